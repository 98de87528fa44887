import { findMarketplace } from '../input/marketplaces';
import type { ColumnMark } from '../input/decimal-mark';
import type { Wording } from '../words/language';
import { invalid, type Problem } from '../words/problem';
import { listed, w } from '../words/wording';
import { GROUP, type Heading } from './column-reading';
import { ADDED_UP, FIELDS, HEADER_EXAMPLES, NEEDED } from './fields';
import type { SkuColumn, SkuField } from './types';

/** A column that is read. */
export interface ListColumn extends SkuColumn {
  /** What messages call it. */
  name: Wording;
  isChinese: boolean;
  isPurchase: boolean;
  isJapanese: boolean;
  /** An amount for the way to Amazon. */
  isFirstLeg: boolean;
  mark: ColumnMark;
}

/** The columns of a list by what they hold. */
export interface ListColumns {
  one: Partial<Record<SkuField, ListColumn>>;
  otherCosts: readonly ListColumn[];
  aged: readonly ListColumn[];
}

export interface Choice {
  chosen: ReadonlyMap<SkuField, readonly Heading[]>;
  /** Why a heading that names a field is not used. */
  left: ReadonlyMap<Heading, Wording>;
  missing: readonly SkuField[];
  problem: Problem | null;
}

const SIDES = ['length', 'width', 'height'] as const satisfies SkuField[];
const MEASURED: ReadonlySet<SkuField> = new Set([...SIDES, 'depth', 'size'] satisfies SkuField[]);
/** Where two columns are as good as each other and only the seller knows which counts, the list is refused. */
const ONLY_ONE: ReadonlySet<SkuField> = new Set([
  'length',
  'width',
  'height',
  'size',
  'weight',
  'price',
  'cost',
  'category',
  'marketplace',
] satisfies SkuField[]);

/** Gives each field its column. */
export class Chooser {
  private readonly chosen = new Map<SkuField, readonly Heading[]>();
  private readonly left = new Map<Heading, Wording>();
  private problem: Problem | null = null;

  /** `isSame`: two columns hold the same in every row. */
  constructor(
    private readonly headings: readonly Heading[],
    private readonly isSame: (a: Heading, b: Heading) => boolean = () => false,
  ) {}

  choose(): Choice {
    this.takeSides();
    for (const field of Object.keys(FIELDS) as SkuField[]) if (!MEASURED.has(field)) this.take(field);
    this.settleUnits();
    this.settlePrice();
    this.settleAdvertising();
    this.settleFirstLeg();
    const missing = NEEDED.filter((field) => !this.has(field));
    return { chosen: this.chosen, left: this.left, missing, problem: this.problem ?? this.missingProblem(missing) };
  }

  private has(field: SkuField): boolean {
    return this.chosen.has(field) || (this.chosen.has('size') && SIDES.some((side) => side === field));
  }

  private of(field: SkuField): Heading[] {
    return this.headings.filter((heading) => heading.field === field);
  }

  private leave(headings: readonly Heading[], why: Wording): void {
    for (const heading of headings) this.left.set(heading, why);
  }

  private take(field: SkuField): void {
    const all = this.of(field).filter((heading) => this.isUsable(heading));
    if (all.length === 0) return;
    if (ADDED_UP.has(field)) {
      this.chosen.set(field, all);
      return;
    }
    const best = Math.min(...all.map(({ rank }) => rank));
    const [first, ...others] = withoutYuan(
      field,
      all.filter(({ rank }) => rank === best),
    );
    if (others.length > 0 && ONLY_ONE.has(field)) this.refuseTwo(field, first!, others[0]!);
    this.chosen.set(field, [first!]);
    this.leave(
      all.filter((heading) => heading !== first),
      w(`"${first!.header}" is used`, `已使用“${first!.header}”`),
    );
  }

  private refuseTwo(field: SkuField, first: Heading, second: Heading): void {
    if (this.isSame(first, second)) return;
    this.problem ??= invalid('skuColumnTwice', {
      field: FIELDS[field].name,
      first: first.header,
      second: second.header,
    });
  }

