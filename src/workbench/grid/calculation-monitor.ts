import { ICommandService, type ICommandInfo, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';

/** The engine waits this long after an edit before it starts; an edit without formulas may never start it. */
const START_DELAY = 100;
const GRACE = 150;

/** Says when the formula engine starts and when it has finished. */
export class CalculationMonitor {
  private readonly startListeners: (() => void)[] = [];
  private readonly endListeners: (() => void)[] = [];
  private idleWaiters: (() => void)[] = [];
  private running = false;
  private expectedUntil = 0;

  constructor(injector: Injector) {
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo>, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.started();
      else if (command.id === SetFormulaCalculationNotificationMutation.id) this.notified(command.params as ISetFormulaCalculationNotificationMutation);
      else if (dirty.get(command.id) !== undefined && options?.onlyLocal !== true) this.expect();
    });
  }

  onStart(listener: () => void): void {
    this.startListeners.push(listener);
  }

  onEnd(listener: () => void): void {
    this.endListeners.push(listener);
  }

  get isIdle(): boolean {
    return !this.running && performance.now() >= this.expectedUntil;
  }

  /** A recalculation has been asked for and will start after the engine's delay. */
  expect(): void {
    this.expectedUntil = performance.now() + START_DELAY + GRACE;
  }

  /** Resolves when nothing is being calculated or about to be. */
  async idle(): Promise<void> {
    while (!this.isIdle) {
      await new Promise<void>((resolve) => {
        this.idleWaiters.push(resolve);
        if (!this.running) setTimeout(resolve, Math.max(0, this.expectedUntil - performance.now()));
      });
    }
  }

  private started(): void {
    this.running = true;
    this.expectedUntil = 0;
    for (const listener of this.startListeners) listener();
  }

  private notified({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;
    this.running = false;
    // A stopped calculation may be started again by another listener of this very notification: look once they are done.
    queueMicrotask(() => {
      if (this.running) return;
      for (const listener of this.endListeners) listener();
      for (const resolve of this.idleWaiters.splice(0)) resolve();
    });
  }
}
