export type DecimalMark = '.' | ',';

/** One way to read a run of digits and marks. */
export interface DigitReading {
  value: number;
  decimal: DecimalMark;
}

const EXPONENT = /^(?:\d+(?:\.\d*)?|\.\d+)e[+-]?\d{1,3}$/;
const LAKH = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/**
 * Every value that digits with the marks `.`, `,`, `'` and space can have. The decimal mark stands once and last; the
 * digits before it are in groups of three, or, with commas, in the groups of India ("1,08,218"). "1,234" and "1.234"
 * have two values, "1.234,5", "12,5" and "1 234" have one, "1.2.3" and "12 12" have none.
 */
export function digitReadings(run: string): DigitReading[] {
  if (/^\d+$/.test(run) || EXPONENT.test(run)) return finite([{ value: Number(run), decimal: '.' }]);
  const point = readWith(run, '.');
  const comma = readWith(run, ',');
  const all: DigitReading[] = [];
  if (point !== null) all.push({ value: point, decimal: '.' });
  if (comma !== null && comma !== point) all.push({ value: comma, decimal: ',' });
  return finite(all);
}

const finite = (all: DigitReading[]): DigitReading[] => all.filter(({ value }) => Number.isFinite(value));

/** The value where `decimal` is the decimal mark; null where the text is not written so. */
function readWith(run: string, decimal: DecimalMark): number | null {
  const cut = run.indexOf(decimal);
  if (cut !== run.lastIndexOf(decimal)) return null;
  const whole = cut < 0 ? run : run.slice(0, cut);
  const rest = cut < 0 ? '' : run.slice(cut + 1);
  if (/\D/.test(rest)) return null;
  // "5." and ".5" are written, "5," and ",5" are slips of the finger.
  if (decimal === ',' && cut >= 0 && (whole === '' || rest === '')) return null;
  if (whole === '' && rest === '') return null;
  const digits = ungroup(whole, decimal);
  return digits === null ? null : Number(`${digits || '0'}.${rest || '0'}`);
}

function ungroup(whole: string, decimal: DecimalMark): string | null {
  const mark = /\D/.exec(whole)?.[0];
  if (mark === undefined) return whole;
  if (decimal === '.' && LAKH.test(whole)) return whole.replaceAll(',', '');
  const [first = '', ...groups] = whole.split(mark);
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? first + groups.join('') : null;
}
