import { OpenWorkbench } from '../../support/browser';
import { FIXTURE_ADDIN } from '../../support/server';

/** Excel.run through the genuine office.js, from inside the add-in's frame. */
let workbench: OpenWorkbench;
beforeAll(async () => {
  workbench = await OpenWorkbench.open({ distDir: FIXTURE_ADDIN, language: 'en-US', empty: true });
}, 60_000);
afterAll(() => workbench?.close());

const run = <T = unknown>(body: string, options?: string): Promise<T> => workbench.excel<T>(body, options);

describe('cells', () => {
  it('writes values and formulas and reads back what they give', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B3');
      range.values = [['name', 'value'], ['text', '007'], [true, '=1+1']];
      range.load('values,formulas,text,valueTypes,address,rowCount,columnCount,rowIndex,columnIndex');
      await context.sync();
      return range.toJSON();`);
    expect(read).toMatchObject({
      address: 'Sheet1!A1:B3',
      rowCount: 3,
      columnCount: 2,
      rowIndex: 0,
      columnIndex: 0,
      values: [
        ['name', 'value'],
        ['text', 7],
        [true, 2],
      ],
      formulas: [
        ['name', 'value'],
        ['text', 7],
        [true, '=1+1'],
      ],
      text: [
        ['name', 'value'],
        ['text', '7'],
        ['TRUE', '2'],
      ],
      valueTypes: [
        ['String', 'String'],
        ['String', 'Double'],
        ['Boolean', 'Double'],
      ],
    });
  });

  it('shows the results of custom functions once they are there', async () => {
    await run(`
      context.workbook.worksheets.getItem('Sheet1').getRange('D1:D2').values = [['=HOST.FEE(4)'], ['=HOST.FEE("x")']];
      await context.sync();`);
    await workbench.host('settled');
    expect(
      await run(`
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('D1:D2').load('values,valueTypes');
        await context.sync();
        return [range.values, range.valueTypes];`),
    ).toEqual([
      [[8], ['#VALUE!']],
      [['Double'], ['Error']],
    ]);
  });

  it('writes thousands of rows', async () => {
    const read = await run(`
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('F1:G4000');
      range.values = Array.from({ length: 4000 }, (_, i) => [i, 'row ' + i]);
      await context.sync();
      const last = range.getLastRow().load('values,address');
      await context.sync();
      return [last.address, last.values];`);
    expect(read).toEqual(['Sheet1!F4000:G4000', [[3999, 'row 3999']]]);
  });

  it('finds its way between ranges', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const start = sheet.getCell(1, 1);
      const ranges = [
        start, start.getOffsetRange(1, 2), start.getResizedRange(2, 1), start.getAbsoluteResizedRange(3, 3),
        sheet.getRangeByIndexes(0, 0, 2, 2), sheet.getRange('C3:D9').getLastCell(), sheet.getRange('C3:D9').getRow(1),
        sheet.getRange('C3:D9').getColumn(1), sheet.getRange('A1:C3').getIntersection('Sheet1!B2:D4' && sheet.getRange('B2:D4')),
        sheet.getRange('A1').getBoundingRect(sheet.getRange('C4')), sheet.getRange('D1').getSurroundingRegion(),
      ].map((range) => range.load('address'));
      await context.sync();
      return ranges.map((range) => range.address.replace('Sheet1!', ''));`);
    expect(read).toEqual(['B2', 'D3', 'B2:C4', 'B2:D4', 'A1:B2', 'D9', 'C4:D4', 'D3:D9', 'B2:C3', 'A1:C4', 'D1:D2']);
  });

  it('clears contents and formats', async () => {
    const read = await run(`
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('K1');
      range.values = [['gone']];
      range.format.font.bold = true;
      range.clear('Contents');
      range.load('values,format/font/bold');
      await context.sync();
      const before = [range.values[0][0], range.format.font.bold];
      range.clear();
      range.load('format/font/bold');
      await context.sync();
      return [...before, range.format.font.bold];`);
    expect(read).toEqual(['', true, false]);
  });
});

