import { categoryChoice } from '../../core/amazon/category-of';
import { FbaFee } from '../../core/amazon/fba-fee';
import { Fees, newFees, PARTS, totalFees } from '../../core/amazon/fees';
import { planFee } from '../../core/amazon/inventory-fees';
import { nextCheaper } from '../../core/amazon/next-tier';
import { SellingFees } from '../../core/amazon/selling-fees';
import { newParcel, sizeTier, sortSides } from '../../core/amazon/size-tier';
import { WITHOUT_STORAGE, readDate } from '../../core/input/read';
import { fromMinor, priceToMinor } from '../../core/money';
import { Problem } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { nameOf, type Parameter, type Scalar } from '../declaration';
import { number, other } from '../parameters';
import {
  CATEGORY,
  CATEGORY_IF_NEEDED,
  DATE,
  GOODS,
  MARKETPLACE,
  MONTHS_OR_NONE,
  PARCEL,
  PLAN,
  PRICE,
  SIPP,
  UNITS,
} from './parameters';
import { FEE, FEE_PER_UNIT, MANY_ROWS, money } from './parcels';
import { amazonFunction, feesInput, type Settled } from './settle';

export const REFERRALFEE = amazonFunction({
  id: 'AMZ.REFERRALFEE',
  text: w(
    'Referral fee on a selling price, with the minimum of its category. Closing fees are in AMZ.FEES.',
    '按售价和类目计算的销售佣金，含最低佣金。媒介类结算费见 AMZ.FEES。',
  ),
  title: w('Referral fee', '销售佣金'),
  words: '佣金 佣金率 扣点 commission referral rate',
  parameters: [PRICE, CATEGORY, MARKETPLACE, DATE],
  examples: [{ formula: '=AMZ.REFERRALFEE(19.99,"Pet Supplies","US","2026-11-22")', result: 3 }],
  returns: FEE_PER_UNIT,
  fields: [FEE],
  mostRows: MANY_ROWS,
  rule({ market, day, category }) {
    const rule = SellingFees.on(market, day, category);
    if (rule instanceof Problem) return rule;
    return (typed) => {
      const price = priceToMinor(typed!, market.digits);
      const fee = rule.referral(price);
      return fee === fee ? fromMinor(fee, market.digits) : rule.whyReferral(price);
    };
  },
});

export const PLANFEE = amazonFunction({
  id: 'AMZ.PLANFEE',
  text: w('Selling plan per month.', '每月销售计划费用。'),
  title: w('Selling plan fee', '销售计划月租'),
  words: '月租 店铺月费 专业卖家 subscription plan 个人卖家',
  parameters: [
    PLAN,
    number(
      'unitsSold',
      'count',
      w('Units sold', '销售件数'),
      w('Units sold in the month; needed for the individual plan.', '当月售出件数，个人计划必填。'),
      false,
    ),
    MARKETPLACE,
    DATE,
  ],
  examples: [{ formula: '=AMZ.PLANFEE("individual",12,"US","2026-11-22")', result: 11.88 }],
  returns: w('Fee per month in the currency of the marketplace.', '每月费用，按站点货币。'),
  fields: [FEE],
  mostRows: MANY_ROWS,
  rule:
    ({ market, day, plan }) =>
    (unitsSold) =>
      money(planFee(market, day, plan, unitsSold === unitsSold ? unitsSold! : null), market),
});

/** What is made of the fees for each number of storage months that occurs, once each. */
export function byMonths<T>(settled: Settled, make: (fees: Fees) => T): (months: number) => T {
  const known = new Map<number, T>();
  return (given) => {
    const months = given === given ? given : 1;
    let made = known.get(months);
    if (!made) known.set(months, (made = make(Fees.on(feesInput(settled, months)))));
    return made;
  };
}

export const FEES = amazonFunction({
  id: 'AMZ.FEES',
  kind: 'row',
  text: w(
    'Every fee of one unit in one row: referral, closing, fulfilment before surcharge, surcharge, storage, total. The total leaves out digital services fees and taxes on fees, which AMZ.EXPLAIN lists.',
    '单件全部费用，一行返回：佣金、结算费、FBA 配送费（不含附加费）、附加费、仓储费、合计。合计不含数字服务费和费用税，这两项见 AMZ.EXPLAIN。',
  ),
  title: w('All fees of a unit', '单件全部费用'),
  words: '总费用 费用合计 各项费用 all fees total 全部费用',
  parameters: [...PARCEL, PRICE, CATEGORY, MARKETPLACE, GOODS, DATE, UNITS, MONTHS_OR_NONE, SIPP],
  examples: [
    {
      formula: '=AMZ.FEES(10,6,3,1.2,24.99,"Pet Supplies","US",,"2026-11-22")',
      result: [3.75, 0, 5.73, 0.2, 0.25, 9.93],
    },
  ],
  returns: w(
    'One row: referral, closing, fulfilment before surcharge, surcharge, storage, total.',
    '一行：佣金、结算费、FBA 配送费（不含附加费）、附加费、仓储费、合计。',
  ),
  fields: [
    { label: w('Referral fee', '销售佣金'), format: 'money' },
    { label: w('Closing fee', '结算费'), format: 'money' },
    { label: w('Fulfilment before surcharge', 'FBA 配送费（不含附加费）'), format: 'money' },
    { label: w('Surcharge', '附加费'), format: 'money' },
    { label: w('Storage', '仓储费'), format: 'money' },
    { label: w('Total fees', '费用合计'), format: 'money' },
  ],
  mostRows: 100_000,
  rule(settled) {
    const feesFor = byMonths(settled, (fees) => fees);
    const fees = newFees();
    const parcel = newParcel();
    const { digits } = settled.market;
    return (length, width, height, weight, typed, months) => {
      const rule = feesFor(months!);
      sortSides(parcel, length!, width!, height!, weight!);
      const price = priceToMinor(typed!, digits);
      rule.at(parcel, price, fees);
      const total = totalFees(fees);
      const row: Scalar[] = [fees.referral, fees.closing, fees.fulfilment, fees.surcharge, fees.storage, total];
      if (total === total) {
        for (let at = 0; at < row.length; at++) row[at] = fromMinor(row[at] as number, digits);
        return row;
      }
      PARTS.forEach((part, at) => {
        row[at] = Number.isNaN(fees[part]) ? rule.why(part, parcel, price) : fromMinor(fees[part], digits);
      });
      row[PARTS.length] = rule.firstProblem(fees, parcel, price)!;
      return row;
    };
  },
});

