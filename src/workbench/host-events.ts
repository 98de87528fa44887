/** Tells the add-in what the user does in the grid: selection, active sheet, edited cells. */
import type { FUniver } from '@univerjs/core/facade';
import { type Area, localAddress } from './a1';
import { areaOf } from './grid/areas';
import { RICH } from './wire/messages';
import type { OfficeFrame } from './wire/office-frame';

/** Event types of the rich API; the target is a sheet's id or, for the collection, the workbook. */
const EVENT = { changed: 10, activated: 11, selectionChanged: 14 } as const;
const WORKBOOK = 'Workbook';

export class HostEvents {
  private lastSelection = '';
  private lastSheet = '';

  constructor(private readonly frame: OfficeFrame) {}

  listen(api: FUniver): void {
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => this.sheetActivated(activeSheet.getSheetId()));
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
      for (const range of effectedRanges) {
        this.changed(range.getSheetId(), areaOf(range.getRange()));
      }
    });
  }

  selectionChanged(sheetId: string, areas: readonly Area[]): void {
    const address = areas.map(localAddress).join(',');
    const selection = `${sheetId}!${address}`;
    if (selection === this.lastSelection) return;
    this.lastSelection = selection;
    this.frame.emit('documentSelectionChanged', {});
    this.raise(EVENT.selectionChanged, sheetId, { address, worksheetId: sheetId });
  }

  private sheetActivated(id: string): void {
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
