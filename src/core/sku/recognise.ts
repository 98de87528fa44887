import { isBlankMarker } from '../input/blank';
import { isErrorCell, plain, type Cell } from '../input/cell';
import { decimalMarkOf } from '../input/decimal-mark';
import { shorten } from '../input/quote';
import type { Wording } from '../words/language';
import { invalid, type Problem } from '../words/problem';
import { w } from '../words/wording';
import { readHeading, type Heading } from './column-reading';
import { Chooser, type ListColumn, type ListColumns } from './columns';
import { FIELDS } from './fields';
import { findHeader } from './header-place';
import type { Correction, Recognised, SkuField, SkuTable } from './types';

/** What was recognised, with the columns as the calculation needs them. */
export interface RecognisedList extends Recognised {
  columns: readonly ListColumn[];
  read: ListColumns;
  /** Headers of columns that nothing was read from and that do not merely describe a product. */
  unused: readonly string[];
  uncountedMoney: readonly string[];
  /** What holds for every row and was not written. */
  everyRow: readonly Wording[];
}

const MOST_SAMPLES = 12;
const SHOWN_SAMPLES = 2;
/** Rows that are looked at for the decimal mark of a column. */
const MOST_LOOKED_AT = 20_000;

/**
 * Finds the header of a list and what its columns are: in any order, in Chinese, English, German or Japanese, with
 * titles above, groups, and units in the header or in a row of their own.
 */
export function recognise(table: SkuTable, corrections: readonly Correction[] = []): RecognisedList {
  const place = findHeader(table);
  const body = table.slice(place.at + place.rows, place.at + place.rows + MOST_LOOKED_AT);
  const headings = place.texts.flatMap((text, at) => {
    const correction = corrections.find((one) => one.at === at);
    if (text === '' && !correction) return [];
    const heading = readHeading(text, at, samplesOf(body, at), correction);
    return { ...heading, header: shorten((place.shown[at] ?? '').replace(/\s+/g, ' ')) };
  });
  const choice = new Chooser(
    headings,
    (a, b) => body.length > 0 && body.every((row) => plain(row[a.at]) === plain(row[b.at])),
  ).choose();
  const used = new Map([...choice.chosen].flatMap(([field, all]) => all.map((one) => [one, field] as const)));
  const columns = headings.map((heading) => columnOf(heading, used.get(heading) ?? null, choice.left, body));
  const broken = columns.find((column) => column.refusal !== null && isNeeded(column.field));
  return {
    headerAt: place.at,
    headerRows: place.rows,
    columns,
    missing: choice.missing,
    assumptions: assumptionsOf(headings, columns, place.rows),
    problem: choice.problem ?? broken?.refusal ?? ofCarton(headings),
    read: readColumns(columns),
    unused: columns.filter((column, at) => isLeftOut(headings[at]!, column)).map(({ header }) => header),
    everyRow: [readPerUnit(headings) ?? []].flat(),
    uncountedMoney: columns.filter(({ isUncountedMoney }) => isUncountedMoney).map(({ header }) => header),
  };
}

function samplesOf(body: SkuTable, at: number): string[] {
  const samples: string[] = [];
  for (const row of body) {
    const cell = plain(row[at]);
    if (isBlankMarker(cell) || isErrorCell(cell) || cell === 0) continue;
    samples.push(shorten(String(cell)));
    if (samples.length === MOST_SAMPLES) break;
  }
  return samples;
}

/** Fields that are recognised for other uses than the profit of a unit. */
const BESIDE: ReadonlySet<SkuField> = new Set(['amazonFulfilment', 'amazonReferral'] satisfies SkuField[]);

