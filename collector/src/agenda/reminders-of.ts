import type { Ticket } from '../tickets/ticket.ts';
import type { TicketRules } from '../tickets/ticket-rules.ts';
import type { PlannedItem } from './agenda-item.ts';
import { HANDLED } from './clocks-of-ticket.ts';
import { ladderOf } from '../tickets/ladder-of.ts';
import { shareOfTerm } from './share-of-term.ts';

/** Half the time: a question how it stands; four fifths: a warning (domain §4.4). */
export const REMINDER_SHARES: readonly number[] = [0.5, 0.8];

/**
 * Reminders to whoever has the ticket. One whose moment passed before the unit's last answer has become idle, and one
 * that the ladder speaks anyway is left to it.
 */
export function remindersOf(ticket: Ticket, rules: TicketRules): readonly PlannedItem[] {
  const { custody, lastAnswerAt } = ticket;
  const dueAt = HANDLED.includes(ticket.state) ? ticket.resolveDueAt : null;
  if (custody === null || custody.holder.kind !== 'unit' || dueAt === null) return [];
  const said = ladderOf(rules).flatMap(({ rule }) => (rule.when === 'elapsed' ? (rule.share ?? []) : []));
  return REMINDER_SHARES.filter((share) => !said.includes(share))
    .map((share) => ({ share, at: shareOfTerm(rules.catalog.calendar, custody, dueAt, share) }))
    .filter(({ at }) => at > custody.since && at < dueAt && (lastAnswerAt === null || at > lastAnswerAt))
    .map(({ share, at }) => ({
      id: [ticket.id, 'remind', share, custody.since, dueAt].join('/'),
      subject: ticket.id,
      dueAt: at,
      task: { kind: 'remind', share },
    }));
}
