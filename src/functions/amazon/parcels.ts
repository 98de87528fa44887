import { agedFee, cardUnitsOn, inboundFee, lowStockFee, removalFee, tiersOn } from '../../core/amazon/inventory-fees';
import { billableWeight } from '../../core/amazon/billable-weight';
import { categoryChoice } from '../../core/amazon/category-of';
import { FbaFee } from '../../core/amazon/fba-fee';
import { newParcel, sizeTier, sortSides, type Parcel, type TierTable } from '../../core/amazon/size-tier';
import { StorageFees } from '../../core/amazon/storage-fees';
import type { Marketplace } from '../../core/marketplaces';
import { fromMinor, priceToMinor, type Minor } from '../../core/money';
import { fromCardWeight } from '../../core/units';
import { Problem, unknown } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { formatDay } from '../../rates/day';
import type { Field, Parameter, RowFunction, Scalar } from '../declaration';
import { number } from '../parameters';
import {
  CATEGORY_IF_NEEDED,
  DATE,
  GOODS,
  MARKETPLACE,
  MONTHS,
  PARCEL,
  PRICE_IF_NEEDED,
  REMOVAL,
  SIDES,
  SIPP,
  SPLIT,
  UNITS,
} from './parameters';
import { amazonFunction, type Settled } from './settle';

export const FEE: Field = { label: w('Fee', '费用'), format: 'money' };
export const FEE_PER_UNIT = w('Fee per unit in the currency of the marketplace.', '单件费用，按站点货币。');
/** Rows within two seconds where a row costs about a microsecond. */
export const MANY_ROWS = 500_000;

/** Money back to the cell: a plain number, or the reason why there is none. */
export function money(amount: Minor | Problem, market: Marketplace): number | Problem {
  return amount instanceof Problem ? amount : fromMinor(amount, market.digits);
}

export const FBAFEE = amazonFunction({
  id: 'AMZ.FBAFEE',
  text: w(
    'FBA fulfilment fee that Amazon charges on the day: rate card in force, peak season and percentage surcharge included.',
    '亚马逊当日收取的 FBA 配送费：按当日生效的费率卡，含旺季费率和百分比附加费。',
  ),
  title: w('FBA fulfilment fee', 'FBA 配送费'),
  words: 'fba fee 配送费 派送费 尾程 物流费 旺季 fulfillment FBA费',
  parameters: [...PARCEL, PRICE_IF_NEEDED, MARKETPLACE, GOODS, DATE, UNITS, CATEGORY_IF_NEEDED, SIPP],
  examples: [{ formula: '=AMZ.FBAFEE(10,6,3,1.2,24.99,"US",,"2026-11-22")', result: 5.93 }],
  returns: FEE_PER_UNIT,
  fields: [FEE],
  mostRows: MANY_ROWS,
  rule({ market, goods, day, category, sipp }) {
    const choice = categoryChoice(market, category, day);
    if (choice.isUnknown) return choice.problem;
    const fee = FbaFee.on(market, goods, day, choice, sipp);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    const { digits } = market;
    return (length, width, height, weight, typed) => {
      sortSides(parcel, length!, width!, height!, weight!);
      const price = priceToMinor(typed!, digits);
      const total = fee.total(parcel, price);
      return total === total ? fromMinor(total, digits) : fee.why(parcel, price);
    };
  },
});

/** A function that only needs the size tiers of the day. */
function tierFunction(
  declared: Pick<RowFunction, 'id' | 'text' | 'title' | 'words' | 'examples' | 'returns' | 'fields'>,
  answer: (tiers: TierTable, parcel: Parcel, settled: Settled) => Scalar,
): RowFunction {
  return amazonFunction({
    ...declared,
    parameters: [...PARCEL, MARKETPLACE, DATE, UNITS],
    mostRows: MANY_ROWS,
    rule(settled) {
      const tiers = tiersOn(settled.market, settled.day);
      if (tiers instanceof Problem) return tiers;
      const parcel = newParcel();
      return (length, width, height, weight) => {
        sortSides(parcel, length!, width!, height!, weight!);
        return answer(tiers, parcel, settled);
      };
    },
  });
}

