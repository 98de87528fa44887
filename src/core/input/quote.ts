const LONGEST_QUOTE = 60;

/** A text as a message quotes it: short, and without what nobody can see. */
export function shorten(text: string): string {
  const clean = text
    .slice(0, LONGEST_QUOTE * 4)
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim();
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE)}…` : clean;
}
