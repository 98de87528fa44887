import { dayOf, firstOfMonth, formatDay, type Day } from '../../rates/day';
import { readDay } from '../input/day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i;
const DAYS_OF_WEEK = 7;
const LONGEST_PERIOD = 40;
const RELATIVE: readonly [RegExp, number][] = [
  [
    /^(?:this ?week|this ?month|this ?period|current|today|latest|本周|本月|本期|当前|今日|今天|最新|diese woche|dieser monat|aktuell|heute|今周|今月|今期|现在|cette semaine|ce mois|actuel|questa settimana|questo mese|attuale|esta semana|este mes|actual)$/i,
    0,
  ],
  [/^(?:yesterday|昨日|昨天|gestern|hier|ieri|ayer)$/i, 1],
  [
    /^(?:last ?week|previous ?week|prior ?week|上周|letzte woche|vorwoche|先周|前周|semaine dernière|settimana scorsa|semana pasada)$/i,
    DAYS_OF_WEEK,
  ],
  [/^(?:week before last|two weeks ago|上上周|前周|先々周)$/i, 2 * DAYS_OF_WEEK],
  [/^(?:last ?period|previous|prior|previous ?period|prior ?period|上期|前期|vorperiode|période précédente)$/i, 15],
  [
    /^(?:last ?month|previous ?month|prior ?month|上月|上个月|letzter monat|vormonat|先月|前月|mois dernier|mese scorso|mes pasado)$/i,
    30,
  ],
  [/^(?:上次|前次|前值|对比期|baseline|last ?time)$/i, 15],
  [/^(?:去年同期|上年同期|去年|上年|同期|last ?year|prior ?year|same period last year|vorjahr|前年)$/i, 365],
];
/** "上周数据", "本月实际值" are columns of that period. */
const HELD = /的?(?:值|数据|实际值?|表现|data|value)$/i;

/**
 * A date, week or month as a day that puts periods in order. "Week 12" counts in weeks from nowhere: such days only
 * serve to compare rows of the same table. null where the text is no period.
 */
export function readPeriod(text: string, today: Day | null): Day | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_PERIOD) return null;
  const day = readDay(trimmed);
  if (day !== null) return day;
  const bare = trimmed.replace(HELD, '').trim();
  const relative = RELATIVE.find(([pattern]) => pattern.test(trimmed) || pattern.test(bare));
  if (relative) return (today ?? 0) - relative[1];
  const month = readMonthName(bare) ?? readMonthAlone(bare, today);
  return readWeek(bare, today) ?? (month === null ? readNumericDate(bare) : untilToday(month, today));
}

const FIRST_PLAIN_DAY = 36_526;
const LAST_PLAIN_DAY = 73_050;

/** A worksheet's number as a date between 2000 and 2099. */
export function readPlainDay(value: number): Day | null {
  return Number.isInteger(value) && value >= FIRST_PLAIN_DAY && value <= LAST_PLAIN_DAY ? value : null;
}

function readWeek(text: string, today: Day | null): Day | null {
  const found = /^(?:(\d{4})\s?[-年]?\s?)?(?:w|wk|kw|week|woche|semaine|settimana|semana|第)\s?(\d{1,2})\s?周?$/i.exec(
    text,
  );
  if (!found) return null;
  const week = Number(found[2]);
  if (week < 1 || week > 53) return null;
  if (!found[1]) return ofLatestYear(today, (year) => dayOf(year, 1, 1)! + week * DAYS_OF_WEEK) ?? week * DAYS_OF_WEEK;
  const start = dayOf(Number(found[1]), 1, 1);
  return start === null ? null : start + week * DAYS_OF_WEEK;
}

/** The month that is not over yet reaches to today. */
const untilToday = (first: Day, today: Day | null): Day =>
  today !== null && first <= today && firstOfMonth(today) === first ? today : first;

/** "10月", "Oct": of this year, or of the last one where it would lie ahead. */
function readMonthAlone(text: string, today: Day | null): Day | null {
  const number = /^(\d{1,2})月(?:份)?$/.exec(text)?.[1];
  const month = number
    ? Number(number)
    : MONTHS.indexOf(/^([a-z]{3})[a-z]{0,6}\.?$/i.exec(text)?.[1]?.toLowerCase() ?? '') + 1;
  if (month < 1 || month > MONTHS.length || !isMonthWord(text)) return null;
  return ofLatestYear(today, (year) => dayOf(year, month, 1)!);
}

/** "March" is a month, "marketplace" is none. */
const isMonthWord = (text: string): boolean => /\d/.test(text) || MONTH_WORD.test(text);

function ofLatestYear(today: Day | null, dayIn: (year: number) => Day): Day | null {
  if (today === null) return null;
  const year = Number(formatDay(today).slice(0, 4));
  return dayIn(year) <= today + DAYS_OF_WEEK ? dayIn(year) : dayIn(year - 1);
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
