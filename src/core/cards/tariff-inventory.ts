import type { AgedInventory, InboundPlacement, LowInventory, Storage } from '../../rates/schemas/fba-inventory';
import type { Card } from '../../rates/store';
import { w } from '../words/wording';
import type { Tariff, TariffRow } from './tariff-types';
import { amountCells, amountText, bandEnd, perUnit, perVolumeAndMonth, same } from './tariff-text';
import { GROUPS, tierOf } from './tariff-tiers';

export function storageTariff(card: Card<Storage>): Tariff {
  const { volume, rates } = card.value;
  const bySeason = rates.some((row) => 'janSep' in row);
  const columns = bySeason ? [w('Jan – Sep', '1–9 月'), w('Oct – Dec', '10–12 月')] : [];
  const rows = rates.map((row): TariffRow => {
    const group = GROUPS[row.group]!;
    const goods = row.goods === 'dangerous' ? w(', dangerous goods', '，危险品') : w('', '');
    const own = row.categories ? w(', selected categories', '，指定类目') : w('', '');
    const label = w(group.en + goods.en + own.en, group.zh + goods.zh + own.zh);
    const amounts = 'janDec' in row ? (bySeason ? [row.janDec, row.janDec] : [row.janDec]) : [row.janSep, row.octDec];
    return { key: label.en, label, cells: amountCells(card, amounts) };
  });
  return { unit: perVolumeAndMonth(card, volume), tables: [{ name: null, columns, rows }] };
}

export function agedTariff(card: Card<AgedInventory>): Tariff {
  const rows = card.value.bands.map(({ fromDay, rate, perUnitMin }): TariffRow => {
    const amount = amountText(card, rate);
    const least = perUnitMin === undefined ? null : amountText(card, perUnitMin).en;
    return {
      key: `day ${fromDay}`,
      label: w(`from day ${fromDay}`, `第 ${fromDay} 天起`),
      cells: [least === null ? amount : w(`${amount.en} (min ${least} per unit)`, `${amount.zh}（每件至少 ${least}）`)],
    };
  });
  return { unit: perVolumeAndMonth(card, card.value.volume), tables: [{ name: null, columns: [], rows }] };
}

const SPLITS = [w('Minimal', '最少拆分'), w('Partial', '部分拆分'), w('Optimized', '亚马逊优化')];

export function placementTariff(card: Card<InboundPlacement>): Tariff {
  const range = (ends: readonly (number | null)[] | null) =>
    same(ends === null ? '?' : ends.map((end) => amountText(card, end).en).join('–'));
  const tables = Object.entries(card.value.tiers).map(([id, rows]) => ({
    name: tierOf(card, id),
    columns: SPLITS,
    rows: rows.map((row, at): TariffRow => {
      const { key, label } = bandEnd(row, rows[at - 1]);
      const cells = [range(row.minimal), range(row.partial), amountText(card, row.optimized)];
      return { key: `tiers ${id} ${key}`, label, cells };
    }),
  }));
  return { unit: perUnit(card), tables };
}

export function lowInventoryTariff(card: Card<LowInventory>): Tariff {
  const { daysBelow, tiers } = card.value;
  const columns = daysBelow.map((days, at) =>
    at === 0 ? w(`Supply < ${days} days`, `可售 < ${days} 天`) : w(`< ${days} days`, `< ${days} 天`),
  );
  const tables = Object.entries(tiers).map(([id, rows]) => ({
    name: tierOf(card, id),
    columns,
    rows: rows.map((row, at): TariffRow => {
      const { key, label } = bandEnd(row, rows[at - 1]);
      return { key: `tiers ${id} ${key}`, label, cells: amountCells(card, row.fee) };
    }),
  }));
  return { unit: perUnit(card), tables };
}
