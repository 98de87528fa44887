import { formatDay } from '../../rates/day';
import type { Benchmark, BenchmarkUnit, Figure } from '../../rates/schemas/platform';
import type { Card } from '../../rates/store';
import { invalid, Problem, unknown, type Language, type Wording } from '../problem';
import { compactName } from '../sheet/fold';
import { cite, newestCards } from './reference';
import { grouped, namesOf, nearest, percent } from './words';

export const BENCHMARK_SHOWS = ['value', 'low', 'high', 'unit', 'source'] as const;
export type BenchmarkShow = (typeof BENCHMARK_SHOWS)[number];

const UNITS: Readonly<Record<BenchmarkUnit, Wording>> = {
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

/** Every benchmark with its name; for lists of choices. */
export function benchmarks(): { id: string; card: Card<Benchmark> }[] {
  return newestCards<Benchmark>('benchmark', 'id');
}

/**
 * PLATFORM.BENCHMARK: a figure of the article behind this product, by its id ("seed.ali.aov", "ali.aov"), name or
 * alias in English or Chinese. `value`: the article's figure, a share as a fraction; where the article gives a range,
 * the range as text ("8%-12%"). `low` and `high`: the ends of that range, or, for a single figure, the lowest and the
 * highest that any source gives. `unit`: its unit. `source`: where it stands and when, the report the article names,
 * what other sources say, and whether an official page supports it. Refused: an id nobody knows, naming the nearest.
 * Unknown: the ends of a figure that stands alone.
 * Example: `benchmark("alibaba order value", "value", "en")` is 4200, "low" is 1250, "high" is 23000.
 */
export function benchmark(id: string, show: BenchmarkShow, language: Language): number | string | Problem {
  const card = findBenchmark(id);
  if (card instanceof Problem) return card;
  const { figure, unit, name, others = [] } = card.value;
  if (show === 'unit') return UNITS[unit][language];
  if (show === 'source') return sourceText(card, language);
  if (show === 'value') return 'value' in figure ? figure.value : wordFigure(figure, unit);
  if ('low' in figure) return figure[show];
  if (others.length === 0) return unknown('benchmarkNoRange', { figure: name });
  const all = [figure, ...others.map((other) => other.figure)].flatMap((f) =>
    'value' in f ? [f.value] : [f.low, f.high],
  );
  return show === 'low' ? Math.min(...all) : Math.max(...all);
}

function findBenchmark(id: string): Card<Benchmark> | Problem {
  const text = compactName(id);
  const all = benchmarks();
  const short = (full: string) => full.replace(/^seed\./, '');
  const found = all.find(
    (b) => compactName(short(b.id)) === text || namesOf(b.id, b.card.value.name, b.card.value.aliases).includes(text),
  );
  if (found) return found.card;
  const names = all.flatMap((b) => [short(b.id), ...b.card.value.aliases]);
  return invalid('benchmarkUnknown', { text: id, nearest: nearest(id, names, 3).join(', ') });
}

/** `8%-12%`, `≥ 90%`, `23,000`. */
function wordFigure(figure: Figure, unit: BenchmarkUnit): string {
  const number = (value: number) =>
    unit === 'share' ? percent(value) : unit === 'year' ? String(value) : grouped(value);
  if ('low' in figure) return `${number(figure.low)}-${number(figure.high)}`;
  return `${figure.op ? SIGNS[figure.op] : ''}${number(figure.value)}`;
}

function sourceText(card: Card<Benchmark>, language: Language): string {
  const { figure, unit, cites, others = [], official } = card.value;
  const [article, ...otherSources] = card.sources;
  const inUnit = (f: Figure) => `${wordFigure(f, unit)}${unit === 'share' ? '' : ` ${UNITS[unit][language]}`}`;
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
