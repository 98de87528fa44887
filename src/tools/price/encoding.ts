import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const LOOKED_AT = 1 << 20;

/** Chinese Excel saves .csv in GB18030 unless told otherwise: such a file is written out again as UTF-8. */
export async function asUtf8(file: string, copy: string): Promise<string> {
  const encoding = encodingOf(file);
  if (encoding === 'utf-8') return file;
  const decoder = new TextDecoder(encoding);
  await pipeline(
    createReadStream(file),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
    createWriteStream(copy),
  );
  return copy;
}

function encodingOf(file: string): 'utf-8' | 'utf-16le' | 'gb18030' {
  const head = Buffer.alloc(LOOKED_AT);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head, 0, LOOKED_AT, 0);
  closeSync(handle);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  try {
    // The last character may be cut in two; `stream` forgives that and nothing else.
    new TextDecoder('utf-8', { fatal: true }).decode(head.subarray(0, length), { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
