import { DIST } from './server';
import { OpenWorkbench } from './browser';

const ROWS = 100_000;
const RUNS = 5;
const CHUNK = 20_000;

/** Milliseconds of one array formula over 100,000 rows through the genuine office.js, and of an echo of its input. */
export interface HostTimes {
  firstFormula: number;
  fba: number;
  echo: number;
}

/** SKU-like rows: length, width, height, weight, price. */
function rows(from: number): number[][] {
  return Array.from({ length: CHUNK }, (_, at) => {
    const n = from + at;
    return [3 + (n % 17), 2 + (n % 9), 0.5 + (n % 5), 0.2 + (n % 40) / 4, 5.99 + (n % 60)];
  });
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** Opens the embedded host, turns one function into an echo, and times both on the same cells, in turn. */
export async function measureHost(): Promise<HostTimes> {
  const sample = await OpenWorkbench.open({ distDir: DIST, language: 'en-US' });
  await sample.host('settled');
  const firstFormula = (await sample.host('milestones')).firstResult ?? NaN;
  await sample.close();
  const workbench = await OpenWorkbench.open({ distDir: DIST, language: 'en-US', empty: true });
  try {
    for (let at = 0; at < ROWS; at += CHUNK) await workbench.host('setRange', 'Sheet1', `A${at + 1}`, rows(at));
    await workbench.pane.evaluate(`CustomFunctions.associate('AMZ.NEXTTIER', (first) => first)`);
    const times: Record<'AMZ.FBAFEE' | 'AMZ.NEXTTIER', number[]> = { 'AMZ.FBAFEE': [], 'AMZ.NEXTTIER': [] };
    const columns = ['A', 'B', 'C', 'D', 'E'].map((column) => `${column}1:${column}${ROWS}`).join(',');
    for (let run = 0; run <= RUNS; run++) {
      for (const id of ['AMZ.NEXTTIER', 'AMZ.FBAFEE'] as const) {
        // A day of its own for each run, so that no result is answered from the host's cache.
        const formula = `=${id}(${columns},"US",,"2026-11-${10 + run}")`;
        const start = performance.now();
        await workbench.host('setCell', 'Sheet1', 'G1', formula);
        await workbench.host('settled');
        if (run > 0) times[id].push(performance.now() - start);
      }
    }
    return { firstFormula, fba: median(times['AMZ.FBAFEE']), echo: median(times['AMZ.NEXTTIER']) };
  } finally {
    await workbench.close();
  }
}
