import { CellError, type CellValue, type ErrorCode, isErrorCode, type Matrix, widthOf } from '../values';
import { PAYLOAD_LIMIT, RICH, type RichMessage } from './messages';

/** One call of a custom function, its arguments already in the form that the runtime takes. */
export interface Invocation {
  readonly functionId: string;
  readonly args: readonly unknown[];
  readonly address: string | null;
  readonly parameterAddresses: readonly unknown[] | null;
  readonly flags: number;
}

export const INVOCATION_FLAG = { cancelable: 1, allowErrors: 4 } as const;

export type FunctionResult = Matrix | Exclude<CellValue, null>;

/** Codes of failed invocations (CustomFunctionProxy in the client). */
const FAILURE: Readonly<Record<number, ErrorCode>> = {
  0: '#VALUE!',
  1: '#N/A',
  2: '#VALUE!', // an exception
  3: '#VALUE!', // a rejected promise
  4: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?', // no such function
  10: '#NAME?',
};

export interface CallCounts {
  readonly messages: number;
  readonly calls: number;
}

/** Sends the calls of one recalculation in one message and hands results back as they come. */
export class FunctionCalls {
  private next = 1;
  private readonly open = new Map<number, (result: FunctionResult) => void>();
  private messages = 0;

  constructor(private readonly send: (messages: readonly RichMessage[]) => void) {}

  get counts(): CallCounts {
    return { messages: this.messages, calls: this.next - 1 };
  }

  call(invocations: readonly { invocation: Invocation; onResult: (result: FunctionResult) => void }[]): void {
    const entries: RichMessage[] = [];
    for (const { invocation, onResult } of invocations) {
      const { functionId, args, address, flags, parameterAddresses } = invocation;
      const id = this.next++;
      const json = JSON.stringify([id, functionId, args, address, flags, parameterAddresses]);
      if (json.length > PAYLOAD_LIMIT) {
        onResult(new CellError('#VALUE!', `${functionId}: the arguments exceed Excel's limit of 5 MB for one call`));
        continue;
      }
      this.open.set(id, onResult);
      entries.push([RICH.customFunctions, RICH.invoke, '', json, id, false]);
    }
    if (entries.length === 0) return;
    this.messages++;
    this.send(entries);
  }

  /** Forgets every call under way: their results belong to a workbook that is gone. */
  abandon(): void {
    this.open.clear();
  }

  /** Rows of SetInvocationArrayResults: [id, succeeded, value, code if failed, …]. */
  settle(rows: unknown): void {
    if (!Array.isArray(rows)) return;
    for (const row of rows as unknown[]) {
      if (!Array.isArray(row)) continue;
      const [id, succeeded, value, code] = row as unknown[];
      const onResult = typeof id === 'number' ? this.open.get(id) : undefined;
      if (onResult === undefined) continue;
      this.open.delete(id as number);
      onResult(succeeded === true ? readResult(value) : readFailure(value, code));
    }
  }
}

function readFailure(message: unknown, code: unknown): CellError {
  return new CellError(
    FAILURE[typeof code === 'number' ? code : 0] ?? '#VALUE!',
    typeof message === 'string' ? message : '',
  );
}

function readResult(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return readCell(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(readCell));
  const width = widthOf(rows);
  if (width === 0 || rows.some((row) => row.length !== width))
    return new CellError('#VALUE!', 'The function returned rows of different lengths.');
  return rows;
}

/** A returned cell: null shows as 0 (office-js#1503), objects carry their plain value in `basicValue`. */
function readCell(value: unknown): Exclude<CellValue, null> {
  switch (typeof value) {
    case 'number':
    case 'string':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? 0 : readEntity(value as Record<string, unknown>);
    default:
      return 0;
  }
}

function readEntity(value: Record<string, unknown>): Exclude<CellValue, null> {
  const { basicValue, message, code } = value;
  const shown = basicValue ?? code;
  if (isErrorCode(shown)) return new CellError(shown, typeof message === 'string' ? message : '');
  return typeof basicValue === 'number' || typeof basicValue === 'string' || typeof basicValue === 'boolean'
    ? basicValue
    : new CellError('#VALUE!', 'The function returned something that a cell cannot hold.');
}
