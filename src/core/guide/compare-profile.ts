import { MARKETPLACES, type Marketplace } from '../marketplaces';
import { isBlankMarker } from '../input/blank';
import { isBlank } from '../input/cell';
import { currencyOf, fitsCurrency } from '../input/currencies';
import { foldWord } from '../input/fold';
import { marketplaceOf } from '../input/marketplaces';
import { readNumber, type NumberContext, type ReadNumber } from '../input/number';
import { numberProblem } from '../input/number-problem';
import { shorten } from '../input/quote';
import { otherUnitOf } from '../input/unit-words';
import { readHeaderText } from '../sku/header-text';
import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { fieldNamed, FIELDS, type FieldKind, type NumberField, type ProfileField } from './profile-fields';

export type Cell = string | number | boolean | null;

/** A filled cell and the name it was listed under. */
interface Entry {
  name: string;
  value: Exclude<Cell, null>;
}

const IN_BRACKETS = /[(（[]\s*([^)）\]]*)/;
/** What makes a yuan amount of a longer remark: "成本(RMB 含税)". */
const CNY = /cny|rmb|人民币/i;

/**
 * A bare 0 may be an empty cell. In these lines it is left out, since 0 cannot be meant or would flatter the result; in
 * all others 0 is refused, or is what a line that is left out counts as.
 */
const ZERO_IS_BLANK: ReadonlySet<ProfileField> = new Set<ProfileField>([
  ...(['cost', 'fx', 'leadDays', 'inboundDays', 'stockDays', 'settlementDays'] as const),
  ...(['plan', 'category', 'marketplace', 'units', 'goods', 'months', 'date'] as const),
  ...(['length', 'width', 'height', 'weight'] as const),
]);

const MEASURED: ReadonlySet<ProfileField> = new Set<ProfileField>(['length', 'width', 'height', 'weight']);

/** "长(cm)" or "Length cm" beside 25 is 25 cm, whatever the units of the marketplace; a unit in the cell counts first. */
function withUnitOfName({ name, value }: Entry): Exclude<Cell, null> {
  const unit = unitOfName(name);
  const isBare =
    typeof value === 'number' || (typeof value === 'string' && /^[\d.,\s]+$/.test(value.normalize('NFKC')));
  return unit !== null && isBare ? `${value} ${unit}` : value;
}

/** What no size or weight is taken in ("m", two units at once) is refused with the cell. */
function unitOfName(name: string): string | null {
  const { side, weight, isTwo, isUnclear } = readHeaderText(name).units;
  const remark = foldWord(IN_BRACKETS.exec(name)?.[1] ?? '');
  return isTwo || isUnclear || otherUnitOf(remark) ? remark || name : (side ?? weight);
}

/** A profile as it was understood. */
export class Profile {
  private readonly entries = new Map<ProfileField, Entry>();
  readonly notUnderstood: string[] = [];
  readonly givenTwice: string[] = [];

  constructor(rows: readonly (readonly [Cell, Cell])[]) {
    for (const [name, value] of rows) this.take(name, value);
  }

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** The cell as it stands, a size or weight with the unit that its name gives; null where it is not given. */
  cell(field: ProfileField): Exclude<Cell, null> | null {
    const entry = this.entries.get(field);
    if (!entry) return null;
    return MEASURED.has(field) ? withUnitOfName(entry) : entry.value;
  }

  /** The number of a field, amounts in the currency of the marketplace; null where it is not given. */
  number(field: NumberField): number | null | Problem {
    const entry = this.entries.get(field);
    if (!entry) return null;
    const { name, kind } = FIELDS[field];
    const header = currencyOfHeader(entry.name);
    const read = readCell(entry.value, name, kind, header ?? this.homeCurrency());
    if (read instanceof Problem) return read;
    const { value } = read;
    if (value < 0) return invalid('negative', { name, value });
    if (kind === 'share' && value > 1) return invalid('rateNotAFraction', { name, value });
    return kind === 'money' ? this.inMarketCurrency(value, field, entry, read.currency ?? header) : value;
  }

