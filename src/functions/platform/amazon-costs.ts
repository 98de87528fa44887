import { Economics } from '../../core/amazon/economics';
import { Fees, newFees } from '../../core/amazon/fees';
import { newParcel, sortSides, type Parcel } from '../../core/amazon/size-tier';
import { planFee } from '../../core/amazon/inventory-fees';
import { fromMinor, priceToMinor } from '../../core/money';
import type { AmazonCosts, AmazonItem } from '../../core/guide/compare';
import { invalid, Problem } from '../../core/words/problem';
import {
  GOODS,
  NUMBER_KINDS,
  readChoice,
  readMarketplace,
  readNumberCell,
  readText,
  readUnits,
} from '../../core/input/read';
import { nameOf } from '../declaration';
import {
  CATEGORY,
  GOODS as GOODS_PARAMETER,
  MARKETPLACE,
  MONTHS_OR_NONE,
  PARCEL,
  PRICE,
  UNITS,
} from '../amazon/parameters';

/** What Amazon charges for the item of a profile, by the rules of the AMZ functions; connects PLATFORM.COMPARE to them. */
export function amazonCosts({ price, cost, returnRate, cells, day }: AmazonItem): AmazonCosts {
  const market = readMarketplace(cells.marketplace, nameOf(MARKETPLACE));
  if (market instanceof Problem) return all(market);
  const planPerMonth = money(planFee(market, day, 'professional', null), market.digits);
  const of = parcelOf({ price, cost, returnRate, cells, day });
  if (of instanceof Problem) return { ...all(of), planPerMonth };
  const { fees, parcel } = of;
  if (price === null) return { ...all(invalid('required', { name: nameOf(PRICE) })), planPerMonth };
  const minor = priceToMinor(price, market.digits);
  const unit = newFees();
  fees.at(parcel, minor, unit);
  const part = (name: 'referral' | 'fulfilment' | 'surcharge' | 'storage') =>
    Number.isNaN(unit[name]) ? fees.why(name, parcel, minor) : fromMinor(unit[name], market.digits);
  const fulfilment = part('fulfilment');
  const surcharge = part('surcharge');
  return {
    referral: part('referral'),
    fulfilment:
      fulfilment instanceof Problem
        ? fulfilment
        : surcharge instanceof Problem
          ? surcharge
          : fromMinor(unit.fulfilment + unit.surcharge, market.digits),
    storage: part('storage'),
    returns: returnsOf(fees, parcel, minor, cost, returnRate, market.digits),
    planPerMonth,
  };
}

function all(problem: Problem): AmazonCosts {
  return { referral: problem, fulfilment: problem, storage: problem, returns: problem, planPerMonth: problem };
}

function money(amount: number | Problem, digits: number): number | Problem {
  return amount instanceof Problem ? amount : fromMinor(amount, digits);
}

function parcelOf({ cells, day }: AmazonItem): { fees: Fees; parcel: Parcel } | Problem {
  const market = readMarketplace(cells.marketplace, nameOf(MARKETPLACE));
  if (market instanceof Problem) return market;
  const goods = readChoice(cells.goods, nameOf(GOODS_PARAMETER), GOODS);
  if (goods instanceof Problem) return goods;
  const units = readUnits(cells.units, nameOf(UNITS), market);
  if (units instanceof Problem) return units;
  const months = readNumberCell(cells.months, nameOf(MONTHS_OR_NONE), NUMBER_KINDS.monthsOrNone);
  if (months instanceof Problem) return months;
  const category = readText(cells.category);
  if (category === null) return invalid('required', { name: nameOf(CATEGORY) });
  const fees = Fees.on({ market, goods, day, category, months: months ?? 1, sipp: false });
  const target = { assumed: units, card: fees.cardUnits };
  const sizes: number[] = [];
  for (const parameter of PARCEL) {
    const value = readNumberCell(cells[parameter.name as 'length'], nameOf(parameter), parameter.number!, target);
    if (value instanceof Problem) return value;
    if (value === null) return invalid('required', { name: nameOf(parameter) });
    sizes.push(value);
  }
  const parcel = newParcel();
  sortSides(parcel, sizes[0]!, sizes[1]!, sizes[2]!, sizes[3]!);
  return { fees, parcel };
}

/** What returns cost per unit sold, by the rule of AMZ.PROFIT: what it loses against the same sale without returns. */
function returnsOf(
  fees: Fees,
  parcel: Parcel,
  price: number,
  cost: number | null,
  returnRate: number,
  digits: number,
): number | Problem {
  if (returnRate === 0) return 0;
  const of = Economics.of(fees, parcel, { cost: cost ?? 0, otherCost: 0, adRate: 0, returnRate, vat: 0 });
  const unit = of.at(price);
  const lost = returnRate * (unit.price - unit.referral + unit.refundAdministration);
  return Number.isNaN(lost) ? of.why(price) : fromMinor(Math.round(lost), digits);
}
