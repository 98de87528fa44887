import { formatDay, type Day } from '../../rates/day';
import { pickSeries } from '../amazon/cards';
import { categoryChoice } from '../amazon/category-of';
import { Economics } from '../amazon/economics';
import { Fees } from '../amazon/fees';
import type { Goods } from '../amazon/fulfilment';
import { handlingFees, type HandlingFee } from '../amazon/handling-fees';
import type { Cell } from '../input/cell';
import { GOODS, readChoice, readDate } from '../input/read';
import { plain } from '../input/cell';
import type { Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { Problem } from '../words/problem';
import { w } from '../words/wording';
import { isWithoutStorage, readCell } from './cell-number';
import type { ListColumn } from './columns';
import { FIELDS } from './fields';
import { isEmpty, nameOfColumn } from './measures';
import type { ListContext } from './row-context';
import type { SkuField } from './types';
import { readYesNo } from './yes-no';

/** What holds for every row of one marketplace, day, goods, category and so on: resolved once. */
export class UnitRule {
  /** Filled again for each row. */
  readonly economics: Economics;
  private without: Economics | null = null;
  readonly handling: readonly HandlingFee[];

  constructor(
    readonly fees: Fees,
    readonly category: string | null,
    readonly notes: readonly Wording[],
  ) {
    this.economics = new Economics(fees);
    this.handling = handlingFees(fees.input);
  }

  /** The same without storage, for marketplaces where nobody publishes it. */
  get withoutStorage(): Economics {
    return (this.without ??= new Economics(Fees.on({ ...this.fees.input, months: 0 })));
  }
}

const DECIDING = ['goods', 'date', 'months', 'category', 'sipp', 'dangerous'] as const satisfies SkuField[];
/** A column of values that all differ must not fill the memory with rules. */
const MOST_RULES = 5000;

/** What the cells that were looked at so far lead to. */
class Branch {
  readonly by = new Map<Cell, Branch>();
  rule: UnitRule | Problem | null = null;

  next(cell: Cell): Branch {
    let next = this.by.get(cell);
    if (!next) this.by.set(cell, (next = new Branch()));
    return next;
  }
}

export class UnitRules {
  private root = new Branch();
  private count = 0;
  private readonly deciding: readonly ListColumn[];

  constructor(private readonly list: ListContext) {
    this.deciding = DECIDING.flatMap((field) => list.columns.one[field] ?? []);
  }

  of(row: readonly Cell[], market: Marketplace): UnitRule | Problem {
    let branch = this.root.next(market.id);
    for (const column of this.deciding) branch = branch.next(filledCell(row, column));
    return (branch.rule ??= this.made(row, market));
  }

  private made(row: readonly Cell[], market: Marketplace): UnitRule | Problem {
    if (++this.count >= MOST_RULES) {
      this.root = new Branch();
      this.count = 0;
    }
    const cells = DECIDING.map((field) => filledCell(row, this.list.columns.one[field]));
    return this.make(market, cells);
  }

  private name(field: SkuField): Wording {
    return nameOfColumn(this.list.columns.one[field], field);
  }

  private make(market: Marketplace, cells: readonly Cell[]): UnitRule | Problem {
    const [goodsCell, dateCell, monthsCell, categoryCell, sippCell, dangerousCell] = cells;
    const { options, settings } = this.list;
    const day = readDate(dateCell, this.name('date'), options.day);
    if (day instanceof Problem) return day;
    const months = this.months(monthsCell);
    if (months instanceof Problem) return months;
    const sipp = readYesNo(sippCell, this.name('sipp'));
    if (sipp instanceof Problem) return sipp;
    const category = categoryCell === null ? settings.category : String(categoryCell).trim();
    const goods = this.goods(goodsCell, dangerousCell, category, market, day);
    if (goods instanceof Problem) return goods;
    const input = { market, goods: goods.is, day, category, sipp: sipp ?? settings.sipp ?? false };
    const fees = Fees.on({ ...input, months: months ?? settings.months ?? 1 });
    const ofDay = day === options.day ? [] : [w(`fees of ${formatDay(day)}`, `按 ${formatDay(day)} 的费率计算`)];
    return new UnitRule(fees, category, [...(goods.note ? [goods.note] : []), ...ofDay]);
  }

  private months(cell: Cell): number | null | Problem {
    if (isWithoutStorage(cell)) return 0;
    const read = readCell(cell, { name: this.name('months'), kind: FIELDS.months.kind!, mark: '.' });
    return read === null || read instanceof Problem ? read : read.value;
  }

  /** What the list says, then yes in a column of dangerous goods, then the settings, then clothing by its category. */
  private goods(
    cell: Cell,
    dangerousCell: Cell,
    category: string | null,
    market: Marketplace,
    day: Day,
  ): { is: Goods; note: Wording | null } | Problem {
    const isDangerous = readYesNo(dangerousCell, this.name('dangerous'));
    if (isDangerous instanceof Problem) return isDangerous;
    if (isDangerous) {
      const by = this.name('dangerous');
      return { is: 'dangerous', note: w(`priced as dangerous goods (${by.en})`, `按危险品计算（${by.zh}）`) };
    }
    if (cell !== null) {
      const is = readChoice(cell, this.name('goods'), GOODS);
      return is instanceof Problem ? is : { is, note: null };
    }
    if (this.list.settings.goods !== null) return { is: this.list.settings.goods, note: null };
    return clothing(market, day, category);
  }
}

/** null where nothing is filled in. */
function filledCell(row: readonly Cell[], column: ListColumn | undefined): Cell {
  const value = column ? plain(row[column.at]) : null;
  return isEmpty(value) && !(column?.field === 'months' && isWithoutStorage(value)) ? null : value;
}

const MIXED = /shoe|jewel|luggage|鞋|珠宝|首饰|箱包/i;

/** Clothing has a table of its own in some marketplaces. A category that is clothing and more cannot tell. */
function clothing(market: Marketplace, day: Day, category: string | null): { is: Goods; note: Wording | null } {
  const general = { is: 'general' as const, note: null };
  if (category === null || pickSeries(market, 'fulfilment', { goods: 'apparel' }) === undefined) return general;
  const { ids } = categoryChoice(market, category, day);
  if (!ids?.length || !ids.every((id) => /^(?:clothing|apparel)/.test(id))) return general;
  return MIXED.test(category)
    ? {
        is: 'general',
        note: w('not priced as apparel: the category is more than clothing', '未按服装计算：类目不只是服装'),
      }
    : { is: 'apparel', note: w('priced as apparel (category)', '按服装计算（依类目）') };
}