  /** The marketplace of the product on Amazon, by default the United States. */
  private market(): Marketplace | Problem {
    const cell = this.cell('marketplace');
    return cell === null ? MARKETPLACES[0]! : marketplaceOf(String(cell), FIELDS.marketplace.name);
  }

  private homeCurrency(): string | undefined {
    const market = this.market();
    return market instanceof Problem ? undefined : market.currency;
  }

  /** True where the profile gives the field. */
  has(field: ProfileField): boolean {
    return this.entries.has(field);
  }

  /** What the list called the field; null where it is not given. */
  nameGiven(field: ProfileField): string | null {
    return this.entries.get(field)?.name ?? null;
  }

  /** `taRate`: a fraction or a word such as "low". */
  taRate(): number | string | null | Problem {
    const value = this.cell('taRate');
    const isWord = typeof value === 'string' && !/\d/.test(value);
    if (value === null || isWord) return value;
    const read = readCell(value, FIELDS.taRate.name, 'rate', undefined);
    return read instanceof Problem ? read : read.value;
  }

  /** CNY is converted; any other currency than the marketplace's is refused. "¥" is yen in Japan, else yuan. */
  private inMarketCurrency(
    amount: number,
    field: NumberField,
    { name, value }: Entry,
    written: string | null,
  ): number | Problem {
    const market = this.market();
    if (market instanceof Problem) return market;
    if (written === null || fitsCurrency(written, market.currency)) return amount;
    if (fitsCurrency(written, 'CNY')) return this.fromCny(amount, field);
    const isInName = currencyOfHeader(name) === written;
    return invalid('otherCurrency', {
      name: FIELDS[field].name,
      text: shorten(isInName ? name : String(value)),
      currency: market.currency,
    });
  }

  private fromCny(amount: number, field: NumberField): number | Problem {
    const fx = this.number('fx');
    if (fx instanceof Problem) return fx;
    return fx ? amount / fx : invalid('compareCny', { name: FIELDS[field].name });
  }

  private take(name: Cell, value: Cell): void {
    const text = name === null ? '' : String(name).trim();
    if (text === '' || isBlank(value)) return;
    const field = fieldNamed(text);
    // "none" is a plan of its own; where a number is asked it is an empty cell.
    if (field && FIELDS[field].kind !== 'cell' && isBlankMarker(value)) return;
    if (!field) this.notUnderstood.push(shorten(text));
    else if (value === 0 && ZERO_IS_BLANK.has(field)) return;
    else if (this.entries.has(field)) this.givenTwice.push(shorten(text));
    else this.entries.set(field, { name: text, value: value! });
  }
}

/** What a number in a line may carry, as a message names it. */
const PLAIN_NUMBER: Wording = { en: 'a plain number', zh: '不带单位的数字' };

/** A cell of a line: `currency` is what an amount without one is in. */
function readCell(
  cell: Exclude<Cell, null>,
  name: Wording,
  kind: FieldKind,
  currency: string | undefined,
): ReadNumber | Problem {
  if (typeof cell === 'number' && Number.isFinite(cell))
    return { value: cell, isPercent: false, side: null, weight: null, currency: null };
  const text = String(cell);
  const context = contextOf(kind, currency);
  const read = typeof cell === 'string' ? readNumber(text, context) : null;
  if (!read) return numberProblem(text, name, context);
  const isRate = kind === 'share' || kind === 'rate';
  const hasWrongUnit = read.side || read.weight || (read.isPercent && !isRate) || (read.currency && kind !== 'money');
  return hasWrongUnit ? invalid('wrongUnit', { name, text: shorten(text), units: PLAIN_NUMBER }) : read;
}

function contextOf(kind: FieldKind, currency: string | undefined): NumberContext {
  if (kind === 'money') return { currency };
  return kind === 'pieces' || kind === 'orders' || kind === 'days' ? { counts: kind } : {};
}

/** "采购成本(元)", "Unit cost (USD)", "成本 人民币" */
function currencyOfHeader(name: string): string | null {
  const within = IN_BRACKETS.exec(name)?.[1] ?? '';
  return currencyOf(foldWord(within)) ?? (CNY.test(within) ? 'CNY' : readHeaderText(name).units.currency);
}
