import { compare, readCases, type Case } from './support/cases';
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
