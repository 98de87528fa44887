import type { ExchangeRates } from './rates';
import type { RecognisedList } from './recognise';
import type { ListColumns } from './columns';
import type { SkuOptions, SkuSettings } from './types';

/** What holds for every row of a list. */
export interface ListContext {
  recognised: RecognisedList;
  columns: ListColumns;
  options: SkuOptions;
  settings: SkuSettings;
  rates: ExchangeRates;
}
