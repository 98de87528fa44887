/** Reading arguments and property values that come over the wire, where they can be anything. */
import { type Area, isOnSheet } from '../a1';
import type { Matrix } from '../values';
import type { CellInput } from './book';
import { invalidArgument } from './errors';

export function readText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function readNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function readInteger(value: unknown, what: string): number {
  const number = readNumber(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(what);
  return number;
}

export function readBoolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what);
  return value;
}

export function readOneOf<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw invalidArgument(`${what}: ${String(value)}`);
  return found;
}

/** `value`, or `fallback` where the argument was left out. */
export function optional<T>(value: unknown, fallback: T, read: (value: unknown) => T): T {
  return value === undefined || value === null ? fallback : read(value);
}

const COLOR = /^#[0-9a-f]{6}$/i;
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

export function readColor(value: unknown, what: string): string {
  const text = readText(value, what);
  const color = NAMED_COLORS[text.toLowerCase()] ?? text;
  if (!COLOR.test(color)) throw invalidArgument(`${what}: ${text}`);
  return color.toUpperCase();
}

/** A matrix of exactly the area's size; a single value is taken for every cell, as Excel does. */
export function readMatrix(value: unknown, { rows, columns }: Area, what: string): Matrix<CellInput> {
  if (!Array.isArray(value)) {
    const single = readCell(value, what);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => single));
  }
  const fits = value.length === rows && value.every((row: unknown) => Array.isArray(row) && row.length === columns);
  if (!fits) throw invalidArgument(`${what}: the input array doesn't match the size of the range`);
  return (value as unknown[][]).map((row) => row.map((cell) => readCell(cell, what)));
}

function readCell(value: unknown, what: string): CellInput {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument(what);
}

export function onSheet(area: Area): Area {
  if (!isOnSheet(area)) throw invalidArgument('the range lies outside the sheet');
  return area;
}
