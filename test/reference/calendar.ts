/**
 * Days are ISO texts here ("2026-11-25"): they compare as text and need no number, no time zone and no clock.
 * Deliberately another way than the product's, which counts days.
 */
export type IsoDay = string;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function monthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : LENGTHS[month - 1]!;
}

export function isoDay(year: number, month: number, date: number): IsoDay {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
}

export function parts(day: IsoDay): [year: number, month: number, date: number] {
  return day.split('-').map(Number) as [number, number, number];
}

export function nextDay(day: IsoDay): IsoDay {
  const [year, month, date] = parts(day);
  if (date < monthLength(year, month)) return isoDay(year, month, date + 1);
  return month < 12 ? isoDay(year, month + 1, 1) : isoDay(year + 1, 1, 1);
}

export function dayBefore(day: IsoDay): IsoDay {
  const [year, month, date] = parts(day);
  if (date > 1) return isoDay(year, month, date - 1);
  return month > 1 ? isoDay(year, month - 1, monthLength(year, month - 1)) : isoDay(year - 1, 12, 31);
}

/** One day after the other, as one would count on a calendar. */
export function daysLater(day: IsoDay, count: number): IsoDay {
  let later = day;
  for (let n = 0; n < count; n++) later = nextDay(later);
  return later;
}

/** The first of the month that lies `count` months later. */
export function firstOfMonthLater(day: IsoDay, count: number): IsoDay {
  let [year, month] = parts(day);
  for (let n = 0; n < count; n++) {
    month++;
    if (month > 12) {
      month = 1;
      year++;
    }
  }
  return isoDay(year, month, 1);
}

export function monthOf(day: IsoDay): number {
  return parts(day)[1];
}

/** Excel's number of the day, counted from its day 1, with the day 1900-02-29 that Excel has and the calendar has not. */
export function excelSerial(day: IsoDay): number {
  const [year, month, date] = parts(day);
  let serial = 1;
  for (let y = 1900; y < year; y++) for (let m = 1; m <= 12; m++) serial += monthLength(y, m);
  for (let m = 1; m < month; m++) serial += monthLength(year, m);
  return serial + date;
}
