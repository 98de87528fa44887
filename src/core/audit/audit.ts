import { invalid, type Problem } from '../words/problem';
import {
  pasteRows,
  PASTE_LIMIT,
  PASTE_LINE_LIMIT,
  splitLines,
  worksheetCell,
  LINE_LIMIT,
  type PasteRow,
  type SplitQuoted,
} from './paste';
import { itemOf, percentColumns, readObservation, type Reading } from './items';
import { inOrderOfAttention, verdictOf } from './order';
import { PasteReader } from './reader';
import { evidenceOf, resolveName, type Evidence, type Resolution } from './resolve';
import type { Audit, AuditCounts, AuditItem, AuditOptions, AuditQuestion, UnreadLine } from './types';
import type { PlatformId } from '../words/platforms';
import type { Metric } from '../metrics/registry';
import type { LineKind, Observation } from './observation';
import { decimalMarks } from '../metrics/value-text';

/** A slice ends after so many characters or rows: a few milliseconds of work. */
const SLICE_CHARACTERS = 4_000;
const SLICE_ROWS = 25;
/** A cell costs about as much as so many characters, however short it is. */
const CELL_WEIGHT = 40;
const SLICE_OBSERVATIONS = 500;
/** Share of the work that each part takes, for the progress shown. */
const AFTER_MARKS = 0.1;
const AFTER_READING = 0.8;

/** Audits pasted text in one go. */
export function auditText(text: string, options: AuditOptions, splitQuoted: SplitQuoted): Audit {
  return run(auditTextInSlices(text, options, splitQuoted));
}

/** The same, in slices: yields the share done after each, so that a caller can let others work in between. */
export function* auditTextInSlices(
  text: string,
  options: AuditOptions,
  splitQuoted: SplitQuoted,
): Generator<number, Audit> {
  if (text.length > PASTE_LIMIT) return refused(tooLarge(text.length, null), options);
  const lines = splitLines(text);
  if (lines.length > PASTE_LINE_LIMIT) return refused(tooLarge(text.length, lines.length), options);
  if (text.trim() === '') return refused(invalid('pasteEmpty'), options);
  const decimalComma = yield* usesDecimalComma(lines);
  return yield* auditRows(pasteRows(lines, splitQuoted), lines.length, decimalComma, options);
}

/** Audits the cells of a worksheet. */
export function auditCells(block: readonly (readonly unknown[])[], options: AuditOptions): Audit {
  const isText = block.every((row) => row.length <= 1);
  const rows = block.map((row, at) => worksheetRow(row, at, isText));
  const lines = rows.map((row) => row.cells.map((cell) => (cell.number === null ? cell.text : '')).join(' '));
  if (block.length > PASTE_LINE_LIMIT) return refused(tooLarge(0, block.length), options);
  if (lines.every((line) => line.trim() === '') && rows.every((row) => row.cells.every((c) => c.number === null))) {
    return refused(invalid('pasteEmpty'), options);
  }
  const decimalComma = run(usesDecimalComma(lines));
  return run(auditRows(rows, rows.length, decimalComma, options));
}

function worksheetRow(row: readonly unknown[], at: number, isText: boolean): PasteRow {
  const cells = row.map(worksheetCell);
  const longest = Math.max(0, ...cells.map((cell) => cell.text.length));
  return { line: at + 1, lineCount: 1, cells, isTable: !isText, tooLong: longest > LINE_LIMIT ? longest : 0 };
}

function run<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** True where decimals with a comma ("0,45") occur and decimals with a point do not. */
function* usesDecimalComma(lines: readonly string[]): Generator<number, boolean> {
  let comma = false;
  let characters = 0;
  for (const [at, line] of lines.entries()) {
    if (line.length > LINE_LIMIT) continue;
    const marks = decimalMarks(line);
    if (marks.point) return false;
    comma ||= marks.comma;
    characters += line.length + 1;
    if (characters > SLICE_CHARACTERS * 8) {
      characters = 0;
      yield (AFTER_MARKS * at) / lines.length;
    }
  }
  return comma;
}

function* auditRows(
  rows: Iterable<PasteRow>,
  lineCount: number,
  decimalComma: boolean,
  options: AuditOptions,
): Generator<number, Audit> {
  const reader = new PasteReader(options.day, decimalComma);
  let characters = 0;
  let count = 0;
  for (const row of rows) {
    reader.read(row);
    characters += row.cells.reduce((sum, cell) => sum + cell.text.length + CELL_WEIGHT, 0);
    if (characters <= SLICE_CHARACTERS && ++count <= SLICE_ROWS) continue;
    characters = count = 0;
    yield AFTER_MARKS + (AFTER_READING - AFTER_MARKS) * (row.line / lineCount);
  }
  reader.finish();
  return yield* conclude(reader, options);
}

