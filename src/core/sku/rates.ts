import { fitsCurrency } from '../input/currencies';
import type { Wording } from '../words/language';
import { invalid, type Problem } from '../words/problem';

/** CNY for one unit of each currency that is known. */
export class ExchangeRates {
  private readonly cny = new Map<string, number>([['CNY', 1]]);

  /** `home`: the currency that a rate of the call is for. */
  constructor(
    private readonly home: string,
    rates: Iterable<readonly [string, number]>,
  ) {
    for (const [currency, rate] of rates) this.cny.set(currency, rate);
  }

  /** The same rates with another one for a row. */
  with(currency: string, rate: number): ExchangeRates {
    return new ExchangeRates(this.home, [...this.cny, [currency, rate]]);
  }

  of(currency: string): number | null {
    return this.cny.get(currency) ?? null;
  }

  /** An amount in another currency; a problem where a rate is missing or stands upside down. */
  convert(amount: number, from: string, to: string, name: Wording): number | Problem {
    if (fitsCurrency(from, to)) return amount;
    const [rate, target] = [this.of(from), this.of(to)];
    if (target !== null && to === 'USD' && target < 1) return invalid('fxInverted', { fx: target });
    if (rate !== null && target !== null) return (amount * rate) / target;
    if (from === 'CNY') return invalid(to === this.home ? 'fxForColumn' : 'skuFxElsewhere', { name, currency: to });
    return invalid('wrongCurrency', { name, currency: from, expected: to });
  }
}