  /** A unit that does not fit refuses the list where the column is needed; elsewhere the column is not counted. */
  private isUsable(heading: Heading): boolean {
    const { field, samples } = heading;
    if (field === 'marketplace' && heading.isLikely && !samples.every((text) => findMarketplace(text) !== undefined)) {
      this.leave([heading], w('names no marketplace', '不含站点信息'));
      return false;
    }
    if (!heading.isUnclear) return true;
    const needed = field === 'cost' || field === 'size' || NEEDED.some((one) => one === field);
    if (!needed) {
      this.leave([heading], w('its unit or currency does not fit', '单位或币种不适用'));
      return false;
    }
    const spec = FIELDS[field!];
    this.problem ??= invalid('skuHeaderUnclear', {
      name: heading.header,
      field: spec.name,
      example: HEADER_EXAMPLES[spec.unit!],
    });
    return true;
  }

  /** All sides of the package, or else all without an owner, or else all of the product: never a mixture. */
  private takeSides(): void {
    const all = this.headings.filter(({ field }) => field !== null && MEASURED.has(field));
    const groups = [...new Set(all.map(({ rank }) => Math.floor(rank / GROUP)))].sort((a, b) => a - b);
    const group = groups.find((one) => this.takeGroup(all.filter(({ rank }) => Math.floor(rank / GROUP) === one)));
    if (group === undefined && all.length > 0) this.takeGroup(all, true);
    const used = [...this.chosen.values()].flat();
    const name = used[0]?.header ?? '';
    this.leave(
      all.filter((heading) => !used.includes(heading)),
      used.length > 0
        ? w(`"${name}" and its group are used`, `已使用“${name}”一组`)
        : w('not all three sides', '三边不全'),
    );
  }

  /** True where the group has all three sides, in columns or in one. */
  private takeGroup(group: readonly Heading[], isLast = false): boolean {
    const of = (field: SkuField) => group.filter((heading) => heading.field === field);
    const sides = SIDES.map(of);
    const [depth] = of('depth');
    const open = sides.findIndex((side) => side.length === 0);
    if (open >= 0 && depth) sides[open] = [depth];
    const isComplete = sides.every((side) => side.length > 0);
    const [size, ...more] = of('size').sort((a, b) => a.rank - b.rank);
    if (!isComplete && !size) {
      if (isLast) SIDES.forEach((side, at) => sides[at]!.length > 0 && this.chosen.set(side, [sides[at]![0]!]));
      return false;
    }
    if (isComplete) SIDES.forEach((side, at) => this.takeSide(side, sides[at]!));
    else {
      if (more[0]?.rank === size!.rank) this.refuseTwo('size', size!, more[0]);
      this.isUsable(size!);
      this.chosen.set('size', [size!]);
    }
    return true;
  }

  private takeSide(side: SkuField, candidates: readonly Heading[]): void {
    const best = Math.min(...candidates.map(({ rank }) => rank));
    const [first, second] = candidates.filter(({ rank }) => rank === best);
    if (second) this.refuseTwo(side, first!, second);
    this.isUsable(first!);
    this.chosen.set(side, [first!]);
  }

  /** The unit column of the group that is used; another one only where it is the only one. */
  private settleUnits(): void {
    const size = this.chosen.get('length')?.[0] ?? this.chosen.get('size')?.[0];
    this.settleUnit('sideUnit', size ? Math.floor(size.rank / GROUP) : 0);
    const weight = this.chosen.get('weight')?.[0];
    this.settleUnit('weightUnit', weight?.scopeRank ?? 0);
    if (weight && NAMED_BY_UNIT.test(weight.header))
      this.drop('weightUnit', w('unit of another weight', '其他重量的单位'));
  }

  private settleUnit(field: 'sideUnit' | 'weightUnit', group: number): void {
    const all = this.of(field);
    if (all.length === 0) return;
    const own =
      all.find(({ rank }) => rank === group) ?? (all.length === 1 ? all[0]! : all.find(({ rank }) => rank === 1));
    const rival = all.find(
      (heading) => own && heading !== own && heading.rank === own.rank && !this.isSame(own, heading),
    );
    if (own && rival) this.refuseTwo(field, own, rival);
    if (own) this.chosen.set(field, [own]);
    else this.chosen.delete(field);
    this.leave(
      all.filter((heading) => heading !== own),
      w('unit of another group', '其他组的单位'),
    );
    if (own) this.left.delete(own);
  }

