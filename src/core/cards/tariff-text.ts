import type { Card } from '../../rates/store';
import { MARKETPLACES } from '../marketplaces';
import type { Wording } from '../words/language';
import { w } from '../words/wording';

export const same = (text: string): Wording => w(text, text);
const NOT_KNOWN = same('?');

/** An amount as a bill prints it: at least the digits of the currency, never fewer than the card has; "?" where it is not known. */
export function amountText(card: Card, amount: number | null | undefined): Wording {
  if (amount === null || amount === undefined) return NOT_KNOWN;
  const own = (String(amount).split('.')[1] ?? '').length;
  return same(amount.toFixed(Math.max(own, placeOf(card)?.digits ?? 2)));
}

/** A share of 1 in percent, without the last bits of a binary fraction. */
export function shareText(share: number): string {
  return percentText(share * 100);
}

export function percentText(percent: number): string {
  return `${Number(percent.toFixed(4))}%`;
}

/** Amounts by price column; one amount serves every column. */
export function amountCells(card: Card, amounts: number | null | readonly (number | null)[]): Wording[] {
  return [amounts].flat().map((amount) => amountText(card, amount));
}

export function currencyOf(card: Card): string {
  return placeOf(card)?.currency ?? 'USD';
}

function placeOf({ marketplace }: Card) {
  return MARKETPLACES.find(({ id }) => id === marketplace);
}

/** "USD per unit". */
export function perUnit(card: Card): Wording {
  const currency = currencyOf(card);
  return w(`${currency} per unit`, `${currency}，每件`);
}

const VOLUMES: Readonly<Record<string, Wording>> = {
  ft3: w('cubic foot', '立方英尺'),
  m3: w('cubic metre', '立方米'),
  '1000cm3': w('1,000 cubic centimetres', '1,000 立方厘米'),
};

export function perVolumeAndMonth(card: Card, volume: string): Wording {
  const currency = currencyOf(card);
  const { en, zh } = VOLUMES[volume]!;
  return w(`${currency} per ${en} and month`, `${currency}，每${zh}每月`);
}

/** Heads of the price columns; the first says what they are. */
export function priceColumns(ends: readonly (number | null)[] | undefined): Wording[] {
  return (ends ?? []).map((end, at) => {
    const range = end === null ? `> ${ends![at - 1]!}` : `≤ ${end}`;
    return at === 0 ? w(`Price ${range}`, `售价 ${range}`) : same(range);
  });
}

const UNITS = { Oz: w('oz', '盎司'), Lb: w('lb', '磅'), G: w('g', '克') } as const;

/** Upper end of a band, as the card names it. */
export interface BandEnd {
  key: string;
  label: Wording;
}

type Row = object & Partial<Record<string, unknown>>;

export function bandEnd(row: object, before: object | undefined): BandEnd {
  const [name, end] = endOf(row);
  const unit = UNITS[name];
  if (end !== null) return { key: `${end} ${unit.en}`, label: w(`up to ${end} ${unit.en}`, `${end} ${unit.zh}以内`) };
  const from = before && endOf(before)[1];
  const label = from ? w(`over ${from} ${unit.en}`, `${from} ${unit.zh}以上`) : w('any weight', '不限重量');
  return { key: '', label };
}

function endOf(row: Row): [keyof typeof UNITS, number | null] {
  const name = (Object.keys(UNITS) as (keyof typeof UNITS)[]).find((unit) => `upTo${unit}` in row)!;
  return [name, row[`upTo${name}`] as number | null];
}

/** What every started step above the start of the band adds. */
export function stepText(card: Card, row: Row): Wording | undefined {
  const name = (Object.keys(UNITS) as (keyof typeof UNITS)[]).find((unit) => `per${unit}` in row);
  if (!name) return undefined;
  const plus = amountCells(card, row['plus'] as number | readonly (number | null)[]).map(({ en }) => en);
  const added = new Set(plus).size === 1 ? plus[0]! : plus.join(' / ');
  const [per, above] = [row[`per${name}`], row[`above${name}`]] as [number, number];
  const { en, zh } = UNITS[name];
  return above === 0
    ? w(`+ ${added} per ${per} ${en}`, `每 ${per} ${zh}加 ${added}`)
    : w(`+ ${added} per ${per} ${en} above ${above} ${en}`, `超过 ${above} ${zh}的部分，每 ${per} ${zh}加 ${added}`);
}
