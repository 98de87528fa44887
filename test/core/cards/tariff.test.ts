import { amountsOf } from '../../../src/core/cards/amounts';
import { tariffOf } from '../../../src/core/cards/tariff';
import type { TariffRow } from '../../../src/core/cards/tariff-types';
import { parseIsoDay } from '../../../src/rates/day';
import { allSeries, cardsInForce, type Card } from '../../../src/rates/store';

const DAY = parseIsoDay('2026-11-26');
const ALL = allSeries(({ platform, fee }) => platform !== 'platform' && !fee.startsWith('metrics')).flatMap(
  ({ cards, seasons }) => [...cards, ...seasons.map(({ card }) => card)].filter((card): card is Card => card !== null),
);
const rowsOf = (card: Card) => tariffOf(card)!.tables.flatMap(({ rows }) => rows);
const cardOf = (marketplace: string, fee: string, goods?: string) =>
  cardsInForce(DAY).find(
    (card) => card.marketplace === marketplace && card.fee === fee && card.when['goods'] === goods,
  )!;
const shown = ({ cells, step }: TariffRow) => [...cells.map(({ en }) => en), ...(step ? [step.en] : [])];

test('every card of a fee shows amounts, each under a key of its own and in both languages', () => {
  for (const card of ALL) {
    const rows = rowsOf(card);
    expect([card.marketplace, card.fee, rows.length > 0]).toEqual([card.marketplace, card.fee, true]);
    expect(amountsOf(card).size).toBe(rows.length);
    for (const { label, cells } of rows)
      expect([label, ...cells].every(({ en, zh }) => en !== '' && zh !== '' && !/undefined|NaN/.test(en + zh))).toBe(
        true,
      );
  }
});

test('a table has as many amounts as heads, or one for all of them', () => {
  for (const { tables } of ALL.map((card) => tariffOf(card)!))
    for (const { columns, rows } of tables)
      for (const { cells } of rows) expect([1, columns.length]).toContain(cells.length);
});

// The amounts as the cards in src/rates hold them.
test.each([
  ['UK', 'closing-fee', undefined, 0, 'Books', ['0.50']],
  ['JP', 'refund-administration', undefined, 1, 'At most', ['500 JPY']],
  ['CA', 'aged-inventory', undefined, 6, 'from day 366', ['330.00 (min 0.15 per unit)']],
  ['US', 'fuel-surcharge', undefined, 0, 'Rate', ['3.5%']],
])('%s %s', (marketplace, fee, goods, at, label, cells) => {
  const row = rowsOf(cardOf(marketplace, fee, goods))[at]!;
  expect(row.label.en).toContain(label);
  expect(shown(row)).toEqual(cells);
});

test('further weight is said as a step, with the weight it counts from', () => {
  const rows = rowsOf(cardOf('US', 'fulfilment', 'general'));
  const steps = rows.flatMap((row) => (row.step ? [row.step] : []));
  expect(steps[0]).toEqual({ en: '+ 0.08 per 0.25 lb above 3 lb', zh: '超过 3 磅的部分，每 0.25 磅加 0.08' });
});
