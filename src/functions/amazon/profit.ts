import { Economics, type Costs } from '../../core/amazon/economics';
import type { Fees } from '../../core/amazon/fees';
import { HIGHEST_PRICE, lowestPriceFor } from '../../core/amazon/price-for';
import { measureOf, type Measure } from '../../core/amazon/profit';
import { newParcel, sortSides } from '../../core/amazon/size-tier';
import { standardVat } from '../../core/amazon/vat';
import { choice, readChoice, STANDARD_VAT, type Choice } from '../../core/input/read';
import { fromMinor, priceToMinor } from '../../core/money';
import { invalid, Problem, unknown } from '../../core/words/problem';
import { w } from '../../core/words/wording';
import { nameOf, type Field, type Parameter, type RowFunction, type Scalar } from '../declaration';
import { choose } from '../parameters';
import {
  AD_RATE,
  CATEGORY,
  COST,
  DATE,
  GOODS,
  MARKETPLACE,
  MONTHS_OR_NONE,
  OTHER_COST,
  PARCEL,
  PRICE,
  RETURN_RATE,
  SIPP,
  TARGET,
  UNITS,
  VAT,
} from './parameters';
import { byMonths } from './fees';
import { amazonFunction, type Settled } from './settle';

const MEASURE_WORDS = {
  profit: ['利润'],
  margin: ['利润率', '毛利率', '净利率'],
  roi: ['投资回报率', '回报率'],
  breakevenacos: ['盈亏平衡acos', 'break-even acos', 'breakeven acos', '保本acos'],
} as const;
const MEASURE_LABELS = {
  profit: w('profit', '利润'),
  margin: w('margin of revenue without VAT', '利润率（按不含税收入）'),
  roi: w('return on cost and other cost', '投资回报率（利润 ÷ 成本与其他成本）'),
  breakevenacos: w('break-even ACoS', '盈亏平衡 ACoS'),
};
const measure = (fallback: 'profit' | 'margin') => {
  const names = ['profit', 'margin', 'roi', 'breakevenacos'] as const;
  const listed = [fallback, ...names.filter((name) => name !== fallback)];
  const word = (name: Measure) => `${name} ${MEASURE_WORDS[name][0].replace('acos', ' ACoS')}`;
  return choose(
    'measure',
    w('Measure', '指标'),
    w(
      `${listed.map((name, at) => (at === 0 ? `${name} (default)` : name)).join(', ')}. roi is profit over cost and other cost.`,
      `指标：${listed.map((name, at) => (at === 0 ? `${word(name)}（默认）` : word(name))).join('、')}。roi 为利润 ÷（成本 + 其他成本）。`,
    ),
    choice(fallback, MEASURE_WORDS),
    MEASURE_LABELS,
  );
};
const PROFIT_MEASURE = measure('profit');
const TARGET_MEASURE = measure('margin');

const given = (value: number): number => (value === value ? value : 0);

/** A function whose first number is a price or a target, followed by what a unit costs. */
function economicsFunction(
  declared: Pick<
    RowFunction,
    'id' | 'text' | 'more' | 'title' | 'words' | 'examples' | 'returns' | 'fields' | 'mostRows'
  >,
  first: Parameter,
  measures: Parameter & { words: Choice<Measure> },
  answer: (of: Economics, first: number, measured: Measure, rule: Fees) => Scalar,
): RowFunction {
  return amazonFunction({
    ...declared,
    parameters: [
      ...[first, COST, ...PARCEL, CATEGORY, MARKETPLACE, AD_RATE, RETURN_RATE, OTHER_COST, GOODS, DATE, UNITS],
      ...[MONTHS_OR_NONE, measures, VAT, SIPP],
    ],
    rule(settled) {
      const measured = readChoice(settled.cell(measures), nameOf(measures), measures.words);
      if (measured instanceof Problem) return measured;
      const economicsFor = byMonths(settled, (fees) => ({ fees, of: new Economics(fees) }));
      const parcel = newParcel();
      const costs: Costs = { cost: 0, otherCost: 0, adRate: 0, returnRate: 0, vat: 0 };
      return (value, cost, length, width, height, weight, adRate, returnRate, otherCost, months, vat) => {
        costs.cost = cost!;
        costs.adRate = given(adRate!);
        costs.returnRate = given(returnRate!);
        costs.otherCost = given(otherCost!);
        costs.vat = given(vat!);
        if (measured === 'roi' && costs.cost + costs.otherCost === 0)
          return invalid('notPositive', { name: nameOf(COST), value: 0 });
        if (costs.vat === STANDARD_VAT) {
          const standard = standardShare(settled);
          if (standard instanceof Problem) return standard;
          costs.vat = standard;
        }
        sortSides(parcel, length!, width!, height!, weight!);
        const { fees, of } = economicsFor(months!);
        return answer(of.fill(parcel, costs), value!, measured, fees);
      };
    },
  });
}

