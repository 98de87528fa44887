import { Fees, newFees, PARTS, totalFees } from '../../core/amazon/fees';
import { nextCheaper } from '../../core/amazon/next-tier';
import { HIGHEST_PRICE, lowestPrice } from '../../core/amazon/price-for';
import { Economics } from '../../core/amazon/economics';
import { measureOf, profitOf, type Measure, type UnitEconomics } from '../../core/amazon/profit';
import { SellingFees } from '../../core/amazon/selling-fees';
import { newParcel, sizeTier, sortSides, type Parcel } from '../../core/amazon/size-tier';
import { FbaFee } from '../../core/amazon/fba-fee';
import { categoryChoice } from '../../core/amazon/category-of';
import { fromMinor, priceToMinor, type Minor } from '../../core/money';
import { invalid, Problem, unknown } from '../../core/words/problem';
import { nameOf, type FunctionSpec, type Parameter, type Scalar } from '../edge/calculate';
import { choice, readChoice, readDate, type Choice } from '../../core/input/read';
import type { Settled } from '../edge/settle';
import { amazonSpec } from './amazon-spec';
import { ITEM, P } from './parameters';

/** The cell of a parameter that is not a number. */
function otherCell(parameters: readonly Parameter[], cells: readonly unknown[], name: string): unknown {
  return cells[parameters.filter((parameter) => !parameter.number).findIndex((parameter) => parameter.name === name)];
}

const given = (value: number | undefined, fallback: number): number =>
  value === undefined || Number.isNaN(value) ? fallback : value;

export const REFERRALFEE = amazonSpec(
  'AMZ.REFERRALFEE',
  [P.price, P.category, P.marketplace, P.date],
  ({ market, day, category }) => {
    const rule = SellingFees.on(market, day, category);
    if (rule instanceof Problem) return rule;
    return (n) => {
      const price = priceToMinor(n[0]!, market.digits);
      const fee = rule.referral(price);
      return fee === fee ? fromMinor(fee, market.digits) : rule.whyReferral(price);
    };
  },
);

/** Fees for each number of storage months that occurs, resolved once each. */
function feesByMonths(settled: Settled): (months: number) => Fees {
  const known = new Map<number, Fees>();
  return (months) => {
    let fees = known.get(months);
    if (!fees) {
      const { market, goods, day, category } = settled;
      known.set(months, (fees = Fees.on({ market, goods, day, category, months, sipp: false })));
    }
    return fees;
  };
}

/** Every part and the total. */
const FEE_FIELDS = PARTS.length + 1;

export const FEES = amazonSpec(
  'AMZ.FEES',
  [...ITEM, P.price, P.category, P.marketplace, P.goods, P.date, P.units, P.months],
  (settled) => {
    const feesFor = feesByMonths(settled);
    const fees = newFees();
    const parcel = newParcel();
    const { digits } = settled.market;
    return (n) => {
      const rule = feesFor(given(n[5], 1));
      sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
      const price = priceToMinor(n[4]!, digits);
      rule.at(parcel, price, fees);
      const total = totalFees(fees);
      const row: Scalar[] = [fees.referral, fees.closing, fees.fulfilment, fees.surcharge, fees.storage, total];
      if (total === total) {
        for (let at = 0; at < row.length; at++) row[at] = fromMinor(row[at] as number, digits);
        return row;
      }
      PARTS.forEach(
        (part, at) =>
          (row[at] = Number.isNaN(fees[part]) ? rule.why(part, parcel, price) : fromMinor(fees[part], digits)),
      );
      row[PARTS.length] = rule.firstProblem(fees, parcel, price)!;
      return row;
    };
  },
  FEE_FIELDS,
);

const PROFIT_WORDS = {
  profit: ['利润'],
  margin: ['利润率', '毛利率', '净利率'],
  roi: ['投资回报率', '回报率'],
  breakevenacos: ['盈亏平衡acos', 'break-even acos', 'breakeven acos', '保本acos'],
} as const;
const PROFIT_MEASURE = choice('profit', PROFIT_WORDS);
const TARGET_MEASURE = choice('margin', PROFIT_WORDS);

const MONEY_INPUTS = [
  ...ITEM,
  P.category,
  P.marketplace,
  P.adRate,
  P.returnRate,
  P.otherCost,
  P.goods,
  P.date,
  P.units,
  P.months,
  P.measure,
] as const;

/**
 * A spec whose first number is a price or a target, followed by what a unit costs. `answer` gets the unit's economics
 * and that number.
 */
