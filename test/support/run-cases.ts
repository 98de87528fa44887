import { ask, batches, formula, isSame, referenceAnswer } from '../reference/ask';
import { readQuestions } from '../reference/kept-questions';
import type { Question } from '../reference/question';
import { compare, readCases } from './cases';
import { openSheet, type Sheet } from './sheet';

/**
 * Reference questions and case rows without jest:
 * `node -r ./src/tools/register.cjs test/support/run-cases.ts [--questions file]`.
 * For a time zone of one's own, which Node reads when it starts. `--questions`: a file that
 * test/reference/kept-questions.ts has written.
 */

function* wrongRows(sheet: Sheet): Generator<string> {
  for (const row of readCases()) {
    const difference = compare(row.expected, sheet.evaluate(row.formula));
    if (difference !== null) yield `${row.file}:${row.line} ${row.formula} expected ${row.expected} gave ${difference}`;
  }
}

function* wrongAnswers(sheet: Sheet, questions: Question[]): Generator<string> {
  for (const batch of batches(questions)) {
    const rows = ask(sheet, batch);
    for (const [row, question] of batch.entries())
      if (!isSame(referenceAnswer(question)?.value ?? null, rows[row]!)) yield formula(question);
  }
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

function* wrong(sheet: Sheet): Generator<string> {
  const kept = option('--questions');
  if (kept !== undefined) yield* wrongAnswers(sheet, readQuestions(kept));
  yield* wrongRows(sheet);
}

/** Stops at the first few. */
function run(): void {
  const found: string[] = [];
  for (const line of wrong(openSheet('en-US'))) {
    found.push(line);
    if (found.length === 5) break;
  }
  for (const line of found) console.error(line);
  console.log(found.length === 0 ? 'all rows agree' : 'rows differ');
  process.exitCode = found.length === 0 ? 0 : 1;
}

run();
