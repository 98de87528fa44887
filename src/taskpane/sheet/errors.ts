/** Why nothing was written, as a key of the dictionary, with what is needed to word it. */
export type RefusalReason =
  | { kind: 'occupied'; address: string }
  | { kind: 'outsideSheet' }
  | { kind: 'severalAreas' }
  | { kind: 'nothingSelected' }
  | { kind: 'ownReport' };

export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason.kind);
    this.name = 'Refusal';
  }
}

/** A write failed and what had been written could not be taken back either. */
export class LeftBehind extends Error {
  constructor(
    readonly address: string,
    readonly reason: unknown,
  ) {
    super(`left behind: ${address}`);
    this.name = 'LeftBehind';
  }
}

/** Excel's error code ("AccessDenied"), or "" for any other failure. */
export function excelCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** True while a cell of the workbook is being edited: Excel then refuses every call. */
export function isCellBeingEdited(error: unknown): boolean {
  return excelCode(error) === 'InvalidOperationInCellEditMode';
}
