import type { z } from 'zod';
import { alibabaSchemas } from './alibaba';
import { fbaSchemas } from './fba';
import { metricsSchemas } from './metrics';
import { platformSchemas } from './platform';
import { referralSchemas } from './referral';

/** The schema of every rate-card file, by its "fee". */
export const schemas: Record<string, z.ZodType> = {
  ...fbaSchemas,
  ...metricsSchemas,
  ...alibabaSchemas,
  ...platformSchemas,
  ...referralSchemas,
};
