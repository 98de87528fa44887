import { plain, type Cell } from '../input/cell';
import { isBlankMarker } from '../input/blank';
import { currencyOf, fitsCurrency } from '../input/currencies';
import { shorten } from '../input/quote';
import type { NumberKind } from '../input/read';
import type { Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { invalid, Problem } from '../words/problem';
import { readCell } from './cell-number';
import type { ListColumn, ListColumns } from './columns';
import { nameOfColumn } from './measures';
import type { ExchangeRates } from './rates';
import type { SettingAmount, SkuSettings } from './types';

/** An amount in the currency of the marketplace, and the currency that it was taken to be in where it names none. */
export interface Money {
  amount: number;
  assumed: string | null;
}

/** The amounts of one row. */
export class RowMoney {
  constructor(
    private readonly row: readonly Cell[],
    private readonly columns: ListColumns,
    private readonly market: Marketplace,
    private readonly rates: ExchangeRates,
    private readonly settings: SkuSettings,
    /** What a price without a currency is in. */
    private readonly home: string = market.currency,
  ) {}

  /** What the buyer pays. Without a currency it is in that of the marketplace, unless a currency column says otherwise. */
  price(column: ListColumn, kind: NumberKind): number | null | Problem {
    const currency = this.home;
    const read = this.read(column, kind, currency);
    if (read === null || read instanceof Problem) return read;
    const { value, written } = read;
    if (written !== null) return this.converted(value, written, column);
    const own = this.columnCurrency('currency');
    if (own === null || fitsCurrency(own, currency)) return this.converted(value, currency, column);
    const name = nameOfColumn(column, 'price');
    return invalid('skuCurrencyColumn', { name, currency: shorten(own), example: `${name.en} (CNY)` });
  }

  /** What the seller pays. */
  cost(column: ListColumn, kind: NumberKind): Money | null | Problem {
    const assumed = this.bareCurrency(column);
    const read = this.read(column, kind, assumed.currency);
    if (read === null || read instanceof Problem) return read;
    const from = read.written ?? assumed.currency;
    const amount = this.converted(read.value, from, column);
    if (amount instanceof Problem) return amount;
    return { amount, assumed: read.written === null && !assumed.isGiven && read.value > 0 ? from : null };
  }

  setting({ amount, currency }: SettingAmount, name: Wording): number | Problem {
    return currency === null ? amount : this.rates.convert(amount, this.clear(currency), this.market.currency, name);
  }

  private read(
    column: ListColumn,
    kind: NumberKind,
    bare: string,
  ): { value: number; written: string | null } | null | Problem {
    const read = readCell(this.row[column.at], {
      name: nameOfColumn(column, 'price'),
      kind,
      mark: column.mark,
      currency: column.currency ?? bare,
    });
    if (read === null || read instanceof Problem) return read;
    return { value: read.value, written: clearest(read.read?.currency ?? null, column.currency) };
  }

  private converted(value: number, written: string, column: ListColumn): number | Problem {
    const name = nameOfColumn(column, 'price');
    if (written === '¥' && this.market.currency === 'JPY' && !column.isJapanese) return invalid('yuanOrYen', { name });
    const from = column.isJapanese && written === '¥' ? 'JPY' : this.clear(written);
    return this.rates.convert(value, from, this.market.currency, name);
  }

  /** "¥" is yen on amazon.co.jp alone; there it was refused. "$" is what the marketplace makes of it. */
  private clear(written: string): string {
    return written === '¥' ? 'CNY' : written;
  }

  /**
   * The currency of a cost that names none: a setting; a currency column; yuan below Chinese words of purchase where a
   * rate is given, and below any Chinese word where nothing else needs that rate; else that of the marketplace.
   */
  private bareCurrency(column: ListColumn): { currency: string; isGiven: boolean } {
    const { settings, columns, market } = this;
    if (settings.costCurrency !== null) return { currency: settings.costCurrency, isGiven: true };
    const own = this.columnCurrency('costCurrency');
    if (own !== null) return { currency: own, isGiven: true };
    const beside = this.columnCurrency('currency');
    if (beside !== null && !fitsCurrency(beside, market.currency)) return { currency: beside, isGiven: false };
    const isYuan =
      column.isChinese && this.rates.of(market.currency) !== null && (column.isPurchase || !namesYuan(columns));
    return { currency: isYuan ? 'CNY' : this.home, isGiven: false };
  }

  private columnCurrency(field: 'currency' | 'costCurrency'): string | null {
    const column = this.columns.one[field];
    const cell = column && plain(this.row[column.at]);
    if (isBlankMarker(cell) || cell === 0) return null;
    const text = String(cell).normalize('NFKC').trim();
    return currencyOf(text.toLowerCase()) ?? text.toUpperCase();
  }
}

/** True where a cost says in its header that it is in yuan: then a rate was given for that one. */
function namesYuan({ one, otherCosts }: ListColumns): boolean {
  return [one.cost, one.adPerUnit, one.firstLegPerKg, one.firstLegPerCbm, ...otherCosts].some(
    (column) => column?.currency === 'CNY' || column?.currency === '¥',
  );
}

/** "$" in a cell below USD is USD: a sign leaves it to the code that it fits. */
function clearest(cell: string | null, header: string | null): string | null {
  if (cell === null || header === null) return cell ?? header;
  return fitsCurrency(cell, header) ? header : cell;
}
