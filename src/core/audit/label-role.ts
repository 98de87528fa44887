import { isOtherThing, isPart, isPrevious } from './words';

const OF_OTHERS =
  /target|goal|threshold|benchmark|requirement|\bpeers?\b|industry|目标|阈值|标准|同行|行业|目标|基准|业界|\bziel|branche|objectif|seuil|secteur|obiettivo|soglia|settore|objetivo|umbral|rivalavg|rivalgood/i;

/**
 * Whether a label that names a metric stands for the seller's own value: not for its target or the figure of others,
 * nor for a part of it (B2B) or an earlier period without a name.
 */
export function labelRole(label: string, hasPeriod: boolean): 'metric' | 'target' | 'part' {
  if (OF_OTHERS.test(label)) return 'target';
  if (isPart(label)) return 'part';
  return !hasPeriod && isPrevious(label) ? 'part' : 'metric';
}

const PERIOD_IN_NAME =
  /(?:this|last|previous|prior) (?:week|month|period)|本周|上周|本月|上月|本期|上期|今周|先周|今月|先月|diese woche|letzte woche/i;

/** "last week" of "ODR last week"; "" where the label names no period. */
export function periodInLabel(label: string): string {
  return PERIOD_IN_NAME.exec(label)?.[0] ?? '';
}

/** What stands behind a name up to the end of its cell, where no number follows there. */
export const isNotOwn = (behind: string): boolean =>
  isOtherThing(behind) || labelRole(behind, periodInLabel(behind) !== '') !== 'metric';
