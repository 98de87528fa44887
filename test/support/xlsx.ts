import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The texts of a zip file by name. */
export function unzip(file: string): Map<string, string> {
  return new Map(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The formulas of a sheet's part by cell, as the file keeps them. */
export function formulasOf(part: string): Map<string, string> {
  const found = part.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g);
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return new Map([...found].map(([, cell, formula]) => [cell!, plain(formula!)]));
}
