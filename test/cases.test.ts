import { compare, readCases, supersededCases, type Case } from './support/cases';
import { openSheet } from './support/sheet';

const sheet = openSheet('en-US');
const byFile = new Map<string, Case[]>();
for (const row of readCases()) {
  const rows = byFile.get(row.file);
  if (rows) rows.push(row);
  else byFile.set(row.file, [row]);
}

/** One test per table keeps a run of many thousand rows readable; a failure lists its rows. */
describe.each([...byFile])('%s', (_file: string, rows: Case[]) => {
  test(`${rows.length} rows`, () => {
    const wrong = rows.flatMap((row) => {
      const difference = compare(row.expected, sheet.evaluate(row.formula));
      return difference === null
        ? []
        : [
            `line ${row.line}: ${row.formula}\n    expected ${row.expected}\n    gave     ${difference}\n    source   ${row.source}`,
          ];
    });
    expect(wrong.slice(0, 20).join('\n')).toBe('');
    expect(wrong).toHaveLength(0);
  });
});

/** A row may only be called superseded where the answer has changed, and with a reason that says by what. */
test('superseded rows no longer hold, and say why', () => {
  const rows = supersededCases();
  expect(rows.length).toBeGreaterThan(0);
  const stillHold = rows.filter((row) => compare(row.expected, sheet.evaluate(row.formula)) === null);
  expect(stillHold.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  for (const { superseded } of rows) expect(superseded).toMatch(/^superseded/);
});
