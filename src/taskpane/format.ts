import type { AuditItem, AuditThreshold, Language, MetricUnit } from './core';

const LOCALE = { en: 'en-US', zh: 'zh-CN' } as const;

/** A number for reading: thousands separated, no more digits than it has, at most four decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 4 }).format(value);
}

/** An answer of a function, most of which are money: 0.2 is shown as 0.20, a whole number stays whole. */
export function formatAnswer(value: number, language: Language): string {
  const minimumFractionDigits = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits, maximumFractionDigits: 4 }).format(value);
}

/** An amount among others that have cents. */
export function formatMoney(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** `formatPercent(0.008, "en")` is "0.8%". */
export function formatPercent(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { style: 'percent', maximumFractionDigits: 3 }).format(value);
}

/** A name from the middle of a sentence, set alone: "closing fee" is "Closing fee". */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A value on an axis, where the unit is said elsewhere. */
export function formatInUnit(value: number, unit: MetricUnit, language: Language): string {
  return unit === 'percent' ? formatPercent(value, language) : formatNumber(value, language);
}

/** The one figure of a rule where there is room for one only: of a range the upper end, as PLATFORM.THRESHOLD gives it. */
export function limitOf({ pass }: AuditThreshold): number {
  return pass.high ?? pass.value;
}

/** What stands on a card for the value: read where it could be read, else as pasted. */
export function valueOf(item: AuditItem, language: Language): string {
  return item.valueWording[language] || item.text;
}

/** The number format of a metric's value in a cell. */
export function cellFormat(unit: MetricUnit): string {
  if (unit === 'percent') return '0.00%';
  if (unit === 'money') return '#,##0.00';
  return 'General';
}
