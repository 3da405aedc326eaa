import type { Brand } from './brand.ts';
import type { Instant } from './clock.ts';
import { addDays, dateAt, dateOf, dayNumber, instantOf, isLocalDate } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { accept, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { remembering } from './remembering.ts';
import { unreachable } from './unreachable.ts';

/** How often a figure is owed (QĐ 1670/QĐ-UBND, Điều 8; year: budget plans, official scores). */
export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';

/**
 * `report`: the reporting periods of Nghị định 09/2019/NĐ-CP, Điều 12 (month = 15th of the previous month to the 14th;
 * week = Friday to Thursday); `calendar`: weeks, months, quarters and years of the calendar.
 */
export type PeriodContext = 'calendar' | 'report';

/**
 * The key of a period, canonical: `2024-06-03` a day; `2024-W23`, `2024-06`, `2024-Q2`, `2024` in the report context;
 * `cal:2024-W23`, `cal:2024-06`, `cal:2024-Q2`, `cal:2024` in the calendar context.
 */
export type PeriodId = Brand<'PeriodId'>;

/** A period as a place in the row of its like: `ordinal` counts days, weeks, months, quarters or years. */
export interface PeriodPlace {
  readonly cadence: Cadence;
  /** A day is the same in both contexts and is given as `calendar`. */
  readonly context: PeriodContext;
  readonly ordinal: number;
}

export interface PeriodSpan {
  readonly from: Instant;
  /** Exclusive: midnight after the last day. */
  readonly to: Instant;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

const SHAPE = /^(cal:)?(\d{4})(?:-(?:W(\d\d)|Q([1-4])|(\d\d)|(\d\d-\d\d)))?$/;
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 } as const;

/** Reads a canonical key; null when it is none (`2024-W60`, `2023-02-29`, `cal:2024-06-03`). */
export function placeOf(text: string): PeriodPlace | null {
  const [whole, calendar, year = '', week, quarter, month, day] = SHAPE.exec(text) ?? [];
  if (whole === undefined) return null;
  const context: PeriodContext = calendar ? 'calendar' : 'report';
  if (day !== undefined) {
    return calendar || !isLocalDate(whole)
      ? null
      : { cadence: 'daily', context: 'calendar', ordinal: dayNumber(whole) };
  }
  if (week !== undefined) {
    const ordinal = firstWeek(Number(year)) + Number(week) - 1;
    const real = Number(week) >= 1 && ordinal < firstWeek(Number(year) + 1);
    return real ? { cadence: 'weekly', context, ordinal } : null;
  }
  if (quarter !== undefined) return { cadence: 'quarterly', context, ordinal: Number(year) * 4 + Number(quarter) - 1 };
  if (month === undefined) return { cadence: 'yearly', context, ordinal: Number(year) };
  const real = Number(month) >= 1 && Number(month) <= 12;
  return real ? { cadence: 'monthly', context, ordinal: Number(year) * 12 + Number(month) - 1 } : null;
}

/** The canonical key of a place. */
export function periodAt({ cadence, context, ordinal }: PeriodPlace): PeriodId {
  return (
    cadence !== 'daily' && context === 'calendar' ? `cal:${keyOf(cadence, ordinal)}` : keyOf(cadence, ordinal)
  ) as PeriodId;
}

function keyOf(cadence: Cadence, ordinal: number): string {
  switch (cadence) {
    case 'daily':
      return dateAt(ordinal);
    case 'weekly': {
      const year = dateAt(ordinal * 7).slice(0, 4);
      return `${year}-W${two(ordinal - firstWeek(Number(year)) + 1)}`;
    }
    case 'monthly':
      return `${four(Math.floor(ordinal / 12))}-${two((ordinal % 12) + 1)}`;
    case 'quarterly':
      return `${four(Math.floor(ordinal / 4))}-Q${(ordinal % 4) + 1}`;
    case 'yearly':
      return four(ordinal);
    default:
      return unreachable(cadence);
  }
}

/**
 * Takes a period as somebody wrote it. Without `cal:` it means a period of the given context (SEMANTICS §1), so `2024-06`
 * of a calendar indicator becomes `cal:2024-06`; with `cal:` in the report context it is refused.
 */
export function parsePeriod(
  text: string,
  cadence: Cadence,
  context: PeriodContext,
): Outcome<PeriodId, 'not a period' | 'period does not match the cadence'> {
  const place = placeOf(text.trim());
  if (!place) return refuse('not a period');
  if (place.cadence !== cadence) return refuse('period does not match the cadence');
  const calendarAsked = cadence !== 'daily' && place.context === 'calendar';
  if (calendarAsked && context === 'report') return refuse('period does not match the cadence');
  return accept(periodAt({ ...place, context }));
}

/** Takes a key that is known to be well formed (literals, stored rows); throws otherwise. */
export function periodId(text: string): PeriodId {
  placeKnown(text as PeriodId);
  return text as PeriodId;
}

/** The period of a cadence and context in which a day lies. */
export function periodOf(date: LocalDate, cadence: Cadence, context: PeriodContext): PeriodId {
  return periodAt({ cadence, context, ordinal: ordinalOf(date, cadence, context) });
}

function ordinalOf(date: LocalDate, cadence: Cadence, context: PeriodContext): number {
  const day = dayNumber(date);
  if (cadence === 'daily') return day;
  // Day 0 of the epoch is a Thursday, and ISO 8601 numbers weeks by their Thursday.
  if (cadence === 'weekly') return context === 'report' ? Math.ceil(day / 7) : Math.floor((day + 3) / 7);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const counted = context === 'report' && date.slice(8) >= '15' ? month + 1 : month;
  return Math.floor(counted / MONTHS[cadence]);
}

/** First and last day of a period, and its instants `[from, to)`. */
export const periodSpan: (period: PeriodId) => PeriodSpan = remembering((period) => {
  const { cadence, context, ordinal } = placeKnown(period);
  const firstDay = firstDayOf(cadence, context, ordinal);
  const nextFirstDay = firstDayOf(cadence, context, ordinal + 1);
  return { from: instantOf(firstDay), to: instantOf(nextFirstDay), firstDay, lastDay: addDays(nextFirstDay, -1) };
});

function firstDayOf(cadence: Cadence, context: PeriodContext, ordinal: number): LocalDate {
  if (cadence === 'daily') return dateAt(ordinal);
  if (cadence === 'weekly') return dateAt(ordinal * 7 - (context === 'report' ? 6 : 3));
  const month = ordinal * MONTHS[cadence] - (context === 'report' ? 1 : 0);
  return `${four(Math.floor(month / 12))}-${two((month % 12) + 1)}-${context === 'report' ? '15' : '01'}` as LocalDate;
}

const placeKnown: (period: PeriodId) => PeriodPlace = remembering((period) => {
  const place = placeOf(period);
  if (!place) throw new RangeError(`"${period}" is not a period`);
  return place;
});

export const cadenceOf = (period: PeriodId): Cadence => placeKnown(period).cadence;

/** A day lies in both contexts alike; it answers `calendar`. */
export const contextOf = (period: PeriodId): PeriodContext => placeKnown(period).context;

/** The period `steps` later (or, below zero, earlier) in the row of its like. */
export function shiftPeriod(period: PeriodId, steps: number): PeriodId {
  const place = placeKnown(period);
  return periodAt({ ...place, ordinal: place.ordinal + steps });
}

export const nextPeriod = (period: PeriodId): PeriodId => shiftPeriod(period, 1);
export const previousPeriod = (period: PeriodId): PeriodId => shiftPeriod(period, -1);

/** The same day, week number, month, quarter one year before; 29 February and week 53 take the one before them. */
export function samePeriodLastYear(period: PeriodId): PeriodId {
  const earlier = period.replace(/\d{4}/, (year) => four(Number(year) - 1)).replace('-02-29', '-02-28');
  return (placeOf(earlier) ? earlier : earlier.replace('W53', 'W52')) as PeriodId;
}

/** Every period that has an instant in `[from, to)`, oldest first. */
export function periodsBetween(
  cadence: Cadence,
  context: PeriodContext,
  from: Instant,
  to: Instant,
): readonly PeriodId[] {
  const periods: PeriodId[] = [];
  if (to <= from) return periods;
  const last = ordinalOf(dateOf(to - 1), cadence, context);
  for (let ordinal = ordinalOf(dateOf(from), cadence, context); ordinal <= last; ordinal++) {
    periods.push(periodAt({ cadence, context, ordinal }));
  }
  return periods;
}

/** Ordinal of week 1 of a year: the week of 4 January (ISO 8601). */
const firstWeek = (year: number): number => Math.floor((dayNumber(`${four(year)}-01-04` as LocalDate) + 3) / 7);
const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');
