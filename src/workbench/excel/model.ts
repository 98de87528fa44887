/** What a workbook holds beyond cells: settings, tables, charts, conditional formats, protection, kept references. */
import type { Area } from '../a1';
import type { DocumentSettings } from '../wire/office-frame';
import type { Book, CellStyle, Sheet } from './book';
import { accessDenied } from './errors';
import type { HostObject } from './host-object';

export const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
export const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

export interface CellValueRule {
  readonly operator: (typeof OPERATORS)[number];
  readonly formula1: string;
  readonly formula2?: string;
}

export interface TextRule {
  readonly operator: (typeof TEXT_OPERATORS)[number];
  readonly text: string;
}

export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: 'CellValue' | 'ContainsText';
  readonly area: Area;
  rule: CellValueRule | TextRule | undefined;
  style: Partial<CellStyle>;
  stopIfTrue: boolean;
}

export interface TableModel {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  readonly hasHeaders: boolean;
  bandedRows: boolean;
  filterButton: boolean;
  firstColumn: boolean;
}

export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  source: { readonly sheetId: string; readonly area: Area };
  seriesBy: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  left: number;
  top: number;
  width: number;
  height: number;
  categoryAxisTitle: string;
  valueAxisTitle: string;
}

export interface SheetModel {
  readonly tables: TableModel[];
  readonly charts: ChartModel[];
  /** In order of priority, the first one first. */
  readonly conditionalFormats: ConditionalFormatModel[];
  isProtected: boolean;
}

export type ModelChange = 'charts' | 'look';

export class WorkbookModel {
  readonly settings = new Map<string, string>();
  readonly unknownMembers = new Set<string>();
  calculationMode = 'Automatic';
  private readonly sheets = new Map<string, SheetModel>();
  private readonly references = new Map<string, HostObject>();
  private nextId = 1;

  constructor(
    readonly book: Book,
    private readonly onChange: (change: ModelChange) => void = () => undefined,
  ) {}

  /** The settings as `Office.context.document.settings` sees them: names and JSON text. */
  get documentSettings(): DocumentSettings {
    return {
      read: () => [...this.settings],
      write: (entries) => {
        this.settings.clear();
        for (const [name, json] of entries) this.settings.set(name, json);
      },
    };
  }

  sheet(id: string): SheetModel {
    let model = this.sheets.get(id);
    if (model === undefined) {
      model = { tables: [], charts: [], conditionalFormats: [], isProtected: false };
      this.sheets.set(id, model);
    }
    return model;
  }

  /** Refuses to change a protected sheet. */
  changing(sheet: Sheet): void {
    if (this.sheet(sheet.id).isProtected) throw accessDenied();
  }

  changed(change: ModelChange): void {
    this.onChange(change);
  }

  newId(kind: string): string {
    return `{${kind}-${this.nextId++}}`;
  }

  keep(object: HostObject): string {
    const id = this.newId('reference');
    this.references.set(id, object);
    return id;
  }

  kept(id: string): HostObject | undefined {
    return this.references.get(id);
  }

  release(id: string): void {
    this.references.delete(id);
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** A new workbook takes the place of the old one. */
  reset(): void {
    this.sheets.clear();
    this.references.clear();
    this.settings.clear();
  }
}
