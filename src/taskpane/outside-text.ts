/*
 * Text from outside (a paste, a cell) is shown as text and written as text. Characters that hide or reorder what a
 * person reads are made visible on the page and left out of the sheet.
 */

const CONTROL_OR_BIDI = /[\p{Cc}\p{Bidi_Control}]/gu;
const LONGEST_SHOWN = 400;
/** Excel's limit for the text of a cell. */
const LONGEST_CELL = 32_767;
/** Starts with a letter, holds no digit: Excel leaves such text alone. Everything else could become a number or date. */
const PLAIN_TEXT = /^\p{L}[^\d]*$/u;
const LOGICAL = /^(true|false)$/i;

/** For the page: hidden characters as [U+202E], white space as a space, cut where it is very long. */
export function visibleText(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${cutAt(text, LONGEST_SHOWN)}…` : text;
  return cut.replace(CONTROL_OR_BIDI, (character) =>
    /\s/.test(character) ? ' ' : `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/**
 * For a cell: what Excel keeps as text, whatever it starts with. The leading apostrophe is Excel's own mark for text
 * and is not part of the cell's value.
 */
export function cellText(text: string): string {
  const clean = cutAt(
    text.replace(CONTROL_OR_BIDI, (character) => (/\s/.test(character) ? ' ' : '')),
    LONGEST_CELL - 1,
  ).trim();
  if (clean === '') return '';
  return PLAIN_TEXT.test(clean) && !LOGICAL.test(clean) ? clean : `'${clean}`;
}

/** A text literal inside a formula. */
export function formulaText(text: string): string {
  return `"${text.replace(CONTROL_OR_BIDI, ' ').replace(/"/g, '""')}"`;
}

function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? length - 1 : length);
}
