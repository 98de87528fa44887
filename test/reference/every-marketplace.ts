import { marketFolders } from './cards';
import { alibabaQuestions } from './alibaba-questions';
import { economicsQuestions } from './economics-questions';
import { fulfilmentQuestions } from './fulfilment-questions';
import { inventoryQuestions } from './inventory-questions';
import type { Question } from './question';
import { referralQuestions } from './referral-questions';
import { sizeQuestions } from './size-questions';

export const MARKETPLACES = marketFolders();

/** What is asked of every marketplace, by subject. */
export const SUBJECTS: Record<string, (market: string) => Generator<Question>> = {
  size: sizeQuestions,
  fulfilment: fulfilmentQuestions,
  referral: referralQuestions,
  inventory: inventoryQuestions,
  economics: economicsQuestions,
};

/** Every question there is, in a fixed order. */
export function* everyQuestion(): Generator<Question> {
  for (const market of MARKETPLACES) for (const subject of Object.values(SUBJECTS)) yield* subject(market);
  yield* alibabaQuestions();
}
