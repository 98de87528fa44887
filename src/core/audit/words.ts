import { dayOf, type Day } from '../../rates/day';
import { compactName } from '../input/fold';
import { readDay } from '../input/day';

/** A target that is printed beside a value: a requirement, or the figure of others. */
const TARGET_NOUN =
  /target|goal|threshold|requirement|required|minimum|maximum|\bmin\b|\bmax\b|limit|benchmark|standard|should|must|keep|maintain|peer|average|\bavg|industry|目标|要求|标准|阈值|红线|及格|考核|应|须|建议|不得|不能|保持|行业|同行|均值|平均|良好值/i;
const COMPARE_UNDER = /under|below|less than|up to|no more than|at most|低于|小于|不超过|少于|至多|不高于/i;
const COMPARE_OVER = /at least|more than|above|over|greater than|不低于|高于|大于|至少|超过|不少于/i;
const PREVIOUS =
  /last|previous|prior|before|versus|\bvs\b|compared|change|上周|上月|上期|昨日|前一|环比|同比|较|变化|去年/i;
const WINDOW = /(?:last|past|previous|trailing|rolling|in|over|近|过去|最近|前)\s*$/i;
const FROM = /(?:from|fell|rose|down|up|从|由)\s*$/i;
const NO_DATA =
  /^(?:n\/?\.?a\.?|n\.a|#n\/a|#div\/0!|#value!|#ref!|#null!|#num!|#name\?|-{1,4}|no data|not available|not applicable|none|null|nil|无|暂无|暂无数据|无数据|没有数据|不适用|数据不足|insufficient data|尚无)\.?$/i;
const RATE = /rate|ratio|percent|score|index|acos|roas|率|评分|得分|指数|占比|分数|百分比|rating/i;
const FULFILMENT =
  /^(?:seller[- ]?fulfill?ed|fulfill?ed by (?:seller|amazon|merchant)|merchant fulfill?ed|amazon fulfill?ed|mfn|afn|fba|fbm|卖家(?:自)?配送|亚马逊(?:物流|配送)|自配送)/i;
const LIGHT =
  /^(?:current(?:ly)?|value|your (?:rate|score|value|performance)|actual|is|now|today|result|当前|现值|数值|实际|目前|为|是|本期|本周|this (?:week|month|period)|(?:has )?(?:went|gone|rose|risen|climbed|jumped|fell|fallen|dropped|increased|decreased|went down|is|was) ?(?:up|down)? to|(?:已|又)?(?:上升|下降|上涨|回升|升高|降低|涨|升|降|跌|增|减|达)(?:到|至)?了?)?$/i;

export const isTargetNoun = (text: string) => TARGET_NOUN.test(text);
/** "went up to 1.6%" tells where the value is now, not what it must stay under. */
const MOVED = /\b(?:went|gone|going|rose|climbed|jumped|is|was|are|were|back)\s+up\s+to\b/gi;

export const comparison = (said: string): 'under' | 'over' | null => {
  const text = said.replace(MOVED, ' ');
  return COMPARE_OVER.test(text) && !/不超过/.test(text) ? 'over' : COMPARE_UNDER.test(text) ? 'under' : null;
};
export const isPrevious = (text: string) => PREVIOUS.test(text);
export const endsInWindow = (text: string) => WINDOW.test(text);
export const endsInFrom = (text: string) => FROM.test(text);
export const isNoData = (text: string) => text.length <= 24 && NO_DATA.test(text.trim());
export const isRateLike = (text: string) => RATE.test(text);
export const isFulfilment = (text: string) => FULFILMENT.test(text.trim());
export const isLight = (text: string) => LIGHT.test(text.replace(/[\s:=()[\],;|-]+/g, ' ').trim());

/** What the header of a column says about the cells below it. */
export type Role = 'name' | 'value' | 'target' | 'aside' | 'count' | 'label';

const ROLES: readonly [Role, RegExp][] = [
  [
    'name',
    /^(?:metrics?|metricname|kpi|indicator|measure|name|item|performancemetric|指标|指标名称|名称|项目|绩效指标|考核指标|数据指标)$/,
  ],
  [
    'target',
    /target|goal|threshold|requirement|standard|benchmark|peer|average|industry|目标|要求|标准|阈值|同行|行业|均值|参考|优秀|rivalavg|rivalgood/,
  ],
  [
    'aside',
    /status|state|change|trend|diff|remark|note|comment|rank|状态|结果|变化|环比|同比|趋势|备注|说明|排名|window|period$|周期|统计时间/,
  ],
  ['count', /^(?:count|counts|orders?|cases?|numerator|denominator|数量|订单量|单数|次数|笔数)$/],
  [
    'label',
    /date|week|month|day|period|asin|sku|account|store|shop|seller|marketplace|site|country|campaign|product|title|keyword|日期|时间|周|月份|账号|账户|店铺|站点|国家|商品|产品|广告活动|标题|关键词|活动/,
  ],
  [
    'value',
    /^(?:value|current|currentvalue|yourvalue|actual|result|performance|score|rate|数值|当前值|当前|实际|实际值|本期|现值|值|结果值|thisweek|thismonth|thisperiod|lastweek|lastmonth|本周|上周|本月|上月|上期|previous|mfn|afn|fba|fbm|sellerfulfilled|fulfilledbyamazon|卖家自配送|亚马逊配送)$/,
  ],
];

/** The role of a header cell that is no metric itself; null where it says nothing. */
export function roleOf(header: string): Role | null {
  const key = compactName(header);
  if (key === '') return null;
  return ROLES.find(([, pattern]) => pattern.test(key))?.[0] ?? (readPeriod(header, null) === null ? null : 'value');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS_OF_WEEK = 7;
const RELATIVE: readonly [RegExp, number][] = [
  [/^(?:this ?week|this ?month|this ?period|current|today|本周|本月|本期|当前|今日)$/i, 0],
  [/^(?:yesterday|昨日|昨天)$/i, 1],
  [/^(?:last ?week|previous ?week|上周)$/i, DAYS_OF_WEEK],
  [/^(?:last ?period|previous|previous ?period|上期)$/i, 15],
  [/^(?:last ?month|previous ?month|上月|上个月)$/i, 30],
];

/**
 * A date, week or month as a day that puts periods in order. "Week 12" counts in weeks from nowhere: such days only
 * serve to compare rows of the same table. null where the text is no period.
 */
export function readPeriod(text: string, today: Day | null): Day | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 40) return null;
  const day = readDay(trimmed);
  if (day !== null) return day;
  const relative = RELATIVE.find(([pattern]) => pattern.test(trimmed));
  if (relative) return (today ?? 0) - relative[1];
  return readWeek(trimmed) ?? readMonthName(trimmed) ?? readNumericDate(trimmed);
}

