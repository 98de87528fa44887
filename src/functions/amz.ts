import { call } from './edge/call';
import * as fbaSpecs from './specs/fba';
import * as feesSpecs from './specs/fees';
import * as tables from './specs/amazon-tables';

/**
 * FBA fulfilment fee that Amazon charges on the day: rate card in force, peak season and percentage surcharge
 * included.
 * Example: =AMZ.FBAFEE(10,6,3,1.2,24.99,"US",,"2026-11-22") gives 5.93.
 * @customfunction AMZ.FBAFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.FBAFEE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} [price] Selling price in the currency of the marketplace. Needed only where the fee depends on
 * it.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [category] Referral category. Needed only where the fee depends on it (EU and UK price limits,
 * own tables, storage).
 * @returns {unknown[][]} Fee per unit in the currency of the marketplace.
 */
export function fbaFee(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  price?: unknown[][],
  marketplace?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  category?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.FBAFEE, length, width, height, weight, price, marketplace, goods, date, units, category);
}

/**
 * Size tier of a packed unit, named as Amazon prints it.
 * Example: =AMZ.SIZETIER(10,6,3,1.2,"US","2026-11-22") gives Large standard-size.
 * @customfunction AMZ.SIZETIER
 * @helpurl https://localhost:3000/addin/help.html#AMZ.SIZETIER
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Name of the size tier.
 */
export function sizeTierName(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.SIZETIER, length, width, height, weight, marketplace, date, units);
}

/**
 * Weight that the fulfilment fee is charged on: unit or dimensional weight with the rounding of the rate card.
 * Example: =AMZ.BILLABLEWEIGHT(18,14,8,5,"US","2026-11-22") gives 14.5036.
 * @customfunction AMZ.BILLABLEWEIGHT
 * @helpurl https://localhost:3000/addin/help.html#AMZ.BILLABLEWEIGHT
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Weight in the weight unit of the units.
 */
export function billableWeightOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.BILLABLEWEIGHT, length, width, height, weight, marketplace, date, units);
}

/**
 * Referral fee on a selling price, with the minimum of its category. Closing fees are in AMZ.FEES.
 * Example: =AMZ.REFERRALFEE(19.99,"Pet Supplies","US","2026-11-22") gives 3.
 * @customfunction AMZ.REFERRALFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.REFERRALFEE
 * @param {unknown[][]} price Selling price in the currency of the marketplace.
 * @param {unknown[][]} category Referral category in English or Chinese: name, id or known alias.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} Fee per unit in the currency of the marketplace.
 */
export function referralFeeOf(
  price: unknown[][],
  category: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
): unknown[][] {
  return call(feesSpecs.REFERRALFEE, price, category, marketplace, date);
}

/**
 * Monthly storage of one unit for a number of calendar months, the first being the month of the date.
 * Example: =AMZ.STORAGEFEE(10,6,3,1.2,1,"US",,"2026-11-22") gives 0.25.
 * @customfunction AMZ.STORAGEFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.STORAGEFEE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} [months] Calendar months of storage, the first being the month of the date. Default: 1.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [category] Referral category. Needed only where the fee depends on it (EU and UK price limits,
 * own tables, storage).
 * @returns {unknown[][]} Fee per unit in the currency of the marketplace.
 */
export function storageFeeOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  months?: unknown[][],
  marketplace?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  category?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.STORAGEFEE, length, width, height, weight, months, marketplace, goods, date, units, category);
}

/**
 * Aged inventory surcharge of one unit for one month at that age. 0 below the first band.
 * Example: =AMZ.AGEDFEE(10,6,3,400,"US","2026-11-22") gives 0.72.
 * @customfunction AMZ.AGEDFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.AGEDFEE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} days Days in storage at the snapshot.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Surcharge per unit in the currency of the marketplace.
 */
export function agedFeeOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  days: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.AGEDFEE, length, width, height, days, marketplace, date, units);
}

/**
 * Inbound placement fee of one unit. Where only a range is published, its upper end.
 * Example: =AMZ.INBOUNDFEE(10,6,3,1.2,"minimal","US","2026-11-22") gives 0.5.
 * @customfunction AMZ.INBOUNDFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.INBOUNDFEE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} [split] minimal (default), partial or optimized.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Fee per unit in the currency of the marketplace.
 */
export function inboundFeeOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  split?: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.INBOUNDFEE, length, width, height, weight, split, marketplace, date, units);
}

/**
 * Low-inventory-level fee of one unit shipped.
 * Example: =AMZ.LOWSTOCKFEE(10,6,3,1.2,10,"US","2026-11-22") gives 0.97.
 * @customfunction AMZ.LOWSTOCKFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.LOWSTOCKFEE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} supplyDays The greater of the short-term and the long-term historical days of supply.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Fee per unit in the currency of the marketplace.
 */
export function lowStockFeeOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  supplyDays: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.LOWSTOCKFEE, length, width, height, weight, supplyDays, marketplace, date, units);
}

/**
 * Removal or disposal fee of one unit.
 * Example: =AMZ.REMOVALFEE(10,6,3,1.2,"US","2026-11-22") gives 2.27.
 * @customfunction AMZ.REMOVALFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.REMOVALFEE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Fee per unit in the currency of the marketplace.
 */