function* conclude(reader: PasteReader, options: AuditOptions): Generator<number, Audit> {
  const { observations, kinds } = reader;
  const evidence = evidenceOf(observations, options.platform ?? null);
  const resolve = resolver(evidence, options);
  const questions = new Map<string, { question: AuditQuestion; lines: number[] }>();
  const settled: { observation: Observation; metric: Metric; resolution: Resolution }[] = [];
  for (const [at, observation] of observations.entries()) {
    if (at % SLICE_OBSERVATIONS === 0) yield AFTER_READING;
    const resolution = resolve(observation);
    if (resolution.metric) settled.push({ observation, metric: resolution.metric, resolution });
    else if (resolution.question) ask(questions, resolution.question, observation, kinds);
  }
  const unread: UnreadLine[] = [...reader.unread];
  const readings = yield* readAll(settled, unread, kinds);
  for (const name of reader.bare) {
    const isAnswered =
      name.meanings.some((m) => readings.has(m.metric)) ||
      [...questions.keys()].some((key) => name.meanings.some((m) => key.split('|').includes(m.metric.id)));
    if (isAnswered) continue;
    unread.push({ line: name.line, text: name.text, problem: name.problem });
    kinds.set(name.line, 'unread');
  }
  const items: AuditItem[] = [];
  for (const [metric, found] of readings) items.push(yield* withProgress(itemOf(metric, found, options)));
  const ordered = inOrderOfAttention(items);
  return {
    items: ordered,
    unread: unread.sort((a, b) => a.line - b.line),
    questions: [...questions.values()].map(({ question, lines }) => ({ ...question, lines })),
    counts: countAll(items, kinds),
    verdict: verdictOf(ordered, questions.size),
    platform: platformOf(items, evidence),
    day: options.day,
    problem: null,
  };
}

function* withProgress<T>(steps: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 1;
  }
}

/** Names repeat from row to row; each is settled once. */
function resolver(evidence: Evidence, options: AuditOptions): (observation: Observation) => Resolution {
  const settled = new Map<Observation['meanings'], Resolution>();
  return ({ label, meanings }) => {
    let resolution = settled.get(meanings);
    if (!resolution) settled.set(meanings, (resolution = resolveName(label, meanings, evidence, options)));
    return resolution;
  };
}

function ask(
  questions: Map<string, { question: AuditQuestion; lines: number[] }>,
  question: AuditQuestion,
  { line }: Observation,
  kinds: Map<number, LineKind>,
): void {
  const asked = questions.get(question.key) ?? { question, lines: [] };
  questions.set(question.key, asked);
  if (asked.lines[asked.lines.length - 1] !== line) asked.lines.push(line);
  if (kinds.get(line) !== 'unread') kinds.set(line, 'asked');
}

function* readAll(
  settled: readonly { observation: Observation; metric: Metric; resolution: Resolution }[],
  unread: UnreadLine[],
  kinds: Map<number, LineKind>,
): Generator<number, Map<Metric, Reading[]>> {
  const percents = percentColumns(settled);
  const readings = new Map<Metric, Reading[]>();
  for (const [at, { observation, metric, resolution }] of settled.entries()) {
    const reading = readObservation(observation, metric, resolution.isCount, resolution.assumed, percents);
    if ('line' in reading) {
      unread.push(reading);
      kinds.set(reading.line, 'unread');
    } else {
      const found = readings.get(metric);
      if (found) found.push(reading);
      else readings.set(metric, [reading]);
    }
    if (at % SLICE_OBSERVATIONS === 0) yield AFTER_READING + ((1 - AFTER_READING) * at) / settled.length;
  }
  return readings;
}

function countAll(items: readonly AuditItem[], kinds: ReadonlyMap<number, LineKind>): AuditCounts {
  const counts: AuditCounts = {
    fail: 0,
    warn: 0,
    pass: 0,
    near: 0,
    unknown: 0,
    lines: kinds.size,
    blank: 0,
    used: 0,
    unread: 0,
    asked: 0,
    noise: 0,
  };
  for (const item of items) {
    counts[item.status]++;
    if (item.isNear) counts.near++;
  }
  for (const kind of kinds.values()) counts[kind]++;
  return counts;
}

function platformOf(items: readonly AuditItem[], evidence: Evidence): PlatformId | null {
  if (evidence.platform) return evidence.platform;
  const platforms = new Set(items.map((item) => item.platform));
  return platforms.size === 1 ? [...platforms][0]! : null;
}

function tooLarge(length: number, lines: number | null): Problem {
  return invalid('pasteTooLarge', { length, lines: lines ?? '…', limit: PASTE_LIMIT, lineLimit: PASTE_LINE_LIMIT });
}

/** An audit of nothing, with the reason. */
function refused(problem: Problem, options: AuditOptions): Audit {
  return {
    items: [],
    unread: [],
    questions: [],
    counts: countAll([], new Map()),
    verdict: verdictOf([], 0),
    platform: options.platform ?? null,
    day: options.day,
    problem,
  };
}
