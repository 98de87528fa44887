import type { Cell, Correction, PricedList, Recognised, SkuSummary } from '../core';
import type { Selected } from '../sheet/selection';
import type { Written } from '../sheet/write';
import { Shown } from '../ui/shown';
import { Slot } from '../ui/slot';
import { FeesStore } from './fees-store';
import { MarketsStore } from './markets-store';
import { EMPTY_FORM, type AssumptionForm, type FieldKey, type ReadForm } from './assumptions';

/** A list as it was read; `from` is null where it came from no sheet. */
export interface SkuList {
  from: Selected | null;
  /** A report of the pane was opened, and its list read instead. */
  isMeant?: boolean;
  table: readonly (readonly (Cell | null)[])[];
}

export interface SkuResult {
  list: PricedList;
  summary: SkuSummary;
  from: Selected | null;
  table: SkuList['table'];
  /** What held for all rows, as names and values. */
  settings: readonly (readonly Cell[])[];
  written: Written | null;
}

export const JOBS = ['profit', 'fees', 'markets'] as const;
export type Job = (typeof JOBS)[number];

/** Where the report goes: values or live formulas on a sheet of its own, values beside the list, or nowhere. */
export const REPORT_PLACES = ['new', 'live', 'beside', 'none'] as const;
export type ReportPlace = (typeof REPORT_PLACES)[number];

/** What the SKU tab holds; it outlives a change of language. */
export class SkuStore {
  job: Job = 'profit';
  list: SkuList | null = null;
  recognised: Recognised | null = null;
  corrections: readonly Correction[] = [];
  /** Under which the workbook keeps the corrections. */
  headerKey = '';
  isColumnsOpen = false;
  isFormOpen = false;
  /** "" for today. */
  day = '';
  form: AssumptionForm = EMPTY_FORM;
  preset = '';
  presetName = '';
  place: ReportPlace = 'new';
  problems: ReadForm['problems'] = new Map<FieldKey, never>();
  result: SkuResult | null = null;
  /** Which list of rows below a figure is open. */
  openFigure = '';

  readonly messages: Slot;
  readonly presetMessages: Slot;
  readonly rows: Shown;
  readonly fees: FeesStore;
  readonly markets: MarketsStore;

  constructor(private readonly update: () => void) {
    this.messages = new Slot(update);
    this.presetMessages = new Slot(update);
    this.rows = new Shown(update);
    this.fees = new FeesStore(update);
    this.markets = new MarketsStore(update);
  }

  /** A field of the form has changed: neither what was said about it nor a result for the old value holds any longer. */
  fill(key: FieldKey, typed: string): void {
    const { values, rates } = this.form;
    if (key === 'day') this.day = typed;
    else if (key.startsWith('rate:')) this.form = { values, rates: { ...rates, [key.slice('rate:'.length)]: typed } };
    else this.form = { rates, values: { ...values, [key]: typed } };
    if (this.problems.has(key)) this.problems = new Map([...this.problems].filter(([other]) => other !== key));
    this.preset = '';
    this.result = null;
    this.fees.result = null;
    this.markets.result = null;
    this.update();
  }

  open(figure: string): void {
    this.openFigure = this.openFigure === figure ? '' : figure;
    this.rows.reset();
    this.update();
  }
}
