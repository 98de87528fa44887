import type { Card } from '../../rates/store';
import type { Problem } from '../words/problem';
import type { Wording } from '../words/language';

/** One line of an explanation: what was done, what came out, by which rule, on whose word. */
export interface Step {
  step: Wording;
  value: number | string | Wording;
  rule: Wording;
  card: Card | null;
}

/**
 * A rule writes here what it does, when it is asked to. The fast path passes none; the explained path is the same
 * rule with a trace, so the two cannot drift apart. `problem` says why a rule answered NaN.
 */
export class Trace {
  readonly steps: Step[] = [];
  problem: Problem | null = null;

  add(step: Wording, value: Step['value'], rule: Wording, card: Card | null): void {
    this.steps.push({ step, value, rule, card });
  }

  /** Notes the reason and gives the number that stands for "not known". */
  fail(problem: Problem): number {
    this.problem ??= problem;
    return NaN;
  }
}
