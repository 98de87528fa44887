import type { Browser } from 'playwright-core';
import { launch, OpenWorkbench } from '../../support/browser';
import { FIXTURE_ADDIN } from '../../support/server';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser?.close());

const open = (options: Omit<Parameters<typeof OpenWorkbench.open>[0], 'distDir' | 'browser'>) =>
  OpenWorkbench.open({ distDir: FIXTURE_ADDIN, browser, empty: true, ...options });

describe.each([
  ['en-US', 'Fee for each weight.', 'Weights in pounds', 'Blank workbook', 'wrong number of arguments: 1 given'],
  ['zh-CN', '按重量计算费用。', '重量（磅）', '空白工作簿', '参数个数不对：填了 1 个，应为 2 至 3 个'],
] as const)('%s', (language, description, help, button, wrongCount) => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await open({ language });
  }, 60_000);
  afterAll(() => workbench?.close());

  it('tells the add-in its display language', async () => {
    expect(await workbench.pane.locator('#host').innerText()).toBe(`Excel OfficeOnline ${language}`);
  });

  it('describes functions and arguments in it', async () => {
    await workbench.type('A1', '=HOST.FE', '');
    await workbench.page.getByText(description).first().waitFor();
    await workbench.page.keyboard.type('E(', { delay: 15 });
    await workbench.page.getByText(help).first().waitFor();
    // The words for the argument being typed are in view, though the help is folded.
    await workbench.page.waitForFunction((words) => {
      const shown = [...document.querySelectorAll('div')].filter(
        ({ childElementCount, textContent }) => childElementCount === 0 && textContent.includes(words),
      );
      return shown.some((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === element;
      });
    }, help);
    await workbench.page.keyboard.type('2)', { delay: 15 });
    await workbench.press('Enter');
    expect(await workbench.values('A1')).toEqual([[4]]);
  });

  it('says in it that a call has too few arguments', async () => {
    await workbench.write('D1', [['=HOST.TYPED(1)']]);
    expect((await workbench.cell('D1')).message).toContain(wrongCount);
  });

  it('labels the page in it', async () => {
    expect(await workbench.page.locator('html').getAttribute('lang')).toBe(language);
    await workbench.page.getByRole('button', { name: button }).waitFor();
  });

  it('broke no policy', () => {
    expect(workbench.foreign).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});

it('tells the add-in the day that the address names, and its own hours', async () => {
  const workbench = await open({ today: '2031-05-06' });
  try {
    const day = (text: string) =>
      workbench.pane.evaluate(`((d) => [d.getFullYear(), d.getMonth() + 1, d.getDate()])(${text})`);
    expect(await day('new Date()')).toEqual([2031, 5, 6]);
    expect(await day('new Date(Date.now())')).toEqual([2031, 5, 6]);
    expect(await day('new Date(2026, 0, 2)')).toEqual([2026, 1, 2]);
    expect(workbench.problems).toEqual([]);
  } finally {
    await workbench.close();
  }
}, 60_000);

it('switches by the buttons in the header', async () => {
  const workbench = await open({ language: 'en-US' });
  await workbench.page.getByRole('button', { name: '中文' }).click();
  await workbench.page.getByRole('button', { name: '示例工作簿' }).waitFor();
  expect(new URL(workbench.page.url()).searchParams.get('lang')).toBe('zh-CN');
  await workbench.close();
}, 60_000);

describe('the pane', () => {
  it('is resized by the keyboard, hidden and shown again', async () => {
    const workbench = await open({ language: 'en-US', viewport: { width: 1100, height: 700 } });
    const { page } = workbench;
    const width = async () => (await page.locator('#pane').boundingBox())?.width;
    expect(await width()).toBe(350);
    await page.getByRole('separator', { name: 'Resize task pane' }).press('ArrowLeft');
    expect(await width()).toBe(366);
    await page.getByRole('button', { name: 'Hide task pane' }).click();
    await page.locator('#pane').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Show task pane' }).click();
    await page.locator('#pane').waitFor();
    // Hiding the pane does not end the add-in: its runtime lives on.
    await workbench.write('A1', [['=HOST.FEE(3)']]);
    expect(await workbench.values('A1')).toEqual([[6]]);
    await workbench.close();
  }, 60_000);
});

describe.each([
  ['zero', 'number 0'],
  ['null', 'null'],
  ['empty', 'string:'],
] as const)('an empty cell as %s', (blank, kind) => {
  it(`arrives as ${kind}`, async () => {
    const workbench = await open({ language: 'en-US', blank });
    await workbench.write('A1', [['=HOST.KINDS(C1:C2)']]);
    expect(await workbench.values('A1:A3')).toEqual([[kind], [kind], ['null']]);
    await workbench.close();
  }, 60_000);
});
