/** What the rate-card tab holds; it outlives a change of language. */
export class RatesSession {
  day = '';
  marketplace = '';
  fee = '';
}
