/**
 * As much of Excel's batching as the writing code needs: calls are queued, done at `sync`, and a sync can be told to
 * fail. The end-to-end tests run the same code against the genuine client.
 */

type Value = string | number | boolean;

export class FakeSheet {
  readonly cells = new Map<string, Value>();
  readonly formats = new Map<string, string>();
  conditional: { id: string }[] = [];
  charts: { name: string }[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** Values as Excel keeps them: a leading apostrophe marks text and is not part of it. */
  write(row: number, column: number, input: Value): void {
    const value = typeof input === 'string' && input.startsWith("'") ? input.slice(1) : input;
    if (value === '') this.cells.delete(`${row},${column}`);
    else this.cells.set(`${row},${column}`, value);
  }

  read(row: number, column: number): Value {
    return this.cells.get(`${row},${column}`) ?? '';
  }
}

export interface Fault {
  /** Which sync fails, from 1. */
  sync: number;
  code: string;
  /** How often in a row; once where left out. */
  times?: number;
  /** Also every so many syncs after that one. */
  every?: number;
  /** The host has done it all the same, and only its answer is lost. */
  isDone?: boolean;
}

export class FakeExcel {
  readonly sheets = [new FakeSheet('{1}', 'Sheet1')];
  /** Where the next formula is inserted. */
  active = { row: 0, column: 0 };
  syncs = 0;
  fault: Fault | null = null;
  /** Called after each sync that was done. */
  afterSync: (sync: number) => void = () => undefined;
  private lastId = 0;

  get(name: string): FakeSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === name) ?? this.sheets.find((sheet) => sheet.name === name);
  }

  freshId(): string {
    this.lastId += 1;
    return String(this.lastId);
  }

  run = async <T>(work: (context: unknown) => Promise<T>): Promise<T> => work(new Context(this).facade);

  install(): void {
    Object.assign(globalThis, { Excel: { run: this.run } });
  }
}

function excelError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function isFaulty({ sync, times = 1, every = Infinity }: Fault, now: number): boolean {
  const since = now - sync;
  return since >= 0 && (since < times || since % every === 0);
}

class Context {
  private queue: (() => void)[] = [];

  constructor(private readonly excel: FakeExcel) {}

  get facade() {
    const { excel } = this;
    const later = (step: () => void) => {
      this.queue.push(step);
    };
    const need = (name: string) => {
      const sheet = excel.get(name);
      if (!sheet) throw excelError('ItemNotFound');
      return sheet;
    };
    const sheetFacade = (name: string) => ({
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeFacade(() => need(name), { row, column, rows, columns }, later, excel),
      id: '',
      name: '',
      load(this: { id: string; name: string }) {
        later(() => {
          const found = excel.get(name);
          if (found) Object.assign(this, { id: found.id, name: found.name });
        });
      },
      getUsedRangeOrNullObject: () => {
        const range = {
          isNullObject: false,
          load: () => undefined,
          clear: () => {
            later(() => {
              need(name).cells.clear();
            });
          },
          conditionalFormats: { clearAll: () => later(() => (need(name).conditional = [])) },
        };
        later(() => (range.isNullObject = need(name).cells.size === 0));
        return range;
      },
      tables: { items: [], load: () => undefined },
      delete: () => {
        later(() => excel.sheets.splice(excel.sheets.indexOf(need(name)), 1));
      },
      activate: () => undefined,
      freezePanes: { freezeRows: () => undefined, unfreeze: () => undefined },
      charts: chartsFacade(() => need(name), later, excel),
    });
    const worksheets = {
      items: [] as { id: string; name: string }[],
      load() {
        later(() => (worksheets.items = excel.sheets.map(({ id, name }) => ({ id, name }))));
      },
      add(name: string) {
        later(() => {
          if (excel.get(name)) throw excelError('ItemAlreadyExists');
          excel.sheets.push(new FakeSheet(`{${excel.freshId()}-${name}}`, name));
        });
        return sheetFacade(name);
      },
      getItem: sheetFacade,
      getItemOrNullObject(name: string) {
        const facade = { ...sheetFacade(name), isNullObject: false };
        later(() => (facade.isNullObject = excel.get(name) === undefined));
        return facade;
      },
    };
    const getActiveCell = () => ({
      rowIndex: excel.active.row,
      columnIndex: excel.active.column,
      worksheet: { id: excel.sheets[0]!.id },
      load: () => undefined,
    });
    return { workbook: { worksheets, getActiveCell }, sync: () => this.sync() };
  }

