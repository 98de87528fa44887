import type { Goods } from '../../core/amazon/fulfilment';
import type { Split } from '../../core/amazon/inventory-fees';
import type { Marketplace } from '../../core/marketplaces';
import type { Units } from '../../core/units';
import { Problem } from '../../core/words/problem';
import type { Day } from '../../rates/day';
import { nameOf, type Environment, type Parameter } from './calculate';
import type { Cell } from './cells';
import { GOODS, PLAN, readChoice, readDate, readMarketplace, readText, readUnits, SPLIT } from '../../core/input/read';

/** The arguments that are not numbers, read; one that a function does not have is its default. */
export interface Settled {
  market: Marketplace;
  goods: Goods;
  day: Day;
  units: Units;
  category: string | null;
  split: Split;
  plan: 'professional' | 'individual';
}

/** Reads the arguments that every Amazon function shares. `cells` stand in the order of the parameters that are not numbers. */
export function settle(
  parameters: readonly Parameter[],
  cells: readonly Cell[],
  environment: Environment,
): Settled | Problem {
  const others = parameters.filter((parameter) => !parameter.number);
  const at = (name: string) => others.findIndex((parameter) => parameter.name === name);
  const read = <T>(
    name: string,
    reader: (cell: Cell, label: ReturnType<typeof nameOf>) => T | Problem,
    fallback: Cell = null,
  ): T | Problem => {
    const place = at(name);
    return reader(place < 0 ? fallback : cells[place], place < 0 ? { en: name, zh: name } : nameOf(others[place]!));
  };
  const market = read('marketplace', readMarketplace);
  if (market instanceof Problem) return market;
  const settled = {
    market,
    goods: read('goods', (cell, label) => readChoice(cell, label, GOODS)),
    day: read('date', (cell, label) => readDate(cell, label, environment.today)),
    units: read('units', (cell, label) => readUnits(cell, label, market)),
    category: read('category', readText),
    split: read('split', (cell, label) => readChoice(cell, label, SPLIT)),
    plan: read('plan', (cell, label) => readChoice(cell, label, PLAN)),
  };
  const problem = Object.values(settled).find((value) => value instanceof Problem);
  return problem instanceof Problem ? problem : (settled as Settled);
}