function columnOf(
  heading: Heading,
  field: SkuField | null,
  left: ReadonlyMap<Heading, Wording>,
  body: SkuTable,
): ListColumn {
  const isNumber =
    field !== null && (FIELDS[field].unit !== undefined || FIELDS[field].kind !== undefined || field === 'discount');
  const mark = isNumber ? decimalMarkOf(cellsAt(body, heading.at)) : '.';
  // A price in another currency is no cost.
  const isPriceAgain = heading.field === 'price' && heading.units.currency === 'CNY' && !heading.isPurchase;
  return {
    at: heading.at,
    header: heading.header,
    name: w(heading.header, heading.header),
    ...heading.units,
    field,
    confidence: field === null ? 'none' : heading.isLikely ? 'likely' : 'certain',
    why: field === null ? (left.get(heading) ?? heading.why) : heading.why,
    samples: heading.samples.slice(0, SHOWN_SAMPLES),
    isUncountedMoney: heading.isMoney && (field === null ? !isPriceAgain : BESIDE.has(field)),
    decimalMark: mark === '.' || mark === ',' ? mark : null,
    refusal: mark === 'mixed' ? mixed(heading) : null,
    isChinese: heading.isChinese,
    isJapanese: heading.isJapanese,
    isPurchase: heading.isPurchase || heading.isFirstLeg || field === 'firstLegPerKg' || field === 'firstLegPerCbm',
    isFirstLeg: heading.isFirstLeg,
    mark,
  };
}

const mixed = ({ header }: Heading): Problem => invalid('skuMixedDecimals', { name: header });

function* cellsAt(body: SkuTable, at: number): Generator<Cell> {
  for (const row of body) yield plain(row[at]);
}

function isNeeded(field: SkuField | null): boolean {
  return field !== null && FIELDS[field].unit !== undefined && field !== 'otherCost';
}

function isLeftOut(heading: Heading, column: ListColumn): boolean {
  return column.field === null && !heading.isDescribed && heading.field !== 'sku';
}

function readColumns(columns: readonly ListColumn[]): ListColumns {
  const one: ListColumns['one'] = {};
  for (const column of columns) if (column.field !== null) one[column.field] ??= column;
  const all = (field: SkuField) => columns.filter((column) => column.field === field);
  return {
    one,
    otherCosts: all('otherCost'),
    aged: all('agedUnits'),
  };
}

function assumptionsOf(headings: readonly Heading[], columns: readonly ListColumn[], rows: number): Wording[] {
  const said: Wording[] = [];
  if (rows > 1) said.push(w(`the header has ${rows} rows`, `表头共 ${rows} 行`));
  columns.forEach((column) => {
    if (column.confidence !== 'likely') return;
    const { name } = FIELDS[column.field!];
    said.push(w(`"${column.header}" is read as ${name.en}`, `“${column.header}”按${name.zh}读取`));
  });
  const perUnit = readPerUnit(headings);
  if (perUnit) said.push(perUnit);
  return said;
}

/** The column of pieces per carton where size and weight do not say whose they are. */
function perCartonBesideNobody(headings: readonly Heading[]): Heading | null {
  const isOfNobody = headings.some(({ field, scopeRank }) => field === 'weight' && scopeRank === 1);
  const perCarton = headings.find(({ noun, samples }) => noun === 'perCarton' && samples.some((text) => text !== '1'));
  return isOfNobody ? (perCarton ?? null) : null;
}

/** A gross weight in kilograms beside pieces per carton: on packing lists that is the carton's, with its size. */
function ofCarton(headings: readonly Heading[]): Problem | null {
  const perCarton = perCartonBesideNobody(headings);
  const gross = headings.find(({ field, rank, units }) => field === 'weight' && rank === 1 && units.weight === 'kg');
  return perCarton && gross ? invalid('skuCarton', { name: gross.header, column: perCarton.header }) : null;
}

function readPerUnit(headings: readonly Heading[]): Wording | null {
  const perCarton = perCartonBesideNobody(headings);
  if (!perCarton) return null;
  return w(
    `size and weight read as those of one unit, not of a carton ("${perCarton.header}")`,
    `尺寸和重量按单件读取，而不是整箱（表中有“${perCarton.header}”）`,
  );
}
