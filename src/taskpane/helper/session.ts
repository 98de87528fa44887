import type { FieldValue } from './formula';

/** What the formula tab holds; it outlives a change of language. */
export class HelperSession {
  /** Id of the chosen function, or "" while the list is shown. */
  chosen = '';
  search = '';
  private readonly values = new Map<string, Map<string, FieldValue>>();

  /** The fields of a function, by parameter. */
  fields(id: string): Map<string, FieldValue> {
    const kept = this.values.get(id) ?? new Map<string, FieldValue>();
    this.values.set(id, kept);
    return kept;
  }
}
