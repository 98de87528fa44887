import type { Wording } from './language';

/** The two platforms of the product. */
export type PlatformId = 'amazon' | 'alibaba';

export const PLATFORM_NAMES: Readonly<Record<PlatformId, Wording>> = {
  amazon: { en: 'Amazon', zh: '亚马逊' },
  alibaba: { en: 'Alibaba.com', zh: '阿里巴巴国际站' },
};
