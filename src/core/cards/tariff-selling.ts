import { parseIsoDay } from '../../rates/day';
import type { ClosingFee, MinimumOverride, Referral } from '../../rates/schemas/referral';
import type { Card } from '../../rates/store';
import type { Wording } from '../words/language';
import { w } from '../words/wording';
import { categoryName, type CategoryNames } from './names-of-categories';
import { findSeries } from './lookup';
import { referralLines, type KnownRate } from './referral-lines';
import type { Tariff, TariffRow, TariffTable } from './tariff-types';
import { amountCells, amountText, currencyOf, percentText, perUnit, priceColumns, same } from './tariff-text';

export function referralTariff(card: Card<Referral>): Tariff {
  const { lines, names, minimum, overrides } = referralLines(card);
  const rows = [...lines].map(([id, rate]): TariffRow => ({
    key: id,
    label: categoryName(id, names),
    cells: [rateText(card, rate)],
  }));
  const least: TariffRow[] =
    minimum === null
      ? []
      : [{ key: 'minimum', label: w('Minimum per unit', '每件最低收取'), cells: [amountText(card, minimum)] }];
  const heavy = overrides.map((override): TariffRow => {
    const label = heavyWords(override);
    return { key: label.en, label, cells: [amountText(card, override.minimum)] };
  });
  const currency = currencyOf(card);
  return {
    unit: w(`share of the price; amounts in ${currency}`, `占售价的比例；金额为 ${currency}`),
    tables: [{ name: null, columns: [], rows: [...least, ...heavy, ...rows] }],
  };
}

function rateText(card: Card, rate: KnownRate | null): Wording {
  if (rate === null) return same('?');
  const { whole = [], portions = [] } = rate;
  const money = (amount: number | null) => amountText(card, amount).en;
  const parts = [
    ...whole.map(([to, share]) =>
      to === null
        ? same(percentText(share))
        : w(`${percentText(share)} up to ${money(to)}`, `${money(to)} 以内 ${percentText(share)}`),
    ),
    ...portions.map(([to, share], at) => {
      const rest =
        at === 0
          ? w(percentText(share), percentText(share))
          : w(`${percentText(share)} of the rest`, `其余部分 ${percentText(share)}`);
      return to === null
        ? rest
        : w(`${percentText(share)} of the part to ${money(to)}`, `${money(to)} 及以下的部分 ${percentText(share)}`);
    }),
    ...(rate.minimum === undefined || rate.minimum === null
      ? []
      : [w(`min ${money(rate.minimum)}`, `最低 ${money(rate.minimum)}`)]),
    ...(rate.minimum === null ? [w('no minimum', '无最低收取')] : []),
  ];
  return w(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}

function heavyWords(override: MinimumOverride): Wording {
  if ('over' in override) {
    const { weightG, longestCm, lengthPlusGirthCm } = override.over;
    return w(
      `Minimum, FBA items over ${weightG} g, ${longestCm} cm or length + girth ${lengthPlusGirthCm} cm`,
      `超过 ${weightG} 克、${longestCm} 厘米或长＋围 ${lengthPlusGirthCm} 厘米的 FBA 商品，每件最低`,
    );
  }
  const { overWeightG: from, upToWeightG: to } = override;
  return w(`Minimum, FBA items over ${from} g up to ${to} g`, `${from} 克以上至 ${to} 克的 FBA 商品，每件最低`);
}

export function closingTariff(card: Card<ClosingFee>): Tariff {
  const { priceUpTo, fees, otherCategories } = card.value;
  const groups = groupsOf(card);
  const own = ownNames(card);
  const rows = Object.entries(fees).map(([name, fee]): TariffRow => ({
    key: `fees ${name}`,
    label: groupWords(name, groups[name] ?? [], own),
    cells: amountCells(card, fee),
  }));
  const others: TariffRow = {
    key: 'otherCategories',
    label: w('Other categories', '其他类目'),
    cells: amountCells(card, otherCategories),
  };
  const table: TariffTable = { name: null, columns: priceColumns(priceUpTo), rows: [...rows, others] };
  return { unit: perUnit(card), tables: [table] };
}

/** The groups may be those of another card of the series. */
function groupsOf({
  value,
  platform,
  marketplace,
  fee,
  when,
}: Card<ClosingFee>): Readonly<Record<string, readonly string[]>> {
  if (value.groupsFrom === undefined) return value.groups ?? {};
  const series = findSeries<ClosingFee>(platform, marketplace, fee, when);
  return series?.cards[series.starts.indexOf(parseIsoDay(value.groupsFrom))]?.value.groups ?? {};
}

type OwnNames = ReadonlyMap<string, CategoryNames>;

/** The categories that only this marketplace has are named on its referral cards. */
function ownNames({ platform, marketplace }: Card): OwnNames {
  const cards = findSeries<Referral>(platform, marketplace, 'referral')?.cards ?? [];
  return new Map(cards.flatMap((card) => (card ? [...referralLines(card).names] : [])));
}

const MOST_NAMED = 6;

/** The first categories of a group; a long group is named by them and counted. */
function groupWords(name: string, ids: readonly string[], own: OwnNames): Wording {
  if (ids.length === 0) return same(name);
  const names = ids.slice(0, MOST_NAMED).map((id) => categoryName(id, own));
  const more = ids.length - names.length;
  return w(
    names.map(({ en }) => en).join(', ') + (more > 0 ? ` and ${more} more` : ''),
    names.map(({ zh }) => zh).join('、') + (more > 0 ? ` 等 ${ids.length} 个类目` : ''),
  );
}