export const NEXTTIER = amazonFunction({
  id: 'AMZ.NEXTTIER',
  kind: 'row',
  text: w(
    'Next cheaper size tier or weight band: what must shrink, by how much, and what that saves per unit.',
    '下一个更便宜的尺寸分段或重量段：需要缩小什么、缩小多少、每件节省多少。',
  ),
  title: w('Next cheaper tier', '降一档能省多少'),
  words: '降费 缩小包装 优化包装 降档 packaging 省配送费',
  parameters: [...PARCEL, PRICE, MARKETPLACE, GOODS, DATE, UNITS, CATEGORY_IF_NEEDED, SIPP],
  examples: [
    {
      formula: '=AMZ.NEXTTIER(10,6,3,1.2,24.99,"US",,"2026-11-22")',
      result: [
        w('Large standard-size, up to 1.25 lb', '大号标准尺寸（Large standard-size），1.25 lb 以内'),
        w('shortest side by 0.105 in', '最短边减少 0.105 in'),
        0.4,
      ],
    },
  ],
  returns: w(
    'One row: next cheaper tier or band, what must shrink and by how much, saving per unit.',
    '一行：下一个更便宜的分段、需要缩小的部分及幅度、每件节省金额。',
  ),
  fields: [
    { label: w('Next cheaper', '更便宜的分段'), format: 'text' },
    { label: w('What must shrink', '需要缩小'), format: 'text' },
    { label: w('Saving', '每件节省'), format: 'money' },
  ],
  mostRows: 50_000,
  rule({ market, goods, day, units, category, sipp, language }) {
    const choice = categoryChoice(market, category, day);
    if (choice.isUnknown) return choice.problem;
    const fee = FbaFee.on(market, goods, day, choice, sipp);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    return (length, width, height, weight, typed) => {
      sortSides(parcel, length!, width!, height!, weight!);
      const price = priceToMinor(typed!, market.digits);
      const tier = sizeTier(fee.tiers, parcel);
      if (!tier || Number.isNaN(fee.total(parcel, price))) {
        const problem = fee.why(parcel, price);
        return [problem, problem, problem];
      }
      const cheaper = nextCheaper(fee.tiers, tier, parcel, fee.lighterEnds(tier, parcel), units, (smaller) =>
        fee.total(smaller, price),
      );
      return cheaper
        ? [cheaper.target[language], cheaper.change[language], fromMinor(cheaper.saving, market.digits)]
        : ['', '', 0];
    };
  },
});

const FROM_DATE = other('fromDate', 'date', w('From', '起始日期'), w('Earlier day.', '起始日期。'), true);
const TO_DATE = other('toDate', 'date', w('To', '结束日期'), w('Later day.', '结束日期。'), true);

export const FEECHANGE = amazonFunction({
  id: 'AMZ.FEECHANGE',
  text: w(
    'Total of AMZ.FEES without storage on the later day less that on the earlier day.',
    'AMZ.FEES 合计（不含仓储费）在结束日期与起始日期之差。',
  ),
  title: w('Change of fees', '费用涨跌'),
  words: '涨价 费用变化 新费率 涨费 increase 1月15日 降价 fee',
  parameters: [...PARCEL, PRICE, CATEGORY, FROM_DATE, TO_DATE, MARKETPLACE, GOODS, UNITS, SIPP],
  examples: [
    {
      formula: '=AMZ.FEECHANGE(10,6,3,1.2,24.99,"Pet Supplies","2026-09-01","2026-11-22","US")',
      result: 0.32,
    },
  ],
  returns: w('Difference per unit in the currency of the marketplace.', '单件差额，按站点货币。'),
  fields: [{ label: w('Change', '变化'), format: 'money' }],
  mostRows: 100_000,
  rule(settled) {
    const day = (parameter: Parameter) => readDate(settled.cell(parameter), nameOf(parameter), settled.day);
    const [fromDay, toDay] = [day(FROM_DATE), day(TO_DATE)];
    if (fromDay instanceof Problem) return fromDay;
    if (toDay instanceof Problem) return toDay;
    const on = (chosen: number) => Fees.on({ ...feesInput(settled, WITHOUT_STORAGE), day: chosen });
    const [from, to] = [on(fromDay), on(toDay)];
    const { digits } = settled.market;
    const parcel = newParcel();
    const fees = newFees();
    return (length, width, height, weight, typed) => {
      sortSides(parcel, length!, width!, height!, weight!);
      const price = priceToMinor(typed!, digits);
      from.at(parcel, price, fees);
      const before = totalFees(fees);
      const unknownBefore = from.firstProblem(fees, parcel, price);
      if (unknownBefore) return unknownBefore;
      to.at(parcel, price, fees);
      return to.firstProblem(fees, parcel, price) ?? fromMinor(totalFees(fees) - before, digits);
    };
  },
});
