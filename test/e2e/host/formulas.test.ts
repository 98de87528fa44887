import { OpenWorkbench } from '../../support/browser';
import { FIXTURE_ADDIN } from '../../support/server';

let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.open({ distDir: FIXTURE_ADDIN, language: 'en-US', empty: true });
}, 60_000);
afterAll(() => workbench?.close());

describe('typing a formula', () => {
  it('calculates a typed formula, in whatever case its name is written', async () => {
    await workbench.type('A1', '=host.fee(21)');
    expect(await workbench.cell('A1')).toEqual({ value: 42, error: null, message: '', formula: '=HOST.FEE(21)' });
  });

  it('offers the functions with their descriptions, then names their arguments', async () => {
    await workbench.type('A2', '=HOST.F', '');
    await workbench.page.getByText('HOST.FEE', { exact: true }).first().waitFor();
    await workbench.page.getByText('Fee for each weight.').first().waitFor();
    await workbench.page.keyboard.type('EE(', { delay: 15 });
    await workbench.page.getByText('Weights in pounds').first().waitFor();
    expect(await workbench.page.getByText('surcharge').count()).toBeGreaterThan(0);
    await workbench.page.keyboard.type('1)', { delay: 15 });
    await workbench.press('Enter');
    expect(await workbench.values('A2')).toEqual([[2]]);
  });
});

