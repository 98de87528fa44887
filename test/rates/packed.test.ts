import fc from 'fast-check';
import { unpack, type Json } from '../../src/rates/packed';
import { bestSource } from '../../src/rates/sources';
import { compileRates, rateFiles, shippedRates } from '../../src/tools/compile-rates';
import { pack } from '../../src/tools/pack-rates';

/** There and back as the cards travel: packed, written as text, read and unpacked. */
const travel = (json: Json): Json => unpack(JSON.parse(JSON.stringify(pack(json))) as ReturnType<typeof pack>);
/** JSON has no negative zero and no "__proto__" that is not a key of its own. */
const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

test('the cards come out of the pack as they went in, key for key', () => {
  const cards = shippedRates();
  const unpacked = travel(cards as unknown as Json);
  expect(unpacked).toStrictEqual(cards);
  expect(JSON.stringify(unpacked)).toBe(JSON.stringify(cards));
});

test('the same cards always pack to the same text', () => {
  const packed = () => JSON.stringify(pack(shippedRates() as unknown as Json));
  expect(packed()).toBe(packed());
});

test('a fee card ships the source it shows, any other card all of its sources', () => {
  const all = compileRates(rateFiles());
  const shipped = shippedRates();
  const sourcesOf = (rates: typeof all, marketplaces: boolean) =>
    rates.files
      .filter((file) => (file.marketplace !== null) === marketplaces)
      .flatMap((file) => file.series)
      .flatMap(({ from, seasons = [] }) => [...from.map(([, card]) => card), ...seasons.map(([, , , card]) => card)])
      .flatMap((card) => (card && typeof card === 'object' ? [card.sources.map((at) => rates.sources[at]!)] : []));
  expect(sourcesOf(shipped, false)).toEqual(sourcesOf(all, false));
  expect(sourcesOf(shipped, true)).toEqual(
    sourcesOf(all, true).map((sources) => {
      const { title, url } = bestSource(sources.map(([name, address]) => ({ title: name, url: address })));
      return [[title, url]];
    }),
  );
});

test.each<[string, Json]>([
  ['nothing', null],
  ['a number', -0.5],
  ['a text', '叁'],
  ['an empty text', ''],
  ['an empty array', []],
  ['an empty object', {}],
  ['arrays in arrays', [[1, [2, []]], [[-3]], 'a', null, true, false]],
  [
    'an array of objects with the same keys',
    [
      { upToG: 100, fee: 2.5 },
      { upToG: null, fee: -1 },
    ],
  ],
  [
    'the same keys in another order',
    [
      { a: 1, b: 'x' },
      { b: 'y', a: 2 },
    ],
  ],
  [
    'a key that holds numbers and texts',
    [{ from: 1 }, { from: '1' }, { from: [1, '1'] }, { from: null }, { from: '' }],
  ],
  ['texts that look like places', ['0', '1', '-1', '', '0']],
  ['keys that are data', { 'baby-toys': ['玩具', null], 'pet-food': ['宠物食品'], '': 3, '#': 4 }],
  ['a key without a name beside numbers', [{ '': 1 }, { '': 'x' }, { '': [2] }, { '': { '': 'y' } }]],
  [
    'keys that mean something to JavaScript',
    JSON.parse('[{"__proto__":{"a":1},"constructor":2,"toString":[]}]') as Json,
  ],
])('%s', (_name, json) => {
  const back = travel(json);
  expect(back).toStrictEqual(json);
  expect(JSON.stringify(back)).toBe(JSON.stringify(json));
});

test('whatever JSON can say comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }).map(asJson), (json) => {
      expect(travel(json)).toStrictEqual(json);
    }),
  );
});

test('whatever cards could say comes back: bands of one shape, records by id, texts in two languages', () => {
  const text = fc.constantFrom('apparel', 'shoes', 'Fee', '配送费', '服装', '');
  const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
  const band = fc.record({ upToG: fc.option(fc.nat()), fee: number });
  const wording = fc.record({ en: text, zh: text });
  const card = fc.record(
    {
      bands: fc.array(band),
      names: fc.dictionary(fc.string(), fc.array(fc.option(text))),
      texts: fc.array(wording),
      value: fc.oneof(number, text, band, fc.boolean(), wording),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.option(card))).map(asJson), (json) => {
      expect(travel(json)).toStrictEqual(json);
    }),
  );
});
