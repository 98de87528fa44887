import { seriesOf } from '../../rates/store';
import { Fees } from '../amazon/fees';
import { newParcel, sizeTier, sortSides, type Parcel } from '../amazon/size-tier';
import { quantity } from '../amazon/words';
import { compactName } from '../input/fold';
import { fromMinor } from '../money';
import type { Wording } from '../words/language';
import { Problem } from '../words/problem';
import { w } from '../words/wording';
import type { PricedUnit } from './price-row';
import type { FeeCause } from './types';

/** Amazon's fee, ours at the measures of the report, and ours at the seller's own. */
export interface CheckedFees {
  unit: PricedUnit;
  own: Parcel | null;
  amazon: number | null;
  referral: number | null;
  ours: number | null;
  ownFee: number | null;
}

interface Cause {
  cause: FeeCause;
  why: Wording;
  request: Wording | null;
}

const cause = (is: FeeCause, en: string, zh: string, request: Wording | null = null): Cause => ({
  cause: is,
  why: w(en, zh),
  request,
});

/** The likeliest cause of a difference: what would have to be otherwise for Amazon's figures to follow. */
export function causeOf(checked: CheckedFees, amazonTier: string): Cause {
  const referral = referralCause(checked);
  if (checked.amazon === null) return referral ?? cause('same', 'the referral fee is the same', '佣金一致');
  if (checked.ours === null) return cause('unexplained', 'nothing to compare', '没有可比较的数据');
  const fulfilment = fulfilmentCause(checked, checked.amazon, checked.ours, amazonTier);
  if (!referral) return fulfilment;
  // Neither fee hides that the other differs.
  return fulfilment.cause === 'same'
    ? referral
    : {
        ...fulfilment,
        why: w(`${fulfilment.why.en}; ${referral.why.en}`, `${fulfilment.why.zh}；${referral.why.zh}`),
      };
}

function fulfilmentCause(checked: CheckedFees, amazon: number, ours: number, amazonTier: string): Cause {
  const { ownFee, unit } = checked;
  if (isSame(amazon, ours))
    return ownFee !== null && !isSame(ownFee, amazon) ? measured(checked) : cause('same', 'the same', '一致');
  if (ownFee !== null && isSame(amazon, ownFee))
    return cause(
      'same',
      `the same at your own measurements (at those of the report: ${ours})`,
      `按自己的尺寸重量一致（按报告中的测量值为 ${ours}）`,
    );
  return (
    otherTier(unit, amazonTier) ??
    bySwitch(unit, amazon) ??
    byMeasure(checked) ??
    cause(
      'unexplained',
      'the fulfilment fee is not explained by size, weight, price, surcharge, SIPP or season',
      '配送费无法用尺寸、重量、售价、附加费、SIPP 或旺季解释',
    )
  );
}

const HALF_A_CENT = 0.005;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < HALF_A_CENT + 1e-9;

/** Amazon measured something else than the seller. */
function measured({ unit, own, amazon, ownFee }: CheckedFees): Cause {
  const parts = differences(unit.parcel, own!, unit.fees.cardUnits);
  const request = w(
    `The measurements on file differ from the product: ${parts.en}. At the real measurements the fulfilment fee is ${ownFee} instead of ${amazon}. Please measure this product again.`,
    `系统中的尺寸重量与实物不符：${parts.zh}。按实际尺寸重量，配送费应为 ${ownFee}，而不是 ${amazon}。请重新测量该商品。`,
  );
  return {
    cause: 'measured size or weight',
    why: w(`Amazon measured ${parts.en}`, `亚马逊测量值：${parts.zh}`),
    request: amazon! > ownFee! ? request : null,
  };
}

function differences(theirs: Parcel, own: Parcel, units: Fees['cardUnits']): Wording {
  const parts = [
    ['longest side', '最长边', theirs.longest, own.longest, units.side],
    ['median side', '次长边', theirs.median, own.median, units.side],
    ['shortest side', '最短边', theirs.shortest, own.shortest, units.side],
    ['weight', '重量', theirs.unitWeight, own.unitWeight, units.weight],
  ] as const;
  const differing = parts.filter(([, , a, b]) => Math.abs(a - b) > 1e-6);
  return w(
    differing.map(([en, , a, b, unit]) => `${en} ${quantity(a, unit)} instead of ${quantity(b, unit)}`).join(', '),
    differing.map(([, zh, a, b, unit]) => `${zh} ${quantity(a, unit)}（实际 ${quantity(b, unit)}）`).join('、'),
  );
}

