import type { Wording } from '../language';
import { metricMessages } from './metrics';

/** Sentences of the platform functions, by problem code. {name} stands for an argument of the problem. */
export const platformMessages = { ...metricMessages } as const satisfies Record<string, Wording>;
