import type { Audit, AuditOptions, AuditThreshold, MetricUnit, PlatformId } from '../core/platform/audit-types';
import type { Language, Problem, Wording } from '../core/problem';
import type { Confidence } from '../rates/envelope';

/*
 * The one place where the pane touches the calculation. At run time it is the global object that functions.js leaves
 * behind, so that Excel's functions and the pane share one copy of the rate cards.
 */

export type {
  Audit,
  AuditItem,
  AuditOptions,
  AuditPoint,
  AuditQuestion,
  AuditSource,
  AuditThreshold,
  Bound,
  MetricUnit,
  OwnThreshold,
  PlatformId,
  Severity,
  Status,
  UnreadLine,
} from '../core/platform/audit-types';
export type { Language, Problem, Wording } from '../core/problem';
export type { Confidence } from '../rates/envelope';

export type Cell = string | number | boolean;
/** A cell without an answer; `message` is in the language that was asked for. */
export interface CellProblem {
  code: string;
  message: string;
}
export type Answer = readonly (readonly (Cell | CellProblem)[])[];
export type Argument = Cell | null | readonly (readonly (Cell | null)[])[];

export interface FunctionParameter {
  name: string;
  description: string;
  optional: boolean;
}

export interface FunctionInfo {
  id: string;
  description: string;
  parameters: readonly FunctionParameter[];
  result: 'value' | 'row' | 'table';
}

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

export interface RateCardInfo {
  platform: string;
  marketplace: string | null;
  fee: string;
  feeLabel: string;
  scope?: string;
  from: string;
  until: string | null;
  firstSeen: boolean;
  confidence: Confidence;
  lastChecked: string;
  carriedForward: boolean;
  source: { title: string; url: string | null };
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

export interface PaneCore {
  readonly version: string;
  auditTextInSlices(text: string, options: AuditOptions): Generator<number, Audit>;
  wordProblem(problem: Problem, language: Language): string;
  metrics(day: number): readonly MetricInfo[];
  functions(language: Language): readonly FunctionInfo[];
  evaluate(id: string, args: readonly Argument[], language: Language): Answer;
  choices(fn: string, parameter: string, language: Language, marketplace?: string): readonly Choice[];
  marketplaces(language: Language): readonly MarketplaceInfo[];
  rateCards(day: string, language: Language): readonly RateCardInfo[];
}

declare const SellerFunctions: PaneCore;

export const core: PaneCore = SellerFunctions;