function economicsSpec(
  id: string,
  first: Parameter,
  measures: Choice<Measure>,
  answer: (of: Economics, first: number, measured: Measure, rule: Fees, parcel: Parcel) => Scalar,
): FunctionSpec {
  const parameters = [first, P.cost, ...MONEY_INPUTS];
  return amazonSpec(id, parameters, (settled, cells) => {
    const measured = readChoice(otherCell(parameters, cells, 'measure'), nameOf(P.measure), measures);
    if (measured instanceof Problem) return measured;
    const feesFor = feesByMonths(settled);
    const parcel = newParcel();
    return ([value = NaN, cost = NaN, length = NaN, width = NaN, height = NaN, weight = NaN, ...optional]) => {
      const [adRate, returnRate, otherCost, months] = optional;
      const rule = feesFor(given(months, 1));
      if (measured === 'roi' && cost + given(otherCost, 0) === 0)
        return invalid('notPositive', { name: nameOf(P.cost), value: 0 });
      sortSides(parcel, length, width, height, weight);
      const costs = {
        cost,
        adRate: given(adRate, 0),
        returnRate: given(returnRate, 0),
        otherCost: given(otherCost, 0),
        vat: 0,
      };
      return answer(Economics.of(rule, parcel, costs), value, measured, rule, parcel);
    };
  });
}

export const PROFIT = economicsSpec('AMZ.PROFIT', P.price, PROFIT_MEASURE, (of, price, measured, { input }) => {
  const minor = priceToMinor(price, input.market.digits);
  const value = measureOf(of.at(minor), measured);
  if (value !== value) return of.why(minor);
  return measured === 'profit' ? of.money(value) : value;
});

export const PRICEFOR = economicsSpec(
  'AMZ.PRICEFOR',
  P.target,
  TARGET_MEASURE,
  (of, target, measured, rule, parcel) => {
    // No price leaves a margin of the whole price: 20 was meant as 20%.
    if (target >= 1 && (measured === 'margin' || measured === 'breakevenacos')) {
      return invalid('targetNotAShare', { name: nameOf(P.target), value: target, asPercent: `${target}%` });
    }
    const { digits } = rule.input.market;
    const price = lowestPrice((at) => surplus(of.at(at), measured, target, digits), rule.jumps(parcel));
    if (price instanceof Problem) return firstUnknown(of, rule.jumps(parcel)) ?? price;
    return price === null
      ? unknown('noPriceReaches', { highest: fromMinor(HIGHEST_PRICE, digits) })
      : fromMinor(price, digits);
  },
);

/** By how many minor units the measure is above the target; linear in the price between two jumps. */
function surplus(u: UnitEconomics, measureName: Measure, target: number, digits: number): number {
  const profit = profitOf(u);
  switch (measureName) {
    case 'profit':
      return profit - target * 10 ** digits;
    case 'margin':
      return profit - target * u.price;
    case 'roi':
      return profit - target * (u.cost + u.otherCost);
    case 'breakevenacos':
      return profit + u.price * u.adRate - target * u.price;
  }
}

/** The reason at the first price at which a fee is not known. */
function firstUnknown(of: Economics, jumps: readonly Minor[]): Problem | null {
  const price = [1, ...jumps.map((end) => end + 1), ...jumps]
    .sort((a, b) => a - b)
    .find((at) => Number.isNaN(profitOf(of.at(at))));
  return price === undefined ? null : of.why(price);
}

/** Target, change, saving. */
const NEXT_TIER_FIELDS = 3;

export const NEXTTIER = amazonSpec(
  'AMZ.NEXTTIER',
  [...ITEM, P.price, P.marketplace, P.goods, P.date, P.units, P.categoryOptional],
  ({ market, goods, day, units, category }, _cells, language) => {
    const choice = categoryChoice(market, category, day);
    if (choice.isUnknown) return choice.problem;
    const fee = FbaFee.on(market, goods, day, choice);
    if (fee instanceof Problem) return fee;
    const parcel = newParcel();
    return (n) => {
      sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
      const price = priceToMinor(n[4]!, market.digits);
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
  NEXT_TIER_FIELDS,
);

const FEECHANGE_PARAMETERS = [...ITEM, P.price, P.category, P.fromDate, P.toDate, P.marketplace, P.goods, P.units];
export const FEECHANGE = amazonSpec('AMZ.FEECHANGE', FEECHANGE_PARAMETERS, (settled, cells) => {
  const days = [P.fromDate, P.toDate].map((parameter) =>
    readDate(otherCell(FEECHANGE_PARAMETERS, cells, parameter.name), nameOf(parameter), settled.day),
  );
  const bad = days.find((day) => day instanceof Problem);
  if (bad instanceof Problem) return bad;
  const [from, to] = days.map((day) => Fees.on({ ...settled, day: day as number, months: 0, sipp: false })) as [
    Fees,
    Fees,
  ];
  const { digits } = settled.market;
  const parcel = newParcel();
  return (n) => {
    sortSides(parcel, n[0]!, n[1]!, n[2]!, n[3]!);
    const price = priceToMinor(n[4]!, digits);
    const totals = [from, to].map((rule) => {
      const fees = newFees();
      rule.at(parcel, price, fees);
      return rule.firstProblem(fees, parcel, price) ?? totalFees(fees);
    });
    const problem = totals.find((total) => total instanceof Problem);
    return problem instanceof Problem ? problem : fromMinor((totals[1] as number) - (totals[0] as number), digits);
  };
});
