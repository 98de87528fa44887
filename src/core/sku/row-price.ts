import type { Day } from '../../rates/day';
import { standardVat } from '../amazon/vat';
import { plain, type Cell } from '../input/cell';
import type { Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { invalid, Problem } from '../words/problem';
import { w } from '../words/wording';
import { isWrittenZero, readCell } from './cell-number';
import { FIELDS } from './fields';
import { nameOfColumn } from './measures';
import type { ExchangeRates } from './rates';
import type { ListContext } from './row-context';
import { readShare } from './row-costs';
import type { RowMoney } from './row-money';

const PARTS_PER_MILLION = 1_000_000;

/** "汇率(EUR)" is the rate of the euro wherever the row is sold; "(CNY)" says what a rate is given in. */
const rateCurrency = (named: string | null): string | null =>
  named === null || named === '$' || named === '¥' || named === 'CNY' ? null : named;

/** The exchange rates of a row: its own column before those of the list. */
export function ratesOf(list: ListContext, row: readonly Cell[], market: Marketplace): ExchangeRates | Problem {
  const column = list.columns.one.fx;
  if (!column) return list.rates;
  const name = nameOfColumn(column, 'fx');
  const own = readCell(row[column.at], { name, kind: FIELDS.fx.kind!, mark: column.mark });
  if (own instanceof Problem) return own;
  return own === null ? list.rates : list.rates.with(rateCurrency(column.currency) ?? market.currency, own.value);
}

/** The price of a deal where there is one, else the price. */
export function listPriceOf(list: ListContext, money: RowMoney): { price: number; note: Wording | null } | Problem {
  const { price: column, salePrice } = list.columns.one;
  const price = money.price(column!, FIELDS.price.kind!);
  if (price instanceof Problem) return price;
  const sale = salePrice ? money.price(salePrice, FIELDS.salePrice.kind!) : null;
  if (sale instanceof Problem) return sale;
  if (sale !== null && sale > 0 && sale !== price)
    return { price: sale, note: w(`price from "${salePrice!.header}"`, `售价取自“${salePrice!.header}”`) };
  return price === null ? invalid('required', { name: nameOfColumn(column, 'price') }) : { price, note: null };
}

/** Marketplaces whose prices are shown without tax: it comes on top at the checkout. */
const TAX_ON_TOP: ReadonlySet<string> = new Set(['US', 'CA']);
/** Of the VAT where prices hold one, else of the customs, which nobody can tell from the header. */
const BARE_RATE = /^税率[%％]?$/;

/** True for a column of tax rates that is no VAT in this marketplace. */
export const isOtherTax = ({ columns }: ListContext, { id }: Marketplace): boolean =>
  columns.one.vat !== undefined && TAX_ON_TOP.has(id) && BARE_RATE.test(columns.one.vat.header.trim());

/** Said where prices hold a VAT and nothing says how much. */
export const needsVat = ({ id }: Marketplace): boolean => !TAX_ON_TOP.has(id);

/** The share of VAT in the prices of a row; null where nothing says it. */
export function vatOf(list: ListContext, row: readonly Cell[], market: Marketplace, day: Day): number | null | Problem {
  const column = isOtherTax(list, market) ? undefined : list.columns.one.vat;
  const cell = column ? plain(row[column.at]) : null;
  const isStandard = typeof cell === 'string' && /^(?:standard|标准|标准税率)$/i.test(cell.trim());
  const own = isWrittenZero(cell) ? 0 : column && !isStandard ? readShare(row, column, 'vat') : null;
  if (own !== null) return own;
  const set = isStandard ? 'standard' : list.settings.vat;
  if (set !== 'standard') return set;
  const standard = standardVat(market, day);
  return standard instanceof Problem ? standard : standard / PARTS_PER_MILLION;
}
