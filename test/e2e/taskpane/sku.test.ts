import type { Browser, Frame } from 'playwright-core';
import { launch, OpenWorkbench } from '../../support/browser';
import { ADDIN, openTab } from './pane-tab';

/** A SKU list inside the embedded host, from the selection to the report. */

let browser: Browser;
let workbench: OpenWorkbench;
let pane: Frame;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(language: 'en-US' | 'zh-CN'): Promise<void> {
  workbench = await OpenWorkbench.open({ distDir: ADDIN, browser, empty: true, language });
  pane = workbench.pane;
  await pane.waitForSelector('body[data-ready]');
}
afterEach(() => workbench.close());

const ended = (look: string, words: string) => pane.locator(`#view-sku .verdict-${look}`, { hasText: words }).waitFor();
const reportSheet = async () =>
  (await workbench.host('sheets')).find((name) => /^SKU (analysis|分析)/.test(name)) ?? '';

/** The rows of the report from its header on. */
async function report(): Promise<unknown[][]> {
  const cells = await workbench.values('A1:AH40', await reportSheet());
  const head = cells.findIndex((row) => row[0] === 'SKU');
  return cells.slice(head).filter((row) => row[0] !== '' && row[0] !== null);
}

const ERP = [
  ['SKU', '品名', '包装长(cm)', '包装宽(cm)', '包装高(cm)', '包装重量(g)', '售价($)', '采购成本(¥)', '杂费', '类目'],
  ['A-1', '铸铁煎锅', 44.5, 32, 7.4, 3810, 34.99, 62, 3, '家居与厨房'],
  ['A-2', '宠物饮水机', 23, 23, 19, 1310, 34.99, 58, 2, '家居与厨房'],
  ['A-3', '抽屉分隔板', 43, 13, 8.2, 880, 9.99, 40, 1, '家居与厨房'],
];

test('a Chinese export: a column is corrected, a preset kept, and the report written', async () => {
  await open('zh-CN');
  await workbench.write('A1', ERP);
  await openTab(pane, 'sku');
  await pane.locator('#sku-rate-USD input').fill('7.1');
  await pane.locator('#sku-assumptions summary').click();
  await pane.locator('#sku-adRate input').fill('10');
  await pane.locator('#sku-preset-name input').fill('美国海运');
  await pane.locator('#sku-preset-save').click();
  await pane.locator('fluent-message-bar', { hasText: '已保存在本工作簿' }).waitFor();
  await pane.locator('#run-sku-sheet').click();
  await pane.locator('#sku-columns').waitFor();
  if (!(await pane.locator('#sku-column-8').isVisible())) await pane.locator('#sku-columns summary').click();
  await pane.locator('#sku-column-8').selectOption('otherCost');
  await pane.locator('#run-sku-now').click();
  await ended('pass', '共 3 行，已算出 3 行');

  const [header, ...rows] = await report();
  expect(header?.slice(0, 4)).toEqual(['SKU', '状态', '售价 (USD)', '到仓成本 (USD)']);
  expect(rows.map((row) => row[0])).toEqual(['A-1', 'A-2', 'A-3']);
  expect(rows.map((row) => row[2])).toEqual([34.99, 34.99, 9.99]);
  // 62 yuan at 7.1, and 3 in the currency of the marketplace, as the column says none
  expect(Number(rows[0]?.[3])).toBeCloseTo(62 / 7.1 + 3, 2);
  const settings = JSON.stringify(await workbench.host('settings'));
  expect(settings).toContain('sellerFunctions.skuPresets');
  expect(settings).toContain('sellerFunctions.skuColumns');
  expect(await workbench.host('unknownMembers')).toEqual([]);
  expect(workbench.problems).toEqual([]);
}, 180_000);

test('no row has a result: red, nothing written, the curing field focused; a bad rate is told at the field', async () => {
  await open('zh-CN');
  await workbench.write('A1', ERP);
  await openTab(pane, 'sku');
  await pane.locator('#run-sku-sheet').click();
  await pane.locator('#run-sku-now').click();
  await ended('fail', '没有算出结果');
  expect(await workbench.host('sheets')).toEqual(['Sheet1']);
  await pane.locator('fluent-button', { hasText: '去填写' }).click();
  await pane.waitForFunction(() => document.activeElement?.id === 'sku-rate-USD');
  await pane.locator('#sku-rate-USD input').fill('七块一');
  await pane.locator('#run-sku-now').click();
  await pane.locator('.field-problem', { hasText: '1 美元合多少人民币' }).waitFor();
  expect(await workbench.host('sheets')).toEqual(['Sheet1']);
}, 180_000);

test('a British list with VAT: profit is without the tax', async () => {
  await open('en-US');
  await workbench.write('A1', [
    ['SKU', 'Length (cm)', 'Width (cm)', 'Height (cm)', 'Weight (g)', 'Price (GBP)', 'Cost (GBP)', 'Category'],
    ['B-1', 25, 15, 8, 540, 24, 5, 'Home and Kitchen'],
  ]);
  await openTab(pane, 'sku');
  await pane.locator('#sku-marketplace').selectOption('UK');
  const profitAt = async (vat: string) => {
    await pane.locator('#sku-vat input').fill(vat);
    await pane.locator('#run-sku-now').click();
    await ended('pass', '1 row of 1 done');
    return pane.locator('.sums dd.number').allTextContents();
  };
  await pane.locator('#run-sku-sheet').click();
  await pane.locator('#run-sku-now').waitFor();
  await pane.locator('#sku-assumptions summary').click();
  const [revenue] = await profitAt('20');
  expect(revenue).toBe('20.00');
}, 180_000);
