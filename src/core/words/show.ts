import type { Language, Wording } from './language';

/** A table in the sheet: the header row first. */
export type Table = (string | number)[][];

/** `percent(0.085)` is "8.5%". */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

/** `grouped(1234567.5)` is "1,234,567.5". */
export function grouped(amount: number): string {
  const [whole, rest] = String(amount).split('.') as [string, string | undefined];
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}

/** The texts of a header row in one language. */
export function headerOf(columns: readonly Wording[], language: Language): string[] {
  return columns.map((column) => column[language]);
}
