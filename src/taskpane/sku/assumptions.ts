import type { Cell, Choice, Language, PaneCore } from '../core';
import { readFigure } from '../audit/own-threshold';
import type { Dictionary } from '../i18n';
import { isRecord } from '../kept-record';
import type { Words } from '../ui/slot';

/** Settings for all rows of a list, by the name that the calculation gives them. */
export const ASSUMPTIONS = {
  category: { group: 'list', kind: 'choice' },
  goods: { group: 'list', kind: 'choice' },
  units: { group: 'list', kind: 'choice' },
  costCurrency: { group: 'list', kind: 'choice' },
  adRate: { group: 'selling', kind: 'share' },
  returnRate: { group: 'selling', kind: 'share' },
  discount: { group: 'selling', kind: 'text' },
  vat: { group: 'selling', kind: 'vat' },
  monthlyUnits: { group: 'selling', kind: 'number' },
  targetMargin: { group: 'selling', kind: 'share' },
  firstLegPerKg: { group: 'freight', kind: 'money' },
  divisor: { group: 'freight', kind: 'choice' },
  firstLegPerCbm: { group: 'freight', kind: 'money' },
  firstLegPerUnit: { group: 'freight', kind: 'money' },
  otherPerUnit: { group: 'freight', kind: 'money' },
  dutyRate: { group: 'freight', kind: 'share' },
  months: { group: 'amazon', kind: 'months' },
  sipp: { group: 'amazon', kind: 'choice' },
} as const satisfies Record<string, { group: string; kind: string }>;

export type AssumptionKey = keyof typeof ASSUMPTIONS;
export const ASSUMPTION_KEYS = Object.keys(ASSUMPTIONS) as AssumptionKey[];
export const ASSUMPTION_GROUPS = ['list', 'selling', 'freight', 'amazon'] as const;

/** What the person filled in, as typed; a key that is not there was left empty. */
export interface AssumptionForm {
  values: Readonly<Partial<Record<AssumptionKey, string>>>;
  /** CNY for one unit of a currency, as typed. */
  rates: Readonly<Record<string, string>>;
}

export const EMPTY_FORM: AssumptionForm = { values: {}, rates: {} };

/** A field of the form: "adRate" or "rate:USD". */
export type FieldKey = AssumptionKey | `rate:${string}` | 'day';

export interface ReadForm {
  values: ReadonlyMap<AssumptionKey, string | number | boolean>;
  rates: ReadonlyMap<string, number>;
  /** What is wrong, at the field that cures it. */
  problems: ReadonlyMap<FieldKey, Words>;
}

/** Reads the form before anything runs, so that what cannot be read is said at its field. */
export function readForm(form: AssumptionForm): ReadForm {
  const values = new Map<AssumptionKey, string | number | boolean>();
  const rates = new Map<string, number>();
  const problems = new Map<FieldKey, Words>();
  for (const key of ASSUMPTION_KEYS) {
    const typed = form.values[key]?.trim() ?? '';
    if (typed === '') continue;
    const read = readAssumption(key, typed);
    if (typeof read === 'function') problems.set(key, read);
    else values.set(key, read.value);
  }
  for (const [currency, typed] of Object.entries(form.rates)) {
    if (typed.trim() === '') continue;
    const rate = readFigure(typed, 'number');
    if (rate === null || rate <= 0) problems.set(`rate:${currency}`, (t) => t.sku.problem.rate(currency));
    else rates.set(currency, rate);
  }
  return { values, rates, problems };
}

type Reading = { value: string | number | boolean } | Words;

function readAssumption(key: AssumptionKey, typed: string): Reading {
  const { kind } = ASSUMPTIONS[key];
  switch (kind) {
    case 'share':
      return readShare(typed);
    case 'number':
    case 'money':
      return atLeastZero(typed);
    case 'months':
      return isNone(typed) ? { value: 'none' } : atLeastZero(typed);
    case 'vat':
      return /^(standard|标准)$/i.test(typed) ? { value: 'standard' } : noEmptyCell(readShare(typed));
    case 'choice':
      return { value: key === 'sipp' ? typed === 'yes' : key === 'divisor' ? Number(typed) : typed };
    case 'text':
      return { value: typed };
  }
}

/** In a block of cells a bare 0 may be an empty cell; typed here it is meant. */
function noEmptyCell(reading: Reading): Reading {
  return typeof reading === 'object' && reading.value === 0 ? { value: '0%' } : reading;
}

/** A share typed beside a percent sign: "8", "8%" and "8,5". */
function readShare(typed: string): Reading {
  const share = readFigure(typed, 'percent');
  return share === null || share < 0 || share >= 1 ? (t: Dictionary) => t.sku.problem.share : { value: share };
}

function atLeastZero(typed: string): Reading {
  const value = readFigure(typed, 'number');
  return value === null || value < 0 ? (t: Dictionary) => t.sku.problem.number : { value };
}

/** Whether the storage field says that storage is left out. */
function isNone(typed: string): boolean {
  return /^(none|不计|无|without)$/i.test(typed.trim());
}

/** Choices of the fields that have fixed ones. */
export function fixedChoices(key: AssumptionKey, t: Dictionary): Choice[] {
  const none = { value: '', label: t.sku.fromList };
  switch (key) {
    case 'divisor':
      return [none, { value: '6000', label: '6000' }, { value: '5000', label: '5000' }];
    case 'sipp':
      return [none, { value: 'yes', label: t.helper.yes }, { value: 'no', label: t.helper.no }];
    default:
      return [none];
  }
}

/**
 * The block of names and values that AMZ.ANALYZE and AMZ.SUMMARY take, so that what a person reads on the report is what
 * a formula would read.
 */
export function settingsBlock(
  { values, rates }: ReadForm,
  core: Pick<PaneCore, 'settingNames' | 'rateName'>,
  language: Language,
): Cell[][] {
  const names = new Map<string, string>(core.settingNames(language).map(({ key, name }) => [key, name]));
  const money = values.get('costCurrency');
  const block = [...values].map(([key, value]): Cell[] => {
    const isMoney = ASSUMPTIONS[key].kind === 'money' && money !== undefined;
    return [names.get(key) ?? key, isMoney ? `${value} ${money}` : value];
  });
  return [...block, ...[...rates].map(([currency, rate]): Cell[] => [core.rateName(currency, language), rate])];
}

/** How many fields are filled in. */
export function filledIn({ values, rates }: AssumptionForm): number {
  return [...Object.values(values), ...Object.values(rates)].filter((typed) => typed.trim() !== '').length;
}

/** A form from the workbook, which comes from anywhere: what does not fit is left out. */
export function safeForm(kept: unknown): AssumptionForm {
  if (!isRecord(kept)) return EMPTY_FORM;
  const { values, rates } = kept;
  const texts = (record: unknown, fits: (key: string) => boolean) =>
    Object.fromEntries(
      Object.entries(isRecord(record) ? record : {}).filter(
        ([key, value]) => fits(key) && typeof value === 'string' && value.length <= LONGEST_VALUE,
      ),
    ) as Record<string, string>;
  return {
    values: texts(values, (key) => key in ASSUMPTIONS),
    rates: texts(rates, (key) => /^[A-Z]{3}$/.test(key)),
  };
}

const LONGEST_VALUE = 100;