  private sync(): Promise<void> {
    const { excel } = this;
    excel.syncs += 1;
    const { fault } = excel;
    const fails = fault && isFaulty(fault, excel.syncs);
    const steps = this.queue;
    this.queue = [];
    try {
      if (!fails || fault.isDone) for (const step of steps) step();
    } catch (error) {
      return Promise.reject(error as Error);
    }
    if (fails) return Promise.reject(excelError(fault.code));
    excel.afterSync(excel.syncs);
    return Promise.resolve();
  }
}

interface FakeArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}
type Later = (step: () => void) => void;

function rangeFacade(sheet: () => FakeSheet, area: FakeArea, later: Later, excel: FakeExcel) {
  const each = (act: (row: number, column: number, at: [number, number]) => void) => {
    for (let r = 0; r < area.rows; r += 1) {
      for (let c = 0; c < area.columns; c += 1) act(area.row + r, area.column + c, [r, c]);
    }
  };
  const grid = <T>(of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => of(area.row + r, area.column + c)),
    );
  const loaded: { cells: Value[][]; formats: string[][] } = { cells: [], formats: [] };
  const conditionalFormats = {
    items: [] as { id: string; delete: () => void }[],
    load() {
      later(() => {
        conditionalFormats.items = sheet().conditional.map((format) => ({
          ...format,
          delete: () => {
            later(() => (sheet().conditional = sheet().conditional.filter(({ id }) => id !== format.id)));
          },
        }));
      });
    },
    clearAll() {
      later(() => (sheet().conditional = []));
    },
    add() {
      later(() => sheet().conditional.push({ id: excel.freshId() }));
      return { cellValue: { rule: {}, format: { font: {}, fill: {} } } };
    },
  };
  return {
    load() {
      later(() => {
        loaded.cells = grid((row, column) => sheet().read(row, column));
        loaded.formats = grid((row, column) => sheet().formats.get(`${row},${column}`) ?? 'General');
      });
    },
    get values() {
      return loaded.cells;
    },
    get formulas() {
      return loaded.cells;
    },
    set formulas(rows: Value[][]) {
      later(() => {
        each((row, column, [r, c]) => {
          sheet().write(row, column, rows[r]![c]!);
        });
      });
    },
    get numberFormat() {
      return loaded.formats;
    },
    set numberFormat(rows: string[][]) {
      later(() => {
        each((row, column, [r, c]) => sheet().formats.set(`${row},${column}`, rows[r]![c]!));
      });
    },
    clear() {
      later(() => {
        each((row, column) => sheet().cells.delete(`${row},${column}`));
      });
    },
    conditionalFormats,
    format: { font: {}, fill: {} },
  };
}

function chartsFacade(sheet: () => FakeSheet, later: Later, excel: FakeExcel) {
  const charts = {
    items: [] as { name: string; delete: () => void }[],
    load() {
      later(() => {
        charts.items = sheet().charts.map((chart) => ({
          ...chart,
          delete: () => {
            later(() => (sheet().charts = sheet().charts.filter(({ name }) => name !== chart.name)));
          },
        }));
      });
    },
    add() {
      later(() => sheet().charts.push({ name: `Chart ${excel.freshId()}` }));
      return { title: {}, setPosition: () => undefined };
    },
  };
  return charts;
}
