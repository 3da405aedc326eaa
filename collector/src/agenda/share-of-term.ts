import type { Instant } from '../kernel/clock.ts';
import { MINUTE } from '../kernel/local-date.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { addWorking, measure } from '../kernel/working-time.ts';
import type { Custody } from '../tickets/ticket.ts';

/** The instant at which a share of a term is used up, by the clock of the term; all of it is the due instant itself. */
export function shareOfTerm(
  calendar: WorkingCalendar,
  { since, clock }: Pick<Custody, 'since' | 'clock'>,
  dueAt: Instant,
  share: number,
): Instant {
  if (share >= 1 || dueAt <= since) return dueAt;
  if (clock === 'elapsed') return since + Math.round((dueAt - since) * share);
  return Math.min(dueAt, addWorking(calendar, since, (measure(calendar, since, dueAt) * share) / MINUTE));
}
