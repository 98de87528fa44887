import type { Band } from '../../rates/schemas/bands';
import type { Fulfilment, SizeTiers, Tier } from '../../rates/schemas/fba';
import { seriesOf, type Card } from '../../rates/store';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import type { Tariff, TariffRow, TariffTable } from './tariff-types';
import { amountCells, amountText, bandEnd, perUnit, priceColumns, same, stepText } from './tariff-text';
import { tierName } from './tier-names';

type Tables = Readonly<Record<string, readonly Band[] | null>>;

/** Cards of weight bands by size tier, by size group, or both with tables for programmes. */
interface Banded extends Partial<Pick<Fulfilment, 'priceUpTo' | 'maxPrice' | 'restricted'>> {
  tiers?: Tables;
  groups?: Tables;
  lowPrice?: Tables;
  selected?: Tables;
}

export const GROUPS: Readonly<Record<string, Wording>> = {
  standard: w('Standard size', '标准尺寸'),
  oversize: w('Oversize', '大件'),
  all: w('Any size', '不分尺寸'),
};

const PROGRAMS = {
  tiers: null,
  lowPrice: w('Low-Price FBA', '低价商品 FBA'),
  selected: w('selected categories', '指定类目'),
};

export function bandsTariff(card: Card<Banded>): Tariff {
  const { value } = card;
  const columns = priceColumns(value.priceUpTo);
  const table = (kind: string, id: string, name: Wording, bands: readonly Band[] | null): TariffTable => ({
    name,
    columns,
    rows:
      bands === null
        ? [unknownTier(`${kind} ${id}`, columns)]
        : bands.map((band, at) => bandRow(card, `${kind} ${id}`, band, bands[at - 1])),
  });
  const byTier = (Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]).flatMap((kind) =>
    Object.entries(value[kind] ?? {}).map(([id, bands]) =>
      table(kind, id, within(tierOf(card, id), PROGRAMS[kind]), bands),
    ),
  );
  const byGroup = Object.entries(value.groups ?? {}).map(([id, bands]) => table('groups', id, GROUPS[id]!, bands));
  return { unit: perUnit(card), tables: [...priceLimits(card), ...byTier, ...byGroup] };
}

/** At what prices the table applies, for the programme of low prices. */
function priceLimits(card: Card<Banded>): TariffTable[] {
  const { maxPrice, restricted } = card.value;
  if (maxPrice === undefined) return [];
  const rows: TariffRow[] = [
    { key: 'maxPrice', label: w('for prices up to', '适用售价不超过'), cells: [amountText(card, maxPrice)] },
  ];
  if (restricted)
    rows.push({
      key: 'restricted',
      label: w('for prices up to, in some categories', '部分类目适用售价不超过'),
      cells: [amountText(card, restricted.maxPrice)],
    });
  return [{ name: null, columns: [], rows }];
}

function within(name: Wording, program: Wording | null): Wording {
  return program ? w(`${name.en} (${program.en})`, `${name.zh}（${program.zh}）`) : name;
}

function unknownTier(key: string, columns: readonly Wording[]): TariffRow {
  return {
    key,
    label: w('any weight', '不限重量'),
    cells: Array.from({ length: Math.max(1, columns.length) }, () => same('?')),
  };
}

function bandRow(card: Card, table: string, band: Band, before: Band | undefined): TariffRow {
  const { key, label } = bandEnd(band, before);
  const step = stepText(card, band);
  return { key: `${table} ${key}`, label, cells: amountCells(card, band.fee), ...(step && { step }) };
}

/** The printed name of a tier of the card's marketplace; several tiers may share one, so the id follows where it says more. */
export function tierOf({ platform, marketplace }: Card, id: string): Wording {
  const cards = seriesOf<SizeTiers>(platform, marketplace, 'size-tiers').flatMap((series) => series.cards);
  const tier = cards.flatMap((card) => card?.value.tiers ?? []).find((known) => known.id === id);
  const sum = /-sum-(\d+)$/.exec(id)?.[1];
  const name = tier ? tierName(tier) : same(id.replaceAll('-', ' '));
  return sum ? w(`${name.en} (sum of sides ${sum} cm)`, `${name.zh}（三边之和 ${sum} cm）`) : name;
}

/** What fits into which tier: sides from the longest to the shortest, then weight. */
export function sizeTariff(card: Card<SizeTiers>): Tariff {
  const { sides, weight, tiers } = card.value;
  const columns = [w(`Sides (${sides})`, `三边（${sides}）`), w(`Weight (${weight})`, `重量（${weight}）`)];
  const rows = tiers.map((tier) => ({
    key: tier.id,
    label: tierOf(card, tier.id),
    cells: [sidesText(tier), weightText(tier)],
  }));
  return { unit: null, tables: [{ name: null, columns, rows }] };
}

function sidesText(tier: Tier): Wording {
  const parts = [
    ...(tier.maxSides ? [same(`≤ ${tier.maxSides.map((side) => side ?? '–').join(' × ')}`)] : []),
    ...(tier.maxSidesSum ? [w(`sum ≤ ${tier.maxSidesSum}`, `三边之和 ≤ ${tier.maxSidesSum}`)] : []),
    ...(tier.maxLengthPlusGirth
      ? [w(`length + girth ≤ ${tier.maxLengthPlusGirth}`, `长＋围 ≤ ${tier.maxLengthPlusGirth}`)]
      : []),
    ...(tier.over?.longest ? [w(`longest > ${tier.over.longest}`, `最长边 > ${tier.over.longest}`)] : []),
    ...(tier.over?.lengthPlusGirth
      ? [w(`length + girth > ${tier.over.lengthPlusGirth}`, `长＋围 > ${tier.over.lengthPlusGirth}`)]
      : []),
  ];
  return listed(parts);
}

function weightText(tier: Tier): Wording {
  const { maxUnitWeight: unit, overUnitWeight: over, maxDimensionalWeight: dimensional, maxWeight: most } = tier;
  return listed([
    ...(over ? [same(`> ${over}`)] : []),
    ...(unit ? [same(`≤ ${unit}`)] : []),
    ...(most ? [same(`≤ ${most}`)] : []),
    ...(dimensional ? [w(`dimensional ≤ ${dimensional}`, `体积重 ≤ ${dimensional}`)] : []),
    ...(tier.over?.unitWeight ? [same(`> ${tier.over.unitWeight}`)] : []),
  ]);
}

function listed(parts: readonly Wording[]): Wording {
  if (parts.length === 0) return same('–');
  return w(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}