/** The report names a tier that its own measures do not give. */
function otherTier({ fees, parcel }: PricedUnit, amazonTier: string): Cause | null {
  const ours = fees.tiers && sizeTier(fees.tiers, parcel);
  if (!ours || amazonTier === '') return null;
  const named = tierKey(amazonTier);
  const known = fees.tiers!.rules.find(({ tier }) => tierKey(tier.name) === named || tierKey(tier.id) === named);
  if (!known || known === ours) return null;
  return cause(
    'other tier',
    `Amazon uses ${known.tier.name}; its own measurements give ${ours.tier.name}`,
    `亚马逊按 ${known.tier.name} 收费；按其测量值应为 ${ours.tier.name}`,
    w(
      `The product is charged as ${known.tier.name}, while the measurements on file give ${ours.tier.name}. Please correct the size tier or measure the product again.`,
      `该商品按 ${known.tier.name} 收费，而系统中的测量值属于 ${ours.tier.name}。请更正尺寸分段或重新测量。`,
    ),
  );
}

/** "UsLargeStandardSize", "Large standard-size" and "Large Standard Size" are one tier. */
const tierKey = (name: string): string =>
  compactName(name)
    .replace(/^(?:us|uk|eu|de|fr|it|es|jp|ca)(?=small|large|standard|light|extra|special)/, '')
    .replace(/size$/, '');

/** One thing switched: the surcharge, SIPP, the season, the kind of goods, the low price. */
function bySwitch(unit: PricedUnit, amazon: number): Cause | null {
  const { fees, parcel, priceMinor } = unit;
  const { fba, input } = fees;
  if (fba instanceof Problem) return null;
  const at = (other: Fees, price = priceMinor): number | null => {
    const total = other.fba instanceof Problem ? NaN : other.fba.total(parcel, price);
    return Number.isNaN(total) ? null : fromMinor(total, input.market.digits);
  };
  const matches = (fee: number | null): boolean => fee !== null && isSame(fee, amazon);
  const split = { fulfilment: NaN, surcharge: NaN };
  fba.split(parcel, priceMinor, split);
  if (split.surcharge > 0 && isSame(fromMinor(split.fulfilment, input.market.digits), amazon))
    return cause('surcharge', 'Amazon shows the fee without the surcharge', '亚马逊显示的费用不含附加费');
  const { otherSipp, otherSeason, otherGoods } = switched(fees);
  if (matches(at(otherSipp)))
    return input.sipp
      ? cause('sipp', 'charged without the SIPP discount', '未享受 SIPP 折扣')
      : cause('sipp', 'charged with the SIPP discount', '已享受 SIPP 折扣');
  if (otherSeason && matches(at(otherSeason)))
    return cause('peak', 'the fee of the other season (peak or standing)', '按另一时段（旺季或平季）的费率');
  const price = fba.jumps().find((end) => [end, end + 1].some((one) => matches(at(fees, one))));
  if (price !== undefined)
    return cause(
      'low price',
      `the fee of another price band (limit ${fromMinor(price, input.market.digits)})`,
      `按另一价格档（界限 ${fromMinor(price, input.market.digits)}）收费`,
    );
  const goods = otherGoods.find((other) => matches(at(other)))?.input.goods;
  if (goods === undefined) return null;
  return cause('other category rate', `the fee for ${goods} goods`, `按${GOODS_ZH[goods]}收费`);
}

const GOODS_ZH = { general: '普通商品', apparel: '服装', dangerous: '危险品' } as const;
const GOODS = ['general', 'apparel', 'dangerous'] as const;

/** The same fees with one thing otherwise; kept, as thousands of rows have the same. */
interface Switched {
  otherSipp: Fees;
  otherSeason: Fees | null;
  otherGoods: readonly Fees[];
}
const kept = new WeakMap<Fees, Switched>();

function switched(fees: Fees): Switched {
  const known = kept.get(fees);
  if (known) return known;
  const { input } = fees;
  const season = dayOfOtherSeason(fees);
  const made: Switched = {
    otherSipp: Fees.on({ ...input, sipp: !input.sipp }),
    otherSeason: season === null ? null : Fees.on({ ...input, day: season }),
    otherGoods: GOODS.filter((goods) => goods !== input.goods).map((goods) => Fees.on({ ...input, goods })),
  };
  kept.set(fees, made);
  return made;
}

