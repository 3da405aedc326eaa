import type { TicketDue } from '@vnioc/contract/ticket-time.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { WorkingCalendar } from '../../kernel/working-calendar.ts';
import { OF_PHASE } from '../../tickets/running-deadlines.ts';
import { clockOf, elapsedOn } from '../../tickets/term.ts';
import type { Custody, Ticket } from '../../tickets/ticket.ts';

/** From this share of the time used on a ticket is due soon. */
export const DUE_SOON = 0.8;

/**
 * The clock that matters now, with what is left on it: the unit's acceptance while it has not answered, else that of whose
 * hands the ticket is in. Null when nothing is due.
 */
export function dueNow(ticket: Ticket, now: Instant, calendar: WorkingCalendar): TicketDue | null {
  const { custody, acceptDueAt, plan, terms } = ticket;
  if (custody === null) return null;
  if (acceptDueAt !== null && custody.phase === 'handle') {
    const from = terms?.accept?.from ?? custody.since;
    return measured('accept', { from, at: acceptDueAt, clock: clockOf(plan.deadlines.accept.unit) }, now, calendar);
  }
  if (custody.dueAt === null) return null;
  const stretch = { from: custody.since, at: custody.dueAt, clock: custody.clock };
  return measured(OF_PHASE[custody.phase] ?? 'wait', stretch, now, calendar);
}

interface Stretch {
  readonly from: Instant;
  readonly at: Instant;
  readonly clock: Custody['clock'];
}

const measured = (
  of: TicketDue['of'],
  { from, at, clock }: Stretch,
  now: Instant,
  calendar: WorkingCalendar,
): TicketDue => {
  const leftMs = leftOn(calendar, clock, at, now);
  const allowed = elapsedOn(calendar, clock, from, at);
  const usedShare = allowed <= 0 ? 1 : (allowed - leftMs) / allowed;
  return { of, at, clock, leftMs, usedShare: Math.max(0, Math.round(usedShare * 1000) / 1000) };
};

/** What is left of a clock until an instant; negative: how much ran since it passed. */
export const leftOn = (calendar: WorkingCalendar, clock: Custody['clock'], at: Instant, now: Instant): number =>
  at >= now ? elapsedOn(calendar, clock, now, at) : -elapsedOn(calendar, clock, at, now);
