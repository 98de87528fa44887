import type { FunctionResult } from '../wire/function-calls';

interface Entry {
  readonly result: FunctionResult;
  readonly weight: number;
}

/**
 * Results by function and arguments, the least recently used dropped first. The bound is in characters of key plus a
 * flat price for each result cell: a rough measure of memory, which is all it has to be.
 */
export class ResultCache {
  private readonly entries = new Map<string, Entry>();
  private weight = 0;

  constructor(private readonly limit = 48_000_000) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: string): FunctionResult | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    // Map keeps insertion order: putting an entry back makes it the youngest.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.result;
  }

  set(key: string, result: FunctionResult): void {
    const cells = Array.isArray(result) ? result.length * (result[0]?.length ?? 0) : 1;
    const entry = { result, weight: key.length + cells * 16 };
    this.drop(key);
    this.entries.set(key, entry);
    this.weight += entry.weight;
  }

  /** Called between recalculations only, so that a result is never dropped before the cell that waits for it has read it. */
  trim(): void {
    for (const key of this.entries.keys()) {
      if (this.weight <= this.limit) return;
      this.drop(key);
    }
  }

  clear(): void {
    this.entries.clear();
    this.weight = 0;
  }

  private drop(key: string): void {
    this.weight -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}
