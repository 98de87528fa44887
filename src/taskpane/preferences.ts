import type { Bound, Correction, Language, OwnThreshold } from './core';
import { isRecord } from './kept-record';
import type { Memory } from './memory';
import { safeForm, type AssumptionForm } from './sku/assumptions';
import { safeCorrections } from './sku/corrections';
import { safeReports, type RememberedReport } from './sku/remembered-report';

const KEY = {
  language: 'sellerFunctions.language',
  marketplace: 'sellerFunctions.marketplace',
  own: 'sellerFunctions.ownThresholds',
  choices: 'sellerFunctions.metricChoices',
  columns: 'sellerFunctions.skuColumns',
  presets: 'sellerFunctions.skuPresets',
  lastForm: 'sellerFunctions.skuLast',
  reports: 'sellerFunctions.skuReports',
  seenCards: 'sellerFunctions.seenCards',
} as const;

export type LanguageChoice = Language | 'auto';
export type OwnThresholds = Readonly<Record<string, OwnThreshold>>;
export type MetricChoices = Readonly<Record<string, string>>;

/**
 * What a person has set. Language and marketplace belong to the person and stay in the browser; own thresholds and
 * the answers about ambiguous names belong to the shop and stay in the workbook. A workbook comes from anywhere, so
 * what is read is checked and whatever does not fit is left out.
 */
export class Preferences {
  constructor(
    private readonly person: Memory,
    private readonly workbook: Memory,
  ) {}

  get language(): LanguageChoice {
    const kept = this.person.get(KEY.language);
    return kept === 'en' || kept === 'zh' ? kept : 'auto';
  }

  setLanguage(choice: LanguageChoice): Promise<void> {
    return this.person.set(KEY.language, choice);
  }

  get marketplace(): string {
    const kept = this.person.get(KEY.marketplace);
    return typeof kept === 'string' && /^[A-Z]{2}(-[A-Z]{2,8})?$/.test(kept) ? kept : 'US';
  }

  setMarketplace(id: string): Promise<void> {
    return this.person.set(KEY.marketplace, id);
  }

  get own(): OwnThresholds {
    return entriesOf(this.workbook.get(KEY.own), readOwnThreshold);
  }

  setOwn(metric: string, threshold: OwnThreshold): Promise<void> {
    return this.workbook.set(KEY.own, { ...this.own, [metric]: threshold });
  }

  removeOwn(metric: string): Promise<void> {
    const rest = Object.fromEntries(Object.entries(this.own).filter(([id]) => id !== metric));
    return this.workbook.set(KEY.own, Object.keys(rest).length ? rest : undefined);
  }

  resetOwn(): Promise<void> {
    return this.workbook.set(KEY.own, undefined);
  }

  get choices(): MetricChoices {
    return entriesOf(this.workbook.get(KEY.choices), (value) => (typeof value === 'string' ? value : null));
  }

  setChoices(chosen: MetricChoices): Promise<void> {
    return this.workbook.set(KEY.choices, { ...this.choices, ...chosen });
  }

  forgetChoices(): Promise<void> {
    return this.workbook.set(KEY.choices, undefined);
  }

  /** What the columns of lists with these headers are, as the person said. */
  columns(headerKey: string): readonly Correction[] {
    return entriesOf(this.workbook.get(KEY.columns), safeCorrections)[headerKey] ?? [];
  }

  setColumns(headerKey: string, corrections: readonly Correction[]): Promise<void> {
    const others = Object.entries(entriesOf(this.workbook.get(KEY.columns), safeCorrections)).filter(
      ([key]) => key !== headerKey,
    );
    const kept = corrections.length > 0 ? [...others.slice(1 - MOST_HEADERS), [headerKey, corrections]] : others;
    return this.workbook.set(KEY.columns, kept.length > 0 ? Object.fromEntries(kept) : undefined);
  }

  get presets(): Readonly<Record<string, AssumptionForm>> {
    return entriesOf(this.workbook.get(KEY.presets), safeForm);
  }

  setPreset(name: string, form: AssumptionForm): Promise<void> {
    return this.workbook.set(KEY.presets, { ...this.presets, [name]: form });
  }

  removePreset(name: string): Promise<void> {
    const rest = Object.fromEntries(Object.entries(this.presets).filter(([other]) => other !== name));
    return this.workbook.set(KEY.presets, Object.keys(rest).length ? rest : undefined);
  }

  /** The assumptions of the last analysis in this workbook. */
  get lastForm(): AssumptionForm {
    return safeForm(this.workbook.get(KEY.lastForm));
  }

  setLastForm(form: AssumptionForm): Promise<void> {
    return this.workbook.set(KEY.lastForm, form);
  }

  /** The reports of SKU lists that the pane wrote into this workbook. */
  get reports(): readonly RememberedReport[] {
    return safeReports(this.workbook.get(KEY.reports));
  }

  setReports(reports: readonly RememberedReport[]): Promise<void> {
    return this.workbook.set(KEY.reports, reports.length > 0 ? reports : undefined);
  }

  /** The cards that were in force when the workbook was last calculated with this pane, and on which day. */
  get seenCards(): { day: number; cards: readonly string[] } | null {
    const kept = this.workbook.get(KEY.seenCards);
    if (!isRecord(kept) || !isFiniteNumber(kept.day) || !Array.isArray(kept.cards)) return null;
    return { day: kept.day, cards: kept.cards.filter((card) => typeof card === 'string') };
  }

  setSeenCards(day: number, cards: readonly string[]): Promise<void> {
    return this.workbook.set(KEY.seenCards, { day, cards });
  }
}

/** Different exports that a workbook remembers columns of. */
const MOST_HEADERS = 50;

function entriesOf<T>(kept: unknown, read: (value: unknown) => T | null): Readonly<Record<string, T>> {
  if (!isRecord(kept)) return {};
  const found = Object.entries(kept).flatMap(([key, value]) => {
    const fit = read(value);
    return fit === null ? [] : [[key, fit] as const];
  });
  return Object.fromEntries(found);
}

function readOwnThreshold(value: unknown): OwnThreshold | null {
  if (!isRecord(value)) return null;
  const pass = readBound(value.pass);
  return pass ? { pass } : null;
}

const OPERATORS: readonly unknown[] = ['lt', 'lte', 'gt', 'gte', 'eq', 'between'];

function readBound(value: unknown): Bound | null {
  if (!isRecord(value) || !OPERATORS.includes(value.operator) || !isFiniteNumber(value.value)) return null;
  const operator = value.operator as Bound['operator'];
  if (operator !== 'between') return { operator, value: value.value };
  return isFiniteNumber(value.high) && value.high >= value.value
    ? { operator, value: value.value, high: value.high }
    : null;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