/** A day of the season that is not on: within a peak season the day before it, else the first day of the nearest one. */
function dayOfOtherSeason({ input: { market, day } }: Fees): number | null {
  const seasons = [market.id, market.variantOf ?? market.id].flatMap((id) =>
    seriesOf('amazon', id, 'fulfilment').flatMap((series) => series.seasons),
  );
  const on = seasons.find(({ first, last }) => day >= first && day <= last);
  if (on) return on.first - 1;
  const near = seasons.map(({ first }) => first).sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
  return near[0] ?? null;
}

const MEASURES = [
  ['unitWeight', 'weight', '重量'],
  ['longest', 'longest side', '最长边'],
  ['median', 'median side', '次长边'],
  ['shortest', 'shortest side', '最短边'],
] as const;
type MeasureName = (typeof MEASURES)[number][0];

/** How heavy or large the parcel would have to be for Amazon's fee: the least change of one measure. */
function byMeasure({ unit, amazon, own, ownFee, ours }: CheckedFees): Cause | null {
  const { fees, parcel } = unit;
  const least = leastChange(unit, amazon!);
  if (!least) return null;
  const of = least.name === 'unitWeight' ? fees.cardUnits.weight : fees.cardUnits.side;
  const by = quantity(outwards(parcel[least.name], least.factor), of);
  const real = quantity((own ?? parcel)[least.name], of);
  const request = w(
    `The ${least.en} of this product is ${real}, but it is charged like one of about ${by}. Please measure this product again.`,
    `该商品的${least.zh}为 ${real}，却按约 ${by} 收费。请重新测量该商品。`,
  );
  return cause(
    'measured size or weight',
    `Amazon's fee is that of a ${least.en} of about ${by}; it is ${real}`,
    `亚马逊的费用对应${least.zh}约 ${by}；实际为 ${real}`,
    amazon! > (ownFee ?? ours!) ? request : null,
  );
}

/** Three digits, rounded away from the measure: nearer to it the fee would be another. */
function outwards(measure: number, factor: number): number {
  const changed = measure * factor;
  const scale = 10 ** (2 - Math.floor(Math.log10(changed)));
  return Number(((factor > 1 ? Math.ceil : Math.floor)(changed * scale) / scale).toPrecision(3));
}

/** In steps of a hundredth, up to four times as much and down to almost nothing; the least change first. */
const FACTORS: readonly number[] = Array.from({ length: 300 }, (_, at) => (at + 1) / 100)
  .flatMap((step) => [1 + step, 1 - step])
  .filter((factor) => factor > 0)
  .sort((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));

/** The measure whose least change gives the fee; null where none does. */
function leastChange({ fees, parcel, priceMinor }: PricedUnit, fee: number) {
  const { fba, input } = fees;
  if (fba instanceof Problem) return null;
  const changed = newParcel();
  const matches = (name: MeasureName, factor: number): boolean => {
    const of = (one: MeasureName) => (one === name ? parcel[one] * factor : parcel[one]);
    sortSides(changed, of('longest'), of('median'), of('shortest'), of('unitWeight'));
    const total = fba.total(changed, priceMinor);
    return !Number.isNaN(total) && isSame(fromMinor(total, input.market.digits), fee);
  };
  for (const factor of FACTORS)
    for (const [name, en, zh] of MEASURES) if (matches(name, factor)) return { name, en, zh, factor };
  return null;
}

/** The referral fee at another rate than the category's. */
function referralCause({ unit, referral }: CheckedFees): Cause | null {
  const { fees, parcel, priceMinor } = unit;
  const ours = fromMinor(fees.referralFee(parcel, priceMinor), fees.input.market.digits);
  if (referral === null || Number.isNaN(ours) || isSame(referral, ours)) return null;
  const rate = Number(((referral * 10 ** fees.input.market.digits * 100) / priceMinor).toFixed(1));
  return cause(
    'other category rate',
    `Amazon's referral fee is ${rate}% of the price (${referral}); that of the category is ${ours}`,
    `亚马逊佣金为售价的 ${rate}%（${referral}）；该类目应为 ${ours}`,
  );
}