const noTier = (tiers: TierTable, market: Marketplace) =>
  unknown('noTier', { place: market.name, day: formatDay(tiers.card.from) });

export const SIZETIER = tierFunction(
  {
    id: 'AMZ.SIZETIER',
    text: w('Size tier of a packed unit, named as Amazon prints it.', '包装后商品的尺寸分段，按亚马逊的叫法。'),
    title: w('Size tier', '尺寸分段'),
    words: '尺寸段 大件 标准件 分级 size',
    examples: [{ formula: '=AMZ.SIZETIER(10,6,3,1.2,"US","2026-11-22")', result: 'Large standard-size' }],
    returns: w('Name of the size tier.', '尺寸分段名称。'),
    fields: [{ label: w('Size tier', '尺寸分段'), format: 'text' }],
  },
  (tiers, parcel, { market }) => sizeTier(tiers, parcel)?.tier.name ?? noTier(tiers, market),
);

export const BILLABLEWEIGHT = tierFunction(
  {
    id: 'AMZ.BILLABLEWEIGHT',
    text: w(
      'Weight that the fulfilment fee is charged on: unit or dimensional weight with the rounding of the rate card.',
      '配送费的计费重量：单件重量或体积重，按费率卡取整。',
    ),
    title: w('Billable weight', '计费重量'),
    words: '体积重 抛重 材积重 计费重 dimensional weight',
    examples: [{ formula: '=AMZ.BILLABLEWEIGHT(18,14,8,5,"US","2026-11-22")', result: 14.503597122 }],
    returns: w('Weight in the weight unit of the units.', '重量，按所选单位中的重量单位。'),
    fields: [{ label: w('Billable weight', '计费重量'), format: 'number' }],
  },
  (tiers, parcel, { market, units }) => {
    const tier = sizeTier(tiers, parcel);
    if (!tier) return noTier(tiers, market);
    if (!tier.feeWeightKnown) return unknown('weightBasisUnknown', { place: market.name });
    return fromCardWeight(billableWeight(tiers, tier, parcel), tiers.weight, units.weight);
  },
);

export const STORAGEFEE = amazonFunction({
  id: 'AMZ.STORAGEFEE',
  text: w(
    'Monthly storage of one unit for a number of calendar months, the first being the month of the date.',
    '单件商品若干个自然月的仓储费，从日期所在月份算起。',
  ),
  title: w('Storage fee', '仓储费'),
  words: '月租 仓租 库存费 storage 月度仓储',
  parameters: [...PARCEL, MONTHS, MARKETPLACE, GOODS, DATE, UNITS, CATEGORY_IF_NEEDED],
  examples: [{ formula: '=AMZ.STORAGEFEE(10,6,3,1.2,1,"US",,"2026-11-22")', result: 0.25 }],
  returns: FEE_PER_UNIT,
  fields: [FEE],
  mostRows: MANY_ROWS,
  rule({ market, goods, day, category }) {
    const choice = categoryChoice(market, category, day);
    if (choice.isUnknown) return choice.problem;
    const byMonths = new Map<number, StorageFees | Problem>();
    const parcel = newParcel();
    return (length, width, height, weight, given) => {
      const months = given === given ? given! : 1;
      let fees = byMonths.get(months);
      if (!fees) byMonths.set(months, (fees = StorageFees.on(market, goods, day, months, choice)));
      if (fees instanceof Problem) return fees;
      sortSides(parcel, length!, width!, height!, weight!);
      const amount = fees.fee(parcel);
      return amount === amount ? fromMinor(amount, market.digits) : fees.why(parcel);
    };
  },
});

