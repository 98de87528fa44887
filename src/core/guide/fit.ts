import { Problem } from '../words/problem';
import { type Language } from '../words/language';
import type { Table } from '../words/show';
import { reasons } from './fit-reasons';
import { addUp, oneDecimal, scoreFactors, verdictOf, whyNothingCounts, type FitInput, type Verdict } from './fit-score';

export type { FitInput } from './fit-score';

export type FitShow = 'verdict' | 'alibaba' | 'amazon' | 'gap' | 'reasons';

/**
 * PLATFORM.FIT: which platform suits a product and its seller. Every factor that is answered gives up to its weight in
 * points to each platform; a score is 100 x points / weight of the answered factors, and a blank answer, or a category
 * that no fact places, is left out. Factors, weights, facts, sources and boundaries stand in one data file. The verdict
 * is `Unclear` where less than 20% of the weight is answered, `Both` where both scores reach 50, the leader where it
 * reaches 50 and leads by 15, else `Unclear`. `show`: the verdict (the same word in every language), the scores or
 * their difference (Alibaba.com less Amazon), rounded to one decimal, or the sum as a table. No source gives weights:
 * all factors weigh the same. Refused: an order quantity or value of 0 or less, a degree outside 0 to 1. Unknown:
 * scores where nothing counts.
 * Example: moq 500, "machinery", customised 1, ownFactory 1 gives "Alibaba.com", 100 against 12.5.
 */
export function fit(input: FitInput, show: FitShow, language: Language): number | Verdict | Table | Problem {
  const scored = scoreFactors(input);
  if (scored instanceof Problem) return scored;
  const result = addUp(scored);
  if (result instanceof Problem) return result;
  if (show === 'verdict') return verdictOf(result);
  if (show === 'reasons') return reasons(result, language);
  if (result.certainty === 0) return whyNothingCounts(scored);
  return oneDecimal(show === 'gap' ? result.alibaba - result.amazon : result[show]);
}
