/** Tells the add-in what the user does in the grid: selection, active sheet, edited cells. */
import type { FUniver } from '@univerjs/core/facade';
import { type Area, localAddress } from './a1';
import type { UniverBook } from './grid/univer-book';
import { RICH } from './wire/messages';
import type { OfficeFrame } from './wire/office-frame';

/** Event types of the rich API; the target is a sheet's id or, for the collection, the workbook. */
const EVENT = { changed: 10, activated: 11, selectionChanged: 14 } as const;
const WORKBOOK = 'Workbook';

export class HostEvents {
  private lastSelection = '';
  private lastSheet = '';

  constructor(
    private readonly book: UniverBook,
    private readonly frame: OfficeFrame,
  ) {}

  listen(api: FUniver): void {
    api.addEvent(api.Event.SelectionChanged, () => this.selectionChanged());
    api.addEvent(api.Event.ActiveSheetChanged, () => this.sheetActivated());
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
      for (const range of effectedRanges) {
        const area = { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() };
        this.changed(range.getSheetId(), area);
      }
    });
  }

  private selectionChanged(): void {
    const { sheet, areas } = this.book.selection();
    const address = areas.map(localAddress).join(',');
    const selection = `${sheet.id}!${address}`;
    if (selection === this.lastSelection) return;
    this.lastSelection = selection;
    this.frame.emit('documentSelectionChanged', {});
    this.raise(EVENT.selectionChanged, sheet.id, { address, worksheetId: sheet.id });
  }

  private sheetActivated(): void {
    const { id } = this.book.activeSheet;
    if (id === this.lastSheet) return;
    this.lastSheet = id;
    this.raise(EVENT.activated, id, { worksheetId: id });
  }

  private changed(sheetId: string, area: Area): void {
    this.raise(EVENT.changed, sheetId, {
      address: localAddress(area),
      changeType: 'RangeEdited',
      shiftDirection: 'None',
      source: 'Local',
      worksheetId: sheetId,
    });
  }

  private raise(type: number, sheetId: string, details: Readonly<Record<string, unknown>>): void {
    const json = JSON.stringify(details);
    this.frame.emitRich([sheetId, WORKBOOK].map((target) => [RICH.objectEvent, type, target, json, 0, false]));
  }
}
