/** Office hours of the district in June 2024, written by hand: no holiday falls into it. Minute by minute, on purpose. */
const HOLIDAYS: readonly string[] = [];
const SESSIONS = [
  [7 * 60 + 30, 11 * 60 + 30],
  [13 * 60 + 30, 17 * 60 + 30],
] as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const EAST = 7 * HOUR;

const dayNumber = (at: number): number => Math.floor((at + EAST) / DAY);
const midnight = (day: number): number => day * DAY - EAST;

function isWorkingDay(day: number): boolean {
  const date = new Date(day * DAY);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.includes(date.toISOString().slice(0, 10));
}

function isOfficeMinute(at: number): boolean {
  const minute = Math.floor((at - midnight(dayNumber(at))) / MINUTE);
  return isWorkingDay(dayNumber(at)) && SESSIONS.some(([from, to]) => from <= minute && minute < to);
}

const nextMinute = (at: number): number => (Math.floor(at / MINUTE) + 1) * MINUTE;

/** Milliseconds of office hours between two instants. */
export function officeMillis(from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at = nextMinute(at)) {
    if (isOfficeMinute(at)) sum += Math.min(nextMinute(at), to) - at;
  }
  return sum;
}

function afterOfficeMillis(from: number, amount: number): number {
  let left = amount;
  for (let at = from; ; at = nextMinute(at)) {
    if (!isOfficeMinute(at)) continue;
    const slice = nextMinute(at) - at;
    if (slice >= left) return at + left;
    left -= slice;
  }
}

const closing = (day: number): number => midnight(day) + SESSIONS[1][1] * MINUTE;

function afterWorkingDays(from: number, days: number): number {
  let day = dayNumber(from);
  for (let left = days; left > 0;) if (isWorkingDay((day += 1))) left -= 1;
  return closing(day);
}

function afterDays(from: number, days: number): number {
  let day = dayNumber(from) + days;
  while (!isWorkingDay(day)) day += 1;
  return closing(day);
}

/** `2 WH`, `0.5 H`, `1 WD`, `14 D` after an instant (domain §5.4). */
export function termAfter(from: number, term: string): number {
  const [amount, unit] = term.split(' ');
  const count = Number(amount);
  if (unit === 'WH') return afterOfficeMillis(from, Math.round(count * HOUR));
  if (unit === 'H') return from + Math.round(count * HOUR);
  if (unit === 'WD') return afterWorkingDays(from, count);
  if (unit === 'D') return afterDays(from, count);
  throw new Error(`${term} is no term`);
}
