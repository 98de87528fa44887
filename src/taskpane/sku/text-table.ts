import Papa from 'papaparse';
import { Cancelled, nextTurn } from '../slices';

/** Larger files do not come out of Seller Central, and a browser would hold them twice. */
const LARGEST_FILE = 64 * 1024 * 1024;

export class FileTooLarge extends Error {}

/** Characters that are taken apart before the page gets a turn. */
const CHUNK = 256 * 1024;

/** Separated text as a table; the report of Amazon has tabs, an export from Excel commas or semicolons. */
export function textTable(text: string, signal: AbortSignal): Promise<string[][]> {
  return new Promise((resolve, reject) => {
    const rows: string[][] = [];
    Papa.parse<string[]>(text, {
      delimitersToGuess: ['\t', ',', ';', '|'],
      skipEmptyLines: 'greedy',
      chunkSize: CHUNK,
      chunk({ data }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
        if (signal.aborted) {
          parser.abort();
          return;
        }
        for (const row of data) rows.push(row);
        parser.pause();
        void nextTurn().then(() => parser.resume());
      },
      complete: () => (signal.aborted ? reject(new Cancelled()) : resolve(rows)),
    });
  });
}

/** A file as text: UTF-8 or UTF-16 by its mark, else UTF-8 where it is, else as reports of Japan or China are written. */
export async function fileText(file: File, marketplace: string): Promise<string> {
  if (file.size > LARGEST_FILE) throw new FileTooLarge(file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(marketplace === 'JP' ? 'shift_jis' : 'gb18030').decode(bytes);
  }
}
