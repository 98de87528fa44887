import { cardUnitsOn } from '../../core/amazon/inventory-fees';
import type { Target } from '../../core/units';
import { Problem } from '../../core/words/problem';
import { type Language } from '../../core/words/language';
import type { FunctionSpec, Parameter, RowRule, Scalar } from '../edge/calculate';
import type { Cell } from '../edge/cells';
import { settle, type Settled } from '../edge/settle';

/** What an Amazon function does with the numbers of a row, once everything else is settled. */
type RowAnswer = (numbers: readonly number[]) => Scalar | Scalar[];

/** From the units of the person to those of the cards of the day. */
export function targetOf({ market, day, units }: Settled): Target {
  return { assumed: units, card: cardUnitsOn(market, day) };
}

/** A spec whose shared arguments are read by `settle`; `rule` gets them and answers row by row. */
export function amazonSpec(
  id: string,
  parameters: readonly Parameter[],
  rule: (settled: Settled, cells: readonly Cell[], language: Language) => RowAnswer | Problem,
  fields = 1,
): FunctionSpec {
  return {
    id,
    parameters,
    fields,
    context(cells, environment): RowRule | Problem {
      const settled = settle(parameters, cells, environment);
      if (settled instanceof Problem) return settled;
      const run = rule(settled, cells, environment.language);
      return run instanceof Problem ? run : { target: targetOf(settled), currency: settled.market.currency, run };
    },
  };
}