describe('a formula over a range', () => {
  beforeAll(() => workbench.write('C1', [[1], [2], ['x'], [200], [''], ['=1/0'], [3]]));

  it('spills one result for each row, with errors in their own cells', async () => {
    await workbench.write('D1', [['=HOST.FEE(C1:C7)']]);
    expect(await workbench.values('D1:D7')).toEqual([[2], [4], ['#VALUE!'], ['#N/A'], [''], ['#DIV/0!'], [6]]);
  });

  it('tells why, for each cell', async () => {
    expect(await workbench.cell('D3')).toMatchObject({ error: '#VALUE!', message: 'weight is not a number: x' });
    expect(await workbench.cell('D4')).toMatchObject({ error: '#N/A', message: 'no card for 200' });
  });

  it('shows the sentence when the cell is selected, and takes it away again', async () => {
    const bar = workbench.page.locator('#message');
    await workbench.select('D3');
    await bar.waitFor();
    expect(await bar.innerText()).toMatch(/D3\s*#VALUE!\s*weight is not a number: x/);
    await workbench.select('D1');
    await bar.waitFor({ state: 'hidden' });
  });

  it('calculates again when an input is edited by hand', async () => {
    await workbench.type('C3', '5');
    expect(await workbench.values('D3:D4')).toEqual([[10], ['#N/A']]);
  });

  it('calls nothing when another cell is edited', async () => {
    const before = await workbench.host('counts');
    await workbench.type('H9', 'aside');
    expect(await workbench.host('counts')).toEqual(before);
  });

  it('says #SPILL! when something is in the way, and recovers', async () => {
    await workbench.type('D5', 'in the way');
    expect((await workbench.cell('D1')).error).toBe('#SPILL!');
    await workbench.select('D5');
    await workbench.page.keyboard.press('Delete');
    await workbench.page.waitForTimeout(200);
    expect(await workbench.values('D1:D3')).toEqual([[2], [4], [10]]);
  });
});

describe('what crosses to the function and back', () => {
  const value = async (formula: string) => {
    await workbench.write('J1', [[formula]]);
    return (await workbench.values('J1'))[0]?.[0];
  };

  it.each([
    ['=HOST.SUM(1,{2},3)', 6],
    ['=HOST.TYPED(TRUE,12)', 'number 1'],
    ['=HOST.LATER("late")', 'late'],
    ['=IFERROR(HOST.THROWS(1),"caught")', 'caught'],
    ['=SUM(HOST.ECHO({1,2;3,4}))', 10],
    ['=INDEX(HOST.ECHO({1,2;3,4}),2,1)', 3],
    ['=LET(f,HOST.FEE(4),f+1)', 9],
    ['=HOST.FEE(HOST.FEE(2),1)', 9],
    ['=SUM(MAP({1;2},LAMBDA(x,HOST.LATER(x))))', 3],
    ['=HOST.WHERE()', 'Sheet1!J1'],
    ['=HOST.ECHO("2024-05-01")', '2024-05-01'],
    ['=HOST.ECHO("007")', '007'],
  ])('%s is %p', async (formula, expected) => {
    expect(await value(formula)).toBe(expected);
  });

  it.each([
    ['=HOST.THROWS("that")', '#VALUE!', 'cannot use that'],
    ['=HOST.TYPED("x","y")', '#VALUE!', 'number is not a number'],
    ['=HOST.TYPED(1)', '#VALUE!', 'HOST.TYPED: wrong number of arguments: 1 given, 2 to 3 wanted'],
    ['=HOST.RAGGED()', '#VALUE!', 'The function returned rows of different lengths.'],
  ])('%s is %s with a sentence', async (formula, error, message) => {
    await workbench.write('J1', [[formula]]);
    expect(await workbench.cell('J1')).toMatchObject({ error, message });
  });

  it('#NAME? for a function that does not exist', async () => {
    await workbench.write('J1', [['=HOST.NONE(1)']]);
    expect((await workbench.cell('J1')).error).toBe('#NAME?');
  });

  it('shows what JSON cannot say as 0, keeps text text and booleans booleans', async () => {
    await workbench.write('J1', [['=HOST.NULLS()']]);
    expect(await workbench.values('J1:O1')).toEqual([[0, 0, 0, 'text', '12', true]]);
    await workbench.write('J1', [['']]);
  });

  it('hands an omitted optional argument over as null, and an error as an error', async () => {
    await workbench.write('L1', [[5], ['=NA()']]);
    await workbench.write('J1', [['=HOST.KINDS(L1:L2)']]);
    expect(await workbench.values('J1:J3')).toEqual([['number 5'], ['error #N/A'], ['null']]);
    await workbench.write('J1', [['']]);
  });
});

describe('batches', () => {
  it('sends every call of a recalculation in one message', async () => {
    const before = await workbench.host('counts');
    const rows = Array.from({ length: 200 }, (_, index) => [`=HOST.FEE(${index}/8+0.001)`]);
    await workbench.write('R1', rows);
    const after = await workbench.host('counts');
    expect(after.calls - before.calls).toBe(200);
    expect(after.messages - before.messages).toBe(1);
    expect(await workbench.values('R1:R3')).toEqual([[0.002], [0.252], [0.502]]);
  });

  it('does not ask twice for the same call', async () => {
    const before = await workbench.host('counts');
    await workbench.write('T1', [['=HOST.FEE(0.001)'], ['=HOST.FEE(0.001)']]);
    expect(await workbench.values('T1:T2')).toEqual([[0.002], [0.002]]);
    expect((await workbench.host('counts')).calls).toBe(before.calls);
  });

  it('calculates an array of ten thousand rows', async () => {
    const count = 10_000;
    await workbench.write(
      'W1',
      Array.from({ length: count }, (_, index) => [index % 90]),
    );
    const before = await workbench.host('counts');
    await workbench.write('X1', [[`=HOST.FEE(W1:W${count})`]]);
    expect(await workbench.values(`X${count - 1}:X${count}`)).toEqual([
      [((count - 2) % 90) * 2],
      [((count - 1) % 90) * 2],
    ]);
    expect((await workbench.host('counts')).calls - before.calls).toBe(1);
  });
});

describe('the page', () => {
  it('starts anew with a blank workbook, and keeps calculating', async () => {
    await workbench.host('openBlank');
    await workbench.write('A1', [['=HOST.FEE(8)']]);
    expect(await workbench.values('A1')).toEqual([[16]]);
  });

  it('leaves a text field in the pane alone while the grid calculates', async () => {
    const field = workbench.pane.locator('#field');
    await field.fill('kept');
    await workbench.write('B1', [['=HOST.FEE(9)']]);
    expect(await field.inputValue()).toBe('kept');
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it('pastes a block from elsewhere', async () => {
    await workbench.page.evaluate(() => navigator.clipboard.writeText('sku\t重量\nA-1\t1.5\n'));
    await workbench.select('D10');
    await workbench.page.locator('body').press('Control+v');
    await workbench.page.waitForTimeout(300);
    expect(await workbench.values('D10:E11')).toEqual([
      ['sku', '重量'],
      ['A-1', 1.5],
    ]);
  });

  it('asked nothing of any other machine and broke no policy', () => {
    expect(workbench.foreign).toEqual([]);
    expect(workbench.problems).toEqual([]);
  });
});
