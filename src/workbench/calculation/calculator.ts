import type { FunctionMetadata } from '../metadata';
import { CellError } from '../values';
import { INVOCATION_FLAG, type FunctionCalls, type FunctionResult, type Invocation } from '../wire/function-calls';
import { type Argument, type CallingRules, coerceArguments, isWaiting } from './coerce';
import type { CellMessages, CellPosition } from './cell-messages';
import { ResultCache } from './result-cache';

/** The grid's side of a recalculation. */
export interface RecalculatingGrid {
  /** Calculates these cells again. */
  recalculate(cells: readonly CellPosition[]): void;
  /** `Sheet1!A1`, for functions that ask for the address of their cell. */
  addressOf(cell: CellPosition): string;
}

const BUSY = new CellError('#BUSY!');

/**
 * Answers the formula engine's calls. The engine is synchronous (its own support for promises stops calculating for
 * good after one bad call), the add-in is not. So a call whose result is not known yet reads #BUSY!, every new call of a
 * recalculation goes out in one message when the engine has finished, and the waiting cells are calculated again when
 * results come in.
 */
export class Calculator {
  readonly cache = new ResultCache();
  private readonly waiting = new Map<string, CellPosition[]>();
  private readonly unsent = new Map<string, Invocation>();
  private readonly due: CellPosition[] = [];
  private ready = false;

  constructor(
    private readonly calls: FunctionCalls,
    private readonly grid: RecalculatingGrid,
    private readonly messages: CellMessages,
    private readonly rules: CallingRules,
  ) {}

  get isWaiting(): boolean {
    return this.waiting.size > 0 || this.due.length > 0;
  }

  /** The add-in has said that its functions can be called. */
  start(): void {
    this.ready = true;
    this.send();
  }

  /** Forgets every result, as a full calculation or a new workbook does. */
  forget(): void {
    this.calls.abandon();
    this.cache.clear();
    this.waiting.clear();
    this.unsent.clear();
    this.due.length = 0;
  }

  /** The value of one call in one cell, as far as it is known. */
  evaluate(fn: FunctionMetadata, args: readonly Argument[], cell: CellPosition): FunctionResult {
    if (isWaiting(args)) return BUSY;
    const coerced = coerceArguments(fn, args, this.rules);
    if (coerced instanceof CellError) {
      this.messages.record(cell, coerced);
      return coerced;
    }
    const invocation: Invocation = {
      functionId: fn.id,
      args: coerced,
      address: fn.options?.requiresAddress === true ? this.grid.addressOf(cell) : null,
      parameterAddresses: null,
      flags:
        (fn.options?.cancelable === true ? INVOCATION_FLAG.cancelable : 0) |
        (this.rules.allowErrors ? INVOCATION_FLAG.allowErrors : 0),
    };
    const key = JSON.stringify([invocation.functionId, invocation.args, invocation.address]);
    const known = this.cache.get(key);
    if (known !== undefined) {
      this.messages.record(cell, known);
      return known;
    }
    const cells = this.waiting.get(key);
    if (cells === undefined) {
      this.waiting.set(key, [cell]);
      this.unsent.set(key, invocation);
    } else {
      cells.push(cell);
    }
    return BUSY;
  }

  /** The engine has finished one recalculation. */
  calculated(): void {
    this.send();
    this.recalculateDue();
    if (!this.isWaiting) this.cache.trim();
  }

  private send(): void {
    if (!this.ready || this.unsent.size === 0) return;
    const batch = [...this.unsent].map(([key, invocation]) => ({ invocation, onResult: this.receiver(key) }));
    this.unsent.clear();
    this.calls.call(batch);
  }

  private receiver(key: string): (result: FunctionResult) => void {
    return (result) => {
      this.cache.set(key, result);
      // Results of one message come in a row; their cells are calculated together.
      if (this.due.length === 0) queueMicrotask(() => this.recalculateDue());
      for (const cell of this.waiting.get(key) ?? []) this.due.push(cell);
      this.waiting.delete(key);
    };
  }

  private recalculateDue(): void {
    if (this.due.length > 0) this.grid.recalculate(this.due.splice(0));
  }
}
