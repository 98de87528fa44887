import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';
import type { Language } from '../../core/words/language';
import { ratesModule, shippedRates } from '../compile-rates';
import { cardsOf, PARTS } from './selection';

const ROOT = path.resolve(__dirname, '../../..');
const WORK = path.join(ROOT, 'build/warehouse');

/** A script that leaves the one global SellerFunctions, with `answer(id, arguments)`: every function and card. */
export function wholeLibrary(language: Language): Promise<string> {
  const entry = [
    `import { DECLARATIONS } from '../../../src/functions/declarations';`,
    `import { makeRowApi } from '../../../src/functions/row-api';`,
    `export const api = makeRowApi(DECLARATIONS, '${language}');`,
  ];
  return bundle('whole', entry, ratesModule(shippedRates()));
}

/** The same with the functions of one part and the cards of some marketplaces. */
export function reducedLibrary(part: string, only: readonly string[], language: Language): Promise<string> {
  const { module, exports } = PARTS[part]!;
  const entry = [
    `import { ${exports.join(', ')} } from '../../../src/functions/${module}';`,
    `import { makeRowApi } from '../../../src/functions/row-api';`,
    `export const api = makeRowApi([${exports.join(', ')}], '${language}');`,
  ];
  return bundle(part, entry, ratesModule(shippedRates(), cardsOf(part, only)));
}

/** Bundled as functions.js is, by the same configuration; the cards are those given. */
async function bundle(name: string, entry: readonly string[], cards: string): Promise<string> {
  const folder = path.join(WORK, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'entry.ts'), `${entry.join('\n')}\n`);
  writeFileSync(path.join(folder, 'cards.ts'), cards);
  const { default: configurations } = (await import(path.join(ROOT, 'webpack.config.js'))) as {
    default: (env: object, argv: { mode: string }) => Configuration[];
  };
  const functions = configurations({ about: {}, maps: false }, { mode: 'production' }).find(
    (one) => one.name === 'functions',
  )!;
  await run({
    ...functions,
    entry: { library: path.join(folder, 'entry.ts') },
    output: { ...functions.output, path: folder },
    plugins: [new webpack.NormalModuleReplacementPlugin(/build\/generated\/cards$/, path.join(folder, 'cards.ts'))],
  });
  return readFileSync(path.join(folder, 'library.js'), 'utf8');
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors())
        reject(new Error(stats?.toString({ all: false, errors: true }) ?? 'webpack gave no result'));
      else resolve();
    });
  });
}
