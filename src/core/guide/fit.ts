import type { FitCard, FitFactor, FitPoints, FitVerdict } from '../../rates/schemas/platform';
import type { Card } from '../../rates/store';
import { noteWords } from '../cards/card-words';
import { invalid, Problem, unknown } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { cite, newestCards } from '../cards/reference';
import { headerOf, percent, type Table } from '../words/show';
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

export const FIT_SHOWS = ['verdict', 'alibaba', 'amazon', 'gap', 'reasons'] as const;
export type FitShow = (typeof FIT_SHOWS)[number];
export type Verdict = 'Alibaba.com' | 'Amazon' | 'Both' | 'Unclear';

/** One factor with the points its answer gives; null where it is blank or leans to neither platform by the facts. */
interface Scored {
  factor: FitFactor;
  card: Card<FitFactor>;
  input: number | string | null;
  points: FitPoints | null;
}

interface Fit {
  scored: Scored[];
  rule: FitVerdict;
  certainty: number;
  alibaba: number;
  amazon: number;
}

const FACTOR_HEADER: readonly Wording[] = [
  { en: 'Factor', zh: '因素' },
  { en: 'Your answer', zh: '您的情况' },
  { en: 'Weight', zh: '权重' },
  { en: 'Alibaba.com', zh: '国际站' },
  { en: 'Amazon', zh: '亚马逊' },
  { en: 'Fact', zh: '依据' },
  { en: 'Source', zh: '来源' },
];
const SUM: Wording = { en: 'Sum of answered factors', zh: '已答因素合计' };
const SCORE: Wording = { en: 'Score (0 to 100)', zh: '得分（0至100）' };
const SCORE_RULE: Wording = { en: '100 x points / weight of the answered factors', zh: '100 × 得分 / 已答因素权重' };
const CERTAINTY: Wording = { en: 'Certainty', zh: '确定程度' };
const CERTAINTY_RULE: Wording = { en: 'Share of all weights that is answered', zh: '已答权重占全部权重的比例' };
const VERDICT: Wording = { en: 'Verdict', zh: '结论' };

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
  if (show === 'verdict') return verdictOf(result);
  if (show === 'reasons') return reasons(result, language);
  if (result.certainty === 0) return whyNothingCounts(scored);
  return oneDecimal(show === 'gap' ? result.alibaba - result.amazon : result[show]);
}

/** A category that no fact places is said to be so; else nothing was given that counts. */
function whyNothingCounts(scored: readonly Scored[]): Problem {
  for (const { factor, input } of scored) {
    if (!('words' in factor) || input === null) continue;
    const text = String(input);
    return leansToBoth(factor.words, text)
      ? unknown('fitCategoryOfBoth', { text })
      : unknown('fitCategoryUnknown', { text, known: knownWords(factor.words) });
  }
  return unknown('fitNothingCounts');
}

function isFactor(card: Card<FitCard>): card is Card<FitFactor> {
  return 'weight' in card.value;
}

