import { z } from 'zod';
import { dayOf } from '../day';

/** Shapes that several kinds of rate card share. Messages say what is wrong and how it is written right. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function isInCalendar(text: string): boolean {
  const [, year, month, date] = DAY.exec(text)!;
  return dayOf(Number(year), Number(month), Number(date)) !== null;
}

export const isoDay = z
  .string()
  .regex(DAY, { error: 'a day is written YYYY-MM-DD', abort: true })
  .refine(isInCalendar, 'this day is not in the calendar');

/** A text in both languages of the product. */
export const wording = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
/** A sentence about a card or a part of it, in both languages. */
export const note = z.strictObject({ en: z.string().min(10), zh: z.string().min(4) });

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower case words joined by hyphens');
export const marketplaceCode = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z]{3})?$/, 'a marketplace is written as its code, such as US, UK or DE-CEP');
export const positive = z.number().positive('this must be a number above 0');
export const amount = z.number().nonnegative('an amount is 0 or more');
/** A share below 1. */
export const fraction = z.number().nonnegative('a rate is 0 or more').lt(1, 'a rate is a fraction: 0.035 is 3.5%');

/** A record whose keys are checked; a bad key is reported with the reason. */
export function recordOf<K extends z.ZodString, V extends z.ZodType>(key: K, value: V) {
  return z.record(key, value, {
    error: (issue) => (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined),
  });
}

/**
 * A value of one of several shapes. Where none fits, the faults are those of the shape that comes nearest, each at its
 * own place: "Invalid input" would help nobody to mend a card.
 */
export function oneOf<T extends readonly [z.ZodType, ...z.ZodType[]]>(...shapes: T): z.ZodType<z.output<T[number]>> {
  return z.unknown().superRefine((value, context) => {
    const faults: z.ZodError[] = [];
    for (const shape of shapes) {
      const { error } = shape.safeParse(value);
      if (!error) return;
      faults.push(error);
    }
    const nearest = faults.reduce((best, error) => (farness(error) < farness(best) ? error : best));
    for (const { message, path } of nearest.issues)
      context.addIssue({ code: 'custom', message, path: path as (string | number)[] });
  }) as z.ZodType as z.ZodType<z.output<T[number]>>;
}

/** How far a value is from a shape: another type altogether is farthest, then every key too much and every other fault. */
function farness({ issues }: z.ZodError): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    return sum + (issue.code === 'invalid_type' && issue.path.length === 0 ? 1000 : 1);
  }, 0);
}

/** Reports every place of a list where a number does not rise above the one before it. */
export function checkRising(
  numbers: readonly number[],
  what: string,
  context: z.RefinementCtx,
  path: (string | number)[],
): void {
  numbers.forEach((number, index) => {
    const before = numbers[index - 1];
    if (before !== undefined && number <= before)
      context.addIssue({
        code: 'custom',
        message: `${what} must rise: ${number} follows ${before}`,
        path: [...path, index],
      });
  });
}

/** Inclusive upper ends of price columns: rising, the last one open. */
export const priceColumns = z
  .array(positive.nullable())
  .min(2, 'price columns are two or more; leave "priceUpTo" out where the price does not matter')
  .superRefine((ends, context) => {
    ends.forEach((end, index) => {
      if ((end === null) !== (index === ends.length - 1))
        context.addIssue({ code: 'custom', message: 'exactly the last price column is open (null)', path: [index] });
    });
    checkRising(
      ends.map((end) => end ?? Infinity).filter((end) => end < Infinity),
      'price columns',
      context,
      [],
    );
  });
