import { bandFee, bandFor } from './bands';
import { firstOfMonthLater, monthOf, type IsoDay } from './calendar';
import { card, type InForce, type Json } from './cards';
import { decimal, greater, halfUp, startedSteps, ZERO, type Decimal } from './decimal';
import { digitsOf } from './marketplaces';
import { notKnown } from './not-known';
import { billableWeight, place, shippingWeight, type Item, type Placed } from './size';

const CM_PER_IN = decimal('2.54');

function volumeIn(unit: string, { sides }: Item, sideUnit: string): Decimal {
  const product = sides[0].times(sides[1]).times(sides[2]);
  const cubicInches = sideUnit === 'in' ? product : product.div(CM_PER_IN.pow(3));
  const cubicCentimetres = sideUnit === 'cm' ? product : product.times(CM_PER_IN.pow(3));
  if (unit === 'ft3') return cubicInches.div(1728);
  return unit === 'm3' ? cubicCentimetres.div(1_000_000) : cubicCentimetres.div(1000);
}

/** The row of the group and the goods; one that names the category comes before the general one. */
function storageRow(inForce: InForce, group: string, goods: string, category: string): Json {
  const rows = (inForce.value.rates as Json[]).filter(
    (row) => (row.group === group || row.group === 'all') && (row.goods === 'dangerous') === (goods === 'dangerous'),
  );
  return (
    rows.find((row) => (row.categories as string[] | undefined)?.includes(category)) ??
    rows.find((row) => row.categories === undefined) ??
    notKnown(`${inForce.label} has no row for ${group}, ${goods}`)
  );
}

/** Storage of `months` calendar months, the first that of the day; rounded once. */
export function storage(
  market: string,
  day: IsoDay,
  goods: string,
  category: string,
  item: Item,
  months: number,
): Decimal {
  const placed = place(market, day, item);
  let total = ZERO;
  for (let month = 0; month < months; month++) {
    const on = month === 0 ? day : firstOfMonthLater(day, month);
    const inForce = card(market, 'storage', on);
    const row = storageRow(inForce, placed.tier.group as string, goods, category);
    const rate = (row.janDec ?? (monthOf(on) >= 10 ? row.octDec : row.janSep)) as number;
    const volume = volumeIn(inForce.value.volume as string, item, placed.tierCard.sides as string);
    total = total.plus(volume.times(rate));
  }
  return halfUp(total, digitsOf(market));
}

/** The surcharge of the age band; where a card has an amount per unit, the greater of the two. */
export function aged(market: string, day: IsoDay, item: Item, sideUnit: string, days: number): Decimal {
  const { value } = card(market, 'aged-inventory', day);
  const band = (value.bands as Json[]).filter(({ fromDay }) => days >= (fromDay as number)).at(-1);
  if (!band) return ZERO;
  if (band.rate === null) notKnown('charged from that day on, and nobody published how much');
  const byVolume = volumeIn(value.volume as string, item, sideUnit).times(band.rate as number);
  return halfUp(greater(byVolume, decimal((band.perUnitMin as number | undefined) ?? 0)), digitsOf(market));
}

function rowsOf(inForce: InForce, { tier }: Placed): Json[] | null {
  const id = tier.id as string;
  if (((inForce.value.exempt ?? []) as string[]).includes(id)) return null;
  const rows = (inForce.value.tiers as Json)[id] as Json[] | undefined;
  return rows ?? notKnown(`${inForce.label} does not list ${id}`);
}

/** The upper end of the published range. */
export function inbound(market: string, day: IsoDay, item: Item, split: string): Decimal {
  const inForce = card(market, 'inbound-placement', day);
  const placed = place(market, day, item);
  const rows = rowsOf(inForce, placed);
  if (rows === null) return ZERO;
  const row = bandFor(rows, billableWeight(item, placed)) ?? notKnown('above the last row');
  const cell = row.band[split] as number | [number | null, number] | null;
  if (cell === null) notKnown(`${split}: not known`);
  return decimal(Array.isArray(cell) ? cell[1] : cell!);
}

export function lowStock(market: string, day: IsoDay, item: Item, supplyDays: number): Decimal {
  const inForce = card(market, 'low-inventory', day);
  const placed = place(market, day, item);
  const rows = rowsOf(inForce, placed);
  if (rows === null) return ZERO;
  const column = (inForce.value.daysBelow as number[]).findIndex((end) => supplyDays < end);
  if (column < 0) return ZERO;
  const row = bandFor(rows, billableWeight(item, placed)) ?? notKnown('above the last row');
  return decimal((row.band.fee as number[])[column]!);
}

/** Removal is charged by shipping weight: the weight of the size tier, rounded up as the card says. */
export function removal(market: string, day: IsoDay, item: Item): Decimal {
  const { value } = card(market, 'removal', day);
  const placed = place(market, day, item);
  const group = placed.tier.group as 'standard' | 'oversize';
  const bands = (value.groups as Record<string, Json[]>)[group]!;
  if (isFlat(bands)) return halfUp(decimal(bands[0]!.fee as number), digitsOf(market));
  let weight = shippingWeight(item, placed);
  const steps = (value.roundUp as Record<string, Json[]> | undefined)?.[group];
  if (steps) {
    const to = steps.find(({ below }) => below === undefined || weight.lt(below as number))!.to as number;
    weight = startedSteps(weight, decimal(to)).times(to);
  }
  const band = bandFor(bands, weight) ?? notKnown('above the last band');
  return halfUp(bandFee(band), digitsOf(market));
}

/** One amount whatever the weight: then it does not matter which weight counts. */
function isFlat(bands: Json[]): boolean {
  const [band] = bands as [Json];
  return (band.upToG === null || band.upToLb === null) && !('plus' in band);
}

export function plan(market: string, day: IsoDay, name: string, unitsSold: number): Decimal {
  const { value } = card(market, 'selling-plan', day);
  const amount = (name === 'professional' ? value.professionalPerMonth : value.individualPerItem) as number | null;
  if (amount === null) notKnown(`${name} plan: not known`);
  return name === 'professional' ? decimal(amount!) : halfUp(decimal(amount!).times(unitsSold), digitsOf(market));
}
