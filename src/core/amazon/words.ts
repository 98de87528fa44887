import { formatDay } from '../../rates/day';
import type { Tier } from '../../rates/schemas/fba';
import type { Card } from '../../rates/store';
import { tierName } from '../cards/tier-names';
import { fromMinor, type Minor, type PartsPerMillion } from '../money';
import type { Wording } from '../words/language';
import type { TierRule, TierTable } from './size-tier';
import { w } from '../words/wording';

/** A number with at most three decimals and its unit: "4 oz", "0.971 lb". */
export function quantity(value: number, unit: string): string {
  const thousandths = Math.round(value * 1000);
  // `toFixed` rounds the exact value, which costs as much as ten fees: it is asked only near a half.
  const isClear = Math.abs(value * 1000 - thousandths) < NEAR_HALF && thousandths < MOST_EXACT;
  return `${isClear ? thousandths / 1000 : Number(value.toFixed(3))} ${unit}`;
}
const NEAR_HALF = 0.499;
const MOST_EXACT = 1e12;

export function percent(rate: PartsPerMillion): string {
  return `${Number((rate / 10_000).toFixed(4))}%`;
}

/** What AMZ.EXPLAIN says, in the words of the cards. */
export const words = {
  sortedSides: w('Sides, sorted', '边长（从长到短）'),
  sortedSidesRule: w('longest x median x shortest of the packaged unit', '包装后商品：最长边 × 次长边 × 最短边'),
  unitWeight: w('Unit weight', '单件重量'),
  unitWeightRule: w('packaged unit', '包装后单件'),
  dimensionalWeight: w('Dimensional weight', '体积重'),
  dimensionalRule(tiers: TierTable, minSide: number): Wording {
    const divisor = tiers.card.value.dimensionalDivisor ?? 0;
    const per = tiers.weight === 'lb' ? 'in3/lb' : 'cm3/kg';
    const floor =
      minSide > 0
        ? [
            `; the two shorter sides count as at least ${minSide} ${tiers.sides}`,
            `；两条较短边至少按 ${minSide} ${tiers.sides} 计`,
          ]
        : ['', ''];
    return w(`volume / ${divisor} ${per}${floor[0]}`, `体积 ÷ ${divisor} ${per}${floor[1]}`);
  },
  sizeTier: w('Size tier', '尺寸分段'),
  disputedTier: w('Disputed', '存在争议'),
  smallestTier: w('fits the smallest tier', '符合最小的尺寸分段'),
  over: (what: Wording, value: string, limit: string): Wording =>
    w(`${what.en.toLowerCase()} ${value} is over ${limit}`, `${what.zh} ${value} 超过 ${limit}`),
  overLimit: (tier: Wording, what: Wording, value: string, limit: string): Wording =>
    w(
      `not ${tier.en}: ${what.en.toLowerCase()} ${value} is over ${limit}`,
      `不属于${tier.zh}：${what.zh} ${value} 超过 ${limit}`,
    ),
  longest: w('Longest side', '最长边'),
  median: w('Median side', '次长边'),
  shortest: w('Shortest side', '最短边'),
  lengthPlusGirth: w('Length plus girth', '长度+围长'),
  sidesSum: w('Sum of the sides', '三边之和'),
  weight: w('Weight', '重量'),
  billableWeight: w('Billable weight', '计费重量'),
  billableRule(tier: TierRule): Wording {
    const basis = tier.feeByGreater
      ? w('greater of unit and dimensional weight', '单件重量与体积重取较大值')
      : w('unit weight', '单件重量');
    const packing =
      tier.packagingWeight > 0
        ? w(`, plus ${tier.packagingWeight} g packaging`, `，另加包装 ${tier.packagingWeight} g`)
        : w('', '');
    const round =
      tier.roundUpTo > 0 ? w(`, rounded up to ${tier.roundUpTo} g`, `，按 ${tier.roundUpTo} g 向上取整`) : w('', '');
    return w(basis.en + packing.en + round.en, basis.zh + packing.zh + round.zh);
  },
  baseFee: (card: Card): Wording =>
    card.season
      ? w(
          `Base fee, ${card.season} season ${formatDay(card.from)} to ${card.until === null ? '' : formatDay(card.until)}`,
          `基础配送费（${SEASONS[card.season] ?? card.season} ${formatDay(card.from)} 至 ${card.until === null ? '' : formatDay(card.until)}）`,
        )
      : w('Base fee', '基础配送费'),
  bandRule: (label: string, priced: Wording): Wording =>
    w(
      label ? `band up to ${label}, ${priced.en}` : `last band, ${priced.en}`,
      label ? `重量段至 ${label}，${priced.zh}` : `最后一个重量段，${priced.zh}`,
    ),
  anyPrice: w('any price', '不限售价'),
  priceColumn(column: number, ends: Float64Array, digits: number): Wording {
    const money = (at: number) => fromMinor(ends[at] as Minor, digits);
    if (column === 0) return w(`price up to ${money(0)}`, `售价不高于 ${money(0)}`);
    const over = money(column - 1);
    return ends[column] === Infinity
      ? w(`price over ${over}`, `售价高于 ${over}`)
      : w(`price over ${over} up to ${money(column)}`, `售价高于 ${over} 且不高于 ${money(column)}`);
  },
  increments: w('Increments', '续重费'),
  stepsRule: (steps: number, each: number, per: string, above: string): Wording =>
    w(
      `${steps} x ${each} for every started ${per} above ${above}`,
      `超出 ${above} 后每 ${per}（不足按 ${per}）${each}，共 ${steps} 个`,
    ),
  lowPriceDiscount: w('Low-Price FBA discount', '低价商品 FBA 折扣'),
  priceUpTo: (price: number): Wording => w(`price up to ${price}`, `售价不高于 ${price}`),
  sipp: w('SIPP discount', 'SIPP 原包装发货折扣'),
  sippRule: w('ships in product packaging', '以产品原包装发货'),
  dangerousGoods: w('Dangerous goods', '危险品附加费'),
  perUnit: w('per unit', '每件'),
  surcharge: w('Fuel and logistics surcharge', '燃油及物流附加费'),
  shareOfFee: (rate: PartsPerMillion): Wording =>
    w(`${percent(rate)} of the fulfilment fee, half up`, `配送费的 ${percent(rate)}，四舍五入`),
  notKnown: w('not known', '未知'),
  referralStep: (kind: 'whole' | 'portion' | 'minimum'): Wording =>
    kind === 'minimum'
      ? w('Minimum referral fee', '最低佣金')
      : kind === 'portion'
        ? w('Referral fee, portion', '销售佣金（分段）')
        : w('Referral fee', '销售佣金'),
  wholePrice: (rate: string, to: number | null): Wording =>
    to === null
      ? w(`${rate} of the whole price`, `整个售价的 ${rate}`)
      : w(`${rate} of the whole price, up to ${to}`, `售价不高于 ${to} 时，整个售价的 ${rate}`),
  portion: (rate: string, from: number, to: number): Wording =>
    w(`${rate} of the part from ${from} to ${to}`, `${from} 至 ${to} 部分的 ${rate}`),
  minimumPerUnit: w('lowest fee of one unit', '单件最低收取'),
  heavyMinimum: w('lowest fee of a heavy FBA item', '重型 FBA 商品的最低佣金'),
  closing: w('Closing fee', '结算费'),
} as const;

