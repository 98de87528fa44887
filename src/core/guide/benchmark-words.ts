import { formatDay } from '../../rates/day';
import type { Benchmark, BenchmarkUnit, Figure } from '../../rates/schemas/platform';
import type { Card } from '../../rates/store';
import { cite } from '../cards/reference';
import { type Language, type Wording } from '../words/language';
import { grouped, percent } from '../words/show';

/** What a figure is counted in. */
export const UNIT_NAMES: Readonly<Record<BenchmarkUnit, Wording>> = {
  share: { en: 'share (0.08 = 8%)', zh: '比例（0.08 即 8%）' },
  USD: { en: 'USD', zh: '美元' },
  'billion-USD': { en: 'billion USD', zh: '十亿美元' },
  'USD-per-click': { en: 'USD per click', zh: '美元/次点击' },
  'USD-per-month': { en: 'USD per month', zh: '美元/月' },
  'CNY-per-year': { en: 'CNY per year', zh: '人民币元/年' },
  days: { en: 'days', zh: '天' },
  months: { en: 'months', zh: '个月' },
  units: { en: 'units', zh: '件' },
  score: { en: 'score', zh: '分' },
  ASINs: { en: 'ASINs', zh: '个 ASIN' },
  year: { en: 'year', zh: '年份' },
};
const OFFICIAL: Readonly<Record<Benchmark['official'], Wording>> = {
  supports: { en: 'An official page gives the same figure.', zh: '官方页面给出相同数值。' },
  differs: { en: 'Official texts say something else: see the other figures.', zh: '官方口径不同，见其他数值。' },
  none: { en: 'No official source supports this figure.', zh: '没有官方来源支持这个数值。' },
};
const SIGNS: Readonly<Record<string, string>> = { '>=': '≥ ', '<=': '≤ ', '>': '> ', '<': '< ', '~': '≈ ' };

/** `8%-12%`, `≥ 90%`, `23,000`. */
export function wordFigure(figure: Figure, unit: BenchmarkUnit): string {
  const number = (value: number) =>
    unit === 'share' ? percent(value) : unit === 'year' ? String(value) : grouped(value);
  if ('low' in figure) return `${number(figure.low)}-${number(figure.high)}`;
  return `${figure.op ? SIGNS[figure.op] : ''}${number(figure.value)}`;
}

/** Where a figure stands and when, what others say, and whether an official page supports it. */
export function sourceText(card: Card<Benchmark>, language: Language): string {
  const { figure, unit, cites, others = [], official } = card.value;
  const [article, ...otherSources] = card.sources;
  const inUnit = (f: Figure) => `${wordFigure(f, unit)}${unit === 'share' ? '' : ` ${UNIT_NAMES[unit][language]}`}`;
  const texts: Wording[] = [
    { en: `${inUnit(figure)}: ${cite(article!)}.`, zh: `${inUnit(figure)}：${cite(article!)}。` },
  ];
  const day = formatDay(card.from);
  texts.push({ en: `Dated ${day}.`, zh: `日期 ${day}。` });
  if (cites) texts.push({ en: `The article names: ${cites}.`, zh: `文中注明出处：${cites}。` });
  others.forEach((other, at) => {
    const note = other.note ? { en: ` (${other.note.en})`, zh: `（${other.note.zh}）` } : { en: '', zh: '' };
    const source = cite(otherSources[at]!);
    texts.push({
      en: `Other figure: ${inUnit(other.figure)}${note.en}: ${source}.`,
      zh: `其他数值：${inUnit(other.figure)}${note.zh}：${source}。`,
    });
  });
  texts.push(OFFICIAL[official]);
  return texts.map((text) => text[language]).join(language === 'en' ? ' ' : '');
}