function standardShare({ market, day }: Settled): number | Problem {
  const rate = standardVat(market, day);
  return rate instanceof Problem ? rate : rate / 1_000_000;
}

const RESULT: Field = { label: w('Result', '结果'), format: 'number' };

export const PROFIT = economicsFunction(
  {
    id: 'AMZ.PROFIT',
    text: w(
      'Profit of one unit on Amazon after every fee, or its margin, ROI or break-even ACoS. Fees are charged on the price with VAT; revenue is without it.',
      '扣除各项费用后的单件利润，或利润率、投资回报率、盈亏平衡 ACoS。费用按含税售价收取，收入按不含税计。',
    ),
    more: w(
      'A returned unit refunds the price, gets back the referral fee less the refund administration fee, and is not sold again; fulfilment, storage and advertising are spent.',
      '退货按全额退款、退回佣金（扣手续费）、货品报废估算；配送、仓储和广告费不退。',
    ),
    title: w('Profit of a unit', '单件利润'),
    words: '利润 毛利 毛利率 利润率 roi 头程 acos 广告占比 margin first leg ROI ACoS',
    examples: [
      {
        formula: '=AMZ.PROFIT(24.99,6,10,6,3,1.2,"Pet Supplies","US",8%,3%,1.5,,"2026-11-22")',
        result: 4.9,
      },
    ],
    returns: w(
      'Profit in the currency of the marketplace, or a fraction such as 0.2 for 20%.',
      '利润（站点货币），或小数（0.2 即 20%）。',
    ),
    fields: [RESULT],
    mostRows: 100_000,
  },
  PRICE,
  PROFIT_MEASURE,
  (of, price, measured, { input }) => {
    const minor = priceToMinor(price, input.market.digits);
    const value = measureOf(of.at(minor), measured);
    if (value !== value) return of.why(minor);
    return measured === 'profit' ? of.money(value) : value;
  },
);

export const PRICEFOR = economicsFunction(
  {
    id: 'AMZ.PRICEFOR',
    text: w(
      'Lowest price, to the minor unit, at which AMZ.PROFIT shows the target or more.',
      '使 AMZ.PROFIT 达到目标的最低售价，精确到最小货币单位。',
    ),
    title: w('Price for a target', '反推售价'),
    words: '定价 保本价 降价 最低售价 目标利润率 促销 break-even price discount',
    examples: [
      {
        formula: '=AMZ.PRICEFOR(20%,6,10,6,3,1.2,"Pet Supplies","US",,,,,"2026-11-22")',
        result: 18.74,
      },
    ],
    returns: w('Price in the currency of the marketplace.', '售价，按站点货币。'),
    fields: [{ label: w('Price', '售价'), format: 'money' }],
    mostRows: 100_000,
  },
  TARGET,
  TARGET_MEASURE,
  (of, target, measured, rule) => {
    // No price leaves a margin of the whole price: 20 was meant as 20%.
    if (target >= 1 && (measured === 'margin' || measured === 'breakevenacos')) {
      return invalid('targetNotAShare', { name: nameOf(TARGET), value: target, asPercent: `${target}%` });
    }
    const { digits } = rule.input.market;
    const price = lowestPriceFor(of, measured, target);
    if (price instanceof Problem) return price;
    return price === null
      ? unknown('noPriceReaches', { highest: fromMinor(HIGHEST_PRICE, digits) })
      : fromMinor(price, digits);
  },
);
