import { seriesOf } from '../../rates/store';
import { Fees } from '../amazon/fees';
import { sizeTier, type Parcel } from '../amazon/size-tier';
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
  own: PricedUnit | null;
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

/** The likeliest cause of a difference: what would have to be otherwise for Amazon's figure to follow. */
export function causeOf(checked: CheckedFees, amazonTier: string): Cause {
  const { amazon, ours, ownFee, unit } = checked;
  if (amazon === null || ours === null) return cause('unexplained', 'nothing to compare', '没有可比较的数据');
  if (isSame(amazon, ours)) {
    if (ownFee !== null && !isSame(ownFee, amazon)) return measured(checked);
    return referralCause(checked) ?? cause('same', 'the same', '一致');
  }
  return (
    otherTier(unit, amazonTier) ??
    bySwitch(unit, amazon) ??
    byWeight(checked) ??
    referralCause(checked) ??
    cause(
      'unexplained',
      'not explained by size, weight, price, surcharge, SIPP or season',
      '无法用尺寸、重量、售价、附加费、SIPP 或旺季解释',
    )
  );
}

const HALF_A_CENT = 0.005;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < HALF_A_CENT + 1e-9;

/** Amazon measured something else than the seller. */
function measured({ unit, own, amazon, ownFee }: CheckedFees): Cause {
  const parts = differences(unit.parcel, own!.parcel, unit.fees.cardUnits);
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
  const named = compactName(amazonTier).replace(/size$/, '');
  const known = fees.tiers!.rules.find(
    ({ tier }) => compactName(tier.name).replace(/size$/, '') === named || compactName(tier.id) === named,
  );
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
  if (matches(at(Fees.on({ ...input, sipp: !input.sipp }))))
    return input.sipp
      ? cause('sipp', 'charged without the SIPP discount', '未享受 SIPP 折扣')
      : cause('sipp', 'charged with the SIPP discount', '已享受 SIPP 折扣');
  const season = otherSeason(fees);
  if (season !== null && matches(at(Fees.on({ ...input, day: season }))))
    return cause('peak', 'the fee of the other season (peak or standing)', '按另一时段（旺季或平季）的费率');
  const price = fba.jumps().find((end) => [end, end + 1].some((one) => matches(at(fees, one))));
  if (price !== undefined)
    return cause(
      'low price',
      `the fee of another price band (limit ${fromMinor(price, input.market.digits)})`,
      `按另一价格档（界限 ${fromMinor(price, input.market.digits)}）收费`,
    );
  for (const goods of ['general', 'apparel', 'dangerous'] as const)
    if (goods !== input.goods && matches(at(Fees.on({ ...input, goods }))))
      return cause('other category rate', `the fee for ${goods} goods`, `按${GOODS_ZH[goods]}收费`);
  return null;
}

const GOODS_ZH = { general: '普通商品', apparel: '服装', dangerous: '危险品' } as const;

/** A day of the season that is not on: within a peak season the day before it, else the first day of the nearest one. */
function otherSeason({ input: { market, day } }: Fees): number | null {
  const seasons = [market.id, market.variantOf ?? market.id].flatMap((id) =>
    seriesOf('amazon', id, 'fulfilment').flatMap((series) => series.seasons),
  );
  const on = seasons.find(({ first, last }) => day >= first && day <= last);
  if (on) return on.first - 1;
  const near = seasons.map(({ first }) => first).sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
  return near[0] ?? null;
}

/** How heavy the parcel would have to be for Amazon's fee. */
function byWeight({ unit, amazon, own }: CheckedFees): Cause | null {
  const { fees, parcel, priceMinor } = unit;
  const { fba, input, cardUnits } = fees;
  const tier = fees.tiers && sizeTier(fees.tiers, parcel);
  if (fba instanceof Problem || !tier) return null;
  const most = Math.min(tier.maxUnitWeight, tier.maxWeight, parcel.unitWeight * HEAVIEST);
  for (let step = 0; step <= STEPS; step++) {
    const weight = (most * step) / STEPS;
    const fee = fba.total({ ...parcel, unitWeight: weight }, priceMinor);
    if (Number.isNaN(fee) || !isSame(fromMinor(fee, input.market.digits), amazon!)) continue;
    const by = quantity(weight, cardUnits.weight);
    const real = quantity((own ?? unit).parcel.unitWeight, cardUnits.weight);
    return cause(
      'measured size or weight',
      `Amazon's fee is that of about ${by}; the weight is ${real}`,
      `亚马逊的费用对应约 ${by}；实际重量为 ${real}`,
      weight > parcel.unitWeight
        ? w(
            `The product weighs ${real}, but is charged like one of about ${by}. Please measure this product again.`,
            `该商品重 ${real}，却按约 ${by} 收费。请重新测量该商品。`,
          )
        : null,
    );
  }
  return null;
}

const STEPS = 400;
const HEAVIEST = 4;

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
