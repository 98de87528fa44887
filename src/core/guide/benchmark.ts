import type { Benchmark } from '../../rates/schemas/platform';
import type { Card } from '../../rates/store';
import { invalid, Problem, unknown } from '../words/problem';
import { type Language, type Wording } from '../words/language';
import { compactName } from '../input/fold';
import { newestCards } from '../cards/reference';
import { listed, w } from '../words/wording';
import { named, namesOf, nearest } from '../input/names';
import { shorten } from '../input/quote';
import { sourceText, UNIT_NAMES, wordFigure } from './benchmark-words';

export const BENCHMARK_SHOWS = ['value', 'low', 'high', 'unit', 'source'] as const;
export type BenchmarkShow = (typeof BENCHMARK_SHOWS)[number];

/** A figure by its id. */
export interface Entry {
  id: string;
  card: Card<Benchmark>;
}

/** Every benchmark with its name; for lists of choices. */
export function benchmarks(): Entry[] {
  return newestCards<Benchmark>('benchmark', 'id');
}

/**
 * PLATFORM.BENCHMARK: a figure of the article behind this product, by its id ("seed.ali.aov", "ali.aov"), name or
 * alias in English or Chinese. `value`: the article's figure, a share as a fraction; where the article gives a range,
 * the range as text ("8%-12%"). `low` and `high`: the ends of that range, or, for a single figure, the lowest and the
 * highest that any source gives. `unit`: its unit. `source`: where it stands and when, the report the article names,
 * what other sources say, and whether an official page supports it. A common word such as "net margin" or 净利率 that
 * fits a figure of each platform is refused, naming both; so is an id nobody knows, naming those that come near.
 * Unknown: the ends of a figure that stands alone.
 * Example: `benchmark("alibaba order value", "value", "en")` is 4200, "low" is 1250, "high" is 23000.
 */
export function benchmark(id: string, show: BenchmarkShow, language: Language): number | string | Problem {
  const card = findBenchmark(id);
  if (card instanceof Problem) return card;
  const { figure, unit, name, others = [] } = card.value;
  if (show === 'unit') return UNIT_NAMES[unit][language];
  if (show === 'source') return sourceText(card, language);
  if (show === 'value') return 'value' in figure ? figure.value : wordFigure(figure, unit);
  if ('low' in figure) return figure[show];
  if (others.length === 0) return unknown('benchmarkNoRange', { figure: name });
  const all = [figure, ...others.map((other) => other.figure)].flatMap((f) =>
    'value' in f ? [f.value] : [f.low, f.high],
  );
  return show === 'low' ? Math.min(...all) : Math.max(...all);
}

const NEAREST_SHOWN = 4;

function findBenchmark(id: string): Card<Benchmark> | Problem {
  const text = compactName(id);
  const all = benchmarks();
  const found = all.find(
    (b) => compactName(shortId(b)) === text || namesOf(b.id, b.card.value.name, b.card.value.aliases).includes(text),
  );
  if (found) return found.card;
  const meant = all.filter((b) => commonNames(b).some((name) => compactName(name) === text));
  if (meant.length > 1) return invalid('benchmarkOfBoth', { text: shorten(id), choices: listFigures(meant) });
  const [only] = meant;
  // An alias without its platform ("cpc") may mean the other platform, of which no figure is known: it is only near.
  if (only && [only.card.value.name.en, only.card.value.name.zh].some((name) => compactName(bare(name)) === text))
    return only.card;
  const near = nearest(
    id,
    all.map((b) => named(b, [shortId(b), ...allNames(b), ...commonNames(b)])),
    NEAREST_SHOWN,
  );
  if (near.length === 0) return invalid('benchmarkUnknownAlone', { text: shorten(id) });
  return invalid('benchmarkUnknown', { text: shorten(id), nearest: listFigures(near) });
}

function shortId({ id }: Entry): string {
  return id.replace(/^seed\./, '');
}

function allNames({ card }: Entry): string[] {
  const { name, aliases } = card.value;
  return [name.en, name.zh, ...aliases];
}

/** "Alibaba.com net margin" is "net margin" to whoever asks; the id does the same. */
function commonNames(entry: Entry): string[] {
  const parts = allNames(entry).filter((name) => bare(name) !== name);
  return [...parts.map(bare), shortId(entry).replace(/^(ali|amz)\./, '')];
}

function bare(name: string): string {
  return name.replace(/^(alibaba(\.com)?|amazon|国际站|亚马逊)\s*/i, '');
}

/** `ali.aov (Alibaba.com average order value)` */
function listFigures(entries: readonly Entry[]): Wording {
  return listed(
    entries.map((entry) => {
      const { name } = entry.card.value;
      return w(`${shortId(entry)} (${name.en})`, `${shortId(entry)}（${name.zh}）`);
    }),
  );
}
