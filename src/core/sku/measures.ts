import { UNITS } from '../units';
import { type Marketplace } from '../marketplaces';
import { IN_CM, tidy, type Units } from '../units';
import { invalid, Problem } from '../words/problem';
import { type Wording } from '../words/language';
import { isBlank, type Cell } from '../input/cell';
import { readNumber } from '../input/number';
import { NUMBER_KINDS, readNumberCell, readText, readUnits, shorten } from '../input/read';
import { FIELDS, type Field } from './fields';
import type { ListColumn, ListColumns } from './header';
import { unitCell } from './header-units';

/** Size and weight of a row, in the units in which they were written. */
export interface Measures {
  length: number;
  width: number;
  height: number;
  weight: number;
  units: Units;
  /** What a number without a unit was taken for; null where every unit was written. */
  readAs: Wording | null;
}

interface Quantity<Unit> {
  value: number;
  unit: Unit | null;
}

interface RowUnits {
  side: Units['side'] | null;
  weight: Units['weight'] | null;
}

/**
 * Reads size and weight. A unit in the cell counts first, then the one of the header or of a unit column. Where only
 * one of size and weight has a unit the other follows its system, and where neither has one the marketplace decides.
 */
export function readMeasures(
  row: readonly Cell[],
  columns: ListColumns['one'],
  market: Marketplace,
): Measures | Problem {
  const of = rowUnits(row, columns, market);
  if (of instanceof Problem) return of;
  const sides = readSides(row, columns, of);
  if (sides instanceof Problem) return sides;
  const weight = readQuantity(row, columns.weight!, 'weight', of);
  if (weight instanceof Problem) return weight;

  const written = sides.find(({ unit }) => unit !== null)?.unit ?? null;
  const hasBareSide = sides.some(({ unit }) => unit === null);
  if (hasBareSide && new Set(sides.map(({ unit }) => unit)).size > 2) return invalid('skuSidesDiffer');
  const units = completeUnits(written, weight.unit, market);
  const [length = NaN, width = NaN, height = NaN] = sides.map(({ value, unit }) =>
    unit === null || unit === units.side ? value : tidy((value * IN_CM[unit]) / IN_CM[units.side]),
  );
  return {
    length,
    width,
    height,
    weight: weight.value,
    units,
    readAs: readAs(hasBareSide, weight.unit === null, units),
  };
}

function completeUnits(side: Units['side'] | null, weight: Units['weight'] | null, market: Marketplace): Units {
  const base = UNITS[market.units];
  const isMetric = weight ? weight === 'kg' || weight === 'g' : side ? side !== 'in' : base.side !== 'in';
  const system = side === null && weight === null ? base : UNITS[isMetric ? 'cm-kg' : 'in-lb'];
  const units = { side: side ?? system.side, weight: weight ?? system.weight };
  return { name: `${units.side}-${units.weight}`, ...units };
}

function readAs(isSideBare: boolean, isWeightBare: boolean, { side, weight }: Units): Wording | null {
  if (isSideBare && isWeightBare) return { en: `read as ${side}, ${weight}`, zh: `按 ${side}、${weight} 读取` };
  if (isSideBare) return { en: `size read as ${side}`, zh: `尺寸按 ${side} 读取` };
  return isWeightBare ? { en: `weight read as ${weight}`, zh: `重量按 ${weight} 读取` } : null;
}

/** In a Chinese list 单位 is often what the product is counted in. */
const COUNTED_IN =
  /^(个|件|只|套|台|双|对|盒|袋|包|条|张|把|支|瓶|片|块|组|pcs?|pieces?|sets?|pairs?|each|ea|units?)$/i;

/** Units that columns of their own give for this row. */
function rowUnits(row: readonly Cell[], columns: ListColumns['one'], market: Marketplace): RowUnits | Problem {
  const text = (field: Field) => (columns[field] ? readText(row[columns[field].at]) : null);
  const system = text('units');
  const units = system === null || COUNTED_IN.test(system) ? null : readUnits(system, name(columns.units!), market);
  if (units instanceof Problem) return units;
  const side = text('sideUnit');
  const weight = text('weightUnit');
  const sideUnit = side === null ? units?.side : unitCell(side)?.side;
  const weightUnit = weight === null ? units?.weight : unitCell(weight)?.weight;
  if (side !== null && !sideUnit) return notAUnit(columns.sideUnit!, side, 'in, cm, mm');
  if (weight !== null && !weightUnit) return notAUnit(columns.weightUnit!, weight, 'lb, oz, kg, g');
  return { side: sideUnit ?? null, weight: weightUnit ?? null };
}

