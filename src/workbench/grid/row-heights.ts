import { ICommandService, type Injector } from '@univerjs/core';
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from '@univerjs/preset-sheets-core';

interface Measuring {
  id: string;
  unitId: string;
  subUnitId: string;
}

const MOST_JOBS = 1000;

/** The grid measures the heights of wrapped rows when it has time, also those of a sheet that is gone, and then fails. */
export function forgetHeightsOfRemovedSheets(injector: Injector): void {
  const commands = injector.get(ICommandService);
  let jobs: Measuring[] = [];
  commands.onCommandExecuted(({ id, params }) => {
    if (id === MarkDirtyRowAutoHeightOperation.id && jobs.push(params as Measuring) > MOST_JOBS) jobs.shift();
    if (id !== RemoveSheetMutation.id) return;
    const { subUnitId } = params as Measuring;
    const left = jobs.filter((job) => job.subUnitId === subUnitId);
    jobs = jobs.filter((job) => job.subUnitId !== subUnitId);
    for (const job of left) void commands.executeCommand(CancelMarkDirtyRowAutoHeightOperation.id, job);
  });
}
