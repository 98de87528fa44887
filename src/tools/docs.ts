import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openCalculator } from './docs/calculator';
import { changesPage } from './docs/changes';
import { coveragePage } from './docs/coverage';
import { functionsPage } from './docs/functions';
import { limitsPage, limitsPageZh } from './docs/limits';
import { tidy } from './docs/markdown';
import { readPeriods, referenceDay } from './docs/periods';

const ROOT = path.resolve(__dirname, '../..');
const DOCS = path.join(ROOT, 'docs');
const DIST = path.join(ROOT, 'dist');

/** The generated pages by file name, as they should stand in docs/. Those of the functions need a build. */
async function generatedPages(): Promise<Map<string, string>> {
  const periods = readPeriods();
  const pages: [string, string][] = [
    ['coverage.md', coveragePage(periods, 'en')],
    ['coverage.zh-CN.md', coveragePage(periods, 'zh')],
    ['changes.md', changesPage('en')],
    ['changes.zh-CN.md', changesPage('zh')],
    ['known-limits.md', limitsPage(periods)],
    ['known-limits.zh-CN.md', limitsPageZh()],
  ];
  const script = path.join(DIST, 'functions.js');
  if (existsSync(script)) {
    const day = referenceDay(periods);
    pages.push(
      ['functions.md', functionsPage(openCalculator(script, 'en', day), day, 'en')],
      ['functions.zh-CN.md', functionsPage(openCalculator(script, 'zh', day), day, 'zh')],
    );
  }
  const tidied = await Promise.all(
    pages.map(async ([name, text]): Promise<[string, string]> => [name, await tidy(text)]),
  );
  return new Map(tidied);
}

/** Names of the committed pages that differ from what would be written now. */
async function outdatedPages(): Promise<string[]> {
  const pages = [...(await generatedPages())];
  const committed = (name: string) => {
    const file = path.join(DOCS, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  return pages.filter(([name, text]) => committed(name) !== text).map(([name]) => name);
}

/** `docs.ts` writes the pages; `docs.ts --check` fails where a committed page is not current. */
async function main(check: boolean): Promise<void> {
  if (!check) {
    for (const [name, text] of await generatedPages()) writeFileSync(path.join(DOCS, name), text);
    return;
  }
  for (const name of await outdatedPages()) {
    console.error(`docs/${name} is not current. Run: node -r ./src/tools/register.cjs src/tools/docs.ts`);
    process.exitCode = 1;
  }
}

if (require.main === module) void main(process.argv.includes('--check'));
