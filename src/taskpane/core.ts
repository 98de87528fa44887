import english from '../../build/generated/functions.en.json';
import chinese from '../../build/generated/functions.zh.json';
import type { Language } from '../core/words/language';
import type { Api } from '../functions/api';

/*
 * The one place where the pane touches the calculation. At run time it is the global object that functions.js leaves
 * behind, so that Excel's functions and the pane share one copy of the rules and the rate cards.
 */

export type { Audit, AuditItem, AuditPoint, AuditQuestion, UnreadLine } from '../core/audit/types';
export type { AuditSource, AuditThreshold, Bound, MetricUnit, OwnThreshold, Status } from '../core/metrics/types';
export type { PlatformId } from '../core/words/platforms';
export type { Language, Wording } from '../core/words/language';
export type { Problem } from '../core/words/problem';
export type { Answer, Argument, Cell, CellProblem, Choice, MetricInfo, RateCardInfo } from '../functions/api';

export interface FunctionParameter {
  name: string;
  description: string;
  optional: boolean;
}

/** A worksheet function as Excel shows it, from the same files that Excel reads. */
export interface FunctionInfo {
  id: string;
  description: string;
  parameters: readonly FunctionParameter[];
  /** The answer has a header row of its own. */
  isTable: boolean;
}

export interface PaneCore extends Api {
  functions(language: Language): readonly FunctionInfo[];
}

const TABLES: ReadonlySet<string> = new Set([
  'AMZ.EXPLAIN',
  'AMZ.ANALYZE',
  'PLATFORM.COMPARE',
  'PLATFORM.AUDIT',
  'PLATFORM.CHECKLIST',
  'PLATFORM.DIAGNOSE',
  'PLATFORM.RATES',
]);

type Metadata = typeof english.functions;

function functionsOf(metadata: Metadata): FunctionInfo[] {
  return metadata.map(({ id, description, parameters }) => ({
    id,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      optional: 'optional' in parameter,
    })),
    isTable: TABLES.has(id),
  }));
}

const FUNCTIONS = { en: functionsOf(english.functions), zh: functionsOf(chinese.functions) } as const;

declare const SellerFunctions: Api;

export const core: PaneCore = { ...SellerFunctions, functions: (language) => FUNCTIONS[language] };
