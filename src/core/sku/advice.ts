import { allSeries, nextChange } from '../../rates/store';
import type { Day } from '../../rates/day';
import { Fees, newFees, totalFees } from '../amazon/fees';
import { nextCheaper } from '../amazon/next-tier';
import { sizeTier, type Parcel } from '../amazon/size-tier';
import type { Marketplace } from '../marketplaces';
import { fromMinor, type Minor } from '../money';
import { UNITS } from '../units';
import { Problem } from '../words/problem';
import type { PricedUnit } from './price-row';
import type { CheaperStep, NextChange } from './types';

/** What a seller could change, and what will change by itself. */
export function adviceFor(unit: PricedUnit): { cheaper: CheaperStep | null; nextChange: NextChange | null } {
  return { cheaper: cheaperStep(unit), nextChange: changeAhead(unit) };
}

function cheaperStep({ fees, parcel, priceMinor }: PricedUnit): CheaperStep | null {
  const { fba, input } = fees;
  if (fba instanceof Problem) return null;
  const tier = sizeTier(fba.tiers, parcel);
  if (!tier || Number.isNaN(fba.total(parcel, priceMinor))) return null;
  const feeOf = (smaller: Parcel): Minor => fba.total(smaller, priceMinor);
  const found = nextCheaper(fba.tiers, tier, parcel, fba.lighterEnds(tier, parcel), UNITS[input.market.units], feeOf);
  if (!found) return null;
  return {
    target: found.target,
    change: found.change,
    effort: effortOf(parcel, found.item),
    saving: fromMinor(found.saving, input.market.digits),
  };
}

/** The greatest share by which one side or the weight must shrink. */
function effortOf(from: Parcel, to: Parcel): number {
  const share = (a: number, b: number) => (a - b) / a;
  return Math.max(
    share(from.longest, to.longest),
    share(from.median, to.median),
    share(from.shortest, to.shortest),
    share(from.unitWeight, to.unitWeight),
  );
}

/** Cards that the fees of a sale without storage rest on. */
const OF_A_SALE: ReadonlySet<string> = new Set([
  'referral',
  'closing',
  'size-tiers',
  'fulfilment',
  'low-price-discount',
  'fuel-surcharge',
  'dangerous-goods',
  'sipp-discount',
]);

const days = new Map<string, Day | null>();

/** The first later day on which a card of a sale changes in a marketplace. */
function nextChangeDay(market: Marketplace, day: Day): Day | null {
  const key = `${market.id} ${day}`;
  let found = days.get(key);
  if (found === undefined) days.set(key, (found = findChange(market, day)));
  return found;
}

function findChange(market: Marketplace, day: Day): Day | null {
  const places: readonly (string | null | undefined)[] = [market.id, market.variantOf];
  const changes = allSeries(
    ({ platform, marketplace, fee }) => platform === 'amazon' && places.includes(marketplace) && OF_A_SALE.has(fee),
  )
    .map((series) => nextChange(series, day))
    .filter((change) => change !== null);
  return changes.length > 0 ? Math.min(...changes) : null;
}

const ahead = new WeakMap<Fees, Fees | null>();

/** The rule of a row on the next day on which a fee changes. */
function feesAhead(fees: Fees): Fees | null {
  let later = ahead.get(fees);
  if (later === undefined) {
    const day = nextChangeDay(fees.input.market, fees.input.day);
    ahead.set(fees, (later = day === null ? null : Fees.on({ ...fees.input, day, months: 0 })));
  }
  return later;
}

function changeAhead({ fees, parcel, priceMinor }: PricedUnit): NextChange | null {
  const later = feesAhead(fees);
  if (!later) return null;
  const [now, then] = [newFees(), newFees()];
  fees.atPrice(parcel, priceMinor, now);
  later.atPrice(parcel, priceMinor, then);
  now.storage = then.storage = 0;
  const by = totalFees(then) - totalFees(now);
  return Number.isNaN(by) ? null : { day: later.input.day, by: fromMinor(by, fees.input.market.digits) };
}
