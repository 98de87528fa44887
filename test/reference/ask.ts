import { CellError, type Cell, type Matrix, type Sheet } from '../support/sheet';
import { decimal } from './decimal';
import { orNull } from './not-known';
import type { Answer, Question, Right } from './question';

export interface Difference {
  question: Question;
  right: string;
  gives: string;
  cards: string;
}

/** What the reference engine says: an answer, or null for "not known". */
export function referenceAnswer(question: Question): Answer | null {
  return orNull(question.answer);
}

/** Questions of one function, marketplace and day become one call: an argument that differs is a column. */
export function ask(sheet: Sheet, questions: Question[]): Matrix {
  const width = Math.max(...questions.map(({ args }) => args.length));
  const columns = Array.from({ length: width }, (_, at): Matrix | null => {
    const cells = questions.map(({ args }) => (args[at] ?? null) as Cell);
    if (cells.every((cell) => cell === cells[0])) return cells[0] === null ? null : [[cells[0]!]];
    return cells.map((cell) => [cell]);
  });
  const answer = sheet.call(questions[0]!.name, ...columns);
  return answer.length === 1 && questions.length > 1 ? questions.map(() => answer[0]!) : answer;
}

/** In the order given, cut where function, marketplace or day change. */
export function batches(questions: Iterable<Question>, longest = 5000): Question[][] {
  const all: Question[][] = [];
  for (const question of questions) {
    const batch = all[all.length - 1];
    const first = batch?.[0];
    const joins =
      first &&
      batch.length < longest &&
      first.name === question.name &&
      first.market === question.market &&
      first.day === question.day;
    if (joins) batch.push(question);
    else all.push([question]);
  }
  return all;
}

export function differences(sheet: Sheet, questions: Question[]): Difference[] {
  return batches(questions).flatMap((batch) => {
    const rows = ask(sheet, batch);
    return batch.flatMap((question, at): Difference[] => {
      const answer = referenceAnswer(question);
      const cells = rows[at]!;
      if (isSame(answer?.value ?? null, cells)) return [];
      return [
        {
          question,
          right: answer ? show(answer.value) : '#N/A',
          gives: cells.map(showCell).join(' | '),
          cards: answer?.cards.join('; ') ?? '',
        },
      ];
    });
  });
}

export function isSame(right: Right | null, cells: Cell[]): boolean {
  if (typeof right === 'string') return cells[0] === right;
  const all = Array.isArray(right) ? right : [right];
  return all.every((value, at) => (value === null ? isNotKnown(cells[at]) : isNumber(value.toNumber(), cells[at])));
}

function isNotKnown(cell: Cell | undefined): boolean {
  return cell instanceof CellError && cell.code === '#N/A';
}

/** Amounts are decimals of a few places; this forgives the last bit of a quotient and nothing that a person sees. */
function isNumber(right: number, cell: Cell | undefined): boolean {
  return typeof cell === 'number' && Math.abs(cell - right) <= 1e-9 * Math.max(1, Math.abs(right));
}

function show(value: Right): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value)
    ? value.map((cell) => (cell === null ? '#N/A' : String(cell))).join(' | ')
    : decimal(value.toString()).toString();
}

export function showCell(cell: Cell): string {
  return cell instanceof CellError ? `${cell.code} ${cell.message}` : JSON.stringify(cell);
}

export function formula({ name, args }: Question): string {
  const cells = args.map((arg) => (arg === null ? '' : typeof arg === 'string' ? `"${arg}"` : String(arg)));
  while (cells.at(-1) === '') cells.pop();
  return `=${name}(${cells.join(',')})`;
}

/** A report that names the call, both answers, and the card with the row that decides. */
export function report(all: Difference[], most = 25): string {
  return all
    .slice(0, most)
    .map((d) => `${formula(d.question)}\n  reference ${d.right}\n  product   ${d.gives}\n  cards     ${d.cards}`)
    .join('\n');
}