const notAUnit = (column: ListColumn, text: string, choices: string): Problem =>
  invalid('notAChoice', { name: name(column), text: shorten(text), choices });

const name = ({ header }: ListColumn): Wording => ({ en: header, zh: header });

function readSides(
  row: readonly Cell[],
  columns: ListColumns['one'],
  of: RowUnits,
): Quantity<Units['side']>[] | Problem {
  if (columns.size) return readSize(row, columns.size, of);
  const sides: Quantity<Units['side']>[] = [];
  for (const field of ['length', 'width', 'height'] as const) {
    const side = readQuantity(row, columns[field]!, 'side', of);
    if (side instanceof Problem) return side;
    sides.push(side);
  }
  return sides;
}

function readQuantity<Of extends 'side' | 'weight'>(
  row: readonly Cell[],
  column: ListColumn,
  of: Of,
  units: RowUnits,
): Quantity<NonNullable<RowUnits[Of]>> | Problem {
  return quantity(row[column.at], column, of, units);
}

function quantity<Of extends 'side' | 'weight'>(
  cell: Cell,
  column: ListColumn,
  of: Of,
  units: RowUnits,
): Quantity<NonNullable<RowUnits[Of]>> | Problem {
  const read = typeof cell === 'string' ? readNumber(cell) : null;
  const own = read?.[of] ?? null;
  const value = readNumberCell(own && read ? read.value : cell, name(column), NUMBER_KINDS[of]);
  if (value instanceof Problem) return value;
  if (value === null) return invalid('required', { name: name(column) });
  const unit = own ?? columnUnit(column, of, units);
  return unit instanceof Problem ? unit : { value, unit };
}

function columnUnit<Of extends 'side' | 'weight'>(
  column: ListColumn,
  of: Of,
  units: RowUnits,
): NonNullable<RowUnits[Of]> | null | Problem {
  const [header, row] = [column[of], units[of]];
  if (header && row && header !== row)
    return invalid('skuUnitsDiffer', { name: name(column), first: header, second: row });
  return (header ?? row) as NonNullable<RowUnits[Of]> | null;
}

const LONGEST_SIZE = 120;
const LABEL = /^[长宽高厚lwhd]\s*[:=]?\s*(?=[\d.])|\s*[长宽高厚lwhd]$/g;

/** "25*15*8", "25 x 15 x 8 cm", "25cm×15cm×8cm", "长25*宽15*高8(cm)": one unit counts for all three. */
function readSize(row: readonly Cell[], column: ListColumn, of: RowUnits): Quantity<Units['side']>[] | Problem {
  const cell = row[column.at];
  const text = isBlank(cell) ? '' : String(cell);
  const unreadable = invalid('skuSizeUnreadable', { name: name(column), text: shorten(text) });
  if (text.length > LONGEST_SIZE) return unreadable;
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[()[\]]/g, ' ')
    .split(/[*x×✕✖]/)
    .map((part) => part.trim().replace(LABEL, '').trim());
  if (parts.length !== 3) return unreadable;
  const own = parts.map((part) => readNumber(part)?.side ?? null);
  const units = new Set(own.filter((unit) => unit !== null));
  if (units.size > 1 && own.includes(null)) return unreadable;
  const sides: Quantity<Units['side']>[] = [];
  for (const part of parts) {
    const side = readNumber(part) ? quantity(part, column, 'side', of) : unreadable;
    if (side instanceof Problem) return side;
    sides.push(side);
  }
  const [shared] = units;
  return shared ? sides.map(({ value }, at) => ({ value, unit: own[at] ?? shared })) : sides;
}

/** What a row must have to be measured, as named in a message. */
export function measuredBy(columns: ListColumns['one']): readonly Field[] {
  return columns.size ? ['size', 'weight'] : ['length', 'width', 'height', 'weight'];
}

export const nameOfColumn = (column: ListColumn | undefined, field: Field): Wording =>
  column ? name(column) : FIELDS[field].name;
