import { foldWidth, compactName } from '../input/fold';
import type { Wording } from '../words/language';
import { invalid, type Problem } from '../words/problem';
import { w } from '../words/wording';
import type { Found } from './found';
import type { AuditItem, UnreadLine } from './types';

/** Reports of Amazon and Alibaba.com that hold no metric, by columns that only they have. */
const REPORTS: readonly { name: Wording; columns: readonly string[] }[] = [
  {
    name: w('a settlement report', '结算报告'),
    columns: ['settlementid', 'amounttype', 'amountdescription', 'totalamount'],
  },
  {
    name: w('a date range (transaction) report', '日期范围报告（交易明细）'),
    columns: ['settlementid', 'datetime', 'productsales', 'sellingfees'],
  },
  {
    name: w('an order report', '订单报告'),
    columns: ['amazonorderid', 'orderid', 'purchasedate', 'orderstatus', 'itemprice'],
  },
  {
    name: w('an FBA inventory report', 'FBA 库存报告'),
    columns: ['fnsku', 'afnfulfillablequantity', 'afnwarehousequantity', 'yourprice'],
  },
  {
    name: w('an FBA fee preview', 'FBA 费用预览报告'),
    columns: ['estimatedfeetotal', 'estimatedreferralfeeperunit', 'productsizetier', 'longestside'],
  },
  {
    name: w('an FBA returns report', 'FBA 退货报告'),
    columns: ['returndate', 'licenseplatenumber', 'detaileddisposition', 'reason'],
  },
  { name: w('a listing report', '在售商品报告'), columns: ['listingid', 'itemname', 'sellersku', 'opendate', 'asin1'] },
];
const FEWEST_COLUMNS = 2;
const SKU_COLUMNS = /^(?:length|width|height|weight|cost|price|长|宽|高|重量|成本|采购价|售价)/;
/** Longer words than a label has: running text. */
const SENTENCE = 40;

/** Told where nothing was found: what the paste is, and what would be read. */
export function noticeOf(found: Found, items: readonly AuditItem[], unread: readonly UnreadLine[]): Problem | null {
  if (items.length > 0 || unread.length > 0) return null;
  const report = reportOf(found.headers);
  if (report) return invalid('pasteOtherReport', { report });
  return invalid(found.longest > SENTENCE && found.headers.length === 0 ? 'pasteProse' : 'pasteNothing');
}

function reportOf(headers: readonly (readonly string[])[]): Wording | null {
  for (const header of headers) {
    const keys = header.map((name) => compactName(foldWidth(name)));
    const report = REPORTS.find(
      ({ columns }) => columns.filter((name) => keys.includes(name)).length >= FEWEST_COLUMNS,
    );
    if (report) return report.name;
    if (keys.filter((key) => SKU_COLUMNS.test(key)).length > FEWEST_COLUMNS)
      return w('a list of SKUs (for AMZ.ANALYZE)', 'SKU 列表（请用 AMZ.ANALYZE）');
  }
  return null;
}
