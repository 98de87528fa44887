import { clockAt } from './clock';
import { openSheet } from './sheet';

/** `today.ts <instant> <day>`: whether a call without a date, made at that instant, is a call for that day. */
const [instant, day] = process.argv.slice(2) as [string, string];

const sheet = openSheet('en-US', clockAt(instant));
const fee = (date: string | null) =>
  sheet.call('AMZ.FBAFEE', [[10]], [[6]], [[3]], [[1.2]], [[24.99]], null, null, date === null ? null : [[date]]);
const [now, then, other] = [fee(null), fee(day), fee('2026-06-01')].map((answer) => JSON.stringify(answer));
console.log(now === then && (day < '2026-10-15' || now !== other) ? 'the same' : `${now} is not ${then}`);
