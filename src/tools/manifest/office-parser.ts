import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert } from 'office-addin-manifest-converter/lib/main';

/** Lets Office's own manifest parser, which the converter carries, read the file. What it refuses is returned. */
export async function officeParserProblems(manifestPath: string): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  const print = console.error;
  // Besides throwing, the parser prints its stack; the sentence is enough.
  console.error = () => undefined;
  try {
    await convert(manifestPath, folder);
    return [];
  } catch (error) {
    return [`Office's own parser refuses the manifest: ${(error as Error).message}`];
  } finally {
    console.error = print;
    rmSync(folder, { recursive: true });
  }
}
