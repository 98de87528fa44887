import type { Injector } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { merge } from 'rxjs';
import type { Area } from '../a1';
import { areaOf } from './areas';

/**
 * Calls the listener with what has been selected, by pointer, keyboard, name box or code. The grid's own event
 * SelectionChanged is no help: it leaves out selections made through the name box.
 */
export function onSelection(injector: Injector, listener: (areas: readonly Area[]) => void): void {
  const selections = injector.get(SheetsSelectionsService);
  merge(selections.selectionMoveEnd$, selections.selectionSet$).subscribe((selected) => {
    const areas = (selected ?? []).map(({ range }) => areaOf(range));
    if (areas.length > 0) listener(areas);
  });
}
