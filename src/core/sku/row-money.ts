import type { Marketplace } from '../marketplaces';
import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { isBlank, type Cell } from '../input/cell';
import { fitsCurrency, readNumber } from '../input/number';
import { NUMBER_KINDS, readNumberCell, readText, shorten, type NumberKind } from '../input/read';
import { FIELDS, type Field } from './fields';
import type { ListColumn, ListColumns } from './header';
import { nameOfColumn } from './measures';
import { unitCell } from './header-units';

/** The exchange rate that came with the call. */
export interface GivenRate {
  /** CNY for one unit of `currency`, or null. */
  fx: number | null;
  currency: string;
}

/** The amounts of one row in the currency of its marketplace. */
export class RowMoney {
  constructor(
    private readonly row: readonly Cell[],
    private readonly columns: ListColumns['one'],
    private readonly market: Marketplace,
    private readonly given: GivenRate,
  ) {}

  /** null: blank. A currency in the cell counts first, then the one of the header; no other is converted than CNY. */
  read(column: ListColumn, kind: NumberKind): number | null | Problem {
    const cell = this.row[column.at];
    const name = nameOfColumn(column, 'price');
    const read = typeof cell === 'string' ? readNumber(cell) : null;
    const own = read && !read.isPercent && !read.side && !read.weight ? read.currency : null;
    const value = readNumberCell(own && read ? read.value : cell, name, kind);
    if (typeof value !== 'number') return value;
    const written = clearest(own, column.currency);
    return written === null ? this.uncertain(value, name) : this.converted(value, written, name);
  }

  /** An amount without a currency is in that of the marketplace, unless a currency column says otherwise. */
  private uncertain(value: number, name: Wording): number | Problem {
    const { currency: column } = this.columns;
    const text = column ? readText(this.row[column.at]) : null;
    if (text === null) return value;
    const currency = unitCell(text)?.currency ?? text.toUpperCase();
    if (fitsCurrency(currency, this.market.currency)) return value;
    return invalid('skuCurrencyColumn', { name, currency: shorten(currency), example: `${name.en} (CNY)` });
  }

  private converted(value: number, written: string, name: Wording): number | Problem {
    const { currency } = this.market;
    if (written === '¥' && currency === 'JPY') return invalid('yuanOrYen', { name });
    if (fitsCurrency(written, currency)) return value;
    if (written !== 'CNY' && written !== '¥')
      return invalid('wrongCurrency', { name, currency: written, expected: currency });
    const fx = this.fx(name);
    return fx instanceof Problem ? fx : value / fx;
  }

  private fx(name: Wording): number | Problem {
    const { columns, given, market } = this;
    const cell = columns.fx && this.row[columns.fx.at];
    const own = readNumberCell(cell, nameOfColumn(columns.fx, 'fx'), NUMBER_KINDS.positive);
    if (own instanceof Problem) return own;
    const isGiven = given.currency === market.currency;
    const fx = own ?? (isGiven ? given.fx : null);
    if (fx === null) return invalid(isGiven ? 'fxForColumn' : 'skuFxElsewhere', { name, currency: market.currency });
    return market.currency === 'USD' && fx < 1 ? invalid('fxInverted', { fx }) : fx;
  }
}

/** "$" in a cell below USD is USD: a sign leaves it to the code that it fits. */
function clearest(cell: string | null, header: string | null): string | null {
  if (cell === null || header === null) return cell ?? header;
  return fitsCurrency(cell, header) ? header : cell;
}

/** A share from 0 to 1. Below a "%" in the header 12 is 12%; a number up to 1 there could be either and is refused. */
export function readShare(
  row: readonly Cell[],
  column: ListColumn,
  field: Field & ('adRate' | 'returnRate'),
): number | null | Problem {
  const cell = row[column.at];
  const name = nameOfColumn(column, field);
  const number = column.isPercent && !isBlank(cell) ? Number(cell) : NaN;
  if (number > LARGEST_PLAIN_SHARE && number <= 1)
    return invalid('skuShareUnclear', { name, value: number, percent: Number((number * 100).toPrecision(12)) });
  return readNumberCell(number > 1 ? `${number}%` : cell, name, FIELDS[field].kind);
}

/** A share of at most this much is a share where the header says "%": nobody's advertising costs 0.3% or returns 0.05%. */
const LARGEST_PLAIN_SHARE = 0.3;
