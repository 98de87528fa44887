import { isBlankMarker } from '../input/blank';
import { isErrorCell, plain, type Cell } from '../input/cell';
import { currencyOf } from '../input/currencies';
import { GOODS, NUMBER_KINDS, readChoice, readUnits, type NumberKind } from '../input/read';
import { shorten } from '../input/quote';
import { IN_G, type Units } from '../units';
import type { Marketplace } from '../marketplaces';
import type { Wording } from '../words/language';
import { Problem, wordProblem } from '../words/problem';
import { w } from '../words/wording';
import { isWithoutStorage, isWrittenZero, readCell, shareOf, type CellNumber } from './cell-number';
import { readDiscount } from './discount';
import { foldHeader } from './header-atoms';
import { readHeaderText, type HeaderReading } from './header-text';
import type { SettingAmount, SkuSettings, SkuTable } from './types';
import { readYesNo } from './yes-no';

export const NO_SETTINGS: SkuSettings = {
  category: null,
  goods: null,
  months: null,
  sipp: null,
  adRate: null,
  adSalesShare: null,
  returnRate: null,
  vat: null,
  firstLegPerKg: null,
  firstLegPerCbm: null,
  firstLegPerUnit: null,
  otherPerUnit: [],
  divisor: null,
  dutyRate: null,
  discount: null,
  monthlyUnits: null,
  targetMargin: null,
  units: null,
  costCurrency: null,
  rates: new Map(),
};

export interface ReadSettings {
  settings: SkuSettings;
  /** One sentence for each name or value that was not understood. */
  problems: readonly Wording[];
}

type Draft = { -readonly [K in keyof SkuSettings]: SkuSettings[K] } & { rates: Map<string, number>; acos?: number };

/** Reads a block of names and values. A rate that names no currency is that of the marketplace. */
export function readSettings(block: SkuTable, market: Marketplace): ReadSettings {
  const draft: Draft = { ...NO_SETTINGS, rates: new Map<string, number>() };
  const problems: Wording[] = [];
  for (const row of block) {
    const [name, value] = [plain(row[0]), plain(row[1])];
    if (isBlankMarker(name) || name === 0 || isErrorCell(name)) continue;
    const label = shorten(String(name));
    const problem = isErrorCell(value)
      ? w(`setting "${label}" holds an Excel error`, `设置“${label}”为 Excel 错误值`)
      : readSetting(draft, String(name), value, market);
    if (problem) problems.push(problem);
  }
  return { settings: draft, problems };
}

const isHeading = (name: string): boolean =>
  /^(?:设置|参数|项目|名称|settings?|name|parameters?|items?)$/i.test(name.trim());

function readSetting(draft: Draft, name: string, cell: Cell, market: Marketplace): Wording | null {
  if (isHeading(name)) return null;
  const reading = rateName(name) ?? readHeaderText(name);
  const label = shorten(name);
  if (isBlankMarker(cell) && reading.noun !== 'months') return null;
  const put = PUT[reading.noun ?? 'described'];
  if (!put) return w(`setting "${label}" is not known`, `无法识别设置“${label}”`);
  const problem = put(draft, { cell, reading, name: w(label, label), market });
  if (problem === null) return null;
  const said = (language: 'en' | 'zh') => wordProblem(problem, language);
  return w(`setting ${said('en')}`, `设置 ${said('zh')}`);
}

const PAIR = /^([a-z]{3}|[\u3400-\u9fff]{2,4}) *(?:\/|兑|对|to|->|→)? *(?:cny|rmb|人民币)?$/;

/** "USD/CNY", "EUR": a rate that is named by its currencies alone. */
function rateName(name: string): HeaderReading | null {
  const found = PAIR.exec(foldHeader(name).trim());
  const currency = found && currencyOf(found[1]!);
  if (!currency || currency === 'CNY') return null;
  const reading = readHeaderText('汇率');
  return { ...reading, units: { ...reading.units, currency } };
}

interface Setting {
  cell: Cell;
  reading: HeaderReading;
  name: Wording;
  market: Marketplace;
}
type Put = (draft: Draft, setting: Setting) => Problem | null;

function number({ cell, name, reading }: Setting, kind: NumberKind): CellNumber | null | Problem {
  return readCell(cell, { name, kind, mark: 'unsettled', currency: reading.units.currency ?? undefined });
}

function share(
  field: 'adRate' | 'adSalesShare' | 'returnRate' | 'dutyRate' | 'targetMargin',
  kind: NumberKind = NUMBER_KINDS.share,
): Put {
  return (draft, setting) => {
    const value = readShareSetting(setting, kind);
    if (value instanceof Problem) return value;
    draft[field] = value;
    return null;
  };
}

function readShareSetting(setting: Setting, kind: NumberKind): number | null | Problem {
  const read = number(setting, setting.reading.units.isPercent ? { ...kind, max: 100 } : kind);
  if (read === null || read instanceof Problem) return read;
  const value = shareOf(read, setting.reading.units.isPercent);
  return typeof value === 'number' ? value : unclearShare(setting.name, value.isUnclear);
}

