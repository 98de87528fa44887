import type { Browser, Page } from 'playwright-core';
import { launch } from '../../support/browser';
import type { RunningServer } from '../../support/server';
import { axeFindings, openTab, PaneTab, paste, said, startPaneServer, verdict, type PaneOptions } from './pane-tab';

let browser: Browser;
let server: RunningServer;
let tab: PaneTab | undefined;

beforeAll(async () => {
  [browser, server] = await Promise.all([launch(), startPaneServer()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  await tab?.close();
  tab = undefined;
});

async function open(options: PaneOptions = {}): Promise<PaneTab> {
  tab = await PaneTab.open(browser, server, options);
  return tab;
}

const SHOP = 'Order Defect Rate 0.45%\nLate Shipment Rate 5.2%\nValid Tracking Rate 99%';
const TABS = ['start', 'sku', 'audit', 'helper', 'rates', 'settings', 'about'];

describe('a pane without Excel', () => {
  test('says that writing is switched off, and asks nothing of the network but its own files', async () => {
    const { page, foreign, problems } = await open();
    await expect(page.locator('main > fluent-message-bar').textContent()).resolves.toContain('Preview');
    for (const name of TABS) await openTab(page, name);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('audits a paste at once, the worst first, and says so to a screen reader', async () => {
    const { page, problems } = await open();
    await paste(page, page, SHOP);
    await page.locator('.verdict').waitFor();
    expect(await verdict(page)).toBe('1 of 3 fails: late shipment rate first');
    expect(await said(page.locator('.card-name'))).toEqual([
      'Late Shipment Rate LSR',
      'Order Defect Rate ODR',
      'Valid Tracking Rate VTR',
    ]);
    expect(await said(page.locator('.card .badge'))).toEqual(['Fail', 'Pass', 'Pass']);
    await page.waitForFunction(() => document.getElementById('announcer')?.textContent !== '');
    expect(await page.locator('#announcer').textContent()).toBe('1 of 3 fails: late shipment rate first');
    expect(problems).toEqual([]);
  });

  test('shows a card with value, rule, distance, consequence, first steps, source and date', async () => {
    const { page } = await open();
    await paste(page, page, SHOP);
    const card = page.locator('.card').first();
    const text = (await card.textContent()) ?? '';
    for (const part of ['5.2%', 'under 4%', '1.2', 'Consequence', 'What to do first', 'Source', 'Checked 2026-']) {
      expect(text).toContain(part);
    }
    expect(await card.locator('svg[role=img]').getAttribute('aria-label')).toContain('under 4%');
    expect(await card.locator('.steps li').count()).toBeGreaterThan(0);
  });

  test('explains why it cannot write', async () => {
    const { page } = await open();
    await paste(page, page, SHOP);
    await page.locator('#open-write').click();
    expect(await page.locator('#panel-write').textContent()).toContain('needs Excel');
  });

  test('copies the audit as text', async () => {
    const { page } = await open();
    await paste(page, page, SHOP);
    await page.locator('fluent-button', { hasText: 'Copy as text' }).click();
    await page.locator('fluent-message-bar', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('✗ Late Shipment Rate: 5.2%, Fail');
  });
});

describe('a browser that lacks something', () => {
  const withoutInternals = (page: Page) =>
    page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'attachInternals'));

  test.each([
    ['en-US', 'Safari 16.4', 'The worksheet functions'],
    ['zh-CN', '内核版本太旧', '工作表函数'],
  ] as const)('too old for the pane: says so in a sentence, %s', async (language, why, comfort) => {
    const { page, problems } = await open({ language, before: withoutInternals });
    const said = await page.locator('.plain[role=alert]').textContent();
    expect(said).toContain(why);
    expect(said).toContain(comfort);
    expect(problems).toEqual([]);
  });

  test('the file of the pane does not arrive: says so in a sentence', async () => {
    const { page } = await open({
      before: (page) => page.route(/taskpane\.\d+\.[0-9a-f]{8}\.js/, (route) => route.abort()),
    });
    expect(await page.locator('.plain').textContent()).toContain('could not be opened');
  });

  test('office.js cannot be loaded at all: says so, and does not pose as a preview', async () => {
    const { page } = await open({ before: (page) => page.route('**/office.js', (route) => route.abort()) });
    expect(await page.locator('.plain').textContent()).toContain('office.js could not be loaded');
    expect(await page.locator('main > fluent-message-bar').count()).toBe(0);
  });
});

describe('the example', () => {
  test.each(['en-US', 'zh-CN'] as const)('is one click away and shows what an audit is: %s', async (language) => {
    const { page } = await open({ language });
    await openTab(page, 'audit');
    await page.locator('#use-example').click();
    await page.locator('.verdict-fail').waitFor();
    expect(await page.locator('.card-fail').count()).toBeGreaterThan(0);
    expect(await page.locator('#use-example').count()).toBe(0);
  });
});

describe('language', () => {
  test('follows the browser, in Chinese as well', async () => {
    const { page } = await open({ language: 'zh-CN' });
    await paste(page, page, '迟发率 5.2%\n订单缺陷率（ODR）：０．４５％');
    await page.locator('.verdict').waitFor();
    expect(await verdict(page)).toBe('2 项中 1 项不达标：先处理迟发率');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  test('is switched at once, keeps the audit, and stays switched', async () => {
    const pane = await open();
    const { page } = pane;
    await paste(page, page, SHOP);
    await openTab(page, 'settings');
    await page.locator('#choose-language').focus();
    await page.locator('#choose-language').selectOption('zh');
    await page.locator('body[data-ready=zh]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('choose-language');
    await openTab(page, 'audit');
    expect(await verdict(page)).toBe('3 项中 1 项不达标：先处理迟发率');
    await pane.load();
    expect(await said(page.locator('#tab-helper'))).toEqual(['公式']);
  });
});

describe('a hostile paste', () => {
  const HOSTILE = [
    'Order Defect Rate <img src=x onerror="window.hacked=1"> n/a',
    '<script>window.hacked=1</script> Late Shipment Rate abc',
    'Valid Tracking Rate \u202e%99 =HYPERLINK("http://evil.example","x")',
    `Cancellation Rate ${'x'.repeat(20_000)}`,
    'ACoS \u0000\u0007 n/a',
  ].join('\n');

  test('is shown as text and becomes neither markup nor a request', async () => {
    const { page, foreign, problems } = await open();
    await paste(page, page, HOSTILE);
    await page.locator('#view-audit .result .hint').last().waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#pane img, #pane script, #pane iframe').count()).toBe(0);
    const shown = await page.locator('.result').evaluate((element) => element.textContent);
    expect(shown).not.toMatch(/[\u202e\u0000\u0007]/);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe('own thresholds', () => {
  test('are honoured by the audit, marked as own, outlive the page, and are reset in one click', async () => {
    const pane = await open();
    const { page } = pane;
    await paste(page, page, SHOP);
    await page.locator('#open-own').click();
    const metric = page.locator('#panel-own select').first();
    expect(await metric.locator('option:checked').textContent()).toBe('Late Shipment Rate (LSR)');
    await metric.selectOption({ label: 'Order Defect Rate (ODR)' });
    await page.locator('#panel-own fluent-text-input input').first().fill('0.4');
    await page.locator('#save-own').click();
    await page.waitForFunction(() => document.getElementById('verdict')?.textContent?.startsWith('2 of 3'));
    expect(await page.locator('.card', { hasText: 'Order Defect Rate' }).textContent()).toContain('under 0.4% (own)');

    await pane.load();
    await paste(page, page, SHOP);
    await page.locator('.verdict').waitFor();
    expect(await verdict(page)).toMatch(/^2 of 3/);
    await page.locator('#open-own').click();
    await page.locator('#reset-own').click();
    await page.waitForFunction(() => document.getElementById('verdict')?.textContent?.startsWith('1 of 3'));
  });

  test("may not be looser than the platform's own rule", async () => {
    const { page } = await open();
    await paste(page, page, SHOP);
    await page.locator('#open-own').click();
    await page.locator('#panel-own select').first().selectOption({ label: 'Order Defect Rate (ODR)' });
    await page.locator('#panel-own fluent-text-input input').first().fill('2');
    await page.locator('#save-own').click();
    expect(await page.locator('#panel-own [role=alert]').textContent()).toContain('looser');
    expect(await verdict(page)).toMatch(/^1 of 3/);
  });
});

test('a name that means different things is asked about once', async () => {
  const pane = await open();
  const { page } = pane;
  await paste(page, page, 'CTR 0.4%');
  await page.locator('.question').waitFor();
  expect(await page.locator('.result > .stack > .hint').textContent()).toBe(
    '1 line read: 0 metrics found, 0 lines not understood, 1 waiting for your answer.',
  );
  await page.locator('.question fluent-button').first().click();
  await page.locator('.card').first().waitFor();
  expect(await page.locator('.question').count()).toBe(0);
  expect(await page.locator('.result > .stack > .hint').textContent()).not.toContain('waiting');
  await pane.load();
  await paste(page, page, 'CTR 0.4%');
  await page.locator('.card').first().waitFor();
  expect(await page.locator('.question').count()).toBe(0);
});

test('rate cards say from when, how sure and when last checked, for the usual marketplace first', async () => {
  const { page } = await open();
  await openTab(page, 'rates');
  const [place, fee] = [page.locator('#view-rates select').first(), page.locator('#view-rates select').nth(1)];
  expect(await place.inputValue()).toBe('US');
  await fee.selectOption('fulfilment');
  const cards = page.locator('.rate');
  expect(await cards.count()).toBeGreaterThan(0);
  expect((await said(cards))[0]).toMatch(/United States · .*\d{4}-\d{2}-\d{2}.*Checked \d{4}-\d{2}-\d{2}/);
  await cards.first().locator('summary').click();
  await page.locator('.tariff-table', { hasText: 'Large standard-size' }).waitFor();
  expect(await page.locator('.tariff-table').first().innerText()).toMatch(/USD per unit[^]*up to 1 lb\s+\d+\.\d\d/);
  await page.locator('#rates-changes').click();
  await page.locator('.rate', { hasText: 'amounts changed' }).first().waitFor();
  await page.locator('#rates-inForce').click();
  await page.locator('#view-rates input[type=date]').fill('1999-01-01');
  await page.locator('#view-rates .empty-title').waitFor();
});

test('the formula helper answers live, with the reasons, without Excel', async () => {
  const { page, problems } = await open();
  await openTab(page, 'helper');
  await page.locator('#view-helper fluent-text-input input').fill('fulfilment fee');
  await page.locator('[data-function="AMZ.FBAFEE"]').click();
  for (const [label, value] of [
    ['Length *', '10'],
    ['Width *', '6'],
    ['Height *', '3'],
    ['Weight *', 'heavy'],
  ] as const) {
    await page.locator('fluent-text-input', { hasText: label }).locator('input').fill(value);
  }
  await page.locator('.answer-problem', { hasText: '#VALUE!' }).waitFor();
  await page.locator('fluent-text-input', { hasText: 'Weight *' }).locator('input').fill('1.2');
  await page.locator('details', { hasText: 'Optional' }).locator('summary').click();
  await page.locator('fluent-text-input', { hasText: 'Price' }).locator('input').fill('24.99');
  await page.locator('input[type=date]:visible').fill('2026-11-22');
  await page.locator('.answer-value').waitFor();
  expect(await page.locator('.formula').textContent()).toBe('=AMZ.FBAFEE(10,6,3,1.2,24.99,,,"2026-11-22")');
  await page.locator('#field-category').selectOption({ index: 1 });
  await page.locator('.explained-step').first().waitFor();
  expect(problems).toEqual([]);
});

test.each([
  ['AMZ.ANALYZE', { Table: 'textarea', 'Exchange rate': 'input', Settings: 'textarea', Marketplace: 'select' }],
  ['AMZ.PROFIT', { VAT: 'fluent-text-input[inputmode=decimal]', SIPP: 'select', Date: 'input[type=date]' }],
  ['PLATFORM.FIT', { 'Own brand': 'select', MOQ: 'fluent-text-input[inputmode=decimal]', Category: 'input' }],
])('the form of %s asks as its declaration says', async (id, fields) => {
  const { page } = await open();
  await openTab(page, 'helper');
  await page.locator(`[data-function="${id}"]`).click();
  await page.locator('details', { hasText: 'Optional' }).locator('summary').click();
  for (const [label, kind] of Object.entries(fields)) {
    const field = page.locator('.helper-field', { hasText: new RegExp(`^\\s*${label}( \\*)?\\s`) });
    expect([label, await field.locator(kind).count()]).toEqual([label, 1]);
  }
});

describe('the marketplace of the formula helper', () => {
  const options = (page: Page, name: RegExp) => page.getByLabel(name).locator('option').allTextContents();

  test('decides which categories can be chosen', async () => {
    const { page } = await open();
    await openTab(page, 'helper');
    await page.locator('[data-function="AMZ.REFERRALFEE"]').click();
    const american = await options(page, /^Category/);
    await page.getByLabel(/^Category/).selectOption('tires');
    await page.locator('details', { hasText: 'Optional' }).locator('summary').click();
    await page.getByLabel(/^Marketplace/).selectOption('DE');
    expect(await options(page, /^Category/)).not.toEqual(american);
    expect(await page.getByLabel(/^Category/).inputValue()).toBe('');
    await page.locator('.answer', { hasText: 'Category' }).waitFor();
  });

  test('is the usual one to begin with', async () => {
    const { page } = await open();
    await openTab(page, 'settings');
    await page.getByLabel('Usual marketplace').selectOption('DE');
    await openTab(page, 'helper');
    await page.locator('[data-function="AMZ.SIZETIER"]').click();
    for (const [label, value] of [
      ['Length *', '30'],
      ['Width *', '20'],
      ['Height *', '10'],
      ['Weight *', '0.9'],
    ] as const) {
      await page.locator('fluent-text-input', { hasText: label }).locator('input').fill(value);
    }
    await page.locator('.answer-value').waitFor();
    expect(await page.locator('.formula').textContent()).toBe('=AMZ.SIZETIER(30,20,10,0.9,"DE")');
  });
});

describe('large pastes', () => {
  test('ten thousand lines are held beside the box and audited', async () => {
    const { page } = await open();
    const lines = Array.from({ length: 10_000 }, (_, at) => `Late Shipment Rate ${(at % 90) / 10}%`);
    await paste(page, page, lines.join('\n'));
    await page.locator('.held').waitFor();
    expect(await page.locator('.held').textContent()).toContain('10,000 lines');
    await page.locator('.verdict').waitFor();
    expect(await page.locator('.card').count()).toBe(1);
  });

  test('more than 5 MB is refused kindly', async () => {
    const { page } = await open();
    await paste(page, page, 'Late Shipment Rate 5.2%\n'.repeat(260_000));
    await page.locator('#view-audit fluent-message-bar').waitFor();
    expect(await page.locator('#view-audit fluent-message-bar').textContent()).not.toBe('');
    expect(await page.locator('.verdict').count()).toBe(0);
  });
});

test('everything can be reached with the keyboard alone', async () => {
  const { page } = await open();
  const focusOn = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  await page.keyboard.press('Tab');
  expect(await focusOn()).toBe('tab-start');
  await page.keyboard.press('Tab');
  expect(await focusOn()).toBe('start-sku');
  await openTab(page, 'audit');
  await page.keyboard.press('Tab');
  expect(await focusOn()).toBe('fluent-textarea');
  await page.keyboard.type('Late Shipment Rate 5.2%');
  await page.keyboard.press('Control+Enter');
  await page.locator('.verdict').waitFor();
  await page.keyboard.press('Tab');
  expect(await focusOn()).toBe('run-audit');
  await page.keyboard.press('Tab');
  expect(await focusOn()).toBe('open-write');
  await page.keyboard.press('Enter');
  expect(await page.locator('#panel-write').isVisible()).toBe(true);
  expect(await page.locator('#open-write').getAttribute('aria-expanded')).toBe('true');
  await page.locator('#tab-start').click();
  for (const name of ['sku', 'audit', 'helper', 'rates', 'settings', 'about']) {
    await page.keyboard.press('ArrowRight');
    await page.locator(`#view-${name}`).waitFor();
    expect(await focusOn()).toBe(`tab-${name}`);
  }
});

describe('accessibility', () => {
  test.each([
    ['English', { language: 'en-US' }],
    ['Chinese', { language: 'zh-CN' }],
    ['dark', { dark: true }],
    ['high contrast', { forcedColors: true }],
  ] as const)('axe finds nothing serious: %s', async (_name, options) => {
    const { page } = await open({ ...options, width: 300 });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark' in options ? 'dark' : 'light');
    await paste(page, page, `${SHOP}\nCTR 0.4%\nACoS abc`);
    await page.locator('.verdict').waitFor();
    await page.locator('#open-own').click();
    const found: Record<string, string[]> = {};
    for (const name of TABS) {
      await openTab(page, name);
      found[name] = await axeFindings(page);
    }
    await openTab(page, 'helper');
    await page.locator('.function-choice').first().click();
    found['form'] = await axeFindings(page);
    await openTab(page, 'sku');
    await page.locator('#sku-job').selectOption('fees');
    await page.locator('#fees-example').click();
    await page.locator('#fees-result').waitFor();
    found['fees'] = await axeFindings(page);
    await page.locator('#sku-job').selectOption('markets');
    found['markets'] = await axeFindings(page);
    expect(Object.entries(found).filter(([, findings]) => findings.length > 0)).toEqual([]);
  });

  test.each([
    ['300 px wide', 300],
    ['300 px wide at 200% zoom', 150],
  ])('nothing is cut off: %s', async (_name, width) => {
    const { page } = await open({ width });
    await paste(page, page, SHOP);
    await page.locator('.verdict').waitFor();
    for (const name of TABS) {
      await openTab(page, name);
      expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, width]);
    }
  });
});
