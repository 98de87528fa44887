import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

/** The texts of a zip file by name, found by its directory at the end. */
export function unzip(file: string): Map<string, string> {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const texts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    texts.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      (method === 0 ? data : inflateRawSync(data)).toString('utf8'),
    );
    at += 46 + name + extra + comment;
  }
  return texts;
}

/** The formulas of a sheet's part by cell, as the file keeps them. */
export function formulasOf(part: string): Map<string, string> {
  const found = part.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/g);
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return new Map([...found].map(([, cell, formula]) => [cell!, plain(formula!)]));
}
