import { isErrorCell, plain, type Cell } from '../input/cell';
import { isBlankMarker } from '../input/blank';
import { LONGEST_HEADER, readHeaderText } from './header-text';
import { foldHeader } from './header-atoms';
import { unitOf } from './header-units';
import { NEEDED } from './fields';
import { readHeading } from './column-reading';
import type { SkuTable } from './types';

/** Where the header of a list is, and what each column is called: groups, names and units joined. */
export interface HeaderPlace {
  at: number;
  rows: number;
  /** As they are read. */
  texts: readonly string[];
  /** As they are shown. */
  shown: readonly string[];
}

/** Titles, dates of export and groups stand above a header, but not a page of them. */
const FIRST_ROWS = 10;
const WIDEST = 500;
/** Fewer names than this are no header. */
const FEWEST_FIELDS = 3;

export function findHeader(table: SkuTable): HeaderPlace {
  let best = single(table, 0);
  let most = score(best.texts);
  for (let at = 0; at < Math.min(FIRST_ROWS, table.length); at++) {
    for (const place of [single(table, at), joined(table, at)]) {
      const points = place ? score(place.texts) : -1;
      if (points > most && points >= FEWEST_FIELDS) [best, most] = [place!, points];
    }
  }
  return withUnits(table, withTranslation(table, best));
}

const textOf = (cell: Cell): string => {
  const value = plain(cell);
  return isErrorCell(value) || isBlankMarker(value) || value === 0 ? '' : String(value).slice(0, LONGEST_HEADER + 1);
};

function single(table: SkuTable, at: number): HeaderPlace {
  const texts = (table[at] ?? []).slice(0, WIDEST).map(textOf);
  return { at, rows: 1, texts, shown: texts };
}

/** A row of groups above a row of names. A group stands over the columns to its right until the next one. */
function joined(table: SkuTable, at: number): HeaderPlace | null {
  const groups = single(table, at).texts;
  const names = single(table, at + 1).texts;
  if (names.every((name) => name === '') || names.some((name) => /^[\d.,\s]+$/.test(name) && name !== '')) return null;
  const width = Math.max(groups.length, names.length);
  const texts: string[] = [];
  const shown: string[] = [];
  let group = '';
  for (let column = 0; column < width; column++) {
    const own = groups[column] ?? '';
    const name = names[column] ?? '';
    if (own !== '' || name === '') group = name === '' ? '' : own;
    texts.push(name === '' ? own : joinedText(group, name));
    shown.push(name === '' || group === '' ? name || own : `${group} ${name}`);
  }
  return { at, rows: 2, texts, shown };
}

/** The group may complete the name (采购信息 + 价格) or only say whose it is (外箱资料 + 长). */
function joinedText(group: string, name: string): string {
  if (group === '') return name;
  const whole = `${group} ${name}`;
  return readHeaderText(whole).noun === null ? `${name} (${group})` : whole;
}

/** Different fields that a row names; those without which nothing can be priced count twice. */
function score(texts: readonly string[]): number {
  const fields = new Set(texts.map((text, at) => (text === '' ? null : readHeading(text, at, []).field)));
  fields.delete(null);
  return fields.size + [...NEEDED, 'size' as const].filter((field) => fields.has(field)).length;
}

/** Below 长, 宽, 高 the same once more as Length (cm), Width (cm), Height (cm): one header in two languages. */
function withTranslation(table: SkuTable, place: HeaderPlace): HeaderPlace {
  const below = single(table, place.at + place.rows).texts;
  const fieldsOf = (texts: readonly string[]) =>
    texts.map((text, at) => (text ? readHeading(text, at, []).field : null));
  const [fields, again] = [fieldsOf(place.texts), fieldsOf(below)];
  const same = again.filter((field, at) => field !== null && field === fields[at]).length;
  if (same < FEWEST_FIELDS || 2 * same < below.filter((text) => text !== '').length) return place;
  const both = (text: string, at: number) =>
    below[at] && text !== '' ? joinedText(text, below[at]) : below[at] || text;
  return { at: place.at, rows: place.rows + 1, texts: place.texts.map(both), shown: place.shown };
}

/** A row of nothing but units below the names belongs to the header. */
function withUnits(table: SkuTable, place: HeaderPlace): HeaderPlace {
  const units = single(table, place.at + place.rows).texts.map((text) =>
    text.replace(/^[\s([（【]+|[\s)\]）】]+$/g, ''),
  );
  const filled = units.filter((unit) => unit !== '');
  const isUnits = filled.length >= 2 && filled.every((unit) => unit.split(/[/、,]/).every((part) => isUnit(part)));
  if (!isUnits || filled.filter((unit) => unitOf(foldHeader(unit))).length < 2) return place;
  const add = (text: string, at: number) => (units[at] ? `${text} (${units[at]})` : text);
  return { at: place.at, rows: place.rows + 1, texts: place.texts.map(add), shown: place.shown.map(add) };
}

const COUNTED = /^(?:个|件|只|套|pcs?|units?|ea|each|月|天|days?|months?|text|文本|x|×|\*)$/;

function isUnit(text: string): boolean {
  const folded = foldHeader(text).trim();
  return folded === '' || unitOf(folded) !== null || COUNTED.test(folded);
}
