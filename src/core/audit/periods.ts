import { dayOf, type Day } from '../../rates/day';
import { readDay } from '../input/day';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
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
];

/**
 * A date, week or month as a day that puts periods in order. "Week 12" counts in weeks from nowhere: such days only
 * serve to compare rows of the same table. null where the text is no period.
 */
export function readPeriod(text: string, today: Day | null): Day | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_PERIOD) return null;
  const day = readDay(trimmed);
  if (day !== null) return day;
  const relative = RELATIVE.find(([pattern]) => pattern.test(trimmed));
  if (relative) return (today ?? 0) - relative[1];
  return readWeek(trimmed) ?? readMonthName(trimmed) ?? readNumericDate(trimmed);
}

const FIRST_PLAIN_DAY = 36_526;
const LAST_PLAIN_DAY = 73_050;

/** A worksheet's number as a date between 2000 and 2099. */
export function readPlainDay(value: number): Day | null {
  return Number.isInteger(value) && value >= FIRST_PLAIN_DAY && value <= LAST_PLAIN_DAY ? value : null;
}

function readWeek(text: string): Day | null {
  const found = /^(?:(\d{4})\s?[-年]?\s?)?(?:w|wk|kw|week|woche|semaine|settimana|semana|第)\s?(\d{1,2})\s?周?$/i.exec(
    text,
  );
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