export function removalFeeOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.REMOVALFEE, length, width, height, weight, marketplace, date, units);
}

/**
 * Selling plan per month.
 * Example: =AMZ.PLANFEE("individual",12,"US","2026-11-22") gives 11.88.
 * @customfunction AMZ.PLANFEE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.PLANFEE
 * @param {unknown[][]} [plan] professional (default) or individual.
 * @param {unknown[][]} [unitsSold] Units sold in the month; needed for the individual plan.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} Fee per month in the currency of the marketplace.
 */
export function planFeeOf(
  plan?: unknown[][],
  unitsSold?: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
): unknown[][] {
  return call(fbaSpecs.PLANFEE, plan, unitsSold, marketplace, date);
}

/**
 * Every fee of one unit in one row: referral, closing, fulfilment before surcharge, surcharge, storage, total. The
 * total leaves out digital services fees and taxes on fees, which AMZ.EXPLAIN lists.
 * Example: =AMZ.FEES(10,6,3,1.2,24.99,"Pet Supplies","US",,"2026-11-22") gives 3.75, 0, 5.73, 0.2, 0.25, 9.93.
 * @customfunction AMZ.FEES
 * @helpurl https://localhost:3000/addin/help.html#AMZ.FEES
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} price Selling price in the currency of the marketplace.
 * @param {unknown[][]} category Referral category in English or Chinese: name, id or known alias.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [months] Calendar months of storage, the first being the month of the date. Default: 1.
 * @returns {unknown[][]} One row: referral, closing, fulfilment before surcharge, surcharge, storage, total.
 */
export function feesOf(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  price: unknown[][],
  category: unknown[][],
  marketplace?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  months?: unknown[][],
): unknown[][] {
  return call(feesSpecs.FEES, length, width, height, weight, price, category, marketplace, goods, date, units, months);
}

/**
 * Profit of one unit on Amazon after every fee, or its margin, ROI or break-even ACoS. A returned unit refunds the
 * price, gets back the referral fee less the refund administration fee, and is not sold again.
 * Example: =AMZ.PROFIT(24.99,6,10,6,3,1.2,"Pet Supplies","US",8%,3%,1.5,,"2026-11-22") gives 4.9.
 * @customfunction AMZ.PROFIT
 * @helpurl https://localhost:3000/addin/help.html#AMZ.PROFIT
 * @param {unknown[][]} price Selling price in the currency of the marketplace.
 * @param {unknown[][]} cost Cost of one unit in the currency of the marketplace.
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} category Referral category in English or Chinese: name, id or known alias.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [adRate] Advertising spend over sales, such as 8% or 0.08. Default: 0.
 * @param {unknown[][]} [returnRate] Share of units that come back, such as 5%. Default: 0.
 * @param {unknown[][]} [otherCost] Any further cost of one unit (freight, duty, labels). Default: 0.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [months] Calendar months of storage, the first being the month of the date. Default: 1.
 * @param {unknown[][]} [measure] profit (default), margin, roi or breakevenacos.
 * @returns {unknown[][]} Profit in the currency of the marketplace, or a fraction.
 */
export function profitOf(
  price: unknown[][],
  cost: unknown[][],
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  category: unknown[][],
  marketplace?: unknown[][],
  adRate?: unknown[][],
  returnRate?: unknown[][],
  otherCost?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  months?: unknown[][],
  measure?: unknown[][],
): unknown[][] {
  return call(
    feesSpecs.PROFIT,
    price,
    cost,
    length,
    width,
    height,
    weight,
    category,
    marketplace,
    adRate,
    returnRate,
    otherCost,
    goods,
    date,
    units,
    months,
    measure,
  );
}

/**
 * Lowest price, to the minor unit, whose measure reaches the target.
 * Example: =AMZ.PRICEFOR(20%,6,10,6,3,1.2,"Pet Supplies","US",,,,,"2026-11-22") gives 18.74.
 * @customfunction AMZ.PRICEFOR
 * @helpurl https://localhost:3000/addin/help.html#AMZ.PRICEFOR
 * @param {unknown[][]} target Value that the measure must reach, such as 20% margin; 0 is break-even.
 * @param {unknown[][]} cost Cost of one unit in the currency of the marketplace.
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} category Referral category in English or Chinese: name, id or known alias.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [adRate] Advertising spend over sales, such as 8% or 0.08. Default: 0.
 * @param {unknown[][]} [returnRate] Share of units that come back, such as 5%. Default: 0.
 * @param {unknown[][]} [otherCost] Any further cost of one unit (freight, duty, labels). Default: 0.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [months] Calendar months of storage, the first being the month of the date. Default: 1.
 * @param {unknown[][]} [measure] margin (default), profit, roi or breakevenacos.
 * @returns {unknown[][]} Price in the currency of the marketplace.
 */