function readWeek(text: string): Day | null {
  const found = /^(?:(\d{4})\s?[-年]?\s?)?(?:w|wk|week|第)\s?(\d{1,2})\s?周?$/i.exec(text);
  if (!found) return null;
  const week = Number(found[2]);
  if (week < 1 || week > 53) return null;
  const start = found[1] ? dayOf(Number(found[1]), 1, 1) : 0;
  return start === null ? null : start + week * DAYS_OF_WEEK;
}

function readMonthName(text: string): Day | null {
  const monthFirst = /^([a-z]{3})[a-z]{0,6}\.?\s(?:(\d{1,2}),?\s)?(\d{4})$/i.exec(text);
  const dayFirst = /^(\d{1,2})\s([a-z]{3})[a-z]{0,6}\.?\s(\d{4})$/i.exec(text);
  const yearMonth = /^(\d{4})\s?[-/年]\s?(\d{1,2})\s?月?$/.exec(text);
  if (yearMonth) return dayOf(Number(yearMonth[1]), Number(yearMonth[2]), 1);
  const [month, date, year] = monthFirst
    ? [monthFirst[1]!, monthFirst[2] ?? '1', monthFirst[3]!]
    : [dayFirst?.[2] ?? '', dayFirst?.[1] ?? '', dayFirst?.[3] ?? ''];
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? null : dayOf(Number(year), at + 1, Number(date));
}

/** 11/22/2026 and 22/11/2026: month first unless that cannot be. */
function readNumericDate(text: string): Day | null {
  const found = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const isDayFirst = first > 12 || text.includes('.');
  return isDayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
}
