import type { Instant } from '../kernel/clock.ts';
import { dueAt, legalDueAt } from '../kernel/due.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { Milestone, TicketPlan } from './plan.ts';

/** By the office's hours, and in the legal reading, in which a term of days ends at midnight. */
export interface DueInstants {
  readonly dueAt: Instant;
  readonly legalDueAt: Instant;
}

/** When a stretch of a ticket is due: its deadline counts from the receipt of the ticket, or from when the stretch began. */
export function dueInstants(
  calendar: WorkingCalendar,
  plan: Pick<TicketPlan, 'deadlines'>,
  milestone: Milestone,
  receivedAt: Instant,
  stretchBegan: Instant,
): DueInstants {
  const deadline = plan.deadlines[milestone];
  const start = deadline.from === 'ticket' ? receivedAt : stretchBegan;
  return { dueAt: dueAt(calendar, start, deadline), legalDueAt: legalDueAt(calendar, start, deadline) };
}
