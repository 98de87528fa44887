import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CellError, ROOT, type Matrix } from './sheet';

/** One row of a case table: a formula, what it must give, and where that is written. */
export interface Case {
  file: string;
  line: number;
  formula: string;
  expected: string;
  source: string;
  /** Why a newer card or a correction has overtaken the row; '' for a row that holds. */
  superseded: string;
}

/** Every case row that holds. */
export function readCases(): Case[] {
  return allCases().filter(({ superseded }) => superseded === '');
}

/** Rows that stood once and were overtaken, each with the reason. */
export function supersededCases(): Case[] {
  return allCases().filter(({ superseded }) => superseded !== '');
}

/** Reads every case table below test/cases. A row without a formula, a result or a source is an error of the table. */
function allCases(): Case[] {
  const folder = path.join(ROOT, 'test/cases');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(path.join(folder, name), 'utf8').split(/\r?\n/);
      const header = lines[0]!.split('\t');
      const column = (title: string) => header.indexOf(title);
      return lines.slice(1).flatMap((line, index) => {
        if (!line.trim()) return [];
        const fields = line.split('\t');
        const row = {
          file: name,
          line: index + 2,
          formula: fields[column('formula')] ?? '',
          expected: fields[column('expected')] ?? '',
          source: fields[column('source')] ?? '',
          superseded: fields[column('superseded')]?.trim() ?? '',
        };
        if (!row.formula.startsWith('=') || !row.source.trim())
          throw new Error(`${name}:${row.line} is not "formula, expected, source"`);
        return [row];
      });
    });
}

/** What is wrong with an answer, or null. `expected` may start with an index: "[2,3] 12.34". */
export function compare(expected: string, answer: Matrix): string | null {
  const index = /^\[(\d+),(\d+)\]\s?/.exec(expected);
  const wanted = index ? expected.slice(index[0].length) : expected;
  const cell = answer[index ? Number(index[1]) - 1 : 0]?.[index ? Number(index[2]) - 1 : 0];
  if (!index && (answer.length !== 1 || answer[0]!.length !== 1))
    return `gave ${answer.length} x ${answer[0]!.length} cells`;
  if (wanted.startsWith('#')) {
    const [code = '', ...words] = wanted.split(' ');
    if (!(cell instanceof CellError) || cell.code !== code) return show(cell);
    const missing = words.join(' ').trim();
    return cell.message.toLowerCase().includes(missing.toLowerCase()) ? null : show(cell);
  }
  if (wanted === 'TRUE' || wanted === 'FALSE') return cell === (wanted === 'TRUE') ? null : show(cell);
  if (typeof cell === 'number') return wanted !== '' && isSame(Number(wanted), cell) ? null : show(cell);
  return cell === wanted ? null : show(cell);
}

/** Money is exact to the minor unit, so this only forgives the last digits of a quotient. */
function isSame(wanted: number, got: number): boolean {
  return Math.abs(wanted - got) <= 1e-9 * Math.max(1, Math.abs(wanted));
}

function show(cell: unknown): string {
  return cell instanceof CellError ? `${cell.code} ${cell.message}` : (JSON.stringify(cell) ?? 'nothing');
}
