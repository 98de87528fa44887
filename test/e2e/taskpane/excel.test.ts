import type { Browser, Frame } from 'playwright-core';
import { launch, OpenWorkbench } from '../../support/browser';
import { ADDIN, openTab, paste, verdict } from './pane-tab';

/** The pane inside the embedded host, through the genuine office.js: paste, audit, write, read the sheet back. */

let browser: Browser;
let workbench: OpenWorkbench;
let pane: Frame;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(language: 'en-US' | 'zh-CN' = 'en-US'): Promise<void> {
  workbench = await OpenWorkbench.open({ distDir: ADDIN, browser, empty: true, language });
  pane = workbench.pane;
  await pane.waitForSelector('body[data-ready]');
}
afterEach(() => workbench.close());

const SHOP = 'Order Defect Rate 0.45%\nLate Shipment Rate 5.2%\nValid Tracking Rate 99%';
const WEEKS = ['Week\tLate Shipment Rate', '2026-W40\t2.1%', '2026-W41\t3.3%', '2026-W42\t5.2%'].join('\n');

async function auditOf(text: string): Promise<void> {
  await paste(workbench.page, pane, text);
  await pane.locator('.verdict').waitFor();
}

async function write(options: { plain?: boolean; at?: string } = {}): Promise<string> {
  if (options.at) await workbench.select(options.at);
  await pane.locator('#open-write').click();
  if (options.at) {
    await pane.locator('#panel-write select').first().selectOption('place');
    await pane.locator('#panel-write .hint', { hasText: options.at }).waitFor();
  }
  if (options.plain) await pane.locator('#panel-write select').nth(1).selectOption('plain');
  await pane.locator('#write-report').click();
  const message = pane.locator('#panel-write fluent-message-bar');
  await message.waitFor();
  return (await message.textContent()) ?? '';
}

const reportSheet = async () => (await workbench.host('sheets')).find((name) => /^(Audit|指标体检)/.test(name)) ?? '';

