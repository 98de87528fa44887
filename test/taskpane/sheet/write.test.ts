import { insertAtActiveCell } from '../../../src/taskpane/sheet/insert';
import { LeftBehind, Refusal } from '../../../src/taskpane/sheet/errors';
import type { PlannedCell, SheetPlan } from '../../../src/taskpane/sheet/plan';
import { rewritePlace, rewriteSheet } from '../../../src/taskpane/sheet/rewrite';
import { writeToNewSheet, writeToPlace, type WriteCall, type Written } from '../../../src/taskpane/sheet/write';
import { Cancelled } from '../../../src/taskpane/slices';
import { FakeExcel, FakeSheet } from '../support/fake-excel';

function plan(rows: readonly (readonly PlannedCell[])[], changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    sheetName: 'Audit',
    origin: { row: 0, column: 0 },
    rows,
    columns: 2,
    headerRows: [],
    titleRows: [],
    wrapped: [],
    statuses: [
      {
        area: { row: 0, column: 0, rows: 1, columns: 1 },
        words: { pass: 'PASS', warn: 'WARN', fail: 'FAIL', unknown: 'UNKNOWN' },
      },
    ],
    charts: [
      {
        kind: 'line',
        title: 'x',
        source: { row: 0, column: 0, rows: 2, columns: 2 },
        at: { row: 3, column: 0, rows: 2, columns: 2 },
      },
    ],
    columnWidths: [10],
    frozenRows: 0,
    ...changes,
  };
}

/** 8000 rows of two columns: two chunks. */
const LONG = plan(Array.from({ length: 8000 }, (_, row) => [{ value: row + 1 }, { value: 'text' }]));
const SHORT = plan([
  [{ value: 'FAIL' }, { value: '=1+1' }],
  [{ formula: '=A1' }, { value: 2, numberFormat: '0.0' }],
]);

const SHEET1 = { sheet: 'Sheet1', sheetId: '{1}' };

let excel: FakeExcel;
let call: WriteCall & { waited: boolean[]; shares: number[]; controller: AbortController };

beforeEach(() => {
  excel = new FakeExcel();
  excel.install();
  const controller = new AbortController();
  const waited: boolean[] = [];
  const shares: number[] = [];
  call = {
    controller,
    waited,
    shares,
    signal: controller.signal,
    onWaiting: (isWaiting) => waited.push(isWaiting),
    onProgress: (share) => shares.push(share),
  };
});

const sheet1 = () => excel.get('Sheet1')!;
const snapshot = () =>
  JSON.stringify(excel.sheets.map((sheet) => [sheet.name, [...sheet.cells], sheet.conditional, sheet.charts]));

describe('a new sheet', () => {
  test('holds values, live formulas and text that only looks like one', async () => {
    const written = await writeToNewSheet(SHORT, call);
    expect(written).toEqual({
      sheet: 'Audit',
      sheetId: excel.get('Audit')!.id,
      address: 'A1:B2',
      area: { row: 0, column: 0, rows: 2, columns: 2 },
    });
    const audit = excel.get('Audit')!;
    expect([audit.read(0, 0), audit.read(0, 1), audit.read(1, 0), audit.read(1, 1)]).toEqual([
      'FAIL',
      '=1+1',
      '=A1',
      2,
    ]);
    expect(audit.formats.get('1,1')).toBe('0.0');
    expect(audit.conditional).toHaveLength(4);
    expect(audit.charts).toHaveLength(1);
  });

  test('takes a free name', async () => {
    await writeToNewSheet(SHORT, call);
    expect((await writeToNewSheet(SHORT, call)).sheet).toBe('Audit (2)');
  });

  test('is written in chunks with progress', async () => {
    await writeToNewSheet(LONG, call);
    expect(call.shares).toEqual([5000 / 8000, 1]);
    expect(excel.get('Audit')!.cells.size).toBe(16_000);
  });

  test.each([3, 4, 5, 6, 7, 8])('is removed when request %i fails', async (sync) => {
    const before = snapshot();
    excel.fault = { sync, code: 'GeneralException' };
    await expect(writeToNewSheet(LONG, call)).rejects.toThrow('GeneralException');
    expect(snapshot()).toBe(before);
  });

  test('is removed on cancel, between two chunks', async () => {
    const before = snapshot();
    call.onProgress = () => {
      call.controller.abort();
    };
    await expect(writeToNewSheet(LONG, call)).rejects.toBeInstanceOf(Cancelled);
    expect(snapshot()).toBe(before);
  });

  test('that somebody has deleted meanwhile is not reported as left behind', async () => {
    excel.afterSync = (sync) => {
      if (sync === 3) excel.sheets.pop();
    };
    await expect(writeToNewSheet(LONG, call)).rejects.toThrow('ItemNotFound');
    expect(excel.sheets).toHaveLength(1);
  });

  test('that can neither be finished nor removed is named', async () => {
    excel.fault = { sync: 3, code: 'GeneralException', times: 100 };
    const failure = await writeToNewSheet(LONG, call).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LeftBehind);
    expect((failure as LeftBehind).address).toBe('Audit');
  });
});

