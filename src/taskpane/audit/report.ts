import type { Audit, AuditItem, Language, Status } from '../core';
import { cellFormat, limitOf, valueOf } from '../format';
import type { Dictionary } from '../i18n';
import { formulaText } from '../outside-text';
import { a1, type Area, type Place, type PlannedCell, type PlannedChart, type SheetPlan } from '../sheet/plan';
import { isoDay } from '../today';
import { thresholdText, type WordProblem } from './audit-text';

export interface ReportOptions {
  origin: Place;
  language: Language;
  t: Dictionary;
  word: WordProblem;
  /** Live formulas follow when a value is corrected in the sheet; own thresholds are always written as values. */
  live: boolean;
  marketplace: string;
  charts: boolean;
}

const COLUMNS = 11;
/** Right of the name, and of the subject where there is one. */
const VALUE_COLUMN = 1;
const STATUS_COLUMN = 2;
const SUBJECT_WIDTH = 18;
const WIDTHS = [30, 12, 13, 12, 24, 28, 36, 60, 44, 12, 14];
const CODE: Readonly<Record<Status, string>> = { pass: 'PASS', warn: 'WARN', fail: 'FAIL', unknown: 'UNKNOWN' };
/** Columns and rows that a chart covers. */
const CHART_COLUMNS = 6;
const CHART_ROWS = 16;
const MOST_CHARTS = 12;

type Row = PlannedCell[];

/** The audit as a sheet: verdict, one row per metric in the order of attention, unread lines, trends. */
export function auditReport(audit: Audit, options: ReportOptions): SheetPlan {
  const shift = audit.items.some(({ of }) => of !== '') ? 1 : 0;
  const sheet = new Builder(options, shift);
  sheet.title(options.t.report.title(isoDay(audit.day)));
  sheet.add([text(audit.verdict[options.language])]);
  sheet.add([text(options.t.report.made)]);
  sheet.blank();
  sheet.header(withSubject(options.t.report.columns, options.t.report.of, shift));
  const first = sheet.next;
  audit.items.forEach((item) => sheet.add(itemRow(item, sheet.next, audit, options, shift)));
  sheet.statuses({ row: first, column: STATUS_COLUMN + shift, rows: audit.items.length, columns: 1 });
  sheet.wrap({ row: first, column: 0, rows: audit.items.length, columns: COLUMNS + shift });
  if (audit.unread.length) unreadRows(audit, options, sheet);
  const trends = audit.items.filter((item) => item.isSeries && item.points.length > 1);
  trends.forEach((item, index) => {
    trendRows(item, options, sheet, options.charts && index < MOST_CHARTS);
  });
  return sheet.plan(options.t.report.sheetName(isoDay(audit.day)));
}

const text = (value: string): PlannedCell => ({ value });

/** The subject of each row (account, ASIN, campaign, week) in a column of its own, where any row has one. */
function withSubject<T>(cells: readonly T[], subject: T, shift: number): T[] {
  const [name, ...rest] = cells;
  return shift && name !== undefined ? [name, subject, ...rest] : [...cells];
}

function itemRow(item: AuditItem, at: number, audit: Audit, options: ReportOptions, shift: number): Row {
  const { language, t, word } = options;
  const problem = item.problem ? word(item.problem, language) : '';
  const notes = [item.choice?.[language], item.consequence[language], item.assumed?.[language], problem]
    .filter(Boolean)
    .join(' ');
  const cells = [
    text(item.abbreviation ? `${item.name[language]} (${item.abbreviation})` : item.name[language]),
    valueCell(item, language),
    statusCell(item, { row: at, column: VALUE_COLUMN + shift }, audit, options),
    limitCell(item, audit, options),
    text(thresholdText(item, language, t)),
    text(item.distance?.[language] ?? ''),
    text(notes),
    text(item.steps.map((step, index) => `${index + 1}. ${step[language]}`).join('  ')),
    text(item.source ? [item.source.title, item.source.url].filter(Boolean).join(' ') : ''),
    text(item.source?.date ?? ''),
    text(item.threshold?.own ? t.confidence.own : item.source ? t.confidence[item.source.confidence] : ''),
  ];
  return withSubject(cells, text(item.of), shift);
}

function valueCell(item: AuditItem, language: Language): PlannedCell {
  if (item.value === null) return text(valueOf(item, language));
  return { value: item.value, numberFormat: cellFormat(item.unit) };
}

/** A function knows published thresholds only, and one value: own thresholds and values that are no number stay plain. */
function isLive(item: AuditItem, live: boolean): boolean {
  return live && item.value !== null && item.threshold !== null && !item.threshold.own;
}

function statusCell(item: AuditItem, at: Place, audit: Audit, options: ReportOptions): PlannedCell {
  if (!options.live) return text(options.t.status[item.status]);
  if (!isLive(item, options.live)) return text(options.t.report.code[item.status]);
  const place = { row: options.origin.row + at.row, column: options.origin.column + at.column };
  const value = item.unit === 'percent' ? `TEXT(${a1(place)},"0.00##%")` : a1(place);
  const check = `PLATFORM.CHECK(${formulaText(item.metric)},${value},${tail(item, audit, options)})`;
  return { formula: `=${inWords(check, options)}` };
}

