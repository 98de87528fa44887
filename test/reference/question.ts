import type { IsoDay } from './calendar';
import type { Decimal } from './decimal';

export type Input = string | number | boolean | null;
/** One cell, or the cells of a row; null in a row is a cell that answers #N/A. */
export type Right = Decimal | string | (Decimal | null)[];

export interface Answer {
  value: Right;
  /** The cards that the answer rests on, the most telling first. */
  cards: string[];
  confidences: string[];
}

/** One call of a worksheet function, and what the reference engine answers (it throws NotKnown for #N/A). */
export interface Question {
  name: string;
  market: string;
  day: IsoDay;
  args: Input[];
  answer: () => Answer;
}
