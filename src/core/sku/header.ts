import { invalid, type Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { isBlank, isErrorCell, type Cell } from '../input/cell';
import { stripInvisible } from '../input/fold';
import { shorten } from '../input/read';
import { FIELDS, fieldOf, isDescriptive, type Field, type FieldSpec } from './fields';
import { listed, w } from '../words/wording';
import { headerUnits, peelUnit, type HeaderUnits } from './header-units';

/** A column that is used: where it stands, what its header says of units, and the header as the person wrote it. */
export interface ListColumn extends HeaderUnits {
  at: number;
  header: string;
}

export interface ListColumns {
  one: Partial<Record<Field, ListColumn>>;
  /** Costs beside the cost of goods: as many columns as there are. */
  otherCosts: readonly ListColumn[];
  /** Headers of columns that nothing was read from. */
  unused: readonly string[];
}

/** A column whose header is understood. */
interface Heading {
  at: number;
  header: string;
  field: Field;
  rank: number;
  /** What stands in brackets or beside the name: units, currencies and other words. */
  remarks: readonly string[];
}

/** A longer text is no header. */
const LONGEST_HEADER = 120;
const BRACKETS = /[([{【〔]([^)\]}】〕]*)[)\]}】〕]?/g;
const SIDES_NOTATION = /长\s*[*x×✕/、-]?\s*宽\s*[*x×✕/、-]?\s*高|\bl\s*[*x×✕/]\s*w\s*[*x×✕/]\s*h\b/i;
/** Signs that no comparison of names sees, and the letters that make US$ of one. */
const SIGNS = /[a-z]*[$€£¥₹]|[%"″′]+/gi;
const PREPOSITION = /(^|[\s(])in\s+(?=[\w($€£¥])/gi;

/** "采购成本（含税，元/件）" is cost with the remarks 含税，元/件; "长cm" is length with the remark cm. null: not understood. */
function readHeading(header: string, at: number): Heading | null {
  if (header.length > LONGEST_HEADER) return null;
  const remarks: string[] = [];
  const name = stripInvisible(header)
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(PREPOSITION, '$1')
    .replace(BRACKETS, (_whole, remark: string) => {
      remarks.push(remark);
      return ' ';
    });
  const read = readName(name.replace(SIDES_NOTATION, ' ')) ?? readName(name.replace(SIDES_NOTATION, 'lwh'));
  return read && { at, header: oneLine(header), ...read, remarks: [...remarks, ...read.remarks] };
}

/** Peels units off a header without brackets until a word is left that sellers use. */
function readName(name: string): Pick<Heading, 'field' | 'rank' | 'remarks'> | null {
  const remarks: string[] = name.match(SIGNS) ?? [];
  for (let rest = name; ;) {
    const place = fieldOf(rest);
    if (place) return { ...place, remarks };
    const peeled = peelUnit(rest);
    if (!peeled) return null;
    rest = peeled.rest;
    remarks.push(peeled.unit);
  }
}

const oneLine = (text: string): string => shorten(text.replace(/\s+/g, ' '));

/** What must stand in the list for a row to be priced. */
export const NEEDED = ['length', 'width', 'height', 'weight', 'price', 'category'] as const satisfies Field[];
const SIDES = ['length', 'width', 'height'] as const satisfies Field[];

/** Finds the columns of a list by their headers: in any order, in Chinese or English, with units and currencies. */
export function readHeaders(header: readonly Cell[]): ListColumns | Problem {
  const unused = new Map<number, string>();
  const headings = new Map<Field, Heading[]>();
  header.forEach((cell, at) => {
    if (isBlank(cell) || isErrorCell(cell) || cell === 0) return;
    const heading = readHeading(String(cell), at);
    if (heading) headings.set(heading.field, [...(headings.get(heading.field) ?? []), heading]);
    else if (!isDescriptive(String(cell))) unused.set(at, oneLine(String(cell)));
  });
  const leaveOut = (field: Field) => {
    for (const { at, header: text } of headings.get(field) ?? []) unused.set(at, text);
    headings.delete(field);
  };
  const isUnitPriceAlone = settleUnitPrice(headings, leaveOut);
  if (SIDES.every((side) => headings.has(side))) leaveOut('size');
  else if (headings.has('size')) SIDES.forEach(leaveOut);

  const columns: ListColumns['one'] = {};
  for (const field of headings.keys()) {
    if (field === 'otherCost') continue;
    const chosen = choose(field, headings.get(field)!, unused);
    if ('code' in chosen) return chosen;
    columns[field] = chosen;
  }
  const otherCosts: ListColumn[] = [];
  for (const heading of headings.get('otherCost') ?? []) {
    const column = columnOf(heading);
    if ('code' in column) return column;
    otherCosts.push(column);
  }
  const missing = NEEDED.filter((field) => !columns[field] && !(columns.size && SIDES.some((side) => side === field)));
  if (missing.length > 0) return columnsMissing(missing, isUnitPriceAlone);
  return { one: columns, otherCosts, unused: [...unused].sort(([a], [b]) => a - b).map(([, text]) => text) };
}

/**
 * 单价 is the selling price to some and the purchase price to others. It counts as the price only where no column is
 * called a price and another one is the cost. True where it is the only thing that could be a price and may be a cost.
 */
function settleUnitPrice(headings: Map<Field, Heading[]>, leaveOut: (field: Field) => void): boolean {
  const candidates = headings.get('unitPrice');
  if (!candidates) return false;
  const hasPrice = headings.has('price');
  if (!hasPrice && headings.has('cost')) {
    headings.set('price', candidates);
    headings.delete('unitPrice');
    return false;
  }
  leaveOut('unitPrice');
  return !hasPrice;
}

/** The column with the best word; two as good as each other are refused, since only the seller knows which counts. */
function choose(field: Field, headings: readonly Heading[], unused: Map<number, string>): ListColumn | Problem {
  const best = Math.min(...headings.map(({ rank }) => rank));
  const [first, second] = headings.filter(({ rank }) => rank === best);
  if (second)
    return invalid('skuColumnTwice', { field: FIELDS[field].name, first: first!.header, second: second.header });
  // A list often has several names and numbers for a product, and one of them labels the row.
  if (field !== 'sku') for (const { at, header, rank } of headings) if (rank !== best) unused.set(at, header);
  return columnOf(first!);
}

const EXAMPLES: Readonly<Record<NonNullable<FieldSpec['unit']>, Wording>> = {
  side: { en: 'Length (cm)', zh: '长(cm)' },
  weight: { en: 'Weight (kg)', zh: '重量(kg)' },
  currency: { en: 'Cost (CNY)', zh: '成本(元)' },
  percent: { en: 'Return rate (%)', zh: '退货率(%)' },
};

function columnOf({ at, header, field, remarks }: Heading): ListColumn | Problem {
  const { unit, name }: FieldSpec = FIELDS[field];
  if (!unit) return { at, header, side: null, weight: null, currency: null, isPercent: false };
  const units = headerUnits(remarks, unit);
  return units
    ? { at, header, ...units }
    : invalid('skuHeaderUnclear', { name: header, field: name, example: EXAMPLES[unit] });
}

function columnsMissing(missing: readonly Field[], isUnitPriceAlone: boolean): Problem {
  const hint = (field: Field): Wording => {
    if (field === 'price' && isUnitPriceAlone)
      return w(' (单价 may be a cost)', '（“单价”可能是采购价，请改为“售价”）');
    if (field === 'height' && SIDES.every((side) => missing.includes(side)))
      return w(' (or one column size, such as 25*15*8)', '（或一列“包装尺寸”，如 25*15*8）');
    return w('', '');
  };
  const named = missing.map((field) => {
    const { name } = FIELDS[field];
    return w(name.en + hint(field).en, name.zh + hint(field).zh);
  });
  return invalid('columnsMissing', { missing: listed(named) });
}
