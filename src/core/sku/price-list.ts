import { isErrorCell, plain, type Cell } from '../input/cell';
import { findMarketplace } from '../input/marketplaces';
import { readMarketplace } from '../input/read';
import type { Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { fault } from '../words/fault';
import { invalid, Problem } from '../words/problem';
import { listed, w } from '../words/wording';
import { adviceFor } from './advice';
import type { ListColumn } from './columns';
import { impossible, isEmpty, measuredBy, nameOfColumn, readMeasures, type Measures } from './measures';
import { priceUnit, type PricedUnit } from './price-row';
import { ExchangeRates } from './rates';
import { uncounted } from './list-notes';
import { recognise } from './recognise';
import { cureOf } from './reasons';
import type { ListContext } from './row-context';
import { readCount } from './row-count';
import { afterDiscount, CostReader, type RowCosts } from './row-costs';
import { skippedAs } from './row-kind';
import { RowMoney } from './row-money';
import { isOtherTax, listPriceOf, needsVat, ratesOf, vatOf } from './row-price';
import { NO_SETTINGS, readSettings } from './settings';
import type { PricedList, PricedRow, RowState, SkuField, SkuOptions, SkuTable } from './types';
import { UnitRules, type UnitRule } from './unit-rule';

/** Rows between two pauses. */
const STEP = 20;

/** The whole list at once, for a worksheet function. */
export function priceSkus(table: SkuTable, options: SkuOptions): PricedList {
  return atOnce(priceInSlices(table, options, false));
}

/** Work that comes in pieces, without a pause between them. */
export function atOnce<T>(run: Generator<number, T>): T {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** The list piece by piece, with advice for every row; yields the share that is done. */
export function* priceInSlices(table: SkuTable, options: SkuOptions, hasAdvice = true): Generator<number, PricedList> {
  const list = new SkuList(filledPart(table), options, hasAdvice);
  const rows: PricedRow[] = [];
  const { context, table: filled } = list;
  const { problem, headerAt, headerRows } = context.recognised;
  const first = headerAt + headerRows;
  for (let at = first; problem === null && at < filled.length; at++) {
    rows.push(list.row(filled[at]!, at));
    if ((at - first) % STEP === STEP - 1) yield (at - first + 1) / (filled.length - first);
  }
  return {
    recognised: context.recognised,
    options,
    settings: context.settings,
    settingProblems: list.settingProblems,
    rows,
  };
}

/** Without the blank rows below, of which a whole column has a million. */
function filledPart(table: SkuTable): SkuTable {
  let end = table.length;
  while (end > 0 && table[end - 1]!.every(isEmpty)) end--;
  return table.slice(0, end);
}

interface Priced {
  unit: PricedUnit;
  costs: RowCosts;
  notes: readonly Wording[];
}

/** A list whose header has been read; its rows are priced one by one. */
export class SkuList {
  readonly context: ListContext;
  readonly settingProblems: readonly Wording[];
  private readonly rules: UnitRules;
  private readonly used: readonly ListColumn[];
  private readonly money: Wording[];
  private readonly hasOtherMarkets: boolean;
  private readonly broken: readonly ListColumn[];

  constructor(
    readonly table: SkuTable,
    options: SkuOptions,
    private readonly hasAdvice: boolean,
  ) {
    const recognised = recognise(table, options.corrections);
    const { settings, problems } = options.settings
      ? readSettings(options.settings, options.market)
      : { settings: NO_SETTINGS, problems: [] };
    const given = options.fx === null ? [] : [[(options.home ?? options.market).currency, options.fx] as const];
    const rates = new ExchangeRates(options.market.currency, [...(options.rates ?? []), ...settings.rates, ...given]);
    this.context = { recognised, columns: recognised.read, options, settings, rates };
    this.settingProblems = problems;
    this.rules = new UnitRules(this.context);
    this.used = recognised.columns.filter(({ field }) => field !== null);
    this.broken = this.used.filter(({ refusal }) => refusal !== null);
    this.money = [...recognised.everyRow, ...uncounted(recognised.uncountedMoney)];
    this.hasOtherMarkets = this.namesOtherMarkets();
  }

  row(row: readonly Cell[], at: number): PricedRow {
    if (this.used.every((column) => isEmpty(row[column.at]))) return this.empty(at, 'blank');
    const skipped = skippedAs(row, this.context.recognised);
    if (skipped !== null) return { ...this.empty(at, 'skipped'), label: this.label(row), notes: [SKIPPED[skipped]] };
    try {
      return this.product(row, at);
    } catch (error) {
      return this.toFix(row, at, null, fault('AMZ.ANALYZE', error));
    }
  }

  private empty(at: number, state: RowState): PricedRow {
    return {
      at,
      state,
      label: '',
      market: null,
      tier: null,
      money: null,
      problem: null,
      reason: '',
      cure: null,
      notes: [],
      monthlyUnits: null,
      agedUnits: null,
      cheaper: null,
      nextChange: null,
    };
  }

  private toFix(row: readonly Cell[], at: number, market: Marketplace | null, problem: Problem): PricedRow {
    const label = this.label(row);
    return { ...this.empty(at, 'to fix'), label, market, problem, reason: problem.code, cure: cureOf(problem) };
  }

  private cell(row: readonly Cell[], field: SkuField): Cell {
    const column = this.context.columns.one[field];
    return column ? plain(row[column.at]) : null;
  }

  private name(field: SkuField): Wording {
    return nameOfColumn(this.context.columns.one[field], field);
  }

  label(row: readonly Cell[]): string {
    const cell = this.cell(row, 'sku');
    return isErrorCell(cell) || isEmpty(cell) ? '' : String(cell).trim();
  }

  private product(row: readonly Cell[], at: number): PricedRow {
    const market = this.unreadable(row) ?? this.market(row);
    if (market instanceof Problem) return this.toFix(row, at, null, market);
    const priced = this.inMarket(row, market);
    return priced instanceof Problem ? this.toFix(row, at, market, priced) : this.done(row, at, market, priced);
  }

  private inMarket(row: readonly Cell[], market: Marketplace): Priced | Problem {
    const rule = this.rules.of(row, market);
    if (rule instanceof Problem) return rule;
    const { columns, settings, options } = this.context;
    const measures = readMeasures(row, columns.one, options.home ?? market, settings.units);
    return measures instanceof Problem ? measures : this.priced(row, market, rule, measures);
  }

  /** The fees of a row with the rule and parcel they were worked out by. */
  unitOf(row: readonly Cell[]): PricedUnit | Problem {
    const market = this.unreadable(row) ?? this.market(row);
    if (market instanceof Problem) return market;
    const priced = this.inMarket(row, market);
    return priced instanceof Problem ? priced : priced.unit;
  }

  private unreadable(row: readonly Cell[]): Problem | null {
    const broken = this.used.find((column) => isErrorCell(row[column.at]));
    if (broken) return invalid('skuErrorCell', { name: broken.header });
    const refused = this.broken.find((column) => !isEmpty(row[column.at]));
    return this.missing(row) ?? refused?.refusal ?? null;
  }

  private missing(row: readonly Cell[]): Problem | null {
    const { one } = this.context.columns;
    const missing = measuredBy(one).filter((column) => isEmpty(row[column.at]));
    if (isEmpty(this.cell(row, 'price')) && isEmpty(this.cell(row, 'salePrice'))) missing.push(one.price!);
    if (missing.length === 0) return null;
    if (one.category && isEmpty(this.cell(row, 'category')) && this.context.settings.category === null)
      missing.push(one.category);
    return invalid('skuMissing', { missing: listed(missing.map(({ header }) => header)) });
  }

  private market(row: readonly Cell[]): Marketplace | Problem {
    const cell = this.cell(row, 'marketplace');
    const { market, namesStores } = this.context.options;
    if (isEmpty(cell)) return market;
    const named = readMarketplace(cell, this.name('marketplace'));
    return namesStores && !(named instanceof Problem) && named.id === market.variantOf ? market : named;
  }

  /** True where a blank marketplace may be a merged cell of another one. */
  private namesOtherMarkets(): boolean {
    const column = this.context.columns.one.marketplace;
    if (!column) return false;
    const home = this.context.options.market.id;
    return this.table.slice(this.context.recognised.headerAt + this.context.recognised.headerRows).some((row) => {
      const cell = plain(row[column.at]);
      const found = isEmpty(cell) || isErrorCell(cell) ? undefined : findMarketplace(String(cell));
      return found !== undefined && found.id !== home;
    });
  }

  private priced(row: readonly Cell[], market: Marketplace, rule: UnitRule, measures: Measures): Priced | Problem {
    const { context } = this;
    const rates = ratesOf(context, row, market);
    if (rates instanceof Problem) return rates;
    const money = new RowMoney(row, context.columns, market, rates, context.settings, context.options.home?.currency);
    const listPrice = listPriceOf(context, money);
    if (listPrice instanceof Problem) return listPrice;
    const paid = afterDiscount(context, row, money, market, listPrice.price);
    if (paid instanceof Problem) return paid;
    const costs = new CostReader(context, row, money, market, measures, paid.price).read();
    if (costs instanceof Problem) return costs;
    const vat = vatOf(context, row, market, rule.fees.input.day);
    if (vat instanceof Problem) return vat;
    const unit = priceUnit(rule, measures, paid.price, costs, vat ?? 0, context.settings.targetMargin);
    const notes = [
      ...unit.notes,
      ...(measures.readAs ? [measures.readAs] : []),
      ...(isEmpty(this.cell(row, 'marketplace')) && this.hasOtherMarkets ? [blankMarket(market)] : []),
      ...rule.notes,
      ...(listPrice.note ? [listPrice.note] : []),
      ...(paid.note ? [paid.note] : []),
      ...costs.notes,
      ...(vat === null && needsVat(market) ? [NO_VAT] : []),
      ...(isOtherTax(context, market) ? uncounted([context.columns.one.vat!.header]) : []),
    ];
    return { unit: { ...unit, problem: unit.problem ?? impossible(measures) }, costs, notes };
  }

  private done(row: readonly Cell[], at: number, market: Marketplace, { unit, costs, notes }: Priced): PricedRow {
    const { problem } = unit;
    const state: RowState = problem ? 'part' : costs.cost === null ? 'fees only' : 'done';
    const monthly = readCount(row, this.context.columns.one.monthlyUnits);
    const aged = this.context.columns.aged.map((column) => readCount(row, column));
    const knownAged = aged.filter((count) => count !== null);
    return {
      ...this.empty(at, state),
      label: this.label(row),
      market,
      tier: unit.tier,
      money: unit.money,
      problem,
      reason: problem?.code ?? (state === 'fees only' ? 'no cost' : ''),
      cure: problem ? cureOf(problem) : state === 'fees only' ? 'cost' : null,
      notes: [
        ...(costs.cost === 0 ? [w('cost is 0', '成本为 0')] : []),
        ...notes,
        ...this.money,
        ...(aged.length > knownAged.length || monthly === undefined ? [UNREAD_COUNT] : []),
      ],
      monthlyUnits: monthly ?? this.context.settings.monthlyUnits,
      agedUnits: knownAged.length > 0 ? knownAged.reduce<number>((sum, count) => sum + (count ?? 0), 0) : null,
      ...(this.hasAdvice ? adviceFor(unit) : {}),
    };
  }
}

const SKIPPED = {
  total: w('skipped: total', '已跳过：合计行'),
  'repeated header': w('skipped: repeated header', '已跳过：重复的表头'),
  note: w('skipped: note', '已跳过：说明文字'),
} as const;
const NO_VAT = w('no VAT taken off the price', '未扣除售价中的增值税');
const UNREAD_COUNT = w('number of units not read', '销量或库存数量未读出');

const blankMarket = ({ id, name }: Marketplace): Wording =>
  w(`marketplace blank: priced for ${id}`, `站点为空：按${name.zh}计算`);
