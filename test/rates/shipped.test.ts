import { FILES, SOURCES } from '../../build/generated/cards';
import type { CompiledSeries, CompiledSource } from '../../src/rates/compiled';
import { bestSource } from '../../src/rates/sources';
import { compileRates, rateFiles, shippedRates, type CompiledRates } from '../../src/tools/compile-rates';

/** What was built, read as the store reads it. */
const built: CompiledRates = {
  sources: JSON.parse(SOURCES) as CompiledSource[],
  files: Object.fromEntries(Object.entries(FILES).map(([key, text]) => [key, JSON.parse(text) as CompiledSeries[]])),
};

test('the built texts hold the cards as they were compiled, key for key', () => {
  const cards = shippedRates();
  expect(built).toStrictEqual(cards);
  expect(JSON.stringify(built)).toBe(JSON.stringify(cards));
});

test('every file of cards ships under a key of its own', () => {
  const files = rateFiles();
  expect(Object.keys(FILES)).toHaveLength(files.length);
  const [first] = files;
  expect(() => compileRates([first!, first!])).toThrow('another file holds');
});

test('a fee card ships the source it shows, any other card all of its sources', () => {
  const all = compileRates(rateFiles());
  const sourcesOf = (rates: CompiledRates, marketplaces: boolean) =>
    Object.entries(rates.files)
      .filter(([key]) => !key.includes('//') === marketplaces)
      .flatMap(([, series]) => series)
      .flatMap(({ from, seasons = [] }) => [...from.map(([, card]) => card), ...seasons.map(([, , , card]) => card)])
      .flatMap((card) => (card && typeof card === 'object' ? [card.sources.map((at) => rates.sources[at]!)] : []));
  expect(sourcesOf(built, false)).toEqual(sourcesOf(all, false));
  expect(sourcesOf(built, true)).toEqual(
    sourcesOf(all, true).map((sources) => {
      const { title, url } = bestSource(sources.map(([name, address]) => ({ title: name, url: address })));
      return [[title, url]];
    }),
  );
});
