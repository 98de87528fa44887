import { call } from './edge/call';
import * as platformSpecs from './specs/platform';
import * as tables from './specs/platform-tables';

/**
 * Which platform fits a product: a visible weighted sum, blanks left out.
 * Example: =PLATFORM.FIT(500,"machinery",20000,TRUE,FALSE,FALSE,TRUE,,TRUE) gives Alibaba.com.
 * @customfunction PLATFORM.FIT
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.FIT
 * @param {unknown[][]} moq Minimum order quantity.
 * @param {unknown[][]} category What you sell, in English or Chinese.
 * @param {unknown[][]} [orderValue] Usual order value in US dollars.
 * @param {unknown[][]} [customised] Customised goods: yes/no, or a degree from 0 to 1.
 * @param {unknown[][]} [standardised] Standard goods: yes/no or a degree.
 * @param {unknown[][]} [branded] Own brand: yes/no or a degree.
 * @param {unknown[][]} [ownFactory] Own factory: yes/no or a degree.
 * @param {unknown[][]} [ownDesign] Own design: yes/no or a degree.
 * @param {unknown[][]} [salesTeam] English-speaking sales team: yes/no or a degree.
 * @param {unknown[][]} [show] verdict (default), alibaba, amazon, gap or reasons.
 * @returns {unknown[][]} Verdict, score from 0 to 100, or a table of reasons.
 */
export function fit(
  moq: unknown[][],
  category: unknown[][],
  orderValue?: unknown[][],
  customised?: unknown[][],
  standardised?: unknown[][],
  branded?: unknown[][],
  ownFactory?: unknown[][],
  ownDesign?: unknown[][],
  salesTeam?: unknown[][],
  show?: unknown[][],
): unknown[][] {
  return tables.fit(
    moq,
    category,
    orderValue,
    customised,
    standardised,
    branded,
    ownFactory,
    ownDesign,
    salesTeam,
    show,
  );
}

/**
 * The same product on both platforms: revenue, each cost, profit, margin, cash days, break-even volume.
 * Example: =PLATFORM.COMPARE(A1:B20).
 * @customfunction PLATFORM.COMPARE
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.COMPARE
 * @param {unknown[][]} profile Two columns: name and value, in Chinese or English.
 * @returns {unknown[][]} Table with a header row: item, Alibaba.com, Amazon, note.
 */
export function compare(profile: unknown[][]): unknown[][] {
  return tables.compare(profile);
}

/**
 * Checks a metric against the published threshold: PASS, WARN, FAIL, or UNKNOWN where none is published. Percent metrics,
 * written without a percent sign: a number above the most the metric can be (1, for ACoS 5) is a percent, so 8 is 8%; a
 * number whose hundredth is too small to be reported is a fraction, so an Order Defect Rate of 0.008 is 0.8% and 0.09 is
 * 9%; a number in between (Order Defect Rate: 0.1 to 1) is refused, because 0.8 can be 0.8% or 80%: write the percent sign.
 * Example: =PLATFORM.CHECK("ODR","0.8%") gives PASS.
 * @customfunction PLATFORM.CHECK
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.CHECK
 * @param {unknown[][]} metric Metric: abbreviation, name in English or Chinese, or report column.
 * @param {unknown[][]} value Its value. Percent metrics: 0.8%, 0.008 or the text 0.8%; 0.8 could be either and is refused.
 * @param {unknown[][]} [platform] amazon or alibaba. Default: whichever the name belongs to.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} PASS, WARN, FAIL or UNKNOWN.
 */
export function check(
  metric: unknown[][],
  value: unknown[][],
  platform?: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
): unknown[][] {
  return call(platformSpecs.CHECK, metric, value, platform, marketplace, date);
}

/**
 * Threshold behind PLATFORM.CHECK.
 * Example: =PLATFORM.THRESHOLD("ODR") gives 0.01.
 * @customfunction PLATFORM.THRESHOLD
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.THRESHOLD
 * @param {unknown[][]} metric Metric: abbreviation, name in English or Chinese, or report column.
 * @param {unknown[][]} [platform] amazon or alibaba. Default: whichever the name belongs to.
 * @param {unknown[][]} [level] pass (default), warn or fail.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} Threshold; percent metrics as a fraction.
 */