const SEASONS: Readonly<Record<string, string>> = { peak: '旺季', promotion: '促销期' };

const namesOfRules = new WeakMap<TierRule, Wording>();

/** The name of a tier, with its limits where the card prints several tiers by the same name. */
export function tierWords(tiers: TierTable, rule: TierRule): Wording {
  let words = namesOfRules.get(rule);
  if (!words) {
    const name = tierName(rule.tier);
    const limits = tierLimits(tiers, rule.tier);
    words = limits === '' ? name : w(`${name.en} (${limits})`, `${name.zh}（${limits}）`);
    namesOfRules.set(rule, words);
  }
  return words;
}

function tierLimits(tiers: TierTable, tier: Tier): string {
  if (tiers.rules.filter((rule) => rule.tier.name === tier.name).length === 1) return '';
  const sides = tier.maxSides?.map((side) => side ?? '-').join(' x ');
  const limits = [
    sides && `${sides} ${tiers.sides}`,
    tier.maxSidesSum && `${tier.maxSidesSum} ${tiers.sides}`,
    tier.maxUnitWeight && quantity(tier.maxUnitWeight, tiers.weight),
  ];
  return limits.filter(Boolean).join(', ');
}

/** The limits of a tier in one line. */
export function describeTier(tier: Tier, tiers: TierTable): Wording {
  const sides = tier.maxSides?.map((side) => side ?? '-').join(' x ');
  return sides
    ? w(`up to ${sides} ${tiers.sides}`, `不超过 ${sides} ${tiers.sides}`)
    : w('over the limits of the smaller tiers', '超出较小分段的限制');
}