export function priceFor(
  target: unknown[][],
  cost: unknown[][],
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  category: unknown[][],
  marketplace?: unknown[][],
  adRate?: unknown[][],
  returnRate?: unknown[][],
  otherCost?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  months?: unknown[][],
  measure?: unknown[][],
): unknown[][] {
  return call(
    feesSpecs.PRICEFOR,
    target,
    cost,
    length,
    width,
    height,
    weight,
    category,
    marketplace,
    adRate,
    returnRate,
    otherCost,
    goods,
    date,
    units,
    months,
    measure,
  );
}

/**
 * Next cheaper size tier or weight band: what must shrink, by how much, and what that saves per unit.
 * Example: =AMZ.NEXTTIER(10,6,3,1.2,24.99,"US",,"2026-11-22") gives Large standard-size, up to 1.25 lb, shortest side
 * by 0.105 in, 0.4.
 * @customfunction AMZ.NEXTTIER
 * @helpurl https://localhost:3000/addin/help.html#AMZ.NEXTTIER
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} price Selling price in the currency of the marketplace.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [category] Referral category. Needed only where the fee depends on it (EU and UK price limits,
 * own tables, storage).
 * @returns {unknown[][]} One row: next cheaper tier or band, what must shrink and by how much, saving per unit.
 */
export function nextTier(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  price: unknown[][],
  marketplace?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  category?: unknown[][],
): unknown[][] {
  return call(feesSpecs.NEXTTIER, length, width, height, weight, price, marketplace, goods, date, units, category);
}

/**
 * Total of AMZ.FEES without storage on the later day less that on the earlier day.
 * Example: =AMZ.FEECHANGE(10,6,3,1.2,24.99,"Pet Supplies","2026-09-01","2026-11-22","US") gives 0.32.
 * @customfunction AMZ.FEECHANGE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.FEECHANGE
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} price Selling price in the currency of the marketplace.
 * @param {unknown[][]} category Referral category in English or Chinese: name, id or known alias.
 * @param {unknown[][]} fromDate Earlier day.
 * @param {unknown[][]} toDate Later day.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @returns {unknown[][]} Difference per unit in the currency of the marketplace.
 */
export function feeChange(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  price: unknown[][],
  category: unknown[][],
  fromDate: unknown[][],
  toDate: unknown[][],
  marketplace?: unknown[][],
  goods?: unknown[][],
  units?: unknown[][],
): unknown[][] {
  return call(
    feesSpecs.FEECHANGE,
    length,
    width,
    height,
    weight,
    price,
    category,
    fromDate,
    toDate,
    marketplace,
    goods,
    units,
  );
}

/**
 * Why one item costs what it costs: each step with its value, rule, rate card, first day, confidence and source.
 * Example: =AMZ.EXPLAIN(10,6,3,1.2,24.99,"Pet Supplies","US",,"2026-11-22").
 * @customfunction AMZ.EXPLAIN
 * @helpurl https://localhost:3000/addin/help.html#AMZ.EXPLAIN
 * @param {unknown[][]} length A packed side; the order of the three does not matter. A number in the units, or text
 * such as 25.4 cm.
 * @param {unknown[][]} width The second packed side.
 * @param {unknown[][]} height The third packed side.
 * @param {unknown[][]} weight Packed weight of one unit. A number in the units, or text such as 350 g.
 * @param {unknown[][]} price Selling price in the currency of the marketplace.
 * @param {unknown[][]} category Referral category in English or Chinese: name, id or known alias.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [goods] general (default), apparel or dangerous.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [units] in-lb, in-oz, cm-kg, cm-g or mm-g. Default: in-lb for the US, cm-kg elsewhere.
 * @param {unknown[][]} [months] Calendar months of storage, the first being the month of the date. Default: 1.
 * @returns {unknown[][]} Table with a header row: step, value, rule, card, in force from, confidence, source.
 */
export function explain(
  length: unknown[][],
  width: unknown[][],
  height: unknown[][],
  weight: unknown[][],
  price: unknown[][],
  category: unknown[][],
  marketplace?: unknown[][],
  goods?: unknown[][],
  date?: unknown[][],
  units?: unknown[][],
  months?: unknown[][],
): unknown[][] {
  return tables.explain(length, width, height, weight, price, category, marketplace, goods, date, units, months);
}

/**
 * Analyses a SKU list: every fee, profit, margin, ROI and a status, one row per SKU in the same order. Units and
 * currencies in a cell win over those in its header; several columns of other costs are added up; yuan is divided by
 * fx, or by an "fx" column for rows of another currency; where no unit was stated the status says what was read.
 * Example: =AMZ.ANALYZE(A1:H200,"US","2026-11-22",7.1).
 * @customfunction AMZ.ANALYZE
 * @helpurl https://localhost:3000/addin/help.html#AMZ.ANALYZE
 * @param {unknown[][]} table SKU list with its header row, in Chinese or English.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @param {unknown[][]} [fx] Chinese yuan for one unit of the marketplace currency; needed for yuan columns.
 * @returns {unknown[][]} Table with a header row: every fee, profit, margin, ROI and a status for each SKU.
 */
export function analyze(
  table: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
  fx?: unknown[][],
): unknown[][] {
  return tables.analyze(table, marketplace, date, fx);
}
