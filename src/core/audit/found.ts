import { metricUnknown, type Meaning } from '../metrics/registry';
import { type Problem } from '../words/problem';
import type { LineKind, Observation, Unread } from './observation';
import { tidyLabel } from './values';

/** Characters shown of a line or a name. */
export const SHOWN = 200;

/** A name without a value; dropped later where the same metric has a value elsewhere. */
export interface BareName {
  line: number;
  meanings: readonly Meaning[];
  text: string;
  problem: Problem;
}

/** What has been read of a paste: values, lines that could not be read, and what became of every line. */
export class Found {
  readonly observations: Observation[] = [];
  readonly unread: Unread[] = [];
  readonly kinds = new Map<number, LineKind>();
  readonly bare: BareName[] = [];
  /** Headers of tables without a metric: they tell what else the paste may be. */
  readonly headers: string[][] = [];
  /** The most characters of a line without a metric. */
  longest = 0;

  observe(
    named: { label: string; meanings: readonly Meaning[] },
    place: Partial<Observation> & { line: number; text: string },
  ): Observation {
    const observation: Observation = {
      raw: null,
      countText: '',
      count: null,
      percentLabel: false,
      isCellNumber: false,
      column: '',
      of: '',
      pointLabel: '',
      pointDay: null,
      isAmongPeriods: false,
      isOneOfMany: false,
      ...place,
      label: named.label.slice(0, SHOWN),
      meanings: named.meanings,
    };
    observation.text = observation.text.slice(0, SHOWN);
    this.observations.push(observation);
    this.mark(place.line, 'used');
    return observation;
  }

  /** A line that looks like a measurement whose name is not known. */
  refuseUnknown(line: number, text: string, label: string): void {
    this.refuse(line, text, metricUnknown(tidyLabel(label)));
  }

  refuse(line: number, text: string, problem: Problem): void {
    this.unread.push({ line, text: text.slice(0, SHOWN), problem });
    this.mark(line, 'unread');
  }

  mark(line: number, kind: LineKind): void {
    if (this.kinds.get(line) !== 'unread') this.kinds.set(line, kind);
  }
}
