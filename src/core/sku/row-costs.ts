import type { Cell } from '../input/cell';
import { NUMBER_KINDS } from '../input/read';
import type { Marketplace } from '../marketplaces';
import { IN_G } from '../units';
import type { Wording } from '../words/language';
import { invalid, Problem } from '../words/problem';
import { listed, w } from '../words/wording';
import { readCell, shareOf } from './cell-number';
import type { ListColumn } from './columns';
import { readDiscount } from './discount';
import { FIELDS } from './fields';
import { isEmpty, nameOfColumn, volumeCm3, weightKg, type Measures } from './measures';
import type { Money, RowMoney } from './row-money';
import type { ListContext } from './row-context';
import type { SettingAmount, SkuField } from './types';

/** What a row adds to the fees, in the currency of its marketplace. */
export interface RowCosts {
  cost: number | null;
  firstLeg: number;
  duty: number;
  otherCost: number;
  /** Of the price after coupon or deal. */
  adRate: number;
  returnRate: number;
  /** Why the cost cannot be told although something is written. */
  costProblem: Problem | null;
  notes: readonly Wording[];
}

/** Cubic centimetres that count as a kilogram where nothing else is said. */
const USUAL_DIVISOR = 6000;
const CM3_PER_M3 = 1_000_000;

/** The amounts of a row that were taken to be in a currency, as the row says it. */
class Assumed {
  private readonly names = new Map<string, string[]>();

  add(currency: string, { field, header }: ListColumn): void {
    const name = field === 'cost' ? '' : header;
    const known = this.names.get(currency);
    if (known) known.push(name);
    else this.names.set(currency, [name]);
  }

  notes(): Wording[] {
    const said: Wording[] = [];
    for (const [currency, names] of this.names) said.push(readAs(currency, names));
    return said;
  }
}

const COST_READ_AS = new Map<string, Wording>();

/** Most rows say it of their cost alone. */
function readAs(currency: string, names: readonly string[]): Wording {
  if (names.length > 1 || names[0] !== '') return readAsNew(currency, names);
  let known = COST_READ_AS.get(currency);
  if (!known) COST_READ_AS.set(currency, (known = readAsNew(currency, names)));
  return known;
}

function readAsNew(currency: string, names: readonly string[]): Wording {
  const said = listed(names.map((name) => (name === '' ? w('cost', '成本') : name)));
  return w(`${said.en} read as ${currency}`, `${said.zh}按 ${currency} 读取`);
}

const NOTHING: readonly never[] = [];

/** Reads the costs of one row: columns first, then settings. */
export class CostReader {
  private notes: Wording[] | null = null;
  private assumed: Assumed | null = null;

  constructor(
    private readonly list: ListContext,
    private readonly row: readonly Cell[],
    private readonly money: RowMoney,
    private readonly market: Marketplace,
    private readonly measures: Measures,
    private readonly price: number,
  ) {}

  read(): RowCosts | Problem {
    const { one } = this.list.columns;
    const cost = one.cost ? this.amount(one.cost) : null;
    if (cost instanceof Problem) return cost;
    const firstLeg = this.firstLeg();
    if (firstLeg instanceof Problem) return firstLeg;
    const otherCost = this.otherCost();
    if (otherCost instanceof Problem) return otherCost;
    const dutyRate = this.share('dutyRate') ?? 0;
    if (dutyRate instanceof Problem) return dutyRate;
    const adRate = this.adRate();
    if (adRate instanceof Problem) return adRate;
    const returnRate = this.share('returnRate') ?? 0;
    if (returnRate instanceof Problem) return returnRate;
    const doubt = this.doubtful(cost);
    const amount = doubt || cost === null ? null : cost.amount;
    return {
      cost: amount,
      firstLeg,
      duty: (amount ?? 0) * dutyRate,
      otherCost,
      adRate,
      returnRate,
      costProblem: doubt,
      notes: this.said(),
    };
  }

  private said(): readonly Wording[] {
    const { assumed, notes } = this;
    if (assumed === null) return notes ?? NOTHING;
    return notes === null ? assumed.notes() : [...assumed.notes(), ...notes];
  }

  private note(note: Wording): void {
    (this.notes ??= []).push(note);
  }

  /** A Chinese cost without a currency, above the price, and no rate given: nobody can tell yuan from a loss. */
  private doubtful(cost: Money | null): Problem | null {
    const column = this.list.columns.one.cost;
    if (!column?.isChinese || cost?.assumed !== this.market.currency || cost.amount < this.price) return null;
    return invalid('skuCostCurrency', { name: nameOfColumn(column, 'cost'), currency: cost.assumed });
  }

  private amount(column: ListColumn): Money | null | Problem {
    const read = this.money.cost(column, NUMBER_KINDS.cost);
    if (read !== null && !(read instanceof Problem) && read.assumed !== null)
      (this.assumed ??= new Assumed()).add(read.assumed, column);
    return read;
  }

  /** Per kilogram of the greater of weight and volume weight, per cubic metre, per unit. */
  private firstLeg(): number | Problem {
    const { columns, settings } = this.list;
    const { firstLegPerKg: perKg, firstLegPerCbm: perCbm } = columns.one;
    const own =
      this.priceTimes(perKg, () => this.chargeable(perKg!.divisor, perKg!.weight ?? 'kg')) ??
      this.priceTimes(perCbm, () => this.cubicMetres());
    if (own !== null) return own;
    const perUnitColumns = columns.otherCosts.filter(({ isFirstLeg, at }) => isFirstLeg && !isEmpty(this.row[at]));
    if (perUnitColumns.length > 0) return this.sumOf(perUnitColumns);
    const { firstLegPerKg, firstLegPerCbm, firstLegPerUnit } = settings;
    const byWeight = firstLegPerKg ? this.settingTimes(firstLegPerKg, this.chargeable(null, 'kg')) : 0;
    if (byWeight instanceof Problem) return byWeight;
    const byVolume = firstLegPerCbm ? this.settingTimes(firstLegPerCbm, this.cubicMetres()) : 0;
    if (byVolume instanceof Problem) return byVolume;
    const perUnit = firstLegPerUnit ? this.settingTimes(firstLegPerUnit, 1) : 0;
    return perUnit instanceof Problem ? perUnit : byWeight + byVolume + perUnit;
  }