describe('a place on a sheet', () => {
  const here = (of: SheetPlan, row: number, column: number): SheetPlan => ({ ...of, origin: { row, column } });

  test('is written where it is empty', async () => {
    sheet1().write(0, 0, 'mine');
    const written = await writeToPlace(SHEET1, here(SHORT, 4, 2), call);
    expect(written).toEqual({ ...SHEET1, address: 'C5:D6', area: { row: 4, column: 2, rows: 2, columns: 2 } });
    expect(sheet1().read(4, 3)).toBe('=1+1');
    expect(sheet1().read(0, 0)).toBe('mine');
  });

  test.each([
    [0, 0, 'C5'],
    [1, 1, 'D6'],
  ])('with something in it is refused, and nothing is written (row %i, column %i)', async (row, column, address) => {
    sheet1().write(4 + row, 2 + column, 0);
    const before = snapshot();
    const refusal = await writeToPlace(SHEET1, here(SHORT, 4, 2), call).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).reason).toEqual({ kind: 'occupied', address });
    expect(snapshot()).toBe(before);
  });

  test('beyond the last row or column is refused', async () => {
    const refusal = await writeToPlace(SHEET1, here(SHORT, 1_048_575, 0), call).catch((error: unknown) => error);
    expect((refusal as Refusal).reason).toEqual({ kind: 'outsideSheet' });
    expect(excel.syncs).toBe(0);
  });

  test.each([3, 4, 5, 6, 7, 8])('is as it was when request %i fails', async (sync) => {
    sheet1().write(9000, 0, 'mine');
    sheet1().conditional = [{ id: 'mine' }];
    sheet1().charts = [{ name: 'mine' }];
    const before = snapshot();
    excel.fault = { sync, code: 'AccessDenied' };
    await expect(writeToPlace(SHEET1, LONG, call)).rejects.toThrow('AccessDenied');
    expect(snapshot()).toBe(before);
  });

  test('keeps what a person types into it while it is being written', async () => {
    call.onProgress = () => {
      sheet1().write(6000, 1, 'typed meanwhile');
    };
    const refusal = await writeToPlace(SHEET1, LONG, call).catch((error: unknown) => error);
    expect((refusal as Refusal).reason).toEqual({ kind: 'occupied', address: 'B6001' });
    expect([...sheet1().cells.values()]).toEqual(['typed meanwhile']);
  });

  test('is as it was after a cancel', async () => {
    call.onProgress = () => {
      call.controller.abort();
    };
    await expect(writeToPlace(SHEET1, LONG, call)).rejects.toBeInstanceOf(Cancelled);
    expect(sheet1().cells.size).toBe(0);
  });
});

