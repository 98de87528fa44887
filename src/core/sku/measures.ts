import { isBlankMarker } from '../input/blank';
import { isMissing, plain, type Cell } from '../input/cell';
import { inColumn } from '../input/decimal-mark';
import { readNumber } from '../input/number';
import { NUMBER_KINDS, readUnits, type NumberKind } from '../input/read';
import { shorten } from '../input/quote';
import type { Marketplace } from '../marketplaces';
import { sortSides, type Parcel } from '../amazon/size-tier';
import { IN_CM, IN_G, sideIn, UNITS, weightIn, type CardUnits, type Units } from '../units';
import type { Wording } from '../words/language';
import { invalid, Problem } from '../words/problem';
import { w } from '../words/wording';
import { readCell } from './cell-number';
import type { ListColumn, ListColumns } from './columns';
import { FIELDS } from './fields';
import { unitCell } from './header-units';
import type { SkuField } from './types';

/** Three sides and a weight, each in the unit in which it was written. */
export interface Measures {
  sides: readonly [number, number, number];
  side: readonly [Units['side'], Units['side'], Units['side']];
  weight: number;
  weightUnit: Units['weight'];
  /** What a number without a unit was taken for; null where every unit was written. */
  readAs: Wording | null;
}

/** In the units of a card, sides sorted, each converted once. */
export function parcelOf({ sides, side, weight, weightUnit }: Measures, card: CardUnits, into: Parcel): void {
  const length = sideIn(card.side, sides[0], side[0]);
  const width = sideIn(card.side, sides[1], side[1]);
  const height = sideIn(card.side, sides[2], side[2]);
  sortSides(into, length, width, height, weightIn(card.weight, weight, weightUnit));
}

export function volumeCm3({ sides, side }: Measures): number {
  return sides[0] * IN_CM[side[0]] * sides[1] * IN_CM[side[1]] * sides[2] * IN_CM[side[2]];
}

export const weightKg = ({ weight, weightUnit }: Measures): number => (weight * IN_G[weightUnit]) / IN_G.kg;

/** Kilograms a litre: above the first there is no material, below the second the product would float in the air. */
const DENSEST = 23;
const LIGHTEST = 0.0012;
const CM3_PER_LITRE = 1000;

/** Said of a size and a weight that cannot belong together: most often grams in a column of kilograms. */
export function impossible(measures: Measures): Problem | null {
  const density = weightKg(measures) / (volumeCm3(measures) / CM3_PER_LITRE);
  if (density <= DENSEST && density >= LIGHTEST) return null;
  return invalid('skuImpossible', { density: String(Number(density.toPrecision(2))) });
}

interface Quantity<Unit> {
  value: number;
  unit: Unit | null;
}

interface RowUnits {
  side: Units['side'] | null;
  weight: Units['weight'] | null;
}

/** The units of plain numbers, and what is said of them. */
type BareMeasures = Pick<Measures, 'side' | 'weightUnit' | 'readAs'>;

/** Reads the size and weight of each row of a list. */
export class MeasureReader {
  /** By marketplace; null where the row itself may say units. */
  private readonly bare = new Map<Marketplace, BareMeasures | null>();
  /** Cells that must be filled. */
  readonly columns: readonly ListColumn[];

  constructor(
    private readonly one: ListColumns['one'],
    private readonly set: Units | null,
  ) {
    this.columns = measuredBy(one);
  }

  read(row: readonly Cell[], market: Marketplace): Measures | Problem {
    const bare = this.bareIn(market);
    const { length, width, height, weight } = this.one;
    if (bare) {
      const [a, b, c, d] = [row[length!.at], row[width!.at], row[height!.at], row[weight!.at]];
      if (isIn(NUMBER_KINDS.side, a) && isIn(NUMBER_KINDS.side, b) && isIn(NUMBER_KINDS.side, c))
        if (isIn(NUMBER_KINDS.weight, d))
          return { sides: [a, b, c], side: bare.side, weight: d, weightUnit: bare.weightUnit, readAs: bare.readAs };
    }
    return readMeasures(row, this.one, market, this.set);
  }

  /** What four plain numbers are read as: the same in every row, where no column gives the units of a row. */
  private bareIn(market: Marketplace): BareMeasures | null {
    let bare = this.bare.get(market);
    if (bare === undefined) this.bare.set(market, (bare = this.tryNumbers(market)));
    return bare;
  }

