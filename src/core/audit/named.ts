import type { Day } from '../../rates/day';
import type { Meaning } from '../metrics/registry';
import type { RawCount, RawNumber } from '../metrics/value-text';
import { invalid } from '../words/problem';
import { SHOWN, type Found } from './found';
import { nameInWords, type Observation } from './observation';

/** A cell or a piece of a line that may hold the value of a name. */
export interface Candidate {
  /** `value` decides; `zero` only where nothing else could; `bounded` ("< 1%") only where nothing else stands there. */
  kind: 'value' | 'zero' | 'bounded' | 'none';
  raw: RawNumber | null;
  text: string;
  line: number;
  isCellNumber: boolean;
  pointLabel: string;
  pointDay: Day | null;
  isAmongPeriods: boolean;
  percentLabel: boolean;
  countText: string;
  /** The column or the words before it say that it is a value of this name. */
  isCertain: boolean;
}

/**
 * A name of a metric that was read and everything beside or below it that may be its value. What it is worth is
 * settled when the next name begins: a value before a 0 that may be an empty cell, and never a target.
 */
export class Named {
  readonly candidates: Candidate[] = [];
  /** Of an earlier period, by the words behind it. */
  period: Day | null = null;
  targetText = '';
  countText = '';
  count: { part: number; whole: number } | null = null;
  /** "Fulfilled by Amazon" on a line of its own: names the next value. */
  nextLabel = '';
  /** A target in a cell of its own may be one without a word ("< 1%"): then it is no value. */
  isInTable = false;
  /** Its cells are of several accounts or sites, each with a value of its own. */
  isBySubject = false;
  /** Lines since the name or its last value. */
  age = 0;

  private isInDoubt = false;
  /** A value that cannot be told from others was listed: that it has none need not be said again. */
  isRefused = false;
  /** Told what became of the name. */
  onSettled: (observations: Observation[]) => void = () => undefined;

  constructor(
    readonly label: string,
    public meanings: readonly Meaning[],
    readonly line: number,
    readonly text: string,
  ) {}

  /** A word as common as "账户状况" is a title unless a value follows. */
  get isCommon(): boolean {
    return this.meanings.every((meaning) => meaning.isGeneric);
  }

  get hasValue(): boolean {
    return this.candidates.some(({ kind }) => kind === 'value');
  }

  get lastValue(): Candidate | null {
    const values = this.candidates.filter(({ kind }) => kind === 'value');
    return values[values.length - 1] ?? null;
  }

  add(candidate: Partial<Candidate> & { kind: Candidate['kind']; text: string; line: number }): void {
    this.candidates.push({
      raw: null,
      isCellNumber: false,
      pointLabel: '',
      pointDay: null,
      isAmongPeriods: false,
      percentLabel: false,
      countText: '',
      isCertain: true,
      ...candidate,
    });
    this.age = 0;
  }

  /** A number below that could not be told apart may be the value: then a 0 that may be an empty cell is none. */
  doubtZeros(): void {
    this.isInDoubt = true;
  }

  /** The count belongs to the value read last, or stands alone. */
  addCount(count: RawCount | { part: number; whole: number }, text: string): void {
    const last = this.lastValue;
    if (last) last.countText ||= text;
    else {
      this.countText ||= text;
      this.count ??= { part: count.part, whole: count.whole };
    }
  }

  /** Writes down what the name is worth. */
  settle(found: Found, fulfilments: readonly string[]): void {
    this.onSettled(this.observe(found, fulfilments));
  }

  private observe(found: Found, fulfilments: readonly string[]): Observation[] {
    const chosen = this.chosen();
    if (chosen.length === 0) return this.settleWithout(found);
    const labels = fulfilments.length === chosen.length && chosen.every((c) => c.pointLabel === '') ? fulfilments : [];
    const isOpen = chosen.length > 1 && labels.length === 0 && chosen.some((c) => !c.isCertain);
    return chosen.map((candidate, at) =>
      found.observe(this, {
        raw: candidate.raw,
        text: candidate.text,
        line: candidate.line,
        countText: (candidate.countText || this.countText).slice(0, SHOWN),
        isCellNumber: candidate.isCellNumber,
        percentLabel: candidate.percentLabel || this.label.includes('%'),
        pointLabel: candidate.pointLabel || (labels[at] ?? ''),
        pointDay: candidate.pointDay,
        isAmongPeriods: candidate.isAmongPeriods,
        isOneOfMany: isOpen,
      }),
    );
  }

  private chosen(): Candidate[] {
    const of = (kind: Candidate['kind']) => this.candidates.filter((candidate) => candidate.kind === kind);
    const values = of('value');
    if (values.length > 0) return values;
    const none = of('none');
    if (none.length > 0) return none.slice(0, 1);
    const bounded = of('bounded');
    const zeros = of('zero');
    if (bounded.length > 0) return this.isInTable || zeros.length > 0 ? [] : bounded.slice(0, 1);
    if (this.isInDoubt) return [];
    return this.isBySubject ? zeros : zeros.slice(0, 1);
  }

  private settleWithout(found: Found): Observation[] {
    if (this.isRefused) return [];
    const metric = nameInWords(this.meanings, this.label);
    if (this.count) {
      const { count, countText, line } = this;
      return [found.observe(this, { text: countText, line, countText, count })];
    }
    if (this.isCommon) return [];
    const target = this.targetText || (this.candidates.find(({ kind }) => kind === 'bounded')?.text ?? '');
    const problem = target
      ? invalid('metricTargetOnly', { metric, text: target.slice(0, SHOWN) })
      : invalid('metricWithoutValue', { metric });
    found.bare.push({ line: this.line, meanings: this.meanings, text: this.text.slice(0, SHOWN), problem });
    return [];
  }
}
