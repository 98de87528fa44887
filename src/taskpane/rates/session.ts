/** What the rate-card tab holds; it outlives a change of language. */
export class RatesSession {
  day = '';
  /** Marketplace or platform; null until the usual marketplace is filled in, "" for all. */
  place: string | null = null;
  fee = '';
}
