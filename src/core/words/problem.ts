import type { Language, Wording } from './language';
import { alibabaMessages } from './messages/alibaba';
import { amazonMessages } from './messages/amazon';
import { commonMessages } from './messages/common';
import { compareMessages } from './messages/compare';
import { platformMessages } from './messages/platform';
import { referralMessages } from './messages/referral';
import { skuMessages } from './messages/sku';

/** Every sentence, by problem code. */
export const WORDING = {
  ...commonMessages,
  ...amazonMessages,
  ...alibabaMessages,
  ...platformMessages,
  ...compareMessages,
  ...referralMessages,
  ...skuMessages,
} as const;
export type ProblemCode = keyof typeof WORDING;

export type ProblemArgs = Readonly<Record<string, string | number | Wording>>;

/**
 * Why there is no answer. `invalid`: the input is wrong and a person can mend it (Excel shows #VALUE!).
 * `unknown`: the input is fine and nobody published the answer (Excel shows #N/A).
 */
export class Problem {
  constructor(
    readonly kind: 'invalid' | 'unknown',
    readonly code: ProblemCode,
    readonly args: ProblemArgs = {},
  ) {}
}

export const invalid = (code: ProblemCode, args?: ProblemArgs): Problem => new Problem('invalid', code, args);
export const unknown = (code: ProblemCode, args?: ProblemArgs): Problem => new Problem('unknown', code, args);

/** The sentence a person reads: what is wrong and what to do. */
export function wordProblem(problem: Problem, language: Language): string {
  return fill(WORDING[problem.code][language], problem.args, language);
}

export function fill(template: string, args: ProblemArgs, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
