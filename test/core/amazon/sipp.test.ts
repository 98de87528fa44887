import { fulfilmentFee, fulfilmentRule, surchargeFee, type Goods } from '../../../src/core/amazon/fulfilment';
import { inboundRange, removalFee, tiersOn, type RemovalKind } from '../../../src/core/amazon/inventory-fees';
import { standardVat } from '../../../src/core/amazon/vat';
import { Trace } from '../../../src/core/cards/trace';
import { marketplace } from '../../../src/core/marketplaces';
import { Problem } from '../../../src/core/words/problem';
import { parseIsoDay } from '../../../src/rates/day';

const item = (longest: number, median: number, shortest: number, unitWeight: number) => ({
  longest,
  median,
  shortest,
  unitWeight,
});

/** Fulfilment fee with its surcharge; the code of the reason where there is none. */
function fee(
  place: string,
  day: string,
  parcel: ReturnType<typeof item>,
  price: number,
  sipp: boolean,
  goods: Goods = 'general',
) {
  const kind = { restricted: 'no', selected: false } as const;
  const rule = fulfilmentRule(marketplace(place), goods, parseIsoDay(day), kind, sipp);
  if (rule instanceof Problem) return rule.code;
  const trace = new Trace();
  const amount = fulfilmentFee(rule, parcel, price, trace);
  return Number.isNaN(amount) ? trace.problem!.code : amount + surchargeFee(rule, amount);
}

const small = item(6, 4, 0.5, 0.125);
const box = item(25, 20, 8, 800);

test.each([
  // Amazon's Fee Preview of 14 May 2026: (3.95 - 0.04) x 1.035.
  ['US preview', 'US', '2026-05-14', item(7.72, 6.54, 1.22, 0.18), 2500, 409, 405],
  // 3.32 - 0.04 = 3.28 and 3.5%: 3.39.
  ['US small standard, 2 oz', 'US', '2026-05-14', small, 2500, 344, 339],
  // No discount for bulky sizes from 2026: 7.55 + 0.38 for a second pound, and 3.5%.
  ['US small bulky', 'US', '2026-05-14', item(20, 10, 2, 3), 2500, 860, 860],
  // CA, standard up to 100 g: 5.92 - 0.05 - 0.80 below CAD 14 = 5.07, and 3.5%.
  ['CA low price and SIPP', 'CA', '2026-06-01', item(10, 8, 5, 90), 1300, 530, 525],
  ['UK small parcel to 900 g: 3.04 - 0.07', 'UK', '2026-03-01', box, 5000, 304, 297],
  ['DE small parcel to 900 g: 0.08 less', 'DE', '2026-03-01', box, 5000, 340, 332],
  ['MX envelope: 0.83 less', 'MX', '2026-11-25', item(30, 20, 1, 90), 60_000, 6000, 5917],
] as const)('%s', (_name, place, day, parcel, price, without, withSipp) => {
  expect([fee(place, day, parcel, price, false), fee(place, day, parcel, price, true)]).toEqual([without, withSipp]);
});

test.each([
  ['no table in the marketplace', 'JP', '2026-06-01', box, 5000, 'sippUnknown'],
  ['no table on that day', 'CA', '2026-01-14', box, 5000, 'noCardThatDay'],
  ['US apparel before 2026', 'US', '2025-06-01', small, 2500, 'sippUnknown'],
  ['a tier that the table does not list', 'UK', '2026-03-01', item(60, 40, 40, 3000), 5000, 'sippTierUnknown'],
  ['MX oversize above 22.6 kg', 'MX', '2026-11-25', item(100, 50, 50, 30_000), 60_000, 'sippTierUnknown'],
] as const)('not known: %s', (_name, place, day, parcel, price, code) => {
  expect(fee(place, day, parcel, price, true, place === 'US' ? 'apparel' : 'general')).toBe(code);
});

const removal = (place: string, kind: RemovalKind, parcel: ReturnType<typeof item>) => {
  const market = marketplace(place);
  const day = parseIsoDay('2026-11-25');
  const tiers = tiersOn(market, day);
  if (tiers instanceof Problem) return tiers.code;
  const rule = removalFee(market, day, tiers, kind);
  const answer = rule instanceof Problem ? rule : rule(parcel);
  return answer instanceof Problem ? answer.code : answer;
};

test.each([
  ['US', 'liquidation', item(6, 4, 0.5, 0.5), 25],
  ['US', 'liquidation', item(6, 4, 0.5, 0.51), 30],
  ['US', 'liquidation', item(14, 10, 6, 2.5), 0.4 * 100 + 20 * 5],
  ['US', 'disposal', item(6, 4, 0.5, 0.5), 84],
  ['US', 'removal', item(6, 4, 0.5, 0.5), 84],
  ['CA', 'liquidation', item(20, 10, 5, 400), 30],
  ['CA', 'disposal', item(20, 10, 5, 400), 'removalKindUnknown'],
  ['UK', 'liquidation', item(20, 10, 5, 150), 37],
  ['DE', 'liquidation', item(20, 10, 5, 900), 93],
  ['DE', 'disposal', item(20, 10, 5, 900), 'removalKindUnknown'],
  ['IN', 'liquidation', item(20, 10, 5, 900), 'removalKindUnknown'],
  ['JP', 'liquidation', item(20, 10, 5, 900), 'noCard'],
] as const)('%s, %s', (place, kind, parcel, answer) => expect(removal(place, kind, parcel)).toBe(answer));

test.each([
  [0.5, { low: 14, high: 32 }],
  [0.51, { low: 16, high: 32 }],
])('inbound placement shows both ends of its range: %s lb', (weight, range) => {
  const market = marketplace('US');
  const day = parseIsoDay('2026-11-25');
  const rule = inboundRange(
    market,
    day,
    tiersOn(market, day) as Exclude<ReturnType<typeof tiersOn>, Problem>,
    'minimal',
  );
  expect((rule as (parcel: object) => unknown)(item(6, 4, 0.5, weight))).toEqual(range);
});

test.each([
  ['UK', 200_000],
  ['DE', 190_000],
  ['DE-CEP', 190_000],
  ['SE', 250_000],
  ['SG', 90_000],
  ['US', 'noStandardVat'],
  ['IN', 'noStandardVat'],
])('standard VAT of %s', (place, rate) => {
  const vat = standardVat(marketplace(place), parseIsoDay('2026-11-25'));
  expect(vat instanceof Problem ? vat.code : vat).toBe(rate);
});
