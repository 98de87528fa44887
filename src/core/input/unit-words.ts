import { UNITS, type Units, type UnitsName } from '../units';
import { foldWord } from './fold';

/** A map, because every object inherits words, such as "constructor", that nobody put there. */
const byWord = <T extends string>(table: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.entries(table) as [T, string][]).flatMap(([unit, words]) =>
      words.split(' ').map((word) => [word, unit] as const),
    ),
  );

/** What people write for the units of length that cards and lists are in. */
const SIDES = byWord<Units['side']>({
  in: `in inch inches " 英寸 吋 zoll インチ`,
  cm: 'cm cms centimeter centimeters centimetre centimetres zentimeter 厘米 公分 センチ センチメートル',
  mm: 'mm mms millimeter millimeters millimetre millimetres 毫米 ミリ ミリメートル',
});

/** "gr" is a gram to everybody who ships parcels, never a grain. */
const WEIGHTS = byWord<Units['weight']>({
  lb: 'lb lbs pound pounds 磅 英磅 ポンド',
  oz: 'oz ozs ounce ounces 盎司 オンス',
  kg: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm 千克 公斤 キロ キログラム',
  g: 'g gr grs gm gms gram grams gramme grammes gramm 克 公克 グラム',
});

/** A unit that is not read, since it is no unit of parcels or not the same everywhere: what one of it is in a unit that is. */
export interface OtherUnit {
  side?: Units['side'];
  weight?: Units['weight'];
  factor: number;
}

const others = (words: string, unit: OtherUnit): [string, OtherUnit][] => words.split(' ').map((word) => [word, unit]);

const OTHERS = new Map<string, OtherUnit>([
  ...others("ft feet foot ' 英尺", { side: 'in', factor: 12 }),
  ...others('m meter meters metre metres 米', { side: 'cm', factor: 100 }),
  ...others('dm 分米', { side: 'cm', factor: 10 }),
  ...others('t ton tons tonne tonnes 吨', { weight: 'kg', factor: 1000 }),
  // The catty of the mainland; elsewhere it is 600 g or more.
  ...others('斤 市斤', { weight: 'kg', factor: 0.5 }),
  ...others('mg 毫克', { weight: 'g', factor: 0.001 }),
]);

const bare = (word: string): string => word.trim().replace(/\.$/, '');

export const sideUnitOf = (word: string): Units['side'] | undefined => SIDES.get(bare(word));
export const weightUnitOf = (word: string): Units['weight'] | undefined => WEIGHTS.get(bare(word));
export const otherUnitOf = (word: string): OtherUnit | undefined => OTHERS.get(bare(word));

/** The units in which nobody writes thousandths: three digits behind a comma are thousands there. */
export const isSmallUnit = (unit: Units['side'] | Units['weight']): boolean => unit === 'g' || unit === 'mm';

const SYSTEMS: ReadonlyMap<string, UnitsName> = new Map([
  ...['imperial', '英制'].map((word) => [word, 'in-lb'] as const),
  ...['metric', '公制', '米制'].map((word) => [word, 'cm-kg'] as const),
]);
const LONGEST_UNITS = 40;

/** The units of size and weight that a text names: "imperial", "in-lb", "英寸/磅", "cm, g", "厘米-克". */
export function unitsNamed(text: string): Units | undefined {
  if (text.length > LONGEST_UNITS) return undefined;
  const word = foldWord(text);
  const [side = '', weight = '', ...more] = word.split(/[\s\-/,、_+&]+/);
  const name = SYSTEMS.get(word) ?? `${sideUnitOf(side)}-${weightUnitOf(weight)}`;
  return more.length === 0 && name in UNITS ? UNITS[name as UnitsName] : undefined;
}
