import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { referenceAnswer } from './ask';
import { decimal } from './decimal';
import { everyQuestion } from './every-marketplace';
import { notKnown } from './not-known';
import type { Question, Right } from './question';

/** Every n-th question with its answer in a file: for processes that have no time to work them out. */

type Plain = number | string | (number | null)[] | null;
type Kept = [name: string, market: string, day: string, args: Question['args'], right: Plain];

const plain = (value: Right): Plain =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map((c) => c?.toNumber() ?? null) : value.toNumber();

const right = (kept: string | number | (number | null)[]): Right =>
  typeof kept === 'string'
    ? kept
    : typeof kept === 'number'
      ? decimal(kept)
      : kept.map((cell) => (cell === null ? null : decimal(cell)));

export function keepQuestions(nth: number, file: string): number {
  const kept: Kept[] = [];
  let at = 0;
  for (const question of everyQuestion()) {
    if (at++ % nth !== 0) continue;
    const answer = referenceAnswer(question);
    kept.push([question.name, question.market, question.day, question.args, answer && plain(answer.value)]);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(kept));
  return kept.length;
}

export function readQuestions(file: string): Question[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as Kept[]).map(([name, market, day, args, kept]) => ({
    name,
    market,
    day,
    args,
    answer: () => ({ value: kept === null ? notKnown('not known') : right(kept), cards: [], confidences: [] }),
  }));
}
