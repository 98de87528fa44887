import { invalid, wordProblem } from '../core/words/problem';
import type { Language } from '../core/words/language';
import { version } from '../../package.json';
import { nameOf, type Declaration, type Field } from './declaration';
import { evaluate, type Argument, type Cell, type CellProblem } from './evaluate';

/*
 * What a warehouse sees of the calculation: one row in, named values out. A warehouse has no day of its own that a seller
 * would know, so it gets only functions that are told one; its answers depend on nothing but their arguments.
 */

/** The values by their column names, null where there is none, and under `why` the sentence that says why. */
export type RowAnswer = Record<string, Cell | null>;

/** Whether a warehouse can have the function: one row in, one row out, and a day among its arguments. */
export function takesADay({ kind, parameters }: Declaration): boolean {
  const kinds = parameters.map((parameter) => parameter.kind);
  return kind !== 'table' && kinds.includes('date') && !kinds.includes('cells');
}

/** A name as SQL writes it: "unitsSold" and "Units sold" become units_sold. */
export const sqlName = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toLowerCase();

/** The columns of an answer in their order. */
export function answerColumns({ kind, fields }: Declaration): { name: string; format: Field['format'] }[] {
  if (kind === 'cell') return [{ name: 'value', format: fields[0]!.format }];
  return fields.map(({ label, format }) => ({ name: sqlName(label.en), format }));
}

/** What a result may be: a number, or a text. */
export const isTextFormat = (format: Field['format']): boolean => format === 'text' || format === 'date';

function answer(declared: Declaration, args: readonly Argument[], language: Language): RowAnswer {
  const columns = answerColumns(declared);
  const cells = withoutDay(declared, args, language) ?? evaluate(declared, args, language)[0]!;
  const row: RowAnswer = {};
  let why: string | null = null;
  columns.forEach(({ name, format }, at) => {
    const cell = cells[Math.min(at, cells.length - 1)]!;
    row[name] = null;
    if (typeof cell === 'object') why ??= cell.message || cell.code;
    else if (cell !== '' && (typeof cell === 'number') !== isTextFormat(format)) row[name] = cell;
    else if (cell !== '') why ??= String(cell);
  });
  return { ...row, why };
}

/** The problem of a row that has values but no day. */
function withoutDay(declared: Declaration, args: readonly Argument[], language: Language): CellProblem[] | null {
  const isGiven = (at: number) => (args[at] ?? '') !== '';
  if (!declared.parameters.some((_, at) => isGiven(at))) return null;
  const missing = declared.parameters.find(({ kind }, at) => kind === 'date' && !isGiven(at));
  if (!missing) return null;
  return [{ code: '#VALUE!', message: wordProblem(invalid('required', { name: nameOf(missing) }), language) }];
}

/** The global of a library for warehouses. */
export function makeRowApi(declarations: readonly Declaration[], language: Language) {
  const byId = new Map(declarations.filter(takesADay).map((declared) => [declared.id, declared]));
  return {
    version,
    answer(id: string, args: readonly Argument[]): RowAnswer {
      const declared = byId.get(id);
      if (!declared) throw new Error(`${id} is not in this build`);
      return answer(declared, args, language);
    },
  };
}
