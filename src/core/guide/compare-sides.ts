import type { Day } from '../../rates/day';
import { membershipUsdCents } from '../alibaba/profit';
import { tradeAssuranceFeeCents } from '../alibaba/trade-assurance';
import { invalid, Problem, unknown } from '../words/problem';
import { cents, flatMap2, inMoney, map, map2, minus, sum, valueOrNull, type Amount } from './amounts';
import type { Cell, Profile } from './compare-profile';
import { fieldName, type NumberField } from './profile-fields';

/** Cells of the profile that whoever answers for Amazon reads. */
const ITEM_CELLS = [
  'category',
  'marketplace',
  'length',
  'width',
  'height',
  'weight',
  'units',
  'goods',
  'months',
] as const;

/** The item as the profile gives it; sizes, units and the rest are cells for whoever answers to read. */
export interface AmazonItem {
  price: number | null;
  cost: number | null;
  returnRate: number;
  cells: Readonly<Record<(typeof ITEM_CELLS)[number], Cell>>;
  day: Day;
}

/** What Amazon charges for one unit of the item, in the marketplace's currency, by the rules of the AMZ functions. */
export interface AmazonCosts {
  referral: number | Problem;
  fulfilment: number | Problem;
  storage: number | Problem;
  /** Cost of returns over the units sold, at the return rate of the item. */
  returns: number | Problem;
  /** Professional selling plan. */
  planPerMonth: number | Problem;
}

/** One platform: its price, what each unit sold costs, what the year costs whatever is sold. */
export interface Side<Cost extends string = string> {
  price: Amount;
  perUnit: Readonly<Record<Cost, Amount>>;
  unitsAYear: Amount;
  yearly: { plan: Amount; ads: Amount; sales: Amount };
}

export function alibabaSide(profile: Profile, day: Day): Side<'cost' | 'fee' | 'other'> {
  const { price, quantity, orderValue } = wholesaleOrder(profile);
  const fx = profile.number('fx');
  const plan = profile.cell('plan');
  return {
    price,
    perUnit: {
      cost: needed(profile, 'cost'),
      fee: map2(taFee(profile, orderValue, day), quantity, (fee, q) => fee / q),
      other: orZero(profile, 'otherAlibaba'),
    },
    unitsAYear: map2(positive(profile, 'orders'), quantity, (orders, q) => orders * q),
    yearly: {
      plan: fx instanceof Problem ? fx : inMoney(membershipUsdCents(plan === null ? null : String(plan), fx, day)),
      ads: orZero(profile, 'p4p'),
      sales: orZero(profile, 'salesEffort'),
    },
  };
}

/** An order is its price times its quantity; an order value stands for whichever of the two is not given. */
function wholesaleOrder(profile: Profile): { price: Amount; quantity: Amount; orderValue: Amount } {
  const over = (part: NumberField) => map2(positive(profile, 'orderValue'), positive(profile, part), (v, p) => v / p);
  const isDerived = (field: NumberField) => !profile.has(field) && profile.has('orderValue');
  const price = isDerived('wholesalePrice') ? over('orderQuantity') : positive(profile, 'wholesalePrice');
  const quantity =
    isDerived('orderQuantity') && profile.has('wholesalePrice')
      ? over('wholesalePrice')
      : positive(profile, 'orderQuantity');
  return { price, quantity, orderValue: map2(price, quantity, (p, q) => p * q) };
}

/** An order value beside both a price and a quantity has nothing left to say. */
export function notNeeded(profile: Profile): string[] {
  const name = profile.nameGiven('orderValue');
  return name !== null && profile.has('wholesalePrice') && profile.has('orderQuantity') ? [name] : [];
}

function taFee(profile: Profile, orderValue: Amount, day: Day): Amount {
  const rate = profile.taRate();
  if (rate instanceof Problem) return rate;
  return orderValue instanceof Problem ? orderValue : inMoney(tradeAssuranceFeeCents(orderValue, rate, day));
}

type AmazonLine = 'cost' | 'ads' | 'fee' | 'fulfilment' | 'storage' | 'returns' | 'other';

export function amazonSide(
  profile: Profile,
  amazonCosts: (item: AmazonItem) => AmazonCosts,
  day: Day,
): Side<AmazonLine> {
  const price = positive(profile, 'price');
  const returnRate = orZero(profile, 'returnRate');
  const cost = needed(profile, 'cost');
  const item = { price: valueOrNull(price), cost: valueOrNull(cost), returnRate: valueOrNull(returnRate) ?? 0 };
  const costs = amazonCosts({ ...item, cells: itemCells(profile), day });
  const ads = map2(price, orZero(profile, 'adRate'), (p, rate) => p * rate);
  const returns = returnRate instanceof Problem ? returnRate : returnRate === 0 ? 0 : costs.returns;
  return {
    price,
    perUnit: {
      cost,
      ads,
      fee: costs.referral,
      fulfilment: costs.fulfilment,
      storage: costs.storage,
      returns,
      other: orZero(profile, 'otherAmazon'),
    },
    unitsAYear: map(positive(profile, 'unitsPerMonth'), (units) => 12 * units),
    yearly: { plan: map(costs.planPerMonth, (fee) => 12 * fee), ads: 0, sales: 0 },
  };
}

function itemCells(profile: Profile): AmazonItem['cells'] {
  return Object.fromEntries(ITEM_CELLS.map((field) => [field, profile.cell(field)])) as AmazonItem['cells'];
}

export function yearProfit(side: Side): Amount {
  const fixed = sum(Object.values(side.yearly));
  const brings = minus(side.price, sum(Object.values(side.perUnit)));
  return minus(
    map2(brings, side.unitsAYear, (b, units) => b * units),
    fixed,
  );
}

export function breakEvenUnits(side: Side): Amount {
  return flatMap2(
    sum(Object.values(side.yearly)),
    minus(side.price, sum(Object.values(side.perUnit))),
    (fixed, brings) => {
      if (cents(brings) < 0 || (brings <= 0 && fixed > 0)) return unknown('neverBreaksEven', { amount: cents(brings) });
      if (fixed === 0) return 0;
      // Whole tens of thousandths, so that an exact quotient is not pushed up by the last bit of a division.
      return Math.ceil(Number((fixed / brings).toFixed(6)));
    },
  );
}

export function cashOnAlibaba(profile: Profile): Amount {
  const days = map2(needed(profile, 'leadDays'), needed(profile, 'paymentDays'), (lead, payment) => lead + payment);
  return map2(days, orZero(profile, 'depositShare'), (d, deposit) => d * (1 - deposit));
}

export function cashOnAmazon(profile: Profile): Amount {
  return sum([needed(profile, 'inboundDays'), needed(profile, 'stockDays'), needed(profile, 'settlementDays')]);
}

function needed(profile: Profile, field: NumberField): Amount {
  return profile.number(field) ?? invalid('compareMissing', { name: fieldName(field) });
}

function positive(profile: Profile, field: NumberField): Amount {
  const value = needed(profile, field);
  return value === 0 ? invalid('notPositive', { name: fieldName(field), value }) : value;
}

function orZero(profile: Profile, field: NumberField): Amount {
  return profile.number(field) ?? 0;
}