  /**
   * 单价 is the selling price to some and the purchase price to others. It counts as the price only where no column is
   * called a price and another one is the cost.
   */
  private settlePrice(): void {
    const [price] = this.chosen.get('price') ?? [];
    if (price && price.rank >= 2 * GROUP && !this.chosen.has('cost')) {
      this.chosen.delete('price');
      this.leave([price], w('may be a purchase price', '可能是采购价'));
    }
    this.settleUnitPrice();
    const sale = this.chosen.get('salePrice');
    if (!this.chosen.has('price') && sale) {
      this.chosen.set('price', sale);
      this.chosen.delete('salePrice');
    }
  }

  /** Beside a selling price a unit price in yuan is what the seller pays. */
  private settleUnitPrice(): void {
    if (!this.chosen.has('price') || this.chosen.has('cost')) return;
    const paid = [...this.left.keys()].find(({ noun, units }) => noun === 'unitPrice' && units.currency === 'CNY');
    if (!paid) return;
    this.left.delete(paid);
    this.chosen.set('cost', [paid]);
  }

  /** One way to say what advertising costs: a share of all sales, or ACoS with its share, or an amount. */
  private settleAdvertising(): void {
    const ways = (['adRate', 'acos', 'adPerUnit'] as const).filter((field) => this.chosen.has(field));
    const [first, ...others] = ways;
    if (first === undefined) return;
    const name = this.chosen.get(first)![0]!.header;
    for (const field of others) this.drop(field, w(`"${name}" is used`, `已使用“${name}”`));
    if (first !== 'acos') this.drop('adSalesShare', w(`"${name}" is used`, `已使用“${name}”`));
  }

  /** An amount for a unit, or a price for a kilogram, or one for a cubic metre: two of them would count it twice. */
  private settleFirstLeg(): void {
    const amount = this.chosen.get('otherCost')?.find(({ isFirstLeg }) => isFirstLeg);
    const used = amount ?? this.chosen.get('firstLegPerKg')?.[0];
    if (!used) return;
    const why = w(`"${used.header}" is used`, `已使用“${used.header}”`);
    if (amount) this.drop('firstLegPerKg', why);
    this.drop('firstLegPerCbm', why);
  }

  private drop(field: SkuField, why: Wording): void {
    this.leave(this.chosen.get(field) ?? [], why);
    this.chosen.delete(field);
  }

  private missingProblem(missing: readonly SkuField[]): Problem | null {
    if (missing.length === 0) return null;
    const isUnitPriceAlone = [...this.left.keys()].some(({ noun }) => noun === 'unitPrice');
    const hint = (field: SkuField): Wording => {
      if (field === 'price' && isUnitPriceAlone)
        return w(' (单价 may be a cost)', '（“单价”可能是采购价，请改为“售价”）');
      if (field === 'height' && SIDES.every((side) => missing.includes(side)))
        return w(' (or one column size, such as 25*15*8)', '（或一列“包装尺寸”，如 25*15*8）');
      return w('', '');
    };
    const named = missing.map((field) => {
      const { name } = FIELDS[field];
      return w(name.en + hint(field).en, name.zh + hint(field).zh);
    });
    return invalid(this.looksBroken() ? 'skuEncoding' : 'columnsMissing', { missing: listed(named) });
  }

  /** Chinese of another encoding: letters with accents and signs side by side, as no language has them. */
  private looksBroken(): boolean {
    const texts = this.headings.filter(({ field }) => field === null).map(({ header }) => header);
    return texts.filter((text) => MOJIBAKE.test(text)).length >= 2;
  }
}

/** No marketplace sells in yuan: beside another price the one in yuan is what that comes to. */
function withoutYuan(field: SkuField, headings: readonly Heading[]): readonly Heading[] {
  const others = headings.filter(({ units }) => units.currency !== 'CNY');
  return field === 'price' && others.length > 0 ? others : headings;
}

/** "Variant Grams" is in grams, whatever the shop shows weights in. */
const NAMED_BY_UNIT = /^(?!.*(?:weight|gewicht)).*\b(?:grams?|kilograms?|pounds?|ounces?)$/i;

const MOJIBAKE = /[\u00a1-\u00bf\u00c0-\u00ff]{2,}|\ufffd|锟斤拷|[\u00c3\u00e3\u00e5\u00e6\u00e4][\u0080-\u00bf]/;
