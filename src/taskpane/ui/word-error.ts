import type { Dictionary } from '../i18n';
import { LeftBehind, Refusal, excelCode, type RefusalReason } from '../sheet/errors';
import { Cancelled } from '../slices';
import { visibleText } from '../outside-text';

/** Why something was not done, in a person's words, what to do about it, and whether anything is left of it. */
export function wordError(error: unknown, t: Dictionary): string {
  if (error instanceof LeftBehind) return t.errors.leftBehind(error.address, wordCause(error.reason, t));
  return isOfReading(error) ? wordCause(error, t) : t.errors.unchanged(wordCause(error, t));
}

const OF_READING: readonly RefusalReason['kind'][] = ['nothingSelected', 'severalAreas', 'ownReport'];

/** Said before anything could have changed. */
function isOfReading(error: unknown): boolean {
  return error instanceof Refusal && OF_READING.includes(error.reason.kind);
}

function wordCause(error: unknown, t: Dictionary): string {
  if (error instanceof Cancelled) return t.errors.cancelled;
  if (error instanceof Refusal) return wordRefusal(error.reason, t);
  switch (excelCode(error)) {
    case 'AccessDenied':
    case 'InvalidOperation':
      return t.errors.protected(messageOf(error));
    case 'ItemNotFound':
      return t.errors.gone;
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return t.errors.tooMuch;
    case '':
      return t.errors.unexpected(messageOf(error));
    default:
      return t.errors.other(messageOf(error));
  }
}

/** What an error says of itself, fit to be shown. */
export function messageOf(error: unknown): string {
  return visibleText(error instanceof Error ? error.message : String(error));
}

function wordRefusal(reason: RefusalReason, t: Dictionary): string {
  switch (reason.kind) {
    case 'occupied':
      return t.errors.occupied(reason.address);
    case 'outsideSheet':
      return t.errors.outsideSheet;
    case 'severalAreas':
      return t.errors.severalAreas;
    case 'nothingSelected':
      return t.errors.nothingSelected;
    case 'ownReport':
      return t.errors.ownReport;
  }
}
