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
import { impossible, isEmpty, MeasureReader, nameOfColumn, type Measures } from './measures';
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

/** A list that has been read, row by row: for whoever keeps nothing of a row. */
export function readList(table: SkuTable, options: SkuOptions): SkuList {
  return new SkuList(filledPart(table), options, false);
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
  const { context, first, table: filled } = list;
  for (let at = first; at < filled.length; at++) {
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
  notes: Wording[];
}

/** A list whose header has been read; its rows are priced one by one. */
export class SkuList {
  readonly context: ListContext;
  readonly settingProblems: readonly Wording[];
  readonly measures: MeasureReader;
  /** The first row that is no header; none where the list cannot be priced as it is. */
  readonly first: number;
  private readonly rules: UnitRules;
  private readonly used: readonly ListColumn[];
  private readonly money: Wording[];
  private readonly hasOtherMarkets: boolean;
  private readonly broken: readonly ListColumn[];
  private last: readonly Wording[] = [];

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
    this.first = recognised.problem ? table.length : recognised.headerAt + recognised.headerRows;
    this.measures = new MeasureReader(recognised.read.one, settings.units);
    this.rules = new UnitRules(this.context);
    this.used = recognised.columns.filter(({ field }) => field !== null);
    this.broken = this.used.filter(({ refusal }) => refusal !== null);
    this.money = [...recognised.everyRow, ...uncounted(recognised.uncountedMoney)];
    this.hasOtherMarkets = this.namesOtherMarkets();
  }

  /** Every row below the header, priced one after the other. */
  *rows(): Generator<PricedRow> {
    for (let at = this.first; at < this.table.length; at++) yield this.row(this.table[at]!, at);
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
    const measures = this.measures.read(row, this.context.options.home ?? market);
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
    for (const { at, header } of this.used) if (isErrorCell(row[at])) return invalid('skuErrorCell', { name: header });
    const missing = this.missing(row);
    if (missing) return missing;
    for (const { at, refusal } of this.broken) if (!isEmpty(row[at])) return refusal;
    return null;
  }

  private missing(row: readonly Cell[]): Problem | null {
    const isPriced = !isEmpty(this.cell(row, 'price')) || !isEmpty(this.cell(row, 'salePrice'));
    if (isPriced && this.measures.columns.every(({ at }) => !isEmpty(row[at]))) return null;
    const { one } = this.context.columns;
    const missing = this.measures.columns.filter(({ at }) => isEmpty(row[at]));
    if (!isPriced) missing.push(one.price!);
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
    const notes: Wording[] = costs.cost === 0 ? [FREE] : [];
    const unit = priceUnit(rule, measures, paid.price, costs, vat ?? 0, context.settings.targetMargin, notes);
    unit.problem ??= impossible(measures);
    if (measures.readAs) notes.push(measures.readAs);
    if (this.hasOtherMarkets && isEmpty(this.cell(row, 'marketplace'))) notes.push(blankMarket(market));
    notes.push(...rule.notes);
    if (listPrice.note) notes.push(listPrice.note);
    if (paid.note) notes.push(paid.note);
    notes.push(...costs.notes);
    if (vat === null && needsVat(market)) notes.push(NO_VAT);
    if (isOtherTax(context, market)) notes.push(...uncounted([context.columns.one.vat!.header]));
    notes.push(...this.money);
    return { unit, costs, notes };
  }

  private done(row: readonly Cell[], at: number, market: Marketplace, { unit, costs, notes }: Priced): PricedRow {
    const { problem } = unit;
    const state: RowState = problem ? 'part' : costs.cost === null ? 'fees only' : 'done';
    const monthly = readCount(row, this.context.columns.one.monthlyUnits);
    const aged = this.context.columns.aged.map((column) => readCount(row, column));
    const knownAged = aged.filter((count) => typeof count === 'number');
    if (monthly === undefined || aged.includes(undefined)) notes.push(UNREAD_COUNT);
    const advice = this.hasAdvice ? adviceFor(unit) : NO_ADVICE;
    return {
      at,
      state,
      label: this.label(row),
      market,
      tier: unit.tier,
      money: unit.money,
      problem,
      reason: problem?.code ?? (state === 'fees only' ? 'no cost' : ''),
      cure: problem ? cureOf(problem) : state === 'fees only' ? 'cost' : null,
      notes: this.sameNotes(notes),
      monthlyUnits: monthly ?? this.context.settings.monthlyUnits,
      agedUnits: knownAged.length > 0 ? knownAged.reduce((sum, count) => sum + count, 0) : null,
      cheaper: advice.cheaper,
      nextChange: advice.nextChange,
    };
  }

  /** Most rows say what the row before them says: then they share it. */
  private sameNotes(notes: readonly Wording[]): readonly Wording[] {
    const { last } = this;
    const isSame = last.length === notes.length && last.every((note, at) => note === notes[at]);
    return isSame ? last : (this.last = notes);
  }
}

const NO_ADVICE = { cheaper: null, nextChange: null };
const FREE = w('cost is 0', '成本为 0');
const SKIPPED = {
  total: w('skipped: total', '已跳过：合计行'),
  'repeated header': w('skipped: repeated header', '已跳过：重复的表头'),
  note: w('skipped: note', '已跳过：说明文字'),
} as const;
const NO_VAT = w('no VAT taken off the price', '未扣除售价中的增值税');
const UNREAD_COUNT = w('number of units not read', '销量或库存数量未读出');

const blankMarket = ({ id, name }: Marketplace): Wording =>
  w(`marketplace blank: priced for ${id}`, `站点为空：按${name.zh}计算`);
