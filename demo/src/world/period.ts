import { at, plusDays, weekday, type Day, type Instant } from './time.ts';

export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
export type Context = 'calendar' | 'report';

/** A period with its canonical key: `2024-06-03`, `2024-W23`, `2024-06`, `2024-Q2`, `2024`, and `cal:…` by the calendar. */
export interface Period {
  readonly key: string;
  readonly first: Day;
  readonly last: Day;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The period of a cadence in which a day lies. Report weeks run Friday to Thursday, report months from the 15th to the 14th. */
export function periodAt(day: Day, cadence: Cadence, context: Context): Period {
  if (cadence === 'daily') return { key: day, first: day, last: day };
  const prefix = context === 'calendar' ? 'cal:' : '';
  if (cadence === 'weekly') return weekAt(day, context, prefix);
  const length = { monthly: 1, quarterly: 3, yearly: 12 }[cadence];
  const later = context === 'report' && day.slice(8) >= '15' ? 1 : 0;
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later;
  const ordinal = Math.floor(month / length);
  const first = firstDay(ordinal * length, context);
  return {
    key: prefix + monthsKey(cadence, ordinal),
    first,
    last: plusDays(firstDay((ordinal + 1) * length, context), -1),
  };
}

function weekAt(day: Day, context: Context, prefix: string): Period {
  const sinceFirst = context === 'report' ? (weekday(day) + 2) % 7 : weekday(day) - 1;
  const first = plusDays(day, -sinceFirst);
  const thursday = plusDays(first, context === 'report' ? 6 : 3);
  const year = thursday.slice(0, 4);
  const number = Math.ceil((Date.parse(thursday) - Date.parse(`${year}-01-01`) + 1) / 604_800_000);
  return { key: `${prefix}${year}-W${two(number)}`, first, last: plusDays(first, 6) };
}

function monthsKey(cadence: Cadence, ordinal: number): string {
  if (cadence === 'yearly') return String(ordinal);
  if (cadence === 'quarterly') return `${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`;
  return `${Math.floor(ordinal / 12)}-${two((ordinal % 12) + 1)}`;
}

function firstDay(month: number, context: Context): Day {
  const start = context === 'report' ? month - 1 : month;
  return `${Math.floor(start / 12)}-${two((start % 12) + 1)}-${context === 'report' ? '15' : '01'}`;
}

/** Periods that touch the days `[from, to]`, oldest first. */
export function periodsOver(from: Day, to: Day, cadence: Cadence, context: Context): Period[] {
  const periods: Period[] = [];
  for (let period = periodAt(from, cadence, context); period.first <= to;) {
    periods.push(period);
    period = periodAt(plusDays(period.last, 1), cadence, context);
  }
  return periods;
}

export const endOf = (period: Period): Instant => at(plusDays(period.last, 1));