  private tryNumbers(market: Marketplace): BareMeasures | null {
    const { units, sideUnit, weightUnit, length, width, height, weight } = this.one;
    if (units || sideUnit || weightUnit || !length || !width || !height || !weight) return null;
    const row: Cell[] = [];
    for (const { at } of [length, width, height, weight]) row[at] = 1;
    const read = readMeasures(row, this.one, market, this.set);
    return read instanceof Problem ? null : read;
  }
}

const isIn = ({ max }: NumberKind, cell: Cell): cell is number => typeof cell === 'number' && cell > 0 && cell <= max;

/**
 * Reads size and weight. A unit in the cell counts first, then the one of the header or of a unit column, then that of
 * the settings. Where only one of size and weight has a unit the other follows its system, and where neither has one
 * the marketplace decides.
 */
function readMeasures(
  row: readonly Cell[],
  columns: ListColumns['one'],
  market: Marketplace,
  set: Units | null,
): Measures | Problem {
  const of = rowUnits(row, columns, market);
  if (of instanceof Problem) return of;
  const sides = readSides(row, columns, of);
  if (sides instanceof Problem) return sides;
  const weight = quantity(row[columns.weight!.at], columns.weight!, 'weight', of);
  if (weight instanceof Problem) return weight;
  const written = new Set(sides.map(({ unit }) => unit));
  if (written.has(null) && written.size > 2) return invalid('skuSidesDiffer');
  const side = sides.find(({ unit }) => unit !== null)?.unit ?? null;
  const units = set ?? completeUnits(side, weight.unit, market);
  const bareSide = set === null ? side : null;
  const [a, b, c] = sides.map(({ unit }) => unit ?? bareSide ?? units.side);
  return {
    sides: [sides[0]!.value, sides[1]!.value, sides[2]!.value],
    side: [a!, b!, c!],
    weight: weight.value,
    weightUnit: weight.unit ?? units.weight,
    readAs: set === null ? readAs(written.has(null), weight.unit === null, units) : null,
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
  if (isSideBare && isWeightBare) return w(`read as ${side}, ${weight}`, `按 ${side}、${weight} 读取`);
  if (isSideBare) return w(`size read as ${side}`, `尺寸按 ${side} 读取`);
  return isWeightBare ? w(`weight read as ${weight}`, `重量按 ${weight} 读取`) : null;
}

/** In a Chinese list 单位 is often what the product is counted in. */
const COUNTED_IN =
  /^(个|件|只|套|台|双|对|盒|袋|包|条|张|把|支|瓶|片|块|组|pcs?|pieces?|sets?|pairs?|each|ea|units?)$/i;

/** Units that columns of their own give for this row. */
function rowUnits(row: readonly Cell[], columns: ListColumns['one'], market: Marketplace): RowUnits | Problem {
  const text = (field: SkuField) => {
    const cell = columns[field] && plain(row[columns[field].at]);
    return isBlankMarker(cell) || cell === 0 ? null : String(cell).trim();
  };
  const system = text('units');
  const lone = system === null ? null : unitCell(system);
  const isNone = system === null || COUNTED_IN.test(system);
  const units = isNone ? null : lone && !lone.currency ? lone : readUnits(system, columns.units!.name, market);
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
  invalid('notAChoice', { name: column.name, text: shorten(text), choices });

type Side = Quantity<Units['side']>;

function readSides(row: readonly Cell[], columns: ListColumns['one'], of: RowUnits): Side[] | Problem {
  if (!columns.length && columns.size) return readSize(row, columns.size, of);
  const sides: Side[] = [];
  for (const column of sideColumns(columns)) {
    const side = quantity(row[column.at], column, 'side', of);
    if (side instanceof Problem) return side;
    sides.push(side);
  }
  return sides;
}

function sideColumns(columns: ListColumns['one']): ListColumn[] {
  return (['length', 'width', 'height'] as const).flatMap((field) => columns[field] ?? []);
}

function quantity<Of extends 'side' | 'weight'>(
  cell: Cell,
  column: ListColumn,
  of: Of,
  units: RowUnits,
): Quantity<NonNullable<RowUnits[Of]>> | Problem {
  const unit = columnUnit(column, of, units);
  const known = unit instanceof Problem ? null : unit;
  const read = readCell(cell, {
    name: column.name,
    kind: NUMBER_KINDS[of],
    mark: column.mark,
    side: of === 'side' ? ((known ?? undefined) as Units['side'] | undefined) : undefined,
    weight: of === 'weight' ? ((known ?? undefined) as Units['weight'] | undefined) : undefined,
  });
  if (read instanceof Problem) return read;
  if (read === null) return invalid('required', { name: column.name });
  const own = (read.read?.[of] ?? null) as NonNullable<RowUnits[Of]> | null;
  if (own === null && unit instanceof Problem) return unit;
  return { value: read.value, unit: own ?? known };
}

function columnUnit<Of extends 'side' | 'weight'>(
  column: ListColumn,
  of: Of,
  units: RowUnits,
): NonNullable<RowUnits[Of]> | null | Problem {
  const [header, row] = [column[of], units[of]];
  if (header && row && header !== row)
    return invalid('skuUnitsDiffer', { name: column.name, first: header, second: row });
  return (header ?? row) as NonNullable<RowUnits[Of]> | null;
}

const LONGEST_SIZE = 120;
const SIDES = 3;
const LABEL = /^[长宽高厚深lwhdb]\s*[:=：]?\s*(?=[\d.])|\s*[长宽高厚深lwhdb]$/g;
/** "(长*宽*高)", "(LxWxH)": which side is which, behind or before the numbers. */
const ORDER = /[([]\s*[^()[\]\d]*[*x×/][^()[\]\d]*[)\]]/g;
/** "11.8 x 7.9 x 3.9 inches; 1.1 Pounds": as Amazon's pages print it. The weight has a column of its own. */
const WEIGHT_BEHIND = /[;,]\s*[\d.,]+\s*(?:pounds?|lbs?|ounces?|oz|kilograms?|kg|grams?|g|克|千克|公斤|磅|盎司)\s*$/;
/** What stands between three sides; a later one only where no earlier one makes three of them. */
const BETWEEN = [/[*x×✕✖]/, /\bby\b/, /\//, /;|、|,\s/];

/** "25*15*8", "25 x 15 x 8 cm", "25cm×15cm×8cm", "长25*宽15*高8(cm)": one unit counts for all three. */
function readSize(row: readonly Cell[], column: ListColumn, of: RowUnits): Side[] | Problem {
  const cell = plain(row[column.at]);
  if (isBlankMarker(cell)) return invalid('required', { name: column.name });
  const text = String(cell);
  const unreadable = invalid('skuSizeUnreadable', { name: column.name, text: shorten(text) });
  if (text.length > LONGEST_SIZE) return unreadable;
  const parts = threeParts(text);
  if (parts === null) return unreadable;
  const how = inColumn(column.mark);
  const own = parts.map((part) => readNumber(part, how)?.side ?? null);
  const units = new Set(own.filter((unit) => unit !== null));
  if (units.size > 1 && own.includes(null)) return unreadable;
  const sides: Side[] = [];
  for (const part of parts) {
    const side = readNumber(part, how) ? quantity(part, column, 'side', of) : unreadable;
    if (side instanceof Problem) return side;
    sides.push(side);
  }
  const [shared] = units;
  return shared ? sides.map(({ value }, at) => ({ value, unit: own[at] ?? shared })) : sides;
}

function threeParts(text: string): string[] | null {
  const folded = text
    .replaceAll('，', ', ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(WEIGHT_BEHIND, '')
    .replace(ORDER, ' ')
    .replace(/[()[\]]/g, ' ');
  const between = BETWEEN.find((mark) => folded.split(mark).length === SIDES);
  return between ? folded.split(between).map((part) => part.trim().replace(LABEL, '').trim()) : null;
}

/** The cells without which a row cannot be measured, by their columns. */
function measuredBy(columns: ListColumns['one']): ListColumn[] {
  const sides = columns.length ? sideColumns(columns) : columns.size ? [columns.size] : [];
  return [...sides, ...(columns.weight ? [columns.weight] : [])];
}

export const isEmpty = (cell: Cell): boolean =>
  typeof cell === 'number' ? cell === 0 : isBlankMarker(plain(cell)) || isMissing(cell);

export const nameOfColumn = (column: ListColumn | undefined, field: SkuField): Wording =>
  column?.name ?? FIELDS[field].name;
