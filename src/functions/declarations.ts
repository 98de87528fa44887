import * as alibaba from './alibaba/functions';
import { STARS } from './alibaba/stars';
import * as fees from './amazon/fees';
import * as parcels from './amazon/parcels';
import * as profit from './amazon/profit';
import * as tables from './amazon/tables';
import type { Declaration } from './declaration';
import { FIT } from './platform/fit';
import * as guide from './platform/guide';
import * as metrics from './platform/metrics';

/** Every worksheet function, in the order in which lists show them. */
export const DECLARATIONS: readonly Declaration[] = [
  parcels.FBAFEE,
  parcels.SIZETIER,
  parcels.BILLABLEWEIGHT,
  fees.REFERRALFEE,
  parcels.STORAGEFEE,
  parcels.AGEDFEE,
  parcels.INBOUNDFEE,
  parcels.LOWSTOCKFEE,
  parcels.REMOVALFEE,
  fees.PLANFEE,
  fees.FEES,
  profit.PROFIT,
  profit.PRICEFOR,
  fees.NEXTTIER,
  fees.FEECHANGE,
  tables.EXPLAIN,
  tables.ANALYZE,
  tables.SUMMARY,
  alibaba.MEMBERSHIP,
  alibaba.TAFEE,
  alibaba.CLICKPRICE,
  alibaba.PROFIT,
  STARS,
  FIT,
  guide.COMPARE,
  metrics.CHECK,
  metrics.THRESHOLD,
  metrics.AUDIT,
  guide.BENCHMARK,
  guide.CHECKLIST,
  guide.DIAGNOSE,
  guide.RATES,
];