function scoreFactors(input: FitInput): Scored[] | Problem {
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

function leansToBoth(words: CategoryWords, category: string): boolean {
  const { alibaba, amazon } = placesOf(words, category);
  return alibaba && amazon;
}

/** English words count whole ("pet" is not in "petrol"), Chinese ones wherever they stand. */
function placesOf(words: CategoryWords, category: string): { alibaba: boolean; amazon: boolean } {
  const text = ` ${category
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const has = (word: string) => text.includes(isEnglish(word) ? ` ${word} ` : word);
  return { alibaba: words.alibaba.some(has), amazon: words.amazon.some(has) };
}

function isEnglish(word: string): boolean {
  return /^[\x20-\x7e]+$/.test(word);
}

/** The categories of the list in each language. */
function knownWords({ alibaba, amazon }: CategoryWords): Wording {
  const all = [...alibaba, ...amazon];
  return w(listed(all.filter(isEnglish)).en, listed(all.filter((word) => !isEnglish(word))).zh);
}

/** The fact behind a factor, and why an answer does not count. */
function factOf({ factor, input, points }: Scored, language: Language): string {
  const fact = factor.fact[language];
  if (points !== null || input === null || !('words' in factor)) return fact;
  const known = knownWords(factor.words);
  const why: Wording = leansToBoth(factor.words, String(input))
    ? { en: 'Not counted: it holds words of both platforms.', zh: '不计分：同时含有两个平台的类目词。' }
    : {
        en: `Not counted: this category is not in the list. Known: ${known.en}.`,
        zh: `不计分：该类目不在列表中。已知类目：${known.zh}。`,
      };
  return language === 'zh' ? why.zh + fact : `${why.en} ${fact}`;
}

function addUp(scored: Scored[]): Fit {
  const rule = newestCards<FitCard>('fit', 'factor').find(({ card }) => !isFactor(card))!.card.value as FitVerdict;
  const counted = scored.filter((s): s is Scored & { points: FitPoints } => s.points !== null);
  const weight = counted.reduce((sum, s) => sum + s.factor.weight, 0);
  const total = scored.reduce((sum, s) => sum + s.factor.weight, 0);
  const score = (platform: keyof FitPoints) =>
    weight === 0 ? 0 : (100 * counted.reduce((sum, s) => sum + s.factor.weight * s.points[platform], 0)) / weight;
  return { scored, rule, certainty: weight / total, alibaba: score('alibaba'), amazon: score('amazon') };
}

function verdictOf({ rule, certainty, alibaba, amazon }: Fit): Verdict {
  if (certainty < rule.minCertainty) return 'Unclear';
  if (alibaba >= rule.suitsFrom && amazon >= rule.suitsFrom) return 'Both';
  const leads = Math.max(alibaba, amazon) >= rule.suitsFrom && Math.abs(alibaba - amazon) >= rule.minLead;
  if (!leads) return 'Unclear';
  return alibaba > amazon ? 'Alibaba.com' : 'Amazon';
}

function reasons(result: Fit, language: Language): Table {
  const { scored, rule, certainty, alibaba, amazon } = result;
  const counted = scored.filter((s) => s.points !== null);
  const weigh = (s: Scored, platform: keyof FitPoints) => (s.points ? s.factor.weight * s.points[platform] : '');
  const sum = (platform: keyof FitPoints) => counted.reduce((total, s) => total + Number(weigh(s, platform)), 0);
  const weight = counted.reduce((total, s) => total + s.factor.weight, 0);
  const scores = certainty === 0 ? ['', ''] : [oneDecimal(alibaba), oneDecimal(amazon)];
  const source = newestCards<FitCard>('fit', 'factor').find(({ card }) => !isFactor(card))!.card;
  return [
    headerOf(FACTOR_HEADER, language),
    ...scored.map((s) => [
      s.factor.name[language],
      s.input ?? '',
      s.factor.weight,
      weigh(s, 'alibaba'),
      weigh(s, 'amazon'),
      factOf(s, language),
      s.card.sources.map(cite).join('; '),
    ]),
    [SUM[language], '', weight, sum('alibaba'), sum('amazon'), '', ''],
    [SCORE[language], '', '', ...scores, SCORE_RULE[language], ''],
    [CERTAINTY[language], oneDecimal(certainty * 100) / 100, '', '', '', CERTAINTY_RULE[language], ''],
    [VERDICT[language], verdictOf(result), '', '', '', ruleText(rule)[language], noteWords(source)[language]],
  ];
}

function ruleText({ minCertainty, suitsFrom, minLead }: FitVerdict): Wording {
  const least = percent(minCertainty);
  return {
    en: `Unclear below ${least} certainty; Both where both reach ${suitsFrom}; else the leader from ${suitsFrom} and ${minLead} ahead.`,
    zh: `确定程度低于 ${least} 为 Unclear；双方均达 ${suitsFrom} 分为 Both；否则领先方须达 ${suitsFrom} 分且领先 ${minLead} 分。`,
  };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
