import type { Span } from '../catalog/sop.ts';
import type { Instant } from '../kernel/clock.ts';
import { addWorkingDays, dueAt, legalDueAt } from '../kernel/due.ts';
import { DAY, HOUR, addDays, dateOf, instantOf } from '../kernel/local-date.ts';
import { endOfWorkingDay, isWorkingDay } from '../kernel/working-calendar.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { measure } from '../kernel/working-time.ts';
import type { Milestone } from '../routing/plan.ts';
import { currentCycle, type Deciding } from './deciding.ts';
import type { RunningTerm } from './received.ts';
import type { Custody } from './ticket.ts';

export type TermClock = Custody['clock'];

/** Working hours and days stop outside office hours, the others never do (SEMANTICS §6). */
export const clockOf = (unit: Span['unit']): TermClock => (unit === 'WH' || unit === 'WD' ? 'working' : 'elapsed');

export const spanOf = ({ amount, unit }: Span): Span => ({ amount, unit });

/** Milliseconds between two instants on a clock. */
export const elapsedOn = (calendar: WorkingCalendar, clock: TermClock, from: Instant, to: Instant): number =>
  clock === 'working' ? measure(calendar, from, to) : Math.max(0, to - from);

/** So many milliseconds of a clock as a term in hours. */
export const hoursOf = (clock: TermClock, milliseconds: number): Span => ({
  amount: milliseconds / HOUR,
  unit: clock === 'working' ? 'WH' : 'H',
});

export interface Due {
  readonly dueAt: Instant;
  readonly legalDueAt: Instant;
  readonly term?: RunningTerm;
}

/** A due instant with its origin kept. */
export const dueOf = (calendar: WorkingCalendar, term: RunningTerm): Required<Due> => ({
  dueAt: dueAt(calendar, term.from, term.span),
  legalDueAt: legalDueAt(calendar, term.from, term.span),
  term,
});

/** Terms of days end, legally, at 24:00 of the day; what is left of one still does (Bộ luật Dân sự 2015, Điều 148). */
export const legalOf = (unit: Span['unit'], due: Instant): Instant =>
  unit === 'WD' || unit === 'D' ? instantOf(addDays(dateOf(due), 1)) : due;

/**
 * Due instant of a stretch that begins now: counted from the receipt where the plan says so, but afresh after a return,
 * and whenever whoever had it before has used all of it up (frappe/helpdesk#1895: nobody answers for another's delay).
 */
export function stretchDue({ ticket, at, rules }: Deciding, milestone: Milestone, afresh: boolean): Required<Due> {
  const planned = ticket.plan.deadlines[milestone];
  const { calendar } = rules.catalog;
  const span = spanOf(planned);
  const fresh = dueOf(calendar, { from: at, span });
  if (afresh || planned.from === 'step') return fresh;
  const fromReceipt = dueOf(calendar, { from: currentCycle(ticket).receivedAt, span });
  return fromReceipt.dueAt > at ? fromReceipt : fresh;
}

/** So long before an instant: the end of the working day that many days earlier, or the last instant from which that much time is left. */
export function before(calendar: WorkingCalendar, due: Instant, { amount, unit }: Span): Instant {
  if (amount === 0) return due;
  if (unit === 'H') return due - Math.round(amount * HOUR);
  if (unit === 'WH') return workingBefore(calendar, due, amount * HOUR);
  let day = dateOf(due);
  for (let counted = 0; counted < amount;) {
    day = addDays(day, -1);
    if (unit === 'D' || isWorkingDay(calendar, day)) counted += 1;
  }
  return isWorkingDay(calendar, day) ? endOfWorkingDay(calendar, day) : addWorkingDays(calendar, instantOf(day), 0);
}

/** By halving, since counting backwards is counting forwards to a known end. */
function workingBefore(calendar: WorkingCalendar, due: Instant, milliseconds: number): Instant {
  let low = due - DAY;
  while (measure(calendar, low, due) < milliseconds) low -= due - low;
  let high = due;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (measure(calendar, middle, due) >= milliseconds) low = middle;
    else high = middle;
  }
  return low;
}