const unclearShare = (name: Wording, value: number): Problem =>
  new Problem('invalid', 'skuShareUnclear', { name, value, percent: Number((value * 100).toPrecision(12)) });

function amount(set: (draft: Draft, value: SettingAmount, reading: HeaderReading) => void): Put {
  return (draft, setting) => {
    const read = number(setting, NUMBER_KINDS.cost);
    if (read === null || read instanceof Problem) return read;
    set(
      draft,
      { amount: read.value, currency: read.read?.currency ?? setting.reading.units.currency },
      setting.reading,
    );
    return null;
  };
}

const PUT: Partial<Record<NonNullable<HeaderReading['noun']>, Put>> = {
  adRate: share('adRate'),
  acos: share('adRate'),
  adPerUnit: (draft, setting) =>
    setting.reading.units.isPercent || (typeof setting.cell === 'string' && setting.cell.includes('%'))
      ? share('adRate')(draft, setting)
      : new Problem('invalid', 'notAChoice', {
          name: setting.name,
          text: shorten(String(setting.cell)),
          choices: '10%',
        }),
  adSalesShare: share('adSalesShare'),
  returnRate: share('returnRate'),
  targetMargin: share('targetMargin', NUMBER_KINDS.target),
  duty: share('dutyRate'),
  vat: (draft, setting) => {
    const word = String(setting.cell).normalize('NFKC').trim().toLowerCase();
    if (/^(?:standard|标准|标准税率)$/.test(word)) {
      draft.vat = 'standard';
      return null;
    }
    const value = isWrittenZero(setting.cell) ? 0 : readShareSetting(setting, NUMBER_KINDS.share);
    if (value instanceof Problem) return value;
    draft.vat = value;
    return null;
  },
  firstLeg: amount((draft, value, { units, divisor }) => {
    if (units.weight !== null) draft.firstLegPerKg = perKilogram(value, units.weight);
    else if (units.isVolume) draft.firstLegPerCbm = value;
    else draft.firstLegPerUnit = value;
    if (divisor !== null) draft.divisor = divisor;
  }),
  prep: amount((draft, value) => (draft.otherPerUnit = [...draft.otherPerUnit, value])),
  otherCost: amount((draft, value) => (draft.otherPerUnit = [...draft.otherPerUnit, value])),
  divisor: (draft, setting) => {
    const read = number(setting, NUMBER_KINDS.positive);
    if (read === null || read instanceof Problem) return read;
    draft.divisor = read.value;
    return null;
  },
  months: (draft, setting) => {
    if (isWithoutStorage(setting.cell)) {
      draft.months = 0;
      return null;
    }
    const read = number(setting, NUMBER_KINDS.months);
    if (read === null || read instanceof Problem) return read;
    draft.months = read.value;
    return null;
  },
  discount: (draft, setting) => {
    const read = readDiscount(setting.cell, setting.name, setting.reading.units, 'unsettled');
    if (read instanceof Problem) return read;
    draft.discount = read;
    return null;
  },
  monthlyUnits: (draft, setting) => {
    const read = number(setting, NUMBER_KINDS.pieces);
    if (read === null || read instanceof Problem) return read;
    draft.monthlyUnits = read.value;
    return null;
  },
  sipp: (draft, setting) => {
    const read = readYesNo(setting.cell, setting.name);
    if (read instanceof Problem) return read;
    draft.sipp = read;
    return null;
  },
  dangerous: (draft, setting) => {
    const read = readYesNo(setting.cell, setting.name);
    if (read instanceof Problem) return read;
    if (read) draft.goods = 'dangerous';
    return null;
  },
  goods: (draft, setting) => {
    const read = readChoice(setting.cell, setting.name, GOODS);
    if (read instanceof Problem) return read;
    draft.goods = read;
    return null;
  },
  category: (draft, { cell }) => {
    draft.category = String(cell).trim();
    return null;
  },
  units: (draft, setting) => readUnitsSetting(draft, setting),
  unitName: (draft, setting) => readUnitsSetting(draft, setting),
  cost: (draft, setting) => readCostCurrency(draft, setting),
  currency: (draft, setting) => readCostCurrency(draft, setting),
  fx: (draft, setting) => {
    const read = number(setting, NUMBER_KINDS.positive);
    if (read === null || read instanceof Problem) return read;
    draft.rates.set(setting.reading.units.currency ?? setting.market.currency, read.value);
    return null;
  },
};

function perKilogram({ amount: value, currency }: SettingAmount, unit: Units['weight']): SettingAmount {
  return { amount: (value * IN_G.kg) / IN_G[unit], currency };
}

function readUnitsSetting(draft: Draft, { cell, name, market }: Setting): Problem | null {
  const units = readUnits(cell, name, market);
  if (units instanceof Problem) return units;
  draft.units = units;
  return null;
}

/** "成本币种", "cost currency": what costs without a currency are in. */
function readCostCurrency(draft: Draft, { cell, name }: Setting): Problem | null {
  const currency = currencyOf(String(cell).trim().toLowerCase());
  if (!currency)
    return new Problem('invalid', 'notAChoice', { name, text: shorten(String(cell)), choices: 'CNY, USD, EUR' });
  draft.costCurrency = currency;
  return null;
}
