import { type ICommandInfo, ICommandService, type Injector } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/preset-sheets-core';

/** The engine starts 100 ms after an edit; an edit that touches no formula may never start it. */
const START_WITHIN = 200;

/** Edits of looks alone, after which the engine does not calculate. */
const LOOKS: ReadonlySet<string | undefined> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** Says when the formula engine starts and when it has finished. */
export class CalculationMonitor {
  private readonly startListeners: (() => void)[] = [];
  private readonly endListeners: (() => void)[] = [];
  private idleWaiters: (() => void)[] = [];
  private running = false;
  private expected: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector) {
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo>, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (command.id === SetFormulaCalculationNotificationMutation.id)
        this.notified(command.params as ISetFormulaCalculationNotificationMutation);
      else if (dirty.get(command.id) !== undefined && options?.onlyLocal !== true && !isLook(command)) this.expect();
    });
  }

  onStart(listener: () => void): void {
    this.startListeners.push(listener);
  }

  onEnd(listener: () => void): void {
    this.endListeners.push(listener);
  }

  get isIdle(): boolean {
    return !this.running && this.expected === undefined;
  }

  /** A recalculation has been asked for and will start after the engine's delay. */
  expect(): void {
    clearTimeout(this.expected);
    // A timer and not a point in time: however long the page is busy, it fires after the engine's own.
    this.expected = setTimeout(() => {
      this.expected = undefined;
      this.wake();
    }, START_WITHIN);
  }

  /** Resolves when nothing is being calculated or about to be. */
  async idle(): Promise<void> {
    while (!this.isIdle) await new Promise<void>((resolve) => this.idleWaiters.push(resolve));
  }

  private started(): void {
    this.running = true;
    clearTimeout(this.expected);
    this.expected = undefined;
    for (const listener of this.startListeners) listener();
  }

  private notified({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;
    this.running = false;
    // A stopped calculation may be started again by another listener of this very notification: look once they are done.
    queueMicrotask(() => {
      if (this.running) return;
      for (const listener of this.endListeners) listener();
      this.wake();
    });
  }

  private wake(): void {
    for (const resolve of this.idleWaiters.splice(0)) resolve();
  }
}

function isLook({ id, params }: Readonly<ICommandInfo>): boolean {
  return id === SetRangeValuesMutation.id && LOOKS.has((params as ISetRangeValuesMutationParams).trigger);
}
