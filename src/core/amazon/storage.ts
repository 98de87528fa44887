import { firstOfMonth, monthOf, type Day } from '../../rates/day';
import type { SizeTiers } from '../../rates/schemas/fba';
import type { Storage } from '../../rates/schemas/fba-inventory';
import type { Card } from '../../rates/store';
import { fromMinor, roundHalfUp, type Minor } from '../money';
import { Problem, unknown } from '../words/problem';
import { type Wording } from '../words/language';
import type { Trace } from '../cards/trace';
import { amazonCard } from './cards';
import { FEE_NAMES } from '../cards/fee-names';
import type { Goods } from './fulfilment';
import type { Marketplace } from '../marketplaces';
import { sizeTier, tierTable, type Item, type TierTable } from './size-tier';
import { quantity } from './words';

const CM_PER_IN = 2.54;
const FT3_IN_IN3 = 1728;
const CM3_PER_IN3 = CM_PER_IN ** 3;

/** How many of the card's cubic units (in3 or cm3) make one unit of the rate. */
export function volumeUnit(volume: Storage['volume'], sides: 'in' | 'cm'): number {
  const cm3 = { ft3: FT3_IN_IN3 * CM3_PER_IN3, m3: 1_000_000, '1000cm3': 1000 }[volume];
  if (sides === 'cm') return cm3;
  return volume === 'ft3' ? FT3_IN_IN3 : cm3 / CM3_PER_IN3;
}

export function itemVolume(item: Item): number {
  return item.longest * item.median * item.shortest;
}

/** One calendar month of storage: the amount per unit of volume for each size group; NaN where not known. */
interface Month {
  card: Card<Storage>;
  first: Day;
  standard: number;
  oversize: number;
  perUnit: number;
  volume: Storage['volume'];
  /** No row depends on the size. */
  anySize: boolean;
}

export interface StorageRule {
  market: Marketplace;
  tiers: TierTable | null;
  sides: 'in' | 'cm';
  months: readonly Month[];
}

/**
 * The storage cards of `months` calendar months from the month of `day`: the card in force on `day` for the first
 * month, on the first of the month for the others. `categoryId`: the referral category, or null where it is not given.
 */
export function storageRule(
  market: Marketplace,
  goods: Goods,
  day: Day,
  months: number,
  categoryId: string | null,
): StorageRule | Problem {
  const sizes = amazonCard<SizeTiers>(market, 'size-tiers', day);
  const tiers = sizes instanceof Problem ? null : tierTable(sizes);
  const sides = tiers?.sides ?? (market.units === 'in-lb' ? 'in' : 'cm');
  const rule: StorageRule & { months: Month[] } = { market, tiers, sides, months: [] };
  for (let at = 0; at < months; at++) {
    const first = at === 0 ? day : firstOfMonth(day, at);
    const card = amazonCard<Storage>(market, 'storage', first);
    if (card instanceof Problem) return card;
    const rates = card.value.rates.filter((row) => (row.goods === 'dangerous') === (goods === 'dangerous'));
    if (rates.length === 0) return unknown('goodsUnknown', { fee: FEE_NAMES.storage, goods, place: market.name });
    const amount = (group: 'standard' | 'oversize'): number => {
      const fits = rates.filter((row) => row.group === group || row.group === 'all');
      const row =
        fits.find((r) => categoryId !== null && r.categories?.includes(categoryId)) ?? fits.find((r) => !r.categories);
      return row ? rateOf(row, first) : NaN;
    };
    rule.months.push({
      card,
      first,
      standard: amount('standard'),
      oversize: amount('oversize'),
      perUnit: volumeUnit(card.value.volume, sides),
      volume: card.value.volume,
      anySize: rates.every((row) => row.group === 'all'),
    });
  }
  if (!tiers && !rule.months.every((month) => month.anySize)) return sizes as Problem;
  return rule;
}

function rateOf(row: Storage['rates'][number], day: Day): number {
  if ('janDec' in row) return row.janDec;
  return monthOf(day) >= 10 ? row.octDec : row.janSep;
}

/** Every category id that any storage row of the marketplace singles out on the days concerned. */
export function storageCategories(market: Marketplace, day: Day, months: number): string[] {
  const ids = new Set<string>();
  for (let at = 0; at < months; at++) {
    const card = amazonCard<Storage>(market, 'storage', at === 0 ? day : firstOfMonth(day, at));
    if (!(card instanceof Problem)) card.value.rates.forEach((row) => row.categories?.forEach((id) => ids.add(id)));
  }
  return [...ids];
}

/** Monthly storage of one unit over the months of the rule: volume times rate, rounded half up once at the end. */
export function storageFee(rule: StorageRule, item: Item, trace?: Trace): Minor {
  const tier = rule.tiers ? sizeTier(rule.tiers, item) : undefined;
  if (rule.tiers && !tier && !rule.months.every((month) => month.anySize)) {
    return trace ? trace.fail(unknown('noTierForFee', { fee: FEE_NAMES.storage, place: rule.market.name })) : NaN;
  }
  const isOversize = tier?.tier.group === 'oversize';
  const volume = itemVolume(item);
  const scale = 10 ** rule.market.digits;
  let sum = 0;
  for (const month of rule.months) {
    const rate = isOversize ? month.oversize : month.standard;
    const amount = (volume / month.perUnit) * rate * scale;
    sum += amount;
    if (trace) traceMonth(trace, rule, month, volume, rate, isOversize, amount);
  }
  return Number.isNaN(sum)
    ? trace
      ? trace.fail(unknown('storageRowUnknown', { place: rule.market.name }))
      : NaN
    : roundHalfUp(sum);
}

function traceMonth(
  trace: Trace,
  rule: StorageRule,
  month: Month,
  volume: number,
  rate: number,
  isOversize: boolean,
  amount: number,
): void {
  const at = new Date((month.first - 25569) * 86_400_000).toISOString().slice(0, 7);
  const size: Wording = month.anySize
    ? { en: 'any size', zh: '不分尺寸' }
    : isOversize
      ? { en: 'oversize', zh: '大件' }
      : { en: 'standard size', zh: '标准尺寸' };
  trace.add(
    { en: `Storage ${at}`, zh: `仓储费 ${at}` },
    Number.isNaN(amount) ? { en: 'not known', zh: '未知' } : fromMinor(roundHalfUp(amount), rule.market.digits),
    {
      en: `${quantity(volume / month.perUnit, month.volume)} x ${rate} ${rule.market.currency} per ${month.volume} and month, ${size.en}`,
      zh: `${quantity(volume / month.perUnit, month.volume)} × ${rate} ${rule.market.currency}/${month.volume}/月，${size.zh}`,
    },
    month.card,
  );
}
