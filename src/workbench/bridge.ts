/** `window.sellerFunctionsHost`: what tests and curious people may ask of the page. It has no part in the add-in's work. */
import { type Area, parseAddress } from './a1';
import type { CellInput, Sheet } from './excel/book';
import { implementedMembers, type Member } from './excel/host-object';
import type { UniverSheet } from './grid/univer-sheet';
import { CellError, type CellValue } from './values';
import type { CallCounts } from './wire/function-calls';
import type { TraceEntry } from './wire/office-frame';
import type { Milestones, Workbench } from './workbench';

export interface CellReport {
  readonly value: CellInput;
  /** `#VALUE!` and the like. */
  readonly error: string | null;
  readonly message: string;
  readonly formula: string;
}

export interface HostBridge {
  /** The add-in is ready, the grid is drawn and everything is calculated. */
  ready(): Promise<void>;
  /** Everything asked for so far is calculated, results of functions included. */
  settled(): Promise<void>;
  sheets(): string[];
  /** Makes the sheet the active one. */
  activate(sheet: string): void;
  setCell(sheet: string, a1: string, value: CellInput): void;
  /** Writes a block whose first cell is `a1`. */
  setRange(sheet: string, a1: string, rows: CellInput[][]): void;
  getCell(a1: string, sheet?: string): CellReport;
  getRange(a1: string, sheet?: string): CellInput[][];
  getFormulas(a1: string, sheet?: string): CellInput[][];
  /** The text as the grid shows it. */
  getText(a1: string, sheet?: string): string[][];
  /** The colours that a cell is drawn with, tables and conditional formats included. */
  getLook(a1: string, sheet?: string): { fill: string | null; color: string | null; bold: boolean };
  selection(): { sheet: string; address: Area };
  openBlank(): void;
  openSample(): void;
  counts(): CallCounts;
  trace(): readonly TraceEntry[];
  unknownMembers(): string[];
  members(): readonly Member[];
  milestones(): Milestones;
  cachedResults(): number;
  keptReferences(): number;
  settings(): [string, string][];
}

declare global {
  interface Window {
    sellerFunctionsHost?: HostBridge;
  }
}

const POLL = 10;

export function createBridge(workbench: Workbench): HostBridge {
  const { book, model } = workbench;
  const sheetCalled = (name?: string): UniverSheet => {
    const sheet = name === undefined ? book.activeSheet : book.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const locate = (a1: string, name?: string): { sheet: UniverSheet; area: Area } => {
    const parsed = parseAddress(a1);
    if (parsed === undefined) throw new Error(`no address: ${a1}`);
    return { sheet: sheetCalled(name ?? parsed.sheet), area: parsed.area };
  };
  const plain = (value: CellValue): CellInput => (value instanceof CellError ? value.code : (value ?? ''));
  const settled = async (): Promise<void> => {
    for (;;) {
      await workbench.monitor.idle();
      if (workbench.isSettled) return;
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  };
  const write = (sheet: Sheet, area: Area, rows: CellInput[][]) =>
    sheet.write({ ...area, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);

  return {
    ready: async () => {
      await Promise.all([workbench.addInReady, workbench.rendered, workbench.calculatedOnce]);
      await settled();
    },
    settled,
    sheets: () => book.sheets.map(({ name }) => name),
    activate: (sheet) => sheetCalled(sheet).activate(),
    setCell: (name, a1, value) => {
      const { sheet, area } = locate(a1, name);
      write(sheet, area, [[value]]);
    },
    setRange: (name, a1, rows) => {
      const { sheet, area } = locate(a1, name);
      write(sheet, area, rows);
    },
    getCell: (a1, name) => {
      const { sheet, area } = locate(a1, name);
      const error = workbench.errorAt(sheet.id, area.row, area.column);
      return {
        value: plain(sheet.valueAt(area.row, area.column)),
        error: error?.code ?? null,
        message: error?.message ?? '',
        formula: sheet.formulaAt(area.row, area.column),
      };
    },
    getRange: (a1, name) => {
      const { sheet, area } = locate(a1, name);
      return sheet.values(area).map((row) => row.map(plain));
    },
    getFormulas: (a1, name) => {
      const { sheet, area } = locate(a1, name);
      return sheet.formulas(area);
    },
    getText: (a1, name) => {
      const { sheet, area } = locate(a1, name);
      return sheet.text(area);
    },
    getLook: (a1, name) => {
      const { sheet, area } = locate(a1, name);
      return sheet.look(area.row, area.column);
    },
    selection: () => {
      const { sheet, areas, cell } = book.selection();
      return { sheet: sheet.name, address: areas[0] ?? cell };
    },
    openBlank: () => workbench.open(false),
    openSample: () => workbench.open(true),
    counts: () => workbench.calls.counts,
    trace: () => workbench.frame.trace,
    unknownMembers: () => [...model.unknownMembers, ...workbench.frame.unknownMethods],
    members: implementedMembers,
    milestones: () => workbench.milestones,
    cachedResults: () => workbench.calculator.cache.size,
    keptReferences: () => model.referenceCount,
    settings: () => [...model.settings],
  };
}
