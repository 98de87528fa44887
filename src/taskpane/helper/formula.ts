import type { Argument, Cell, FunctionParameter } from '../core';
import { formulaText } from '../outside-text';

/** What is asked of an argument here. */
type Asked = Pick<FunctionParameter, 'name' | 'optional'>;

/** What a field of the helper holds: cells of the sheet, something typed or chosen, a pasted block, or nothing. */
export type FieldValue =
  | { kind: 'empty' }
  | { kind: 'typed'; text: string }
  | { kind: 'block'; text: string }
  | { kind: 'cells'; address: string; values: readonly (readonly (Cell | null)[])[] };

export const EMPTY: FieldValue = { kind: 'empty' };

/** Excel's limit for a text literal inside a formula. */
const LONGEST_LITERAL = 255;

/** `formulaOf("AMZ.SIZETIER", [typed "10", typed "US"])` is `=AMZ.SIZETIER(10,"US")`. Fields left out at the end are dropped. */
export function formulaOf(id: string, fields: readonly FieldValue[]): string {
  const parts = fields.map(argumentText);
  while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop();
  return `=${id}(${parts.join(',')})`;
}

function argumentText(field: FieldValue): string {
  if (field.kind === 'empty') return '';
  if (field.kind === 'cells') return field.address;
  // A pasted block has no place in a formula: it stands for the cells that are still to be chosen.
  if (field.kind === 'block') return '…';
  const literal = literalOf(field.text);
  return typeof literal === 'string' ? formulaText(literal) : String(literal).toUpperCase();
}

/** What a cell or literal of that text would hold: a number where it is plainly one, else the text. */
export function literalOf(typed: string): Cell {
  const text = typed.trim();
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

/** The literal that is too long to stand in a formula, or null. */
export function tooLongLiteral(fields: readonly FieldValue[]): string | null {
  const long = fields.find((field) => field.kind === 'typed' && field.text.length > LONGEST_LITERAL);
  return long?.kind === 'typed' ? long.text : null;
}

/** Arguments as a cell would pass them. */
export function argumentsOf(fields: readonly FieldValue[]): Argument[] {
  const values = fields.map((field): Argument => {
    if (field.kind === 'empty') return null;
    if (field.kind === 'cells') return field.values;
    return field.kind === 'block' ? blockOf(field.text) : literalOf(field.text);
  });
  while (values.length > 0 && values[values.length - 1] === null) values.pop();
  return values;
}

/** A pasted block as cells: lines, and tabs between cells. */
function blockOf(text: string): Cell[][] {
  const rows = text.split(/\r?\n/).map((line) => line.split('\t').map(literalOf));
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''));
}

/** Names of required parameters that hold nothing yet. */
export function missingOf(parameters: readonly Asked[], fields: readonly FieldValue[]): string[] {
  return parameters
    .filter((parameter, index) => !parameter.optional && (fields[index] ?? EMPTY).kind === 'empty')
    .map((parameter) => parameter.name);
}

/** The group a function belongs to: "AMZ" of "AMZ.FBAFEE". */
export function groupOf(id: string): string {
  return id.slice(0, id.indexOf('.'));
}

/** The arguments of AMZ.EXPLAIN, taken from the fields of another function, or null where one that it needs is missing. */
export function explainFields(
  explain: readonly Asked[],
  parameters: readonly Asked[],
  fields: readonly FieldValue[],
): FieldValue[] | null {
  const byName = new Map(parameters.map((parameter, index) => [parameter.name, fields[index] ?? EMPTY]));
  const taken = explain.map((parameter) => byName.get(parameter.name) ?? EMPTY);
  return missingOf(explain, taken).length === 0 ? taken : null;
}
