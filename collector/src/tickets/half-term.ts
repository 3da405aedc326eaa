import type { Span } from '../catalog/sop.ts';
import type { Deciding } from './deciding.ts';
import { clockOf, dueOf, elapsedOn, hoursOf, legalOf, spanOf, type Due } from './term.ts';

/** What reopening gives: half of the first term, days never less than half and at least one. */
export function halfTermDue(deciding: Deciding): Required<Due> {
  const { at, rules, ticket } = deciding;
  const due = dueOf(rules.catalog.calendar, { from: at, span: half(deciding) });
  return { ...due, legalDueAt: legalOf(ticket.plan.deadlines.resolve.unit, due.dueAt) };
}

function half({ ticket, rules }: Deciding): Span {
  const { amount, unit } = spanOf(ticket.plan.deadlines.resolve);
  const dispatchedAt = ticket.cycles.find((cycle) => cycle.dispatchedAt !== null)?.dispatchedAt ?? null;
  if (ticket.committedDueAt !== null && dispatchedAt !== null) {
    const clock = clockOf(unit);
    return hoursOf(clock, elapsedOn(rules.catalog.calendar, clock, dispatchedAt, ticket.committedDueAt) / 2);
  }
  return unit === 'WH' || unit === 'H'
    ? { amount: amount / 2, unit }
    : { amount: Math.max(1, Math.ceil(amount / 2)), unit };
}
