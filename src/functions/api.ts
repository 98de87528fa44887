import { auditTextInSlices } from '../core/audit/audit';
import { MARKETPLACES } from '../core/marketplaces';
import { publishedThreshold } from '../core/metrics/check';
import { allMetrics, metricCard } from '../core/metrics/registry';
import type { AuditThreshold, MetricUnit } from '../core/metrics/types';
import { type Language, type Wording } from '../core/words/language';
import type { PlatformId } from '../core/words/platforms';
import { Problem, wordProblem } from '../core/words/problem';
import type { Day } from '../rates/day';
import { version } from '../../package.json';
import type { Declaration, Field, ParameterKind } from './declaration';
import { DECLARATIONS } from './declarations';
import { today } from './edge/call';
import { evaluate, type Answer, type Argument, type Cell } from './evaluate';
import { prepare, type Prepared } from './prepare';
import { ratesApi } from './rates-api';
import { skuApi } from './sku-api';

/*
 * What the pane sees of the calculation. functions.js leaves it behind as the global SellerFunctions, so that the cells
 * and the pane share one copy of the rules and the rate cards.
 */

export interface Choice {
  value: string;
  label: string;
}

export interface MarketplaceInfo {
  id: string;
  label: string;
  currency: string;
  currencyDigits: number;
  defaultUnits: string;
}

/** A metric that an own threshold can be set for. */
export interface MetricInfo {
  id: string;
  platform: PlatformId;
  name: Wording;
  abbreviation: string;
  unit: MetricUnit;
  threshold: AuditThreshold | null;
}

/** An argument of a function, for a form. */
export interface FunctionParameter {
  name: string;
  /** What it is called in the language. */
  label: string;
  description: string;
  optional: boolean;
  kind: ParameterKind;
}

/** A column of a result. */
export interface FunctionField {
  label: string;
  format: Field['format'];
}

/** A worksheet function, as its declaration says. */
export interface FunctionInfo {
  id: string;
  /** What a seller calls it, in the language; `titles` in both, for a search. */
  title: string;
  titles: Wording;
  description: string;
  /** What a tooltip has no room for; empty where it holds everything. */
  more: string;
  /** Further words that sellers search by. */
  words: string;
  parameters: readonly FunctionParameter[];
  returns: string;
  fields: readonly FunctionField[];
  /** The answer has a header row of its own. */
  isTable: boolean;
  /** How many rows it takes. */
  mostRows: number;
}

function functionInfo(declared: Declaration, language: Language): FunctionInfo {
  return {
    id: declared.id,
    title: declared.title[language],
    titles: declared.title,
    description: declared.text[language],
    more: declared.more?.[language] ?? '',
    words: declared.words,
    parameters: declared.parameters.map(({ name, label, text, required, kind }) => ({
      name,
      label: label[language],
      description: text[language],
      optional: required === false,
      kind,
    })),
    returns: declared.returns[language],
    fields: declared.fields.map(({ label, format }) => ({ label: label[language], format })),
    isTable: declared.kind === 'table' && declared.header !== false,
    mostRows: declared.mostRows,
  };
}

/** The values an argument may take; empty for free input. */
function choices(id: string, parameter: string, language: Language, market = 'US'): Choice[] {
  const found = DECLARATIONS.find((declared) => declared.id === id)?.parameters.find(({ name }) => name === parameter);
  return (found?.choices?.(market) ?? []).map(({ value, label }) => ({ value, label: label[language] }));
}

function marketplaces(language: Language): MarketplaceInfo[] {
  return MARKETPLACES.map(({ id, name, currency, digits, units }) => ({
    id,
    label: name[language],
    currency,
    currencyDigits: digits,
    defaultUnits: units,
  }));
}

function metrics(day: Day): MetricInfo[] {
  return allMetrics().map((metric) => {
    const card = metricCard(metric, day);
    const { id, platform, name, abbreviation, value } = metric;
    return { id, platform, name, abbreviation, unit: value.unit, threshold: card && publishedThreshold(card.value) };
  });
}

/** The global that functions.js leaves behind. */
export function makeApi() {
  return {
    version,
    functions: (language: Language): FunctionInfo[] => DECLARATIONS.map((declared) => functionInfo(declared, language)),
    evaluate(id: string, args: readonly Argument[], language: Language): Answer {
      const declared = DECLARATIONS.find((one) => one.id === id);
      return declared ? evaluate(declared, args, language) : [[{ code: '#NAME?', message: id }]];
    },
    /** A function with everything but some of its numbers settled; throws the sentence where that cannot be read. */
    prepare(id: string, fixed: Readonly<Record<string, Cell>>, language: Language = 'en'): Prepared {
      const declared = DECLARATIONS.find((one) => one.id === id);
      if (declared?.kind !== 'cell') throw new Error(id);
      const made = prepare(declared, fixed, { today: today(), language });
      if (made instanceof Problem) throw new Error(wordProblem(made, language));
      return made;
    },
    auditTextInSlices,
    wordProblem,
    metrics,
    choices,
    marketplaces,
    ...ratesApi,
    ...skuApi,
  };
}

export type Api = ReturnType<typeof makeApi>;