describe('formats', () => {
  it('are set and read back', async () => {
    const read = await run(`
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('M1:N2');
      range.values = [[1.5, 2], [3, 4]];
      range.numberFormat = [['0.00', '0.00'], ['0%', '0.00']];
      range.format.fill.color = '#ffeeaa';
      range.format.font.set({ bold: true, italic: true, color: '#112233', size: 13 });
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Top';
      range.format.wrapText = true;
      range.format.columnWidth = 90;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('EdgeBottom').color = '#FF0000';
      range.load('numberFormat,text');
      range.format.load('horizontalAlignment,verticalAlignment,wrapText,columnWidth');
      range.format.fill.load('color');
      range.format.font.load('bold,italic,color,size');
      const border = range.format.borders.getItem('EdgeBottom').load('style,color');
      await context.sync();
      range.format.autofitColumns();
      await context.sync();
      return { numberFormat: range.numberFormat, text: range.text, format: range.format.toJSON(), border: border.toJSON() };`);
    expect(read).toMatchObject({
      numberFormat: [
        ['0.00', '0.00'],
        ['0%', '0.00'],
      ],
      text: [
        ['1.50', '2.00'],
        ['300%', '4.00'],
      ],
      format: {
        horizontalAlignment: 'Center',
        verticalAlignment: 'Top',
        wrapText: true,
        columnWidth: 90,
        fill: { color: '#FFEEAA' },
        font: { bold: true, italic: true, color: '#112233', size: 13 },
      },
      border: { style: 'Continuous', color: '#FF0000' },
    });
  });

  it('differing formats read as null', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('P1').format.font.bold = true;
      const font = sheet.getRange('P1:P2').format.font.load('bold');
      await context.sync();
      return font.bold;`);
    expect(read).toBeNull();
  });

  it('draws conditional formats, the newest rule first', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('Q1:Q3');
      range.values = [[5], [50], ['FAIL: late']];
      const low = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      low.cellValue.format.fill.color = '#00FF00';
      low.cellValue.rule = { formula1: '=10', operator: 'LessThan' };
      const fail = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      fail.textComparison.format.font.color = '#FF0000';
      fail.textComparison.format.fill.color = '#FFCCCC';
      fail.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: 'fail' };
      range.conditionalFormats.load('items/type,items/priority');
      await context.sync();
      return range.conditionalFormats.items.map((format) => [format.type, format.priority]);`);
    expect(read).toEqual([
      ['ContainsText', 0],
      ['CellValue', 1],
    ]);
    expect(await workbench.host('getLook', 'Q1')).toMatchObject({ fill: '#00FF00' });
    expect(await workbench.host('getLook', 'Q2')).toMatchObject({ fill: null });
    expect(await workbench.host('getLook', 'Q3')).toMatchObject({ fill: '#FFCCCC', color: '#FF0000' });
  });
});

