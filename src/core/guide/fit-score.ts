import type { FitCard, FitFactor, FitPoints, FitVerdict } from '../../rates/schemas/platform';
import type { Card } from '../../rates/store';
import { newestCards } from '../cards/reference';
import { nameWords } from '../input/fold';
import { shorten } from '../input/quote';
import { invalid, Problem, unknown } from '../words/problem';
import { type Wording } from '../words/language';
import { argument, listed, w } from '../words/wording';

/** What is known of a product and its seller; null is not known. Yes and no are 1 and 0, degrees lie between. */
export interface FitInput {
  moq: number | null;
  category: string | null;
  /** USD. */
  orderValue: number | null;
  customised: number | null;
  standardised: number | null;
  branded: number | null;
  ownFactory: number | null;
  ownDesign: number | null;
  salesTeam: number | null;
}

export type Verdict = 'Alibaba.com' | 'Amazon' | 'Both' | 'Unclear';

/** One factor with the points its answer gives; null where it is blank or leans to neither platform by the facts. */
export interface Scored {
  factor: FitFactor;
  card: Card<FitFactor>;
  input: number | string | null;
  points: FitPoints | null;
}

export interface Fit {
  scored: Scored[];
  rule: FitVerdict;
  certainty: number;
  alibaba: number;
  amazon: number;
}

/** A category that no fact places is said to be so; else nothing was given that counts. */
export function whyNothingCounts(scored: readonly Scored[]): Problem {
  for (const { factor, input } of scored) {
    if (!('words' in factor) || input === null) continue;
    const text = String(input);
    return leansToBoth(factor.words, text)
      ? unknown('fitCategoryOfBoth', { text: shorten(text) })
      : unknown('fitCategoryUnknown', { text: shorten(text), known: knownWords(factor.words) });
  }
  return unknown('fitNothingCounts');
}

function isFactor(card: Card<FitCard>): card is Card<FitFactor> {
  return 'weight' in card.value;
}

export function scoreFactors(input: FitInput): Scored[] | Problem {
  const scored: Scored[] = [];
  for (const { id, card } of newestCards<FitCard>('fit', 'factor')) {
    if (!isFactor(card)) continue;
    const answer = input[id as keyof FitInput];
    const points = answer === null ? null : pointsFor(card.value, id, answer);
    if (points instanceof Problem) return points;
    scored.push({ factor: card.value, card, input: answer, points });
  }
  return scored;
}

function pointsFor(factor: FitFactor, name: string, answer: number | string): FitPoints | null | Problem {
  if ('words' in factor) return leanOf(factor.words, String(answer));
  const value = Number(answer);
  if ('bands' in factor) {
    if (!(value > 0)) return invalid('notPositive', { name: argument(name, factor.name.zh), value });
    const reached = factor.bands.filter((band) => value >= band.from);
    return reached[reached.length - 1] ?? null;
  }
  if (!(value >= 0 && value <= 1))
    return invalid('outOfRange', { name: argument(name, factor.name.zh), value, low: 0, high: 1 });
  const between = (no: number, yes: number) => no + (yes - no) * value;
  return {
    alibaba: between(factor.no.alibaba, factor.yes.alibaba),
    amazon: between(factor.no.amazon, factor.yes.amazon),
  };
}

interface CategoryWords {
  alibaba: string[];
  amazon: string[];
}

/** A category with words of both platforms, or of none, leans to neither. */
function leanOf(words: CategoryWords, category: string): FitPoints | null {
  const { alibaba, amazon } = placesOf(words, category);
  return alibaba === amazon ? null : { alibaba: Number(alibaba), amazon: Number(amazon) };
}

export function leansToBoth(words: CategoryWords, category: string): boolean {
  const { alibaba, amazon } = placesOf(words, category);
  return alibaba && amazon;
}

/** A longer text is no name of a category. */
const LONGEST_CATEGORY = 200;

const spaced = (text: string): string => ` ${nameWords(text).join(' ')} `;

/** English words count whole ("pet" is not in "petrol"), Chinese ones wherever they stand. */
function placesOf(words: CategoryWords, category: string): { alibaba: boolean; amazon: boolean } {
  const text = category.length <= LONGEST_CATEGORY ? spaced(category) : '';
  const has = (word: string) => text.includes(isEnglish(word) ? spaced(word) : word);
  return { alibaba: words.alibaba.some(has), amazon: words.amazon.some(has) };
}

function isEnglish(word: string): boolean {
  return /^[\x20-\x7e]+$/.test(word);
}

/** The categories of the list in each language. */
export function knownWords({ alibaba, amazon }: CategoryWords): Wording {
  const all = [...alibaba, ...amazon];
  return w(listed(all.filter(isEnglish)).en, listed(all.filter((word) => !isEnglish(word))).zh);
}

/** The card that says when a sum decides. */
export function verdictCard(): Card<FitCard> | null {
  return newestCards<FitCard>('fit', 'factor').find(({ card }) => !isFactor(card))?.card ?? null;
}

export function addUp(scored: Scored[]): Fit | Problem {
  const rule = verdictCard()?.value as FitVerdict | undefined;
  if (!rule) return unknown('fitNothingCounts');
  const counted = scored.filter((s): s is Scored & { points: FitPoints } => s.points !== null);
  const weight = counted.reduce((sum, s) => sum + s.factor.weight, 0);
  const total = scored.reduce((sum, s) => sum + s.factor.weight, 0);
  const score = (platform: keyof FitPoints) =>
    weight === 0 ? 0 : (100 * counted.reduce((sum, s) => sum + s.factor.weight * s.points[platform], 0)) / weight;
  return {
    scored,
    rule,
    certainty: total === 0 ? 0 : weight / total,
    alibaba: score('alibaba'),
    amazon: score('amazon'),
  };
}

export function verdictOf({ rule, certainty, alibaba, amazon }: Fit): Verdict {
  if (certainty < rule.minCertainty) return 'Unclear';
  if (alibaba >= rule.suitsFrom && amazon >= rule.suitsFrom) return 'Both';
  const leads = Math.max(alibaba, amazon) >= rule.suitsFrom && Math.abs(alibaba - amazon) >= rule.minLead;
  if (!leads) return 'Unclear';
  return alibaba > amazon ? 'Alibaba.com' : 'Amazon';
}

export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