describe('a request that fails', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance'] }));
  afterEach(() => jest.useRealTimers());

  const PLACE: SheetPlan = { ...LONG, origin: { row: 4, column: 2 } };
  const JOBS: [string, () => Promise<unknown>][] = [
    ['a report on a new sheet', () => writeToNewSheet(LONG, call)],
    ['a report beside the list', () => writeToPlace(SHEET1, PLACE, call)],
    ['a formula', () => insertAtActiveCell('=AMZ.FBAFEE(10, 6, 3, 1.25)', { rows: 1, columns: 2 }, call)],
  ];

  /** What the job comes to, the waiting between tries passed over. */
  async function outcome(job: () => Promise<unknown>): Promise<unknown> {
    const done = job().catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(60_000);
    return done;
  }

  function freshWorkbook(): string {
    excel = new FakeExcel();
    excel.install();
    sheet1().write(9000, 0, 'mine');
    sheet1().conditional = [{ id: 'mine' }];
    sheet1().charts = [{ name: 'mine' }];
    excel.active = { row: 20, column: 5 };
    return snapshot();
  }

  test.each(
    JOBS.flatMap(([name, job]) =>
      [false, true].flatMap((isDone) => [Infinity, 4].map((every) => ({ name, job, isDone, every }))),
    ),
  )(
    '$name: done all the same $isDone, again every $every requests: whichever it is, the workbook is as it was',
    async ({ job, isDone, every }) => {
      freshWorkbook();
      await outcome(job);
      const requests = excel.syncs;
      expect(requests).toBeGreaterThan(2);
      for (let sync = 1; sync <= requests; sync += 1) {
        const before = freshWorkbook();
        excel.fault = { sync, code: 'GeneralException', isDone, every };
        expect([sync, String(await outcome(job))]).toEqual([sync, 'Error: GeneralException']);
        expect([sync, snapshot()]).toEqual([sync, before]);
      }
    },
  );

  const EARLIER = { row: 4, column: 2, rows: 2, columns: 2 };
  const RENEWED = {
    ...plan([[{ value: 'a' }, { value: 1 }], [{ value: 'b' }, { value: 2 }], [{ value: 'c' }]]),
    origin: EARLIER,
  };
  const cells = () => [...sheet1().cells].map(String).sort();

  test.each([false, true])(
    'a block renewed in its place, done all the same %s: the earlier cells are back',
    async (isDone) => {
      const freshBlock = () => {
        freshWorkbook();
        [4, 5].forEach((row) => [2, 3].forEach((column) => sheet1().write(row, column, `earlier ${row},${column}`)));
        return cells();
      };
      freshBlock();
      await outcome(() => rewritePlace(SHEET1, EARLIER, RENEWED, call));
      expect(cells()).toEqual(['4,2,a', '4,3,1', '5,2,b', '5,3,2', '6,2,c', '9000,0,mine']);
      const requests = excel.syncs;
      for (let sync = 1; sync <= requests; sync += 1) {
        const before = freshBlock();
        excel.fault = { sync, code: 'GeneralException', isDone };
        expect([sync, String(await outcome(() => rewritePlace(SHEET1, EARLIER, RENEWED, call)))]).toEqual([
          sync,
          'Error: GeneralException',
        ]);
        expect([sync, cells()]).toEqual([sync, before]);
      }
    },
  );

  const isWhole = (sheet: FakeSheet | undefined) => sheet?.read(0, 0) === 'FAIL' && sheet.read(1, 1) === 2;

  test.each([false, true])(
    'a sheet renewed, done all the same %s: a whole report, or the earlier one',
    async (isDone) => {
      const renewed = () => {
        freshWorkbook();
        const earlier = new FakeSheet('{old}', 'Earlier');
        earlier.write(0, 0, 'earlier');
        excel.sheets.push(earlier);
        return () => outcome(() => rewriteSheet({ sheet: 'Earlier', sheetId: '{old}' }, SHORT, call));
      };
      expect(await renewed()()).toMatchObject({ sheet: 'Earlier', sheetId: '{old}', address: 'A1:B2' });
      expect(excel.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Earlier']);
      expect(isWhole(excel.get('Earlier'))).toBe(true);
      const requests = excel.syncs;
      const ends = new Set<string>();
      for (let sync = 1; sync <= requests; sync += 1) {
        const renew = renewed();
        excel.fault = { sync, code: 'GeneralException', isDone };
        const answer = await renew();
        const names = excel.sheets.map(({ name }) => name);
        if (answer instanceof Error) {
          ends.add('taken back');
          expect([sync, names, excel.get('Earlier')?.read(0, 0)]).toEqual([sync, ['Sheet1', 'Earlier'], 'earlier']);
        } else {
          const { sheet, notRenewed } = answer as Written;
          ends.add(notRenewed ? 'beside' : 'renewed');
          expect([sync, isWhole(excel.get(sheet))]).toEqual([sync, true]);
          expect([sync, names]).toEqual([sync, notRenewed ? ['Sheet1', notRenewed, sheet] : ['Sheet1', sheet]]);
        }
      }
      expect([...ends].sort()).toEqual(['beside', 'renewed', 'taken back']);
    },
  );

  test('a sheet that somebody added under the same name meanwhile is not taken for the own one', async () => {
    excel.afterSync = (sync) => {
      if (sync === 1) excel.sheets.push(new FakeSheet('{other}', 'Audit'));
    };
    expect(String(await outcome(() => writeToNewSheet(SHORT, call)))).toBe('Error: ItemAlreadyExists');
    expect(excel.sheets.map(({ id }) => id)).toEqual(['{1}', '{other}']);
  });

  test('a cell that holds another formula by then is named and left alone', async () => {
    excel.active = { row: 2, column: 1 };
    excel.afterSync = (sync) => {
      if (sync === 2) sheet1().write(2, 1, '=1+1');
    };
    excel.fault = { sync: 3, code: 'GeneralException' };
    const failure = await outcome(() => insertAtActiveCell('=AMZ.FEES()', { rows: 1, columns: 1 }, call));
    expect(failure).toBeInstanceOf(LeftBehind);
    expect((failure as LeftBehind).address).toBe('B3');
    expect(sheet1().read(2, 1)).toBe('=1+1');
  });

  test('a sheet renamed meanwhile is written to its end and called by its new name', async () => {
    call.onProgress = () => {
      excel.sheets[1]!.name = 'Mine';
    };
    const written = await outcome(() => writeToNewSheet(LONG, call));
    expect(written).toEqual({
      sheet: 'Mine',
      sheetId: excel.get('Mine')!.id,
      address: 'A1:B8000',
      area: { row: 0, column: 0, rows: 8000, columns: 2 },
    });
    expect(excel.sheets[1]!.cells.size).toBe(16_000);
  });

  test('a sheet deleted meanwhile has nothing to take back', async () => {
    call.onProgress = () => {
      excel.sheets.shift();
    };
    expect(String(await outcome(() => writeToPlace(SHEET1, PLACE, call)))).toBe('Error: ItemNotFound');
  });
});

describe('while a cell is being edited', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance'] }));
  afterEach(() => jest.useRealTimers());

  test('the pane waits, says so, and finishes afterwards', async () => {
    excel.fault = { sync: 3, code: 'InvalidOperationInCellEditMode', times: 3 };
    const writing = writeToNewSheet(SHORT, call);
    await jest.advanceTimersByTimeAsync(10_000);
    await writing;
    expect(call.waited).toEqual([true, true, true, false]);
    expect(excel.get('Audit')!.read(0, 0)).toBe('FAIL');
  });

  test('waiting can be cancelled', async () => {
    excel.fault = { sync: 1, code: 'InvalidOperationInCellEditMode', times: 1000 };
    const writing = writeToNewSheet(SHORT, call).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(2500);
    call.controller.abort();
    await jest.advanceTimersByTimeAsync(10);
    expect(await writing).toBeInstanceOf(Cancelled);
    expect(excel.sheets).toHaveLength(1);
  });
});
