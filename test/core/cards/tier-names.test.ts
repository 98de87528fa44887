import { tierName } from '../../../src/core/cards/tier-names';
import type { SizeTiers } from '../../../src/rates/schemas/fba';
import { allSeries, type Card } from '../../../src/rates/store';

const tiers = allSeries()
  .filter(({ fee }) => fee === 'size-tiers')
  .flatMap(({ cards }) => cards as (Card<SizeTiers> | null)[])
  .flatMap((card) => card?.value.tiers ?? []);

test('every tier of every card has a Chinese name, with the printed one in brackets', () => {
  const bare = tiers.filter((tier) => !/^\p{Script=Han}.*（.+）$/u.test(tierName(tier).zh)).map(({ name }) => name);
  expect([...new Set(bare)]).toEqual([]);
});

test.each([
  ['Large standard-size', '大号标准尺寸（Large standard-size）'],
  ['Small bulky', '小号大件（Small bulky）'],
])('%s', (name, zh) => expect(tierName({ name })).toEqual({ en: name, zh }));