describe('worksheets', () => {
  it('are added, named, moved, hidden, activated and deleted', async () => {
    const read = await run(`
      const sheets = context.workbook.worksheets;
      const made = sheets.add('报告');
      const again = sheets.add();
      again.load('name');
      await context.sync();
      const active = sheets.getActiveWorksheet().load('name');
      made.position = 0;
      again.visibility = 'Hidden';
      made.activate();
      await context.sync();
      const now = sheets.getActiveWorksheet().load('name');
      sheets.load('items/name,items/visibility,items/position');
      await context.sync();
      const list = sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.position]);
      again.delete();
      made.name = 'Report';
      await context.sync();
      sheets.load('items/name');
      await context.sync();
      return { active: active.name, now: now.name, list, left: sheets.items.map((sheet) => sheet.name) };`);
    expect(read).toEqual({
      active: 'Sheet1',
      now: '报告',
      list: [
        ['报告', 'Visible', 0],
        ['Sheet1', 'Visible', 1],
        ['Sheet3', 'Hidden', 2],
      ],
      left: ['Report', 'Sheet1'],
    });
  });

  it('freezes panes and says where', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getItem('Report');
      sheet.getRange('A1:B2').values = [['a', 'b'], [1, 2]];
      sheet.freezePanes.freezeRows(1);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [frozen.address, used.address, none.isNullObject];`);
    expect(read).toEqual(['Report!A1:XFD1', 'Report!A1:B2', true]);
  });

  it('a missing one is a null object or an error', async () => {
    expect(
      await run(`
        const none = context.workbook.worksheets.getItemOrNullObject('none');
        const empty = context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject();
        await context.sync();
        return [none.isNullObject, empty.isNullObject];`),
    ).toEqual([true, true]);
    await expect(
      run(`context.workbook.worksheets.getItem('none').activate(); await context.sync();`),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('tables and charts', () => {
  it('tables have a look of their own, columns and rows', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getItem('Report');
      sheet.getRange('D1:E3').values = [['SKU', 'Fee'], ['A', 1], ['B', 2]];
      const table = sheet.tables.add('D1:E3', true);
      table.name = 'Fees';
      table.style = 'TableStyleMedium2';
      table.rows.add(null, [['C', 3]]);
      const column = table.columns.getItem('Fee').getDataBodyRange().load('values,address');
      const found = context.workbook.tables.getItem('Fees').load('name,style');
      await context.sync();
      return [column.address, column.values, found.name, found.style];`);
    expect(read).toEqual(['Report!E2:E4', [[1], [2], [3]], 'Fees', 'TableStyleMedium2']);
    expect(await workbench.host('getLook', 'D1', 'Report')).toEqual({ fill: '#4472C4', color: '#FFFFFF', bold: true });
    expect(await workbench.host('getLook', 'D2', 'Report')).toMatchObject({ fill: '#D9E1F2' });
  });

  it('charts are kept, placed and previewed', async () => {
    const read = await run(`
      const sheet = context.workbook.worksheets.getItem('Report');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('D1:E4'), 'Columns');
      chart.name = 'By SKU';
      chart.title.text = 'Fee by SKU';
      chart.legend.position = 'Right';
      chart.setPosition('G2', 'L12');
      sheet.activate();
      await context.sync();
      const again = sheet.charts.getItem('By SKU').load('name,chartType,left,width');
      again.title.load('text');
      await context.sync();
      return [again.name, again.chartType, again.left > 0, again.width > 0, again.title.text];`);
    expect(read).toEqual(['By SKU', 'ColumnClustered', true, true, 'Fee by SKU']);
    const panel = workbench.page.locator('#charts');
    await panel.getByText('Fee by SKU').waitFor();
    expect(await panel.locator('svg[role=img] rect').count()).toBe(3);
    await panel.getByRole('button', { name: 'Close' }).click();
  });
});

describe('selection', () => {
  it('is read as range, cell and areas', async () => {
    await run(`context.workbook.worksheets.getItem('Sheet1').activate(); await context.sync();`);
    await workbench.select('B2:C3');
    const read = await run(`
      const range = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      const areas = context.workbook.getSelectedRanges().load('address,areaCount');
      await context.sync();
      return [range.address, cell.address, areas.address, areas.areaCount];`);
    expect(read).toEqual(['Sheet1!B2:C3', 'Sheet1!B2', 'Sheet1!B2:C3', 1]);
  });

  it('a range read earlier stays itself when the selection moves on', async () => {
    await workbench.select('B2');
    const read = await run(`
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      context.workbook.worksheets.getItem('Sheet1').getRange('H8').select();
      await context.sync();
      range.load('address');
      await context.sync();
      return range.address;`);
    expect(read).toBe('Sheet1!B2');
    // The client lets go of what it held once Excel.run is over.
    await workbench.page.waitForTimeout(200);
    expect(await workbench.host('keptReferences')).toBe(0);
  });

  it('raises events of the document, of the sheets and of one sheet', async () => {
    await workbench.pane.evaluate(`(async () => {
      window.heard = [];
      await new Promise((resolve) => Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, () => heard.push('document'), resolve));
      await Excel.run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add(async (event) => { heard.push('sheets ' + event.address); });
        context.workbook.worksheets.getItem('Sheet1').onChanged.add(async (event) => { heard.push('changed ' + event.address); });
        await context.sync();
      });
    })()`);
    await workbench.select('C5');
    await workbench.type('C6', '1');
    await workbench.page.waitForTimeout(300);
    const heard = await workbench.pane.evaluate<string[]>('heard');
    expect(heard).toEqual(expect.arrayContaining(['document', 'sheets C5', 'changed C6']));
  });
});

