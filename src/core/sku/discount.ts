import { plain, type Cell } from '../input/cell';
import { isBlankMarker } from '../input/blank';
import { NUMBER_KINDS } from '../input/read';
import { shorten } from '../input/quote';
import type { ColumnMark } from '../input/decimal-mark';
import type { Wording } from '../words/language';
import { invalid, Problem } from '../words/problem';
import { readCell } from './cell-number';
import type { Discount } from './types';

const TENTHS = /^(\d(?:\.\d)?|\d{2})\s*折$/;
/** More than this off is as likely a price of that much: "80%" is 八折 to some. */
const LARGEST_SHARE = 0.5;

const AROUND = /^\s*(?:立减|减|-)\s*|\s*(?:off|立减|减)\s*$/gi;

/** 8折 and 85折 leave 80% and 85% to pay. */
function offOf(tenths: string): number {
  return Number((1 - Number(tenths) / (/^\d{2}$/.test(tenths) ? 100 : 10)).toPrecision(12));
}

interface HeaderOf {
  currency: string | null;
  isPercent: boolean;
  /** An amount in the currency of the marketplace where no other is named. */
  isAmount: boolean;
}

/** What a coupon or deal takes off: "5%", "$2", "8折". A number that may be a share or an amount is refused. */
export function readDiscount(cell: Cell, name: Wording, of: HeaderOf, mark: ColumnMark): Discount | null | Problem {
  const { currency, isPercent, isAmount } = of;
  const value = plain(cell);
  if (isBlankMarker(value) || value === 0) return null;
  const tenths = typeof value === 'string' ? TENTHS.exec(value.normalize('NFKC').trim()) : null;
  if (tenths) return { share: offOf(tenths[1]!) };
  const text = typeof value === 'string' ? value.replace(AROUND, '') : value;
  const kind = { ...NUMBER_KINDS.amount, carries: /%/.test(String(text)) ? 'rate' : 'money' } as const;
  const read = readCell(text, { name, kind, mark, currency: currency ?? undefined });
  if (read === null || read instanceof Problem) return read;
  const own = read.read?.currency ?? null;
  if (own !== null || currency !== null) return { amount: read.value, currency: own ?? currency };
  if (isAmount && read.read?.isPercent !== true) return { amount: read.value, currency: null };
  const isShare = read.read?.isPercent === true || isPercent;
  const share = read.read?.isPercent ? read.value : isPercent && read.value >= 1 ? read.value / 100 : read.value;
  if ((isShare || share < 1) && share <= LARGEST_SHARE) return { share };
  return invalid('skuDiscountUnclear', { name, text: shorten(String(value)) });
}
