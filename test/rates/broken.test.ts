import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MARKETPLACES } from '../../src/core/marketplaces';
import { checkRateFile, rateFiles } from '../../src/tools/compile-rates';

const BROKEN = path.join(__dirname, 'broken');

function fault(name: string, text: string): string {
  try {
    checkRateFile(name, text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no fault was found';
}

/** Every file of broken/ has one fault: [file, the place the message names, what it says]. */
const FAULTS: [string, string, string][] = [
  ['aged-bands-falling', 'bands[1]', 'bands must rise: 181 follows 211'],
  ['band-key-unknown', 'tiers["small-standard"][0]', 'Unrecognized key: "upTo"'],
  ['bands-equal', 'tiers["small-standard"][1]', 'bands must rise: 2 follows 2'],
  ['bands-falling', 'tiers["small-standard"][1]', 'bands must rise: 2 follows 16'],
  ['bands-in-two-units', 'tiers["small-standard"][2]', 'the bands of a tier name one unit: upToG follows upToOz'],
  ['bands-none', 'tiers["small-standard"]', 'Too small: expected array to have >=1 items'],
  ['benchmark-figure-two-ways', 'figure', 'Unrecognized key: "value"'],
  ['benchmark-low-above-high', 'figure', 'the low end must be below the high end; one figure is a "value"'],
  [
    'benchmark-others-without-source',
    'sources',
    '1 other figures need 2 sources: that of the article, then one for each in the same order',
  ],
  ['bulky-bands-falling', 'tiers["large-bulky"][1]', 'bands must rise: 1 follows 2'],
  ['checked-day-written-wrong', 'lastChecked', 'a day is written YYYY-MM-DD'],
  ['checklist-cites-nothing', 'series[0].from["2026-04-17"]', 'row 1 cites source 1, the card has 1; the first is 0'],
  ['closing-category-in-two-groups', 'groups.games', 'category "books" is in the group "media" too: keep it in one'],
  ['closing-column-missing', 'fees.media', '2 amounts are needed, one for each price column'],
  ['closing-columns-falling', 'priceUpTo[1]', 'price columns must rise: 300 follows 500'],
  ['closing-group-unknown', 'fees.music', 'group "music" is not listed under "groups"'],
  ['closing-group-without-fee', 'fees', 'group "games" has no fee: give it one, or null where it is not known'],
  [
    'closing-groups-from-nothing',
    'series[0].from["2026-04-17"]',
    '"groupsFrom" names 2020-01-01, which holds no groups: name a day of this series that lists them',
  ],
  ['closing-last-column-closed', 'priceUpTo[1]', 'exactly the last price column is open (null)'],
  ['confidence-missing', 'confidence', 'Invalid option: expected one of "official"|"corroborated"|"reported"'],
  ['confidence-unknown', 'confidence', 'Invalid option: expected one of "official"|"corroborated"|"reported"'],
  ['day-not-in-calendar', 'series[0].from["2026-02-30"]', 'this day is not in the calendar'],
  ['day-twice', '', 'the key "2026-04-17" stands twice in one object: only the last would count'],
  ['day-written-wrong', 'series[0].from["2026-4-17"]', 'a day is written YYYY-MM-DD'],
  ['diagnosis-cites-nothing', 'series[0].from["2026-04-17"]', 'row 1 cites source 3, the card has 1; the first is 0'],
  ['diagnosis-without-steps', 'steps', 'Too small: expected array to have >=1 items'],
  ['fee-as-text', 'tiers["small-standard"][0].fee', 'Invalid input: expected number, received string'],
  ['fee-missing', '', '"fee" is undefined; known: size-tiers, fulfilment'],
  ['fee-negative', 'tiers["small-standard"][0].fee[0]', 'an amount is 0 or more'],
  ['fee-of-band-missing', 'tiers["small-standard"][0].fee', 'Invalid input: expected number, received undefined'],
  ['fee-unknown', '', '"fee" is "fuel-charge"; known: size-tiers, fulfilment'],
  ['first-seen-false', 'firstSeen', 'Invalid input: expected true'],
  ['fit-bands-falling', 'bands[2]', 'bands must rise: 50 follows 100'],
  ['fit-bands-start-late', 'bands[0].from', 'the first band starts from 0'],
  ['fit-points-over-one', 'bands[0].amazon', 'points are 0 to 1'],
  ['inbound-bands-falling', 'tiers["large-standard"][1]', 'bands must rise: 0.75 follows 1.5'],
  [
    'inbound-exempt-tier-has-bands',
    'exempt',
    'tier "large-standard" has amounts and is listed under "exempt": remove one of them',
  ],
  ['inbound-low-above-high', 'tiers["large-standard"][0].minimal', 'the low end is above the high end'],
  ['key-unknown-in-value', 'value', 'Unrecognized key: "minimum"'],
  ['key-unknown', 'series[0].from["2026-04-17"]', 'Unrecognized key: "note"'],
  ['last-price-column-closed', 'priceUpTo[2]', 'exactly the last price column is open (null)'],
  ['low-inventory-bands-falling', 'tiers["large-standard"][1]', 'bands must rise: 3 follows 20'],
  ['low-inventory-column-missing', 'tiers["large-standard"][0]', '2 amounts for 3 columns of days'],
  ['low-inventory-days-falling', 'daysBelow[1]', 'days of supply must rise: 21 follows 28'],
  ['marketplace-spelt-out', 'marketplace', 'a marketplace is written as its code, such as US, UK or DE-CEP'],
  ['membership-price-negative', 'perYearCny', 'this must be a number above 0'],
  ['membership-without-chinese-name', 'name.zh', 'Invalid input: expected string, received undefined'],
  ['metric-between-without-high-end', 'threshold.pass', 'exactly "between" has a high end, above its value'],
  ['metric-cites-nothing', 'value', 'a figure or name cites source 4, the card has 1; the first is 0'],
  ['metric-high-end-below-low-end', 'threshold.pass', 'exactly "between" has a high end, above its value'],
  [
    'metric-marketplace-spelt-out',
    'threshold.marketplaces[0]',
    'a marketplace is written as its code, such as US, UK or DE-CEP',
  ],
  ['metric-percent-without-reading', 'value', 'exactly a percent metric says how bare numbers are read'],
  ['metric-range-without-sides', 'value', 'exactly a range metric says what its sides mean'],
  ['month-not-in-calendar', 'series[0].from["2026-13-01"]', 'this day is not in the calendar'],
  ['not-an-object', '', '"fee" is undefined; known: size-tiers, fulfilment'],
  ['note-without-chinese', 'notes[0].zh', 'Invalid input: expected string, received undefined'],
  ['open-band-not-last', 'tiers["small-standard"][0]', 'an open band must be the last'],
  ['platform-unknown', 'platform', 'Invalid option: expected one of "amazon"|"alibaba"|"platform"'],
  [
    'price-column-missing',
    'tiers["small-standard"][0]',
    '2 amounts for 3 price columns: give one amount for each of "priceUpTo"',
  ],
  [
    'price-column-of-step-missing',
    'tiers["large-standard"][1]',
    '2 amounts for 3 price columns: give one amount for each of "priceUpTo"',
  ],
  ['price-column-open-in-the-middle', 'priceUpTo[1]', 'exactly the last price column is open (null)'],
  [
    'price-column-too-many',
    'tiers["small-standard"][0]',
    '3 amounts for 1 price columns: give one amount for each of "priceUpTo"',
  ],
  ['price-columns-falling', 'priceUpTo[1]', 'price columns must rise: 9.99 follows 50'],
  ['rate-over-one', 'rate', 'a rate is a fraction: 0.035 is 3.5%'],
  [
    'referral-based-on-no-day',
    'series[0].from["2026-04-17"]',
    '"basedOn" names 2026-02-30, which holds no card: name a day of this series',
  ],
  [
    'referral-based-on-nothing',
    'series[0].from["2026-04-17"]',
    '"basedOn" names 2020-01-01, which holds no card: name a day of this series',
  ],
  ['referral-category-twice', 'rates[1]', 'category "baby" is listed twice'],
  ['referral-end-closed', 'rates[0]', 'the last row ends at null, or "openAbove" says that no rate is known above it'],
  ['referral-ends-falling', 'rates[0].whole[1]', 'upper ends must rise, and only the last may be open'],
  ['referral-minimum-missing', 'value', 'a card that is based on no other one needs "minimum" and "rates"'],
  ['referral-override-ends-before-it-begins', 'minimumOverrides[0]', '"upToWeightG" must be above "overWeightG"'],
  ['referral-percentage-over-100', 'rates[0].whole[0][1]', 'a percentage is 100 or less: 15 is 15%'],
  ['referral-rate-missing', 'rates[0]', 'give "whole", "portions" or both'],
  [
    'referral-row-after-open-one',
    'rates[0]',
    'the last row ends at null, or "openAbove" says that no rate is known above it',
  ],
  ['refund-rate-in-percent', 'rate', 'a rate is a fraction: 0.035 is 3.5%'],
  ['removal-bands-falling', 'groups.oversize[1]', 'bands must rise: 1 follows 2'],
  ['removal-group-missing', 'groups.oversize', 'Invalid input: expected array, received undefined'],
  [
    'removal-rounding-without-end',
    'roundUp.standard[0]',
    'the last step of the rounding has no "below": it serves every heavier item',
  ],
  [
    'restricted-price-higher',
    'restricted.maxPrice',
    'the price limit of the restricted categories (20) must be below "maxPrice" (10)',
  ],
  [
    'same-as-a-gap',
    'series[0].from["2028-01-15"]',
    'sameAs names 2027-01-15, which holds no value: name a day of this series with a card',
  ],
  [
    'same-as-a-repetition',
    'series[0].from["2028-01-15"]',
    'sameAs names 2027-01-15, which holds no value: name a day of this series with a card',
  ],
  [
    'same-as-nothing',
    'series[0].from["2027-01-15"]',
    'sameAs names 2025-01-15, which holds no value: name a day of this series with a card',
  ],
  ['season-day-not-in-calendar', 'series[0].seasons[0].first', 'this day is not in the calendar'],
  [
    'season-ends-before-it-begins',
    'series[0].seasons[0]',
    'the season ends (2026-01-14) before it begins (2026-10-15)',
  ],
  ['season-source-not-listed', 'series[0].seasons[0].card', 'source "wimoor" is not listed under "sources"'],
  ['seasons-overlap', 'series[0].seasons[1]', 'the season overlaps the one of 2026-10-15'],
  [
    'seen-at-own-address',
    'series[0].from["2026-04-17"]',
    '"cratefit-again" is a source of the card: it cannot confirm itself',
  ],
  ['series-empty', 'series[0]', 'the series has no value: give a day under "from", or a season'],
  ['series-none', 'series', 'a file has at least one series'],
  [
    'series-twice',
    'series[1]',
    'the series answers for the same as series 0: put its days there, or tell them apart by "when"',
  ],
  [
    'source-address-bad',
    'sources.cratefit.url',
    'an address starts with https:// or http://; null where there is none',
  ],
  ['source-none', 'sources', 'name at least one of the "sources" of the file'],
  ['source-not-listed', 'series[0].from["2026-04-17"]', 'source "cratefit-2027" is not listed under "sources"'],
  ['source-title-missing', 'sources.cratefit.title', 'Invalid input: expected string, received undefined'],
  ['stars-above-the-scale', 'stars[1]', '170 points cannot be reached: "maxPoints" is 100'],
  ['stars-falling', 'stars[1]', 'stars and points must rise'],
  ['step-in-another-unit', 'tiers["large-standard"][1]', 'Unrecognized key: "perOz"'],
  ['step-of-zero', 'tiers["large-standard"][1].perLb', 'this must be a number above 0'],
  ['step-without-start', 'tiers["large-standard"][1].aboveLb', 'Invalid input: expected number, received undefined'],
  ['storage-half-a-year', 'rates[0].octDec', 'Invalid input: expected number, received undefined'],
  [
    'storage-row-twice',
    'rates[1]',
    'an earlier row answers for the same group, goods and categories: keep one of them',
  ],
  ['storage-volume-unknown', 'volume', 'Invalid option: expected one of "ft3"|"m3"|"1000cm3"'],
  ['tax-on-nothing', 'on', 'Too small: expected array to have >=1 items'],
  ['tier-id-with-spaces', 'tiers[0].id', 'an id is lower case words joined by hyphens'],
  ['tier-limit-misspelt', 'tiers[0]', 'Unrecognized key: "maxSideSum"'],
  ['tier-limit-zero', 'tiers[0].maxUnitWeight', 'this must be a number above 0'],
  ['tier-twice', 'tiers[1].id', 'tier "small-standard" is listed twice'],
  ['tier-two-sides', 'tiers[0].maxSides', 'Too small: expected array to have >=3 items'],
  ['tier-weight-unit-unknown', 'weight', 'Invalid option: expected one of "lb"|"g"'],
  ['tier-without-group', 'tiers[0].group', 'Invalid option: expected one of "standard"|"oversize"'],
  ['trade-assurance-in-percent', 'high', 'a rate is a fraction: 0.035 is 3.5%'],
  ['trade-assurance-low-above-high', 'value', 'the low end is above the high end'],
  ['value-missing', 'value', 'Invalid input: expected object, received undefined'],
];

describe('a broken card is refused, and the message names the place and the remedy', () => {
  test.each(FAULTS)('%s', (file, place, words) => {
    const message = fault(`${file}.json`, readFileSync(path.join(BROKEN, `${file}.json`), 'utf8'));
    expect(message).toContain(`${file}.json`);
    expect(message).toContain(place);
    expect(message).toContain(words);
  });

  test('every file of the folder is in the table', () => {
    expect(readdirSync(BROKEN).sort()).toEqual(FAULTS.map(([file]) => `${file}.json`).sort());
  });

  test('a text that is not JSON', () => {
    expect(fault('fuel.json', '{ "platform": "amazon", }')).toMatch(/^fuel\.json: not JSON: .*position 24/);
  });
});

const files = rateFiles();
const folder = path.join(__dirname, '../../src/rates');
const relative = (name: string) => path.relative(folder, name).replaceAll('\\', '/');

test.each(files.map(([name, text]) => [relative(name), text]))('%s is sound', (name, text) => {
  expect(fault(name, text)).toBe('no fault was found');
});

test('a card of Amazon lies where its marketplace and fee say', () => {
  const ids = new Set(MARKETPLACES.map(({ id }) => id));
  for (const [name, text] of files) {
    const { platform, marketplace, fee } = JSON.parse(text) as {
      platform: string;
      marketplace: string | null;
      fee: string;
    };
    if (platform !== 'amazon' || marketplace === null) continue;
    expect(ids).toContain(marketplace);
    expect(relative(name)).toBe(`amazon/${marketplace.toLowerCase()}/${fee}.json`);
  }
});
