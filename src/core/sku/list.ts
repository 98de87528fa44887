import type { Day } from '../../rates/day';
import { FEE_NAMES } from '../cards/fee-names';
import { Economics } from '../amazon/economics';
import { Fees, PARTS, totalFees } from '../amazon/fees';
import { handlingCharge, handlingFees, type HandlingFee } from '../amazon/handling-fees';
import type { Marketplace } from '../marketplaces';
import { measureOf, profitOf } from '../amazon/profit';
import { newParcel, sizeTier, sortSides, type Parcel } from '../amazon/size-tier';
import { sideIn, weightIn } from '../units';
import { fromMinor, priceToMinor } from '../money';
import { invalid, Problem, wordProblem } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { isErrorCell, isMissing, type Cell } from '../input/cell';
import { GOODS, readChoice, readDate, readMarketplace, readNumberCell, readText } from '../input/read';
import { FIELDS, type Field } from './fields';
import { readHeaders, type ListColumn, type ListColumns } from './header';
import { measuredBy, nameOfColumn, readMeasures, type Measures } from './measures';
import { readShare, RowMoney } from './row-money';
import { listed, w } from '../words/wording';

export interface SkuOptions {
  market: Marketplace;
  day: Day;
  /** CNY for one unit of the currency of `market`; needed only for amounts in CNY. */
  fx: number | null;
}

export type SkuCell = string | number | Problem;

const OUTPUT = [
  w('SKU', 'SKU'),
  w('Size tier', '尺寸分段'),
  w('Referral fee', '销售佣金'),
  w('Closing fee', '结算费'),
  w('Fulfilment before surcharge', '附加费前配送费'),
  w('Surcharge', '附加费'),
  w('Storage', '仓储费'),
  w('Total fees', '费用合计'),
  w('Profit', '利润'),
  w('Margin', '利润率'),
  w('ROI', 'ROI'),
  w('Status', '状态'),
];

/**
 * Analyses a SKU list, its header row first: one row of results for each SKU in the same order, blank rows left blank.
 * Units and currencies in cells and headers are honoured; columns for marketplace, date, goods, units or exchange rate
 * override the options row by row. A row that cannot be read says so in its status and spoils no other. The header of
 * the status names the columns that nothing was read from.
 */
export function analyzeSkus(
  table: readonly (readonly Cell[])[],
  options: SkuOptions,
  language: Language,
): SkuCell[][] | Problem {
  const columns = readHeaders(table[0] ?? []);
  if (columns instanceof Problem) return columns;
  const list = new SkuList(columns, options, language);
  return [outputHeader(columns.unused, language), ...table.slice(1).map((row) => list.row(row))];
}

const MOST_NAMED = 8;

function outputHeader(unused: readonly string[], language: Language): string[] {
  const titles = OUTPUT.map((title) => title[language]);
  if (unused.length === 0) return titles;
  const named = unused.slice(0, MOST_NAMED);
  const more = unused.length - named.length;
  const note = w(
    ` (not used: ${named.join(', ')}${more ? ` and ${more} more` : ''})`,
    `（未使用的列：${named.join('、')}${more ? `等 ${unused.length} 列` : ''}）`,
  );
  return titles.map((title, at) => (at === titles.length - 1 ? title + note[language] : title));
}

/** What holds for every row of one marketplace, day, goods and category. */
interface RowRule {
  fees: Fees;
  handling: readonly HandlingFee[];
}

interface Costs {
  cost: number | null;
  otherCost: number;
  adRate: number;
  returnRate: number;
}

class SkuList {
  private readonly rules = new Map<string, RowRule | Problem>();
  private readonly used: readonly ListColumn[];

  constructor(
    private readonly columns: ListColumns,
    private readonly options: SkuOptions,
    private readonly language: Language,
  ) {
    this.used = [...Object.values(columns.one), ...columns.otherCosts];
  }

  row(row: readonly Cell[]): SkuCell[] {
    if (this.used.every(({ at }) => isMissing(row[at]))) return OUTPUT.map(() => '');
    const sku = this.cell(row, 'sku');
    const label = isErrorCell(sku) ? '' : (readText(sku) ?? '');
    const result = this.analyze(row);
    if (!(result instanceof Problem)) return [label, ...result];
    return [label, ...OUTPUT.slice(2).map(() => ''), wordProblem(result, this.language)];
  }

  private cell(row: readonly Cell[], field: Field): Cell {
    const column = this.columns.one[field];
    return column ? row[column.at] : null;
  }

  private name(field: Field): Wording {
    return nameOfColumn(this.columns.one[field], field);
  }

  private analyze(row: readonly Cell[]): SkuCell[] | Problem {
    const broken = this.used.find(({ at }) => isErrorCell(row[at]));
    if (broken) return invalid('skuErrorCell', { name: broken.header });
    const missing = this.missing(row);
    if (missing) return missing;
    const market = this.market(row);
    if (market instanceof Problem) return market;
    const measures = readMeasures(row, this.columns.one, market);
    if (measures instanceof Problem) return measures;
    const rule = this.ruleFor(row, market);
    if (rule instanceof Problem) return rule;
    const money = new RowMoney(row, this.columns.one, market, {
      fx: this.options.fx,
      currency: this.options.market.currency,
    });
    const price = money.read(this.columns.one.price!, FIELDS.price.kind);
    if (price === null) return invalid('required', { name: this.name('price') });
    if (price instanceof Problem) return price;
    const costs = this.costs(row, money);
    return costs instanceof Problem ? costs : this.priced(rule, measures, price, costs);
  }

