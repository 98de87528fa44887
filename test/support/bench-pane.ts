import { DIST } from './server';
import { OpenWorkbench } from './browser';

const CHUNK = 5_000;
const LAST_COLUMN = 'I';
/** What the platform calls a long task. */
const LONG_TASK_MS = 50;

const HEADER = ['SKU', '品名', '长(cm)', '宽(cm)', '高(cm)', '重量(g)', '售价($)', '成本(¥)', '类目'];

/** The pane's analysis of a list, written nowhere, beside reading the same cells from the sheet. */
export interface PaneTimes {
  rows: number;
  reading: number;
  analysis: number;
  /** Milliseconds of the stretches in which the page had no turn. */
  longTasks: number[];
}

function skus(from: number, count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const size = [10 + (n % 37), 8 + (n % 19), 2 + (n % 11)];
    return [`S-${n}`, `商品 ${n}`, ...size, 80 + (n % 1900), 9.99 + (n % 60), 12 + (n % 90), '家居与厨房'];
  });
}

async function measureRows(rows: number): Promise<PaneTimes> {
  const workbench = await OpenWorkbench.open({
    distDir: DIST,
    language: 'zh-CN',
    empty: true,
    today: '2026-11-25',
  });
  try {
    const { pane } = workbench;
    await pane.waitForSelector('body[data-ready]');
    await workbench.host('setRange', 'Sheet1', 'A1', [HEADER]);
    for (let at = 0; at < rows; at += CHUNK)
      await workbench.host('setRange', 'Sheet1', `A${at + 2}`, skus(at, Math.min(CHUNK, rows - at)));
    await pane.locator('#tab-sku').click();
    await pane.locator('#sku-rate-USD input').fill('7.1');
    await pane.locator('#sku-assumptions summary').click();
    await pane.locator('#sku-place').selectOption('none');
    const reading = await pane.evaluate(readingTime, `A1:${LAST_COLUMN}${rows + 1}`);
    await pane.locator('#run-sku-sheet').click();
    await pane.locator('#sku-columns').waitFor();
    await pane.evaluate(watchLongTasks);
    const start = performance.now();
    await pane.locator('#run-sku-now').click();
    await pane.locator('#view-sku .verdict-pass').waitFor({ timeout: 600_000 });
    const analysis = performance.now() - start;
    const tasks = await pane.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    return { rows, reading, analysis, longTasks: tasks.filter((ms) => ms > LONG_TASK_MS).map(Math.round) };
  } finally {
    await workbench.close();
  }
}

/** In the page. */
async function readingTime(address: string): Promise<number> {
  const start = performance.now();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    range.load('values');
    await context.sync();
  });
  return performance.now() - start;
}

/** In the page. */
function watchLongTasks(): void {
  const longTasks: number[] = [];
  (window as unknown as { longTasks: number[] }).longTasks = longTasks;
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

export async function measurePane(counts: readonly number[]): Promise<PaneTimes[]> {
  const all: PaneTimes[] = [];
  for (const rows of counts) all.push(await measureRows(rows));
  return all;
}
