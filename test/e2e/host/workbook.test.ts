import type { Browser } from 'playwright-core';
import { launch, OpenWorkbench } from '../../support/browser';
import { DIST } from '../../support/server';
import { openTab, paste } from '../taskpane/pane-tab';

/** A workbook as sellers keep it, with the built functions: however the host hands over its empty cells. */

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const LIST = [
  ['SKU', 'Length (in)', 'Width (in)', 'Height (in)', 'Weight (lb)', 'Price', 'Cost (USD)', 'Category'],
  ['A-1', 10, 6, 3, 1.25, 24.99, 4, 'Pet Supplies'],
  ['', '', '', '', '', '', '', ''],
  ['A-2', 10, 6, 3, 'heavy', 24.99, 4, 'Pet Supplies'],
  ['A-3', 14, 10, 5, 2.5, 39.99, 9, 'Home and Kitchen'],
];
/** Far below what is filled, as tables are made with room to grow. */
const TABLE_END = 4000;

describe.each([
  ['zero', 'en-US'],
  ['null', 'zh-CN'],
  ['empty', 'en-US'],
] as const)('an empty cell as %s, in %s', (blank, language) => {
  let workbench: OpenWorkbench;
  const sheet = () => workbench.host('sheets').then(([first]) => first!);
  beforeAll(async () => {
    workbench = await OpenWorkbench.open({ distDir: DIST, browser, language, blank, empty: true, today: '2026-11-25' });
    await workbench.write('A1', LIST, await sheet());
  }, 60_000);
  afterAll(() => workbench.close());

  it('a formula over whole columns answers for what is filled, row by row', async () => {
    await workbench.write('J1', [['=AMZ.FBAFEE(B:B,C:C,D:D,E:E,F:F,"US",,"2026-11-25",,H:H)']], await sheet());
    const fees = (await workbench.values('J1:J7')).flat();
    expect(fees).toEqual(['#N/A', expect.any(Number), '', '#VALUE!', expect.any(Number), '', '']);
    expect((await workbench.cell('J4')).message).toMatch(language === 'en-US' ? /weight.*heavy/ : /重量.*heavy/);
    const [[one]] = (await answer('=AMZ.FBAFEE(B2,C2,D2,E2,F2,"US",,"2026-11-25",,H2)')) as [[unknown]];
    expect(fees[1]).toBe(one);
    await workbench.write('J1', [['']], await sheet());
  });

  it('a table with thousands of blank rows is analysed as the filled rows alone are', async () => {
    const filled = await answer(`=TAKE(AMZ.ANALYZE(A1:H5,"US","2026-11-25"),6,12)`, 6);
    const withRoom = await answer(`=TAKE(AMZ.ANALYZE(A1:H${TABLE_END},"US","2026-11-25"),6,12)`, 6);
    expect(filled[1]?.[0]).toBe('A-1');
    expect(withRoom).toEqual(filled);
    const sums = await answer(`=AMZ.SUMMARY(A1:H5,"US","2026-11-25")`, 12);
    expect(await answer(`=AMZ.SUMMARY(A1:H${TABLE_END},"US","2026-11-25")`, 12)).toEqual(sums);
  });

  it('an empty row is empty, and an empty cell no value where the host can tell it from 0', async () => {
    const [[empty]] = (await answer('=PLATFORM.CHECK("ODR",M9)')) as [[unknown]];
    expect(empty).toBe(blank === 'zero' ? (await answer('=PLATFORM.CHECK("ODR",0)'))[0]?.[0] : '#VALUE!');
    expect(await answer('=AMZ.FBAFEE(B3,C3,D3,E3,F3,"US",,"2026-11-25")')).toEqual([['']]);
  });

  it('broke no policy', () => {
    expect(workbench.foreign).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });

  /** What a formula in an empty corner spills. */
  async function answer(formula: string, rows = 1): Promise<unknown[][]> {
    await workbench.write('J1', [[formula]], await sheet());
    const values = await workbench.values(`J1:Z${rows}`);
    await workbench.write('J1', [['']], await sheet());
    return rows === 1 ? [[values[0]?.[0]]] : values;
  }
});

describe.each([
  [
    'en-US',
    'United States',
    'Formulas of this workbook were last calculated here on 2026-11-25',
    'All formulas are calculated with the rates of 2027-01-20',
  ],
  ['zh-CN', '美国', '本工作簿的公式上次在此计算是 2026-11-25', '全部公式已按 2027-01-20'],
] as const)('on a later day, in %s', (language, place, staleWords, doneWords) => {
  it('the pane says what has changed since it wrote formulas, and one button calculates anew', async () => {
    const workbench = await OpenWorkbench.open({ distDir: DIST, browser, language, empty: true, today: '2026-11-25' });
    try {
      const { pane } = workbench;
      await pane.waitForSelector('body[data-ready]');
      const [sheet = ''] = await workbench.host('sheets');
      await workbench.write('A1', [['=AMZ.FBAFEE(10,6,3,1.25,24.99,"US")']], sheet);
      const november = (await workbench.values('A1', sheet))[0]?.[0];
      await paste(workbench.page, pane, 'Order Defect Rate 0.45%');
      await pane.locator('.verdict').waitFor();
      await pane.locator('#open-write').click();
      await pane.locator('#write-report').click();
      await pane.locator('#panel-write fluent-message-bar').waitFor();
      const stale = pane.locator('fluent-message-bar', { hasText: staleWords });
      await openTab(pane, 'rates');
      expect(await stale.count()).toBe(0);

      await pane.evaluate(() => {
        const Real = Date;
        const shift = new Real(2027, 0, 20).getTime() - new Real(2026, 10, 25).getTime();
        globalThis.Date = class extends Real {
          constructor(...parts: unknown[]) {
            super(...((parts.length === 0 ? [Real.now() + shift] : parts) as [number]));
          }
          static override now() {
            return Real.now() + shift;
          }
        } as DateConstructor;
        window.dispatchEvent(new Event('focus'));
      });
      await stale.waitFor();
      expect(await stale.textContent()).toContain(place);
      expect((await workbench.values('A1', sheet))[0]?.[0]).toBe(november);
      await pane.locator('#recalculate').click();
      await pane.locator('#view-rates fluent-message-bar', { hasText: doneWords }).waitFor();
      const january = (await workbench.values('A1', sheet))[0]?.[0];
      expect(Number(january)).toBeLessThan(Number(november));
      expect(await stale.count()).toBe(0);
      expect(workbench.problems).toEqual([]);
    } finally {
      await workbench.close();
    }
  }, 60_000);
});