  private missing(row: readonly Cell[]): Problem | null {
    const fields: readonly Field[] = [...measuredBy(this.columns.one), 'price', 'category'];
    const missing = fields.filter((field) => isMissing(this.cell(row, field))).map((field) => this.name(field));
    if (missing.length === 0) return null;
    return invalid('skuMissing', { missing: listed(missing) });
  }

  private market(row: readonly Cell[]): Marketplace | Problem {
    const cell = this.cell(row, 'marketplace');
    return isMissing(cell) ? this.options.market : readMarketplace(cell, this.name('marketplace'));
  }

  /** The fees of the row's marketplace, day, goods and category, resolved once for each set. */
  private ruleFor(row: readonly Cell[], market: Marketplace): RowRule | Problem {
    const cells = (['goods', 'date', 'months', 'category'] as const).map((field) => this.cell(row, field));
    const key = JSON.stringify([market.id, ...cells]);
    let rule = this.rules.get(key);
    if (!rule) this.rules.set(key, (rule = this.makeRule(market, cells)));
    return rule;
  }

  private makeRule(
    market: Marketplace,
    [goodsCell, dateCell, monthsCell, categoryCell]: readonly Cell[],
  ): RowRule | Problem {
    const goods = readChoice(goodsCell, this.name('goods'), GOODS);
    if (goods instanceof Problem) return goods;
    const day = readDate(dateCell, this.name('date'), this.options.day);
    if (day instanceof Problem) return day;
    const months = readNumberCell(monthsCell, this.name('months'), FIELDS.months.kind);
    if (months instanceof Problem) return months;
    const category = readText(categoryCell) ?? '';
    const fees = Fees.on({ market, goods, day, category, months: months ?? 1, sipp: false });
    return { fees, handling: handlingFees(fees.input) };
  }

  private costs(row: readonly Cell[], money: RowMoney): Costs | Problem {
    const { one, otherCosts } = this.columns;
    const cost = one.cost ? money.read(one.cost, FIELDS.cost.kind) : null;
    if (cost instanceof Problem) return cost;
    const costs: Costs = { cost, otherCost: 0, adRate: 0, returnRate: 0 };
    for (const column of otherCosts) {
      const amount = money.read(column, FIELDS.otherCost.kind);
      if (amount instanceof Problem) return amount;
      costs.otherCost += amount ?? 0;
    }
    for (const field of ['adRate', 'returnRate'] as const) {
      const share = one[field] ? readShare(row, one[field], field) : null;
      if (share instanceof Problem) return share;
      costs[field] = share ?? 0;
    }
    return costs;
  }

  private priced({ fees, handling }: RowRule, measures: Measures, price: number, costs: Costs): SkuCell[] {
    const { language } = this;
    const { digits } = fees.input.market;
    const parcel = parcelOf(measures, fees);
    const minor = priceToMinor(price, digits);
    const of = Economics.of(fees, parcel, { ...costs, cost: costs.cost ?? 0, vat: 0 });
    const unit = of.at(minor);
    const parts = [...PARTS.map((part) => unit[part]), totalFees(unit)];
    const tier = fees.tiers && sizeTier(fees.tiers, parcel);
    const shown = [
      tier?.tier.name ?? '',
      ...parts.map((part) => (Number.isNaN(part) ? w('not known', '未知')[language] : fromMinor(part, digits))),
    ];
    const notes = [...beside(fees, handling, parcel), ...(measures.readAs ? [measures.readAs] : [])].map(
      (note) => note[language],
    );
    const status = (first: string) => [first, ...notes].join(language === 'zh' ? '；' : '; ');
    const profit = profitOf(unit);
    if (Number.isNaN(profit)) return [...shown, '', '', '', status(wordProblem(of.why(minor), language))];
    if (costs.cost === null)
      return [...shown, '', '', '', status(w('no cost: fees only', '缺少成本，仅计算费用')[language])];
    const roi = costs.cost > 0 ? measureOf(unit, 'roi') : '';
    const ok = costs.cost > 0 ? w('OK', 'OK') : w('OK; cost is 0', 'OK；成本为 0');
    return [...shown, of.money(profit), measureOf(unit, 'margin'), roi, status(ok[language])];
  }
}

function parcelOf({ length, width, height, weight, units }: Measures, { cardUnits }: Fees): Parcel {
  const parcel = newParcel();
  const side = (value: number) => sideIn(cardUnits.side, value, units.side);
  sortSides(parcel, side(length), side(width), side(height), weightIn(cardUnits.weight, weight, units.weight));
  return parcel;
}

/** What Amazon charges the parcel beside the total. */
function beside(fees: Fees, handling: readonly HandlingFee[], parcel: Parcel): Wording[] {
  const { market } = fees.input;
  return handling.flatMap((one) => {
    const charge = handlingCharge(one, fees, parcel);
    if (charge === null) return [];
    const name = FEE_NAMES[one.fee];
    const amount = `${fromMinor(charge, market.digits).toFixed(market.digits)} ${market.currency}`;
    return w(`${name.en} of ${amount} not in the total`, `合计不含${name.zh} ${amount}`);
  });
}