describe('the report', () => {
  test('is written to a new sheet with live formulas that agree with the audit', async () => {
    await open();
    await auditOf(SHOP);
    expect(await write()).toContain('Written to Audit');
    const sheet = await reportSheet();
    expect(await workbench.values('A5:D5', sheet)).toEqual([['Metric', 'Value', 'Status', 'Limit']]);
    expect(await workbench.values('A6:D8', sheet)).toEqual([
      ['Late Shipment Rate (LSR)', 0.052, 'FAIL', 0.04],
      ['Order Defect Rate (ODR)', 0.0045, 'PASS', 0.01],
      ['Valid Tracking Rate (VTR)', 0.99, 'PASS', 0.95],
    ]);
    expect((await workbench.cell('C6', sheet)).formula).toMatch(/^=PLATFORM\.CHECK\(/);
    expect((await workbench.host('getText', 'B6', sheet))[0]).toEqual(['5.20%']);
    expect(workbench.problems).toEqual([]);
    expect(workbench.foreign).toEqual([]);
  });

  test('follows when a value is corrected, colour included', async () => {
    await open();
    await auditOf(SHOP);
    await write();
    const sheet = await reportSheet();
    expect((await workbench.cell('C6', sheet)).value).toBe('FAIL');
    const failing = await workbench.host('getLook', 'C6', sheet);
    await workbench.write('B6', [[0.01]], sheet);
    expect((await workbench.cell('C6', sheet)).value).toBe('PASS');
    const passing = await workbench.host('getLook', 'C6', sheet);
    expect([failing.color?.toUpperCase(), passing.color?.toUpperCase()]).toEqual(['#9C0006', '#006100']);
  });

  test('speaks Chinese, as plain values', async () => {
    await open('zh-CN');
    await auditOf('迟发率 5.2%\n订单缺陷率 0.45%');
    expect(await write({ plain: true })).toContain('已写入');
    expect(await workbench.values('A6:C7', await reportSheet())).toEqual([
      ['迟发率 (LSR)', 0.052, '不达标'],
      ['订单缺陷率 (ODR)', 0.0045, '达标'],
    ]);
    expect((await workbench.cell('C6', await reportSheet())).formula).toBe('');
  });

  test('gets a table and a chart for a series', async () => {
    await open();
    await auditOf(WEEKS);
    expect(await write()).toContain('Written to Audit');
    const sheet = await reportSheet();
    const cells = await workbench.values('A1:C40', sheet);
    const head = cells.findIndex((row) => row[0] === 'Period');
    expect(cells.slice(head, head + 4)).toEqual([
      ['Period', 'Late Shipment Rate', 'Limit'],
      ['2026-W40', 0.021, 0.04],
      ['2026-W41', 0.033, 0.04],
      ['2026-W42', 0.052, 0.04],
    ]);
    const charts = await workbench.excel<number>(
      `const charts = context.workbook.worksheets.getItem(${JSON.stringify(sheet)}).charts; charts.load('items/name'); await context.sync(); return charts.items.length;`,
    );
    expect(charts).toBe(1);
  });

  test('is written to a chosen empty place', async () => {
    await open();
    await workbench.write('A1', [['mine']]);
    await auditOf(SHOP);
    expect(await write({ at: 'C3', plain: true })).toContain('Sheet1');
    expect(await workbench.values('C7:E8', 'Sheet1')).toEqual([
      ['Metric', 'Value', 'Status'],
      ['Late Shipment Rate (LSR)', 0.052, 'Fail'],
    ]);
    expect((await workbench.cell('A1', 'Sheet1')).value).toBe('mine');
  });

  test('is never written over anything, and says what is in the way', async () => {
    await open();
    await workbench.write('E8', [['mine']]);
    await auditOf(SHOP);
    expect(await write({ at: 'C3' })).toContain('E8');
    const cells = (await workbench.values('A1:M20', 'Sheet1')).flat().filter((cell) => cell !== '');
    expect(cells).toEqual(['mine']);
    expect(await workbench.host('sheets')).toEqual(['Sheet1']);
  });

  test('keeps hostile text as text', async () => {
    await open();
    await auditOf(`${SHOP}\nACoS =HYPERLINK("http://evil.example","x")\nOn-Time Delivery Rate @SUM(1+1)`);
    await write({ plain: true });
    const sheet = await reportSheet();
    const formulas = (await workbench.host('getFormulas', 'A1:K40', sheet)).flat();
    expect(formulas.filter((cell) => typeof cell === 'string' && cell.startsWith('=HYPERLINK'))).toEqual(
      (await workbench.values('A1:K40', sheet)).flat().filter((cell) => String(cell).startsWith('=HYPERLINK')),
    );
  });
});

test('while a cell is being edited the pane says so, and writes once the edit has ended', async () => {
  await open();
  await auditOf(SHOP);
  await pane.locator('#open-write').click();
  await workbench.type('A1', 'half a', '');
  await pane.locator('#write-report').click();
  await pane.locator('.progress-text', { hasText: 'A cell is being edited' }).waitFor();
  expect(await workbench.host('sheets')).toEqual(['Sheet1']);
  await workbench.page.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 200, y: 200 } });
  await pane.locator('#panel-write fluent-message-bar', { hasText: 'Written to Audit' }).waitFor();
  expect((await workbench.cell('A1', 'Sheet1')).value).toBe('half a');
});

test('selected cells are audited', async () => {
  await open();
  await workbench.write('B2', [
    ['Metric', 'Value'],
    ['Late Shipment Rate', '5.2%'],
    ['Order Defect Rate', '0.45%'],
  ]);
  await workbench.select('B2:C4');
  await openTab(pane, 'audit');
  await pane.locator('fluent-button', { hasText: 'Use selection' }).click();
  await pane.locator('.verdict').waitFor();
  expect(await verdict(pane)).toBe('1 of 2 fails: late shipment rate first');
  expect(await pane.locator('.held').textContent()).toContain('B2:C4');
});

test('an empty selection is said to be empty', async () => {
  await open();
  await workbench.select('B2');
  await openTab(pane, 'audit');
  await pane.locator('fluent-button', { hasText: 'Use selection' }).click();
  await pane.locator('#view-audit [role=alert]').waitFor();
  expect(await pane.locator('#view-audit [role=alert]').textContent()).toContain('nothing in the selected cells');
});

