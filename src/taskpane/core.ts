import type { Api } from '../functions/api';

/*
 * The one place where the pane touches the calculation: the global object that functions.js leaves behind, so that
 * Excel's functions and the pane share one copy of the rules, the rate cards and the declarations.
 */

export type { Audit, AuditItem, AuditPoint, AuditQuestion, UnreadLine } from '../core/audit/types';
export type { AuditSource, AuditThreshold, Bound, MetricUnit, OwnThreshold, Status } from '../core/metrics/types';
export type { Language, Wording } from '../core/words/language';
export type { Problem } from '../core/words/problem';
export type {
  CheaperRow,
  Correction,
  CurrencySums,
  FeeCheck,
  FeeCheckRow,
  MarketComparison,
  MarketPlace,
  MarketRow,
  PricedList,
  PricedRow,
  Ranked,
  Recognised,
  SkuColumn,
  SkuField,
  Summary as SkuSummary,
  UnitMoney,
} from '../core/sku/types';
export type { Choice, FunctionField, FunctionInfo, FunctionParameter, MetricInfo } from '../functions/api';
export type { Answer, Argument, Cell, CellProblem } from '../functions/evaluate';
export type { RateCard, RateCardInfo, RateChange, TariffInfo } from '../functions/rates-api';
export type { SkuListOptions } from '../functions/sku-api';

export type PaneCore = Api;

declare const SellerFunctions: Api;

export const core: PaneCore = SellerFunctions;
