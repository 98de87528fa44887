import type { Answer } from '../core';
import { Slot } from '../ui/slot';
import type { FieldValue } from './formula';

/** What the fields of the chosen function give. */
export interface Calculated {
  formula: string;
  /** Names of required fields that are still empty. */
  missing: readonly string[];
  answer: Answer | null;
  /** The steps behind it, where the fields give what they need. */
  reasons: Answer | null;
}

/** Long enough not to calculate at every key, short enough to feel live. */
const REST_MS = 150;

/** What the formula tab holds; it outlives a change of language. */
export class HelperStore {
  /** Id of the chosen function, or "" while the list is shown. */
  chosen = '';
  search = '';
  readonly messages: Slot;
  private readonly values = new Map<string, Map<string, FieldValue>>();
  private calculated: { key: string; result: Calculated } | null = null;
  private revision = 0;
  private timer = 0;

  constructor(private readonly update: () => void) {
    this.messages = new Slot(update);
  }

  /** The fields of a function, by parameter. */
  fields(id: string): Map<string, FieldValue> {
    const kept = this.values.get(id) ?? new Map<string, FieldValue>();
    this.values.set(id, kept);
    return kept;
  }

  /** A field of the chosen function has changed; what follows from it is worked out after a short rest. */
  set(name: string, value: FieldValue): void {
    this.fields(this.chosen).set(name, value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.settle();
    }, REST_MS) as unknown as number;
  }

  /** Works out at once what follows from the fields. */
  settle(): void {
    clearTimeout(this.timer);
    this.revision += 1;
    this.update();
  }

  /** The result for the fields as they last came to rest; `circumstances` are what else decides it. */
  resultOf(circumstances: string, calculate: () => Calculated): Calculated {
    const key = `${this.chosen} ${this.revision} ${circumstances}`;
    if (this.calculated?.key !== key) this.calculated = { key, result: calculate() };
    return this.calculated.result;
  }

  choose(id: string): void {
    this.chosen = id;
    this.messages.clear();
    this.settle();
  }
}
