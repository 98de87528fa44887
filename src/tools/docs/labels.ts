import { feeWords } from '../../core/cards/card-words';
import { FEE_NAMES } from '../../core/cards/fee-names';

export type Language = 'en' | 'zh';

/** The fees in the order of the pages: Amazon's, then those of Alibaba.com. */
export const FEES: readonly string[] = [
  ...Object.keys(FEE_NAMES),
  'membership',
  'trade-assurance',
  'click-price',
  'star-rating',
];

/** A fee or a figure as a heading names it. */
export function feeTitle(fee: string, language: Language): string {
  const name = feeWords(fee)[language];
  return name[0]!.toUpperCase() + name.slice(1);
}

export const CONFIDENCE = {
  official: { en: 'official', zh: '官方' },
  corroborated: { en: 'corroborated', zh: '多方印证' },
  reported: { en: 'reported', zh: '单一来源' },
  unknown: { en: 'not known', zh: '未知' },
} as const;
export type Standing = keyof typeof CONFIDENCE;