export const AGEDFEE = amazonFunction({
  id: 'AMZ.AGEDFEE',
  text: w(
    'Aged inventory surcharge of one unit for one month at that age. 0 below the first band.',
    '单件商品在该库龄下一个月的超龄库存附加费，低于首个天数段为 0。',
  ),
  title: w('Aged inventory surcharge', '超龄库存附加费'),
  words: '长期仓储费 库龄 滞销 aged long-term 超龄库存 长期仓储',
  parameters: [
    ...SIDES,
    number('days', 'days', w('Days', '库龄天数'), w('Days in storage at the snapshot.', '盘点时的在库天数。')),
    MARKETPLACE,
    DATE,
    UNITS,
  ],
  examples: [{ formula: '=AMZ.AGEDFEE(10,6,3,400,"US","2026-11-22")', result: 0.72 }],
  returns: w('Surcharge per unit in the currency of the marketplace.', '单件附加费，按站点货币。'),
  fields: [FEE],
  mostRows: MANY_ROWS,
  rule({ market, day }) {
    const fee = agedFee(market, day, cardUnitsOn(market, day).side);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    return (length, width, height, days) => {
      sortSides(parcel, length!, width!, height!, 0);
      return money(fee(parcel, days!), market);
    };
  },
});

/** A function for a fee that is charged by tier and weight, and by one number more where it has one. */
function tierFeeFunction(
  declared: Pick<RowFunction, 'id' | 'text' | 'title' | 'words' | 'examples'>,
  [before, after]: readonly [readonly Parameter[], readonly Parameter[]],
  rule: (settled: Settled, tiers: TierTable) => ((parcel: Parcel, more: number) => Minor | Problem) | Problem,
): RowFunction {
  return amazonFunction({
    ...declared,
    parameters: [...PARCEL, ...before, MARKETPLACE, DATE, UNITS, ...after],
    returns: FEE_PER_UNIT,
    fields: [FEE],
    mostRows: MANY_ROWS,
    rule(settled) {
      const tiers = tiersOn(settled.market, settled.day);
      if (tiers instanceof Problem) return tiers;
      const fee = rule(settled, tiers);
      if (fee instanceof Problem) return fee;
      const parcel = newParcel();
      return (length, width, height, weight, more) => {
        sortSides(parcel, length!, width!, height!, weight!);
        return money(fee(parcel, more!), settled.market);
      };
    },
  });
}

export const INBOUNDFEE = tierFeeFunction(
  {
    id: 'AMZ.INBOUNDFEE',
    text: w(
      'Inbound placement fee of one unit. Where only a range is published, its upper end; AMZ.EXPLAIN shows both ends.',
      '单件入库配置费；如只公布区间，取上限，两端见 AMZ.EXPLAIN。',
    ),
    title: w('Inbound placement fee', '入库配置费'),
    words: '配置费 分仓 合仓 入仓费 placement split 入库配置 合仓费',
    examples: [{ formula: '=AMZ.INBOUNDFEE(10,6,3,1.2,"minimal","US","2026-11-22")', result: 0.5 }],
  },
  [[SPLIT], []],
  ({ market, day, split }, tiers) => inboundFee(market, day, tiers, split),
);

export const LOWSTOCKFEE = tierFeeFunction(
  {
    id: 'AMZ.LOWSTOCKFEE',
    text: w('Low-inventory-level fee of one unit shipped.', '每售出一件的低库存水平费。'),
    title: w('Low-inventory-level fee', '低库存水平费'),
    words: '低库存 断货 low stock inventory',
    examples: [{ formula: '=AMZ.LOWSTOCKFEE(10,6,3,1.2,10,"US","2026-11-22")', result: 0.97 }],
  },
  [
    [
      number(
        'supplyDays',
        'supplyDays',
        w('Days of supply', '可供应天数'),
        w(
          'The greater of the short-term and the long-term historical days of supply.',
          '短期与长期历史可供应天数中的较大者。',
        ),
      ),
    ],
    [],
  ],
  ({ market, day }, tiers) => lowStockFee(market, day, tiers),
);

export const REMOVALFEE = tierFeeFunction(
  {
    id: 'AMZ.REMOVALFEE',
    text: w('Removal, disposal or liquidation fee of one unit.', '单件移除、弃置或批量清货处理费。'),
    title: w('Removal or disposal fee', '移除弃置费'),
    words: '移除 弃置 退仓 removal disposal 清货 liquidation',
    examples: [{ formula: '=AMZ.REMOVALFEE(10,6,3,1.2,"US","2026-11-22")', result: 2.27 }],
  },
  [[], [REMOVAL]],
  ({ market, day, kind }, tiers) => removalFee(market, day, tiers, kind),
);