describe('settings', () => {
  it('are kept in the workbook, and both APIs see the same', async () => {
    await workbench.pane.evaluate(`new Promise((resolve) => {
      Office.context.document.settings.set('fx', { cny: 7.1 });
      Office.context.document.settings.saveAsync(resolve);
    })`);
    expect(await workbench.host('settings')).toEqual([['fx', '{"cny":7.1}']]);
    const read = await run(`
      const settings = context.workbook.settings;
      settings.add('rows', [1, 2]);
      const fx = settings.getItem('fx').load('value');
      const none = settings.getItemOrNullObject('none');
      await context.sync();
      return [fx.value, none.isNullObject];`);
    expect(read).toEqual([{ cny: 7.1 }, true]);
    expect(await workbench.host('settings')).toContainEqual(['rows', '[1,2]']);
  });
});

describe('calculation', () => {
  it('a full one asks the functions again', async () => {
    await workbench.write('S1', [['=HOST.FEE(33)']]);
    const before = (await workbench.host('counts')).calls;
    await run(`context.workbook.application.calculate('Full'); await context.sync();`);
    await workbench.host('settled');
    expect((await workbench.host('counts')).calls).toBeGreaterThan(before);
    expect(await workbench.values('S1')).toEqual([[66]]);
  });
});

describe('errors', () => {
  it.each([
    [
      'a matrix that does not fit',
      `context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];`,
      'InvalidArgument',
    ],
    [
      'a bad address',
      `context.workbook.worksheets.getItem('Sheet1').getRange('not an address').load('values');`,
      'InvalidArgument',
    ],
    [
      'a range off the sheet',
      `context.workbook.worksheets.getItem('Sheet1').getRange('A1').getOffsetRange(-1, 0).load('values');`,
      'InvalidArgument',
    ],
    ['a sheet name taken', `context.workbook.worksheets.add('sheet1');`, 'ItemAlreadyExists'],
    ['a sheet name with a colon', `context.workbook.worksheets.add('a:b');`, 'InvalidArgument'],
    ['a missing table', `context.workbook.tables.getItem('none').load('name');`, 'ItemNotFound'],
  ])('%s', async (_, body, code) => {
    await expect(run(`${body} await context.sync();`)).rejects.toMatchObject({ code });
  });

  it('a protected sheet refuses changes', async () => {
    await run(`context.workbook.worksheets.add('Locked').protection.protect(); await context.sync();`);
    await expect(
      run(`context.workbook.worksheets.getItem('Locked').getRange('A1').values = [[1]]; await context.sync();`),
    ).rejects.toMatchObject({
      code: 'AccessDenied',
    });
  });

  it('a request above 5 MB is refused', async () => {
    await expect(
      run(`context.workbook.settings.add('big', 'x'.repeat(6 * 1024 * 1024)); await context.sync();`),
    ).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  it('a cell being edited refuses a batch, or delays it when asked to', async () => {
    await run(`context.workbook.worksheets.getItem('Sheet1').activate(); await context.sync();`);
    await workbench.type('T1', 'editing', '');
    await expect(run(`context.workbook.worksheets.load('items/name'); await context.sync();`)).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
    });
    const delayed = run<string>(
      `const cell = context.workbook.worksheets.getItem('Sheet1').getRange('T1').load('values'); await context.sync(); return cell.values[0][0];`,
      '{ delayForCellEdit: true }',
    );
    await workbench.press('Enter');
    expect(await delayed).toBe('editing');
  });

  it('what is not implemented fails by its name, and loudly', async () => {
    const problems = workbench.problems.length;
    await expect(
      run(`context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('hyperlink'); await context.sync();`),
    ).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Range.hyperlink is not implemented'),
      location: 'Range.hyperlink',
    });
    await expect(
      run(`context.workbook.worksheets.getItem('Sheet1').shapes.load('items'); await context.sync();`),
    ).rejects.toMatchObject({
      location: 'Worksheet.shapes',
    });
    await expect(
      run(`context.workbook.worksheets.getItem('Sheet1').copy(); await context.sync();`),
    ).rejects.toMatchObject({
      location: 'Worksheet.copy',
    });
    expect(await workbench.host('unknownMembers')).toEqual(['Range.hyperlink', 'Worksheet.shapes', 'Worksheet.copy']);
    expect(workbench.problems.slice(problems).filter((text) => text.includes('not implemented'))).toHaveLength(3);
    workbench.problems.splice(problems);
  });
});

it('asked nothing of any other machine and broke no policy', () => {
  expect(workbench.foreign).toEqual([]);
  expect(workbench.problems).toEqual([]);
});
