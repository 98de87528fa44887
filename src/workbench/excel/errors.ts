/** Errors as the rich API reports them; the texts are those of Excel's documentation on error handling. */
export type RichApiErrorCode =
  | 'AccessDenied'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestAborted';

export class RichApiError extends Error {
  constructor(
    readonly code: RichApiErrorCode,
    message: string,
    /** `Range.values`, where there is one. */
    readonly location = '',
  ) {
    super(message);
    this.name = 'RichApiError';
  }
}

export const itemNotFound = () => new RichApiError('ItemNotFound', "The requested resource doesn't exist.");
export const alreadyExists = () =>
  new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
export const invalidArgument = (what: string) =>
  new RichApiError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. (${what})`);
export const accessDenied = () => new RichApiError('AccessDenied', 'You cannot perform the requested operation.');
export const notImplemented = (member: string) =>
  new RichApiError(
    'NotImplemented',
    `${member} is not implemented by the workbench (see docs/embedded-host.md)`,
    member,
  );
