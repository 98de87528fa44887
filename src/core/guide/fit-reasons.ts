import type { FitPoints, FitVerdict } from '../../rates/schemas/platform';
import { noteWords } from '../cards/card-words';
import { cite } from '../cards/reference';
import { type Language, type Wording } from '../words/language';
import { headerOf, percent, type Table } from '../words/show';
import { knownWords, leansToBoth, oneDecimal, verdictCard, verdictOf, type Fit, type Scored } from './fit-score';

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

/** The sum as a table: one row per factor, then the sum, the scores, the certainty and the verdict. */
export function reasons(result: Fit, language: Language): Table {
  const { scored, rule, certainty, alibaba, amazon } = result;
  const counted = scored.filter((s) => s.points !== null);
  const weigh = (s: Scored, platform: keyof FitPoints) => (s.points ? s.factor.weight * s.points[platform] : '');
  const sum = (platform: keyof FitPoints) => counted.reduce((total, s) => total + Number(weigh(s, platform)), 0);
  const weight = counted.reduce((total, s) => total + s.factor.weight, 0);
  const scores = certainty === 0 ? ['', ''] : [oneDecimal(alibaba), oneDecimal(amazon)];
  const source = verdictCard()!;
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
