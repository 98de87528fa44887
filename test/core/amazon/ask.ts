import { sideIn, weightIn } from '../../../src/core/units';
import { Problem } from '../../../src/core/words/problem';
import type { RowFunction, Scalar } from '../../../src/functions/declaration';
import { parseIsoDay } from '../../../src/rates/day';

export type Args = Readonly<Record<string, number | string>>;

/** Answers a worksheet function for one row of arguments, named as the contract names them. */
export function ask(spec: RowFunction, args: Args): Scalar | Scalar[] {
  const known = spec.parameters.map(({ name }) => name);
  const odd = Object.keys(args).filter((name) => !known.includes(name));
  if (odd.length) throw new Error(`${spec.id} has no argument ${odd.join()}`);
  const cells = spec.parameters.filter((p) => !p.number).map((p) => args[p.name] ?? null);
  const rule = spec.context(cells, { today: parseIsoDay('2026-11-22'), language: 'en' });
  if (rule instanceof Problem) return rule;
  const { assumed, card } = rule.target;
  const numbers = spec.parameters.flatMap(({ name, number }) => {
    if (!number) return [];
    const value = (args[name] as number | undefined) ?? NaN;
    if (number.carries === 'side') return sideIn(card.side, value, assumed.side);
    return number.carries === 'weight' ? weightIn(card.weight, value, assumed.weight) : value;
  });
  return rule.run(...numbers);
}

/** The one number of an answer; NaN for a problem. */
export function numberOf(answer: Scalar | Scalar[]): number {
  return typeof answer === 'number' ? answer : NaN;
}