/** The function answers in English codes; a sheet in another language says them in its own words. */
function inWords(check: string, { t }: ReportOptions): string {
  const words = (Object.keys(CODE) as Status[]).map((status) => [CODE[status], t.report.code[status]] as const);
  if (words.every(([code, word]) => code === word)) return check;
  return `SWITCH(${check},${words.map((pair) => pair.map(formulaText).join(',')).join(',')})`;
}

function limitCell(item: AuditItem, audit: Audit, options: ReportOptions): PlannedCell {
  if (!item.threshold) return text('');
  const numberFormat = cellFormat(item.unit);
  if (!isLive(item, options.live)) return { value: limitOf(item.threshold), numberFormat };
  const where = `${formulaText(item.platform)},"pass",${formulaText(options.marketplace)},${formulaText(isoDay(audit.day))}`;
  return { formula: `=PLATFORM.THRESHOLD(${formulaText(item.metric)},${where})`, numberFormat };
}

function tail(item: AuditItem, audit: Audit, options: ReportOptions): string {
  return [item.platform, options.marketplace, isoDay(audit.day)].map(formulaText).join(',');
}

function unreadRows(audit: Audit, { language, t, word }: ReportOptions, sheet: Builder): void {
  sheet.blank();
  sheet.header(t.report.unreadColumns);
  for (const line of audit.unread) {
    sheet.add([{ value: line.line }, text(line.text), text(word(line.problem, language))]);
  }
}

function trendRows(item: AuditItem, { language, t }: ReportOptions, sheet: Builder, hasChart: boolean): void {
  sheet.blank();
  const limit = item.threshold ? limitOf(item.threshold) : undefined;
  const name = item.name[language];
  const columns = limit === undefined ? [t.report.period, name] : [t.report.period, name, t.report.limit];
  const head = sheet.next;
  sheet.header(columns);
  const numberFormat = cellFormat(item.unit);
  for (const point of item.points) {
    const row: Row = [text(point.label), { value: point.value, numberFormat }];
    if (limit !== undefined) row.push({ value: limit, numberFormat });
    sheet.add(row);
  }
  if (hasChart) sheet.chart(name, { row: head, column: 0, rows: item.points.length + 1, columns: columns.length });
}

/** Collects rows and what is to be done with them; areas are counted from the plan's first cell until `plan`. */
class Builder {
  private readonly rows: Row[] = [];
  private readonly headers: Area[] = [];
  private readonly titles: Area[] = [];
  private readonly wrapped: Area[] = [];
  private readonly statusAreas: Area[] = [];
  private readonly charts: PlannedChart[] = [];
  private firstHeader = -1;

  constructor(
    private readonly options: ReportOptions,
    private readonly shift: number,
  ) {}

  get next(): number {
    return this.rows.length;
  }

  add(row: Row): void {
    this.rows.push(row);
  }

  blank(): void {
    this.add([]);
  }

  title(words: string): void {
    this.titles.push({ row: this.next, column: 0, rows: 1, columns: 1 });
    this.add([text(words)]);
  }

  header(words: readonly string[]): void {
    if (this.firstHeader < 0) this.firstHeader = this.next;
    const area = { row: this.next, column: 0, rows: 1, columns: words.length };
    this.wrap(area);
    this.headers.push(area);
    this.add(words.map(text));
  }

  statuses(area: Area): void {
    if (area.rows > 0) this.statusAreas.push(area);
  }

  wrap(area: Area): void {
    if (area.rows > 0) this.wrapped.push(area);
  }

  /** Beside the table of the trend, and with enough empty rows below it. */
  chart(title: string, source: Area): void {
    const at = { row: source.row, column: source.columns + 1, rows: CHART_ROWS, columns: CHART_COLUMNS };
    this.charts.push({ title, kind: 'line', source: this.moved(source), at: this.moved(at) });
    while (this.next < source.row + CHART_ROWS) this.blank();
  }

  plan(sheetName: string): SheetPlan {
    const { live, t, origin } = this.options;
    return {
      sheetName,
      origin,
      rows: this.rows,
      columns: COLUMNS + this.shift,
      titleRows: this.titles.map((area) => this.moved(area)),
      headerRows: this.headers.map((area) => this.moved(area)),
      wrapped: this.wrapped.map((area) => this.moved(area)),
      statuses: this.statusAreas.map((area) => ({ area: this.moved(area), words: live ? t.report.code : t.status })),
      charts: this.charts,
      columnWidths: withSubject(WIDTHS, SUBJECT_WIDTH, this.shift),
      frozenRows: this.firstHeader + 1,
    };
  }

  private moved(area: Area): Area {
    return { ...area, row: area.row + this.options.origin.row, column: area.column + this.options.origin.column };
  }
}