test('own thresholds are kept in the workbook', async () => {
  await open();
  await auditOf(SHOP);
  await pane.locator('#open-own').click();
  await pane.locator('#panel-own select').first().selectOption({ label: 'Order Defect Rate (ODR)' });
  await pane.locator('#panel-own fluent-text-input input').first().fill('0.4');
  await pane.locator('#save-own').click();
  await pane.waitForFunction(() => document.getElementById('verdict')?.textContent?.startsWith('2 of 3'));
  const settings = await workbench.host('settings');
  expect(JSON.stringify(settings)).toContain('sellerFunctions.ownThresholds');
  await write();
  const row = await workbench.values('A6:K7', await reportSheet());
  expect(row.find((cells) => String(cells[0]).startsWith('Order Defect'))?.[4]).toBe('under 0.4% (own)');
});

test('a formula is inserted at the active cell, and not over its neighbours', async () => {
  await open();
  await workbench.select('B2');
  await openTab(pane, 'helper');
  await pane.locator('[data-function="AMZ.FEES"]').click();
  const fill = async (label: string, value: string) => {
    await pane.locator('fluent-text-input', { hasText: label }).locator('input').fill(value);
  };
  for (const [label, value] of [
    ['Length *', '10'],
    ['Width *', '6'],
    ['Height *', '3'],
    ['Weight *', '1.2'],
    ['Price *', '24.99'],
  ] as const) {
    await fill(label, value);
  }
  await pane.locator('.fields select').first().selectOption({ index: 1 });
  await pane.locator('.answer-fields').waitFor();
  const total = Number(await pane.locator('.answer-fields dd').last().textContent());
  expect(total).toBeGreaterThan(0);
  await pane.locator('.explained-step').first().waitFor();
  await pane.locator('#insert-formula').click();
  await pane.locator('.answer-box fluent-message-bar', { hasText: 'Inserted at B2' }).waitFor();
  expect((await workbench.cell('B2')).formula).toMatch(/^=AMZ\.FEES\(10,6,3,1\.2,24\.99,"/);
  expect((await workbench.cell('G2')).value).toBe(total);

  await workbench.write('D5', [['mine']]);
  await workbench.select('B5');
  await pane.locator('#insert-formula').click();
  await pane.locator('.answer-box [role=alert]').waitFor();
  expect(await pane.locator('.answer-box [role=alert]').textContent()).toContain('D5');
  expect((await workbench.cell('B5')).formula).toBe('');
});

test('a field of the helper takes cells of the sheet, and the answer spills', async () => {
  await open();
  await workbench.write('A1', [
    [10, 6, 3, 1.2],
    [20, 12, 8, 3],
  ]);
  await openTab(pane, 'helper');
  await pane.locator('[data-function="AMZ.SIZETIER"]').click();
  for (const [column, label] of [
    ['A', 'Length'],
    ['B', 'Width'],
    ['C', 'Height'],
    ['D', 'Weight'],
  ] as const) {
    await workbench.select(`${column}1:${column}2`);
    await pane.locator(`fluent-button[aria-label^="${label} *"]`).click();
    await pane.locator('.held', { hasText: `${column}1:${column}2` }).waitFor();
  }
  await pane.locator('.answer td').nth(1).waitFor();
  await workbench.select('F1');
  await pane.locator('#insert-formula').click();
  await pane.locator('.answer-box fluent-message-bar', { hasText: 'Inserted at F1' }).waitFor();
  const tiers = (await workbench.values('F1:F2')).flat();
  expect(await pane.locator('.answer td').allTextContents()).toEqual(tiers);
});

test('all formulas are calculated anew on request', async () => {
  await open();
  await openTab(pane, 'rates');
  await pane.locator('#recalculate').click();
  await pane.locator('#view-rates fluent-message-bar', { hasText: 'All formulas are calculated' }).waitFor();
  expect(JSON.stringify(await workbench.host('settings'))).toContain('sellerFunctions.seenCards');
  expect(await workbench.host('unknownMembers')).toEqual([]);
});
