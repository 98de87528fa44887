import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import writeExcelFile, { type Row, type Sheet } from 'write-excel-file/node';
import { SAMPLE_MARKETS, type SampleCell, type SampleSheet } from './sample-books/market';
import { sampleSheetsOf } from './sample-books/sheets';
import { storedFormula } from './sample-books/stored-formula';

const OUT = path.resolve(__dirname, '../../docs/samples');

function cell(value: SampleCell, isHead: boolean): Row[number] {
  if (value === null) return null;
  if (typeof value === 'string' && value.startsWith('=')) return { type: 'Formula', value: storedFormula(value) };
  return isHead ? { value: String(value), fontWeight: 'bold' } : { value };
}

function sheet({ name, rows }: SampleSheet): Sheet<never> {
  return {
    sheet: name,
    data: rows.map((row, at) => row.map((value) => cell(value, at === 0))),
    columns: rows[0]!.map((_, column) => ({ width: column === 1 ? 28 : 15 })),
    stickyRowsCount: 1,
  } as Sheet<never>;
}

/** `npm run samples`: a workbook for each marketplace and language, from the goods of the embedded list. */
async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  for (const market of SAMPLE_MARKETS)
    for (const language of ['en', 'zh'] as const) {
      const file = path.join(OUT, `${market.file}.${language === 'zh' ? 'zh-CN' : 'en'}.xlsx`);
      await writeExcelFile(sampleSheetsOf(market, language).map(sheet)).toFile(file);
    }
}

main().catch((error: unknown) => {
  logErrorMessage(error);
  process.exitCode = 1;
});