export function threshold(
  metric: unknown[][],
  platform?: unknown[][],
  level?: unknown[][],
  marketplace?: unknown[][],
  date?: unknown[][],
): unknown[][] {
  return call(platformSpecs.THRESHOLD, metric, platform, level, marketplace, date);
}

/**
 * Audits a pasted block of metrics, worst first.
 * Example: =PLATFORM.AUDIT(A1:B30).
 * @customfunction PLATFORM.AUDIT
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.AUDIT
 * @param {unknown[][]} block Pasted block of metrics.
 * @param {unknown[][]} [platform] amazon or alibaba. Default: whichever the name belongs to.
 * @returns {unknown[][]} Table with a header row: metric, of (account, week, ASIN, campaign), value, status, threshold, distance, next step, source.
 */
export function audit(block: unknown[][], platform?: unknown[][]): unknown[][] {
  return tables.audit(block, platform);
}

/**
 * A figure of the comparison behind this product: average order value, net margin and more.
 * Example: =PLATFORM.BENCHMARK("seed.ali.aov") gives 4200.
 * @customfunction PLATFORM.BENCHMARK
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.BENCHMARK
 * @param {unknown[][]} id Figure: id or name.
 * @param {unknown[][]} [show] value (default), low, high, unit or source.
 * @returns {unknown[][]} Figure, unit or source.
 */
export function benchmark(id: unknown[][], show?: unknown[][]): unknown[][] {
  return call(platformSpecs.BENCHMARK, id, show);
}

/**
 * What opening an account needs.
 * Example: =PLATFORM.CHECKLIST("amazon","US","en").
 * @customfunction PLATFORM.CHECKLIST
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.CHECKLIST
 * @param {unknown[][]} platform amazon or alibaba.
 * @param {unknown[][]} [marketplace] US (default), CA, MX, BR, UK, DE, DE-CEP, FR, IT, ES, NL, BE, IE, SE, PL, TR, JP,
 * AU, SG, AE, SA, IN; also a domain or a Chinese name.
 * @param {unknown[][]} [language] en or zh. Default: the display language of Excel.
 * @returns {unknown[][]} Table with a header row: item, required or optional, note, source.
 */
export function checklist(platform: unknown[][], marketplace?: unknown[][], language?: unknown[][]): unknown[][] {
  return tables.checklist(platform, marketplace, language);
}

/**
 * First steps for a symptom.
 * Example: =PLATFORM.DIAGNOSE("exposure drop","en").
 * @customfunction PLATFORM.DIAGNOSE
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.DIAGNOSE
 * @param {unknown[][]} symptom Exposure drop, listing removed, ACoS spike, ... in English or Chinese.
 * @param {unknown[][]} [language] en or zh. Default: the display language of Excel.
 * @returns {unknown[][]} Table with a header row: order, step, note, source.
 */
export function diagnose(symptom: unknown[][], language?: unknown[][]): unknown[][] {
  return tables.diagnose(symptom, language);
}

/**
 * Every rate card in force on a day: fee, first and last day, confidence, last checked, source.
 * Example: =PLATFORM.RATES("amazon","US","2026-11-22").
 * @customfunction PLATFORM.RATES
 * @helpurl https://localhost:3000/addin/help.html#PLATFORM.RATES
 * @param {unknown[][]} [platform] amazon or alibaba. Default: all.
 * @param {unknown[][]} [marketplace] Marketplace of Amazon. Default: all.
 * @param {unknown[][]} [date] Day for which the answer holds: an Excel date or text such as 2026-11-22. Default:
 * today.
 * @returns {unknown[][]} Table with a header row: every card in force.
 */
export function rates(platform?: unknown[][], marketplace?: unknown[][], date?: unknown[][]): unknown[][] {
  return tables.rates(platform, marketplace, date);
}
