import type { Goods } from '../../core/amazon/fulfilment';
import { cardUnitsOn, type RemovalKind, type Split } from '../../core/amazon/inventory-fees';
import type { FeesInput } from '../../core/amazon/fees';
import type { Marketplace } from '../../core/marketplaces';
import type { Target, Units } from '../../core/units';
import { Problem } from '../../core/words/problem';
import { readChoice, readDate, readMarketplace, readText, readUnits, type Choice } from '../../core/input/read';
import type { Day } from '../../rates/day';
import { nameOf, type Environment, type Parameter, type RowFunction, type RowRule } from '../declaration';
import type { Cell } from '../edge/cells';
import { DATE, GOODS, MARKETPLACE, PLAN, REMOVAL, SIPP, SPLIT, UNITS } from './parameters';

/** The arguments that are not numbers, read; one that a function does not have is its default. */
export interface Settled {
  market: Marketplace;
  goods: Goods;
  day: Day;
  units: Units;
  category: string | null;
  split: Split;
  plan: 'professional' | 'individual';
  kind: RemovalKind;
  sipp: boolean;
  /** The cell of any other argument. */
  cell(parameter: Parameter): Cell;
  language: Environment['language'];
}

/** Reads the arguments that Amazon functions share. `cells` stand in the order of the parameters that are not numbers. */
export function settle(
  parameters: readonly Parameter[],
  cells: readonly Cell[],
  { today, language }: Environment,
): Settled | Problem {
  const names = parameters.filter((parameter) => !parameter.number).map(({ name }) => name);
  const cell = ({ name }: Parameter): Cell => cells[names.indexOf(name)] ?? null;
  const pick = <T extends string>(parameter: Parameter & { words: Choice<T> }): T | Problem =>
    readChoice(cell(parameter), nameOf(parameter), parameter.words);
  const market = readMarketplace(cell(MARKETPLACE), nameOf(MARKETPLACE));
  if (market instanceof Problem) return market;
  const sipp = pick(SIPP);
  const read = {
    market,
    goods: pick(GOODS),
    day: readDate(cell(DATE), nameOf(DATE), today),
    units: readUnits(cell(UNITS), nameOf(UNITS), market),
    category: names.includes('category') ? readText(cells[names.indexOf('category')]) : null,
    split: pick(SPLIT),
    plan: names.includes('plan') ? pick(PLAN) : 'professional',
    kind: pick(REMOVAL),
    sipp: sipp instanceof Problem ? sipp : sipp === 'yes',
  };
  const problem = Object.values(read).find((value) => value instanceof Problem);
  return problem instanceof Problem ? problem : ({ ...read, cell, language } as Settled);
}

/** From the units of the person to those of the cards of the day. */
export function targetOf({ market, day, units }: Pick<Settled, 'market' | 'day' | 'units'>): Target {
  return { assumed: units, card: cardUnitsOn(market, day) };
}

/** What the fees are resolved for. */
export function feesInput({ market, goods, day, category, sipp }: Settled, months: number): FeesInput {
  return { market, goods, day, category, months, sipp };
}

type AmazonFunction = Omit<RowFunction, 'kind' | 'context'> & {
  kind?: RowFunction['kind'];
  /** Gets what is settled and answers row by row. */
  rule(settled: Settled): RowRule['run'] | Problem;
};

/** A function whose shared arguments are read by `settle`. */
export function amazonFunction({ rule, ...declared }: AmazonFunction): RowFunction {
  return {
    kind: 'cell',
    ...declared,
    context(cells, environment) {
      const settled = settle(declared.parameters, cells, environment);
      if (settled instanceof Problem) return settled;
      const run = rule(settled);
      return run instanceof Problem ? run : { target: targetOf(settled), currency: settled.market.currency, run };
    },
  };
}
