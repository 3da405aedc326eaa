import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import type { Instant } from '../../kernel/clock.ts';
import { addDays, DAY, dateOf, instantOf } from '../../kernel/local-date.ts';
import { sessionsOf, type WorkingCalendar } from '../../kernel/working-calendar.ts';

/** More days than these are drawn as one bar without nights. */
const MOST_DAYS = 120;

/** Office hours between two instants, the newest days of them, clipped to both ends. */
export function officeHours(calendar: WorkingCalendar, from: Instant, to: Instant): TicketDetail['officeHours'] {
  const first = Math.max(from, to - MOST_DAYS * DAY);
  const sessions: { from: Instant; to: Instant }[] = [];
  for (let day = dateOf(first); instantOf(day) < to; day = addDays(day, 1)) {
    for (const [begin, end] of sessionsOf(calendar, day)) {
      const session = { from: Math.max(first, instantOf(day, begin)), to: Math.min(to, instantOf(day, end)) };
      if (session.from < session.to) sessions.push(session);
    }
  }
  return sessions;
}
