import type { Catalog } from '../catalog/catalog.ts';
import type { Span } from '../catalog/sop.ts';
import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { TicketRules } from '../tickets/ticket-rules.ts';
import type { PlannedItem } from './agenda-item.ts';
import { HANDLED } from './clocks-of-ticket.ts';
import { ladderOf, untold, type Rung } from '../tickets/ladder-of.ts';
import { shareOfTerm } from './share-of-term.ts';

interface Moment {
  readonly at: Instant;
  /** The fact it is counted from: another one makes another escalation. */
  readonly anchor: Instant;
  readonly why: string;
}

/**
 * The rungs of the ladder while the lead unit has the ticket. A rung's id names the fact it counts from (this dispatch,
 * this due instant), so the agenda climbs it once for that fact. A level that was told is not told again: not after an
 * extension, nor by another rung, nor when a person raised it; but to the people of each unit that leads (`untold`).
 */
export function escalationsOf(ticket: Ticket, rules: TicketRules): readonly PlannedItem[] {
  if (!HANDLED.includes(ticket.state)) return [];
  return ladderOf(rules)
    .map((rung) => ({ ...rung, to: untold(ticket, rung) }))
    .filter(({ to }) => to.length > 0)
    .flatMap((rung) => itemOf(ticket, rung, momentOf(ticket, rung, rules.catalog)));
}

function itemOf(ticket: Ticket, { index, level, to }: Rung, moment: Moment | null): readonly PlannedItem[] {
  if (moment === null) return [];
  const { at, anchor, why } = moment;
  const id = [ticket.id, 'escalate', index, ticket.cycles.length, anchor].join('/');
  return [{ id, subject: ticket.id, dueAt: at, task: { kind: 'escalate', level, to, why } }];
}

function momentOf(ticket: Ticket, { rule }: Rung, { calendar }: Catalog): Moment | null {
  const { custody, resolveDueAt } = ticket;
  if (custody === null) return null;
  switch (rule.when) {
    case 'unacknowledged':
      if (ticket.state !== 'dispatched' || rule.after === undefined) return null;
      return after(calendar, custody.since, rule.after, 'unacknowledged');
    case 'overdue':
      if (resolveDueAt === null || rule.after === undefined) return null;
      return after(calendar, resolveDueAt, rule.after, 'overdue');
    case 'elapsed': {
      if (resolveDueAt === null || rule.share === undefined) return null;
      const at = shareOfTerm(calendar, custody, resolveDueAt, rule.share);
      const answered = rule.share < 1 && ticket.lastAnswerAt !== null && at <= ticket.lastAnswerAt;
      return answered ? null : { at, anchor: resolveDueAt, why: `elapsed ${rule.share}` };
    }
    case 'condition':
      return null; // a person sees it, and raises the level (`raiseLevel`)
    default:
      return unreachable(rule.when);
  }
}

const after = (calendar: Catalog['calendar'], anchor: Instant, span: Span, why: string): Moment => ({
  at: dueAt(calendar, anchor, span),
  anchor,
  why: `${why} ${span.amount} ${span.unit}`,
});
