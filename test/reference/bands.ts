import type { Json } from './cards';
import { decimal, startedSteps, type Decimal } from './decimal';
import { notKnown } from './not-known';

/** The keys of a band in one of the units that cards are written in; the weight comes in lb or g. */
const UNITS = [
  { upTo: 'upToOz', above: 'aboveOz', per: 'perOz', times: 16 },
  { upTo: 'upToLb', above: 'aboveLb', per: 'perLb', times: 1 },
  { upTo: 'upToG', above: 'aboveG', per: 'perG', times: 1 },
];

/** The first band that reaches the weight, with the weight in its unit; null above the last. */
export function bandFor(bands: Json[], weight: Decimal): { band: Json; weight: Decimal } | null {
  for (const band of bands) {
    const unit = UNITS.find(({ upTo }) => upTo in band)!;
    const inUnit = weight.times(unit.times);
    const end = band[unit.upTo] as number | null;
    if (end === null || inUnit.lte(end)) return { band, weight: inUnit };
  }
  return null;
}

export function inColumn(value: unknown, column: number): Decimal {
  const amount = (Array.isArray(value) ? value[column] : value) as number | null | undefined;
  if (amount === null || amount === undefined) notKnown('the card leaves this cell open');
  return decimal(amount!);
}

/** The amount of a band: its fee, and what is added for every started step. */
export function bandFee({ band, weight }: { band: Json; weight: Decimal }, column = 0): Decimal {
  const fee = inColumn(band.fee, column);
  if (!('plus' in band)) return fee;
  const unit = UNITS.find(({ per }) => per in band)!;
  const above = weight.minus(band[unit.above] as number);
  return fee.plus(startedSteps(above, decimal(band[unit.per] as number)).times(inColumn(band.plus, column)));
}

/** The first column whose inclusive upper end reaches the price. */
export function priceColumn(priceUpTo: (number | null)[] | undefined, price: Decimal): number {
  return priceUpTo === undefined ? 0 : priceUpTo.findIndex((end) => end === null || price.lte(end));
}
