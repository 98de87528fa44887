import { seriesOf, type Card } from '../../rates/store';
import type { Band } from '../../rates/schemas/bands';
import type { SizeTiers } from '../../rates/schemas/fba';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import { tierName } from './tier-names';

/** One amount of a card as the card prints it, under a name that does not change from card to card. */
export interface Amount {
  what: Wording;
  text: string;
  /** The referral category that the amount is for; its Chinese name stands with the categories. */
  category?: string;
}

type Json = null | number | string | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;
type Put = (key: string, what: Wording, text: string, category?: string) => void;

/** Every amount of a card, in the order of the card: what two cards of a series are compared by. */
export function amountsOf(card: Card): Map<string, Amount> {
  const amounts = new Map<string, Amount>();
  readInto(card, card.value as JsonObject, (key, what, text, category) =>
    amounts.set(key, { what, text, ...(category !== undefined && { category }) }),
  );
  return amounts;
}

function readInto(card: Card, value: JsonObject, put: Put): void {
  for (const [key, part] of Object.entries(value)) {
    if (key === 'rates' && card.fee === 'referral') referralRates(part as readonly JsonObject[], put);
    else if (key === 'rates') storageRates(part as readonly JsonObject[], put);
    else if (key === 'bands') agedBands(part as readonly JsonObject[], put);
    else if (TABLES.has(key)) tables(card, key, part as JsonObject, put);
    else if (key === 'fees' || key === 'otherCategories') leaf(key, part, put);
    else if (typeof part === 'number') leaf(key, part, put);
  }
}

/** Tables by size tier, or by size group. */
const TABLES: ReadonlySet<string> = new Set(['tiers', 'groups', 'lowPrice', 'selected']);
const GROUPS: Readonly<Record<string, Wording>> = {
  standard: w('standard size', '标准尺寸'),
  oversize: w('oversize', '大件'),
  all: w('any size', '不分尺寸'),
};

function tables(card: Card, table: string, byTier: JsonObject, put: Put): void {
  for (const [id, rows] of Object.entries(byTier)) {
    // The groups of a closing fee are lists of categories, not amounts.
    if (Array.isArray(rows) && rows.every((row) => typeof row === 'string')) continue;
    const name = table === 'groups' ? (GROUPS[id] ?? w(id, id)) : tierOf(card, id);
    if (rows === null) put(`${table} ${id}`, name, '?');
    for (const row of (rows ?? []) as readonly JsonObject[]) {
      const end = endOf(row);
      put(
        `${table} ${id} ${end}`,
        end === '' ? name : w(`${name.en}, up to ${end}`, `${name.zh}，${end} 及以下`),
        bandText(row),
      );
    }
  }
}

/** The printed name of a tier of the card's marketplace; several tiers may share one, so the id follows where it says more. */
function tierOf({ platform, marketplace }: Card, id: string): Wording {
  const cards = seriesOf<SizeTiers>(platform, marketplace, 'size-tiers').flatMap((series) => series.cards);
  const tier = cards.flatMap((card) => card?.value.tiers ?? []).find((known) => known.id === id);
  const sum = /-sum-(\d+)$/.exec(id)?.[1];
  const name = tier ? tierName(tier) : w(id.replaceAll('-', ' '), id);
  return sum ? w(`${name.en} (sum of sides ${sum} cm)`, `${name.zh}（三边之和 ${sum} cm）`) : name;
}

const END_UNITS = { upToOz: 'oz', upToLb: 'lb', upToG: 'g' } as const;

function endOf(row: JsonObject): string {
  const key = (Object.keys(END_UNITS) as (keyof typeof END_UNITS)[]).find((name) => name in row);
  const end = key && row[key];
  return key === undefined || end === null || end === undefined ? '' : `${String(end)} ${END_UNITS[key]}`;
}

function bandText(row: JsonObject): string {
  if ('optimized' in row)
    return ['minimal', 'partial', 'optimized'].map((key) => list(row[key] ?? null, '-')).join(' / ');
  const band = row as unknown as Band;
  const step =
    'perG' in band
      ? ` + ${list(band.plus)} per ${band.perG} g`
      : 'perLb' in band
        ? ` + ${list(band.plus)} per ${band.perLb} lb`
        : 'perOz' in band
          ? ` + ${list(band.plus)} per ${band.perOz} oz`
          : '';
  return list(band.fee) + step;
}

/** Amounts by price column; "?" where one is not known. */
function list(amounts: Json, between = ' / '): string {
  if (!Array.isArray(amounts)) return amounts === null ? '?' : String(amounts as number);
  return (amounts as readonly Json[]).map((amount) => (amount === null ? '?' : String(amount as number))).join(between);
}

function referralRates(rates: readonly JsonObject[], put: Put): void {
  for (const rate of rates) {
    const { categories } = rate;
    const ids = Array.isArray(categories) ? (categories as readonly string[]) : Object.keys(categories as JsonObject);
    for (const id of ids) put(id, w(id.replaceAll('-', ' '), id), rateText(rate), id);
  }
}

function rateText(rate: JsonObject): string {
  if ('unknown' in rate) return '?';
  const rows = (key: string) => (rate[key] ?? []) as readonly (readonly [number | null, number])[];
  const parts = [
    ...rows('whole').map(([to, share]) => (to === null ? `${share}%` : `${share}% up to ${to}`)),
    ...rows('portions').map(([to, share]) =>
      to === null ? `${share}% of the rest` : `${share}% of the part to ${to}`,
    ),
    ...('minimum' in rate ? [`min ${list(rate['minimum'] ?? null)}`] : []),
  ];
  return parts.join(', ');
}

function storageRates(rates: readonly JsonObject[], put: Put): void {
  for (const row of rates) {
    const group = GROUPS[row['group'] as string]!;
    const goods = row['goods'] === 'dangerous' ? w(', dangerous goods', '，危险品') : w('', '');
    const own = row['categories'] ? w(', selected categories', '，指定类目') : w('', '');
    const text = 'janDec' in row ? list(row['janDec']!) : `${list(row['janSep']!)} / ${list(row['octDec']!)}`;
    const what = w(group.en + goods.en + own.en, group.zh + goods.zh + own.zh);
    put(what.en, what, text);
  }
}

function agedBands(bands: readonly JsonObject[], put: Put): void {
  for (const { fromDay, rate, perUnitMin } of bands) {
    const least = perUnitMin === undefined ? '' : ` (min ${list(perUnitMin)})`;
    put(`day ${String(fromDay)}`, w(`from day ${String(fromDay)}`, `第 ${String(fromDay)} 天起`), list(rate!) + least);
  }
}

/** Plain fields of the small cards. */
const FIELDS: Readonly<Record<string, Wording>> = {
  rate: w('rate', '费率'),
  fee: w('fee', '费用'),
  cap: w('cap', '上限'),
  discount: w('discount', '折扣'),
  maxPrice: w('price up to', '适用售价上限'),
  minimum: w('minimum', '最低收取'),
  professionalPerMonth: w('professional, per month', '专业销售计划，每月'),
  individualPerItem: w('individual, per item', '个人销售计划，每件'),
  otherCategories: w('other categories', '其他类目'),
};

function leaf(key: string, value: Json, put: Put): void {
  if (key === 'fees') {
    for (const [group, fee] of Object.entries(value as JsonObject)) put(`fees ${group}`, w(group, group), list(fee));
    return;
  }
  const what = FIELDS[key];
  if (what) put(key, what, key === 'rate' ? `${Number(((value as number) * 100).toFixed(4))}%` : list(value));
}