  private settingTimes(setting: SettingAmount, times: number): number | Problem {
    const amount = this.money.setting(setting, FIELDS.firstLegPerKg.name);
    return amount instanceof Problem ? amount : amount * times;
  }

  private priceTimes(column: ListColumn | undefined, times: () => number): number | null | Problem {
    const read = column ? this.amount(column) : null;
    return read === null || read instanceof Problem ? read : read.amount * times();
  }

  private chargeable(divisor: number | null, unit: keyof typeof IN_G): number {
    const by = divisor ?? this.list.settings.divisor ?? USUAL_DIVISOR;
    return (Math.max(weightKg(this.measures), volumeCm3(this.measures) / by) * IN_G.kg) / IN_G[unit];
  }

  private cubicMetres(): number {
    return volumeCm3(this.measures) / CM3_PER_M3;
  }

  private sumOf(columns: readonly ListColumn[]): number | Problem {
    let sum = 0;
    for (const column of columns) {
      const read = this.amount(column);
      if (read instanceof Problem) return read;
      sum += read?.amount ?? 0;
    }
    return sum;
  }

  private otherCost(): number | Problem {
    let sum = this.sumOf(this.list.columns.otherCosts.filter(({ isFirstLeg }) => !isFirstLeg));
    if (sum instanceof Problem) return sum;
    for (const setting of this.list.settings.otherPerUnit) {
      const amount = this.money.setting(setting, FIELDS.otherCost.name);
      if (amount instanceof Problem) return amount;
      sum += amount;
    }
    return sum;
  }

  /** Advertising as a share of all sales, whichever way the list says it. */
  private adRate(): number | Problem {
    const { one } = this.list.columns;
    if (one.adRate) {
      const own = this.share('adRate');
      if (own !== null) return own;
    }
    const acos = this.share('acos');
    if (acos instanceof Problem) return acos;
    if (acos !== null) return this.byAcos(one.acos!, acos);
    if (one.adPerUnit) {
      const amount = this.amount(one.adPerUnit);
      if (amount instanceof Problem) return amount;
      if (amount !== null) return this.perUnit(one.adPerUnit, amount.amount);
    }
    return this.list.settings.adRate ?? 0;
  }

  private byAcos({ header }: ListColumn, acos: number): number | Problem {
    const part = this.share('adSalesShare');
    if (part instanceof Problem) return part;
    if (part !== null) return acos * part;
    if (acos > 0) this.note(w(`${header} taken as a share of all sales`, `${header} 按全部销售额的占比计算`));
    return acos;
  }

  private perUnit(column: ListColumn, amount: number): number | Problem {
    const name = nameOfColumn(column, 'adPerUnit');
    if (amount > this.price) return invalid('skuAdAbovePrice', { name });
    if (amount > 0 && !PER_UNIT.test(column.header))
      this.note(w(`${column.header} read per unit`, `${column.header} 按单件读取`));
    return amount / this.price;
  }

  private share(
    field: SkuField & ('adRate' | 'acos' | 'adSalesShare' | 'returnRate' | 'dutyRate'),
  ): number | null | Problem {
    const column = this.list.columns.one[field];
    const own = column ? readShare(this.row, column, field) : null;
    if (own !== null) return own;
    return field === 'acos' || field === 'adRate' ? null : this.list.settings[field];
  }
}

const PER_UNIT = /单件|每件|件|unit|piece|each|per/i;

/** A share from 0 to 1. Below a "%" in the header 12 is 12%; a number up to 1 there could be either and is refused. */
export function readShare(row: readonly Cell[], column: ListColumn, field: SkuField): number | null | Problem {
  const name = nameOfColumn(column, field);
  const kind = FIELDS[field].kind!;
  const read = readCell(row[column.at], {
    name,
    kind: column.isPercent ? { ...kind, max: 100 } : kind,
    mark: column.mark,
  });
  if (read === null || read instanceof Problem) return read;
  const share = shareOf(read, column.isPercent);
  if (typeof share === 'number') return share;
  return invalid('skuShareUnclear', {
    name,
    value: share.isUnclear,
    percent: Number((share.isUnclear * 100).toPrecision(12)),
  });
}

/** The price that a buyer pays after coupon or deal, with what was taken off. */
export function afterDiscount(
  list: ListContext,
  row: readonly Cell[],
  money: RowMoney,
  market: Marketplace,
  price: number,
): { price: number; note: Wording | null } | Problem {
  const column = list.columns.one.discount;
  const name = nameOfColumn(column, 'discount');
  const own = column ? readDiscount(row[column.at], name, column, column.mark) : null;
  if (own instanceof Problem) return own;
  const discount = own ?? list.settings.discount;
  if (discount === null) return { price, note: null };
  const off = 'share' in discount ? price * discount.share : money.setting(discount, name);
  if (off instanceof Problem) return off;
  const { digits, currency } = market;
  const after = Number((price - off).toFixed(digits + 4));
  if (after <= 0) return invalid('skuDiscountAbovePrice', { name });
  const shown = `${after.toFixed(digits)} ${currency}`;
  return { price: after, note: w(`price after coupon ${shown}`, `折后价 ${shown}`) };
}
