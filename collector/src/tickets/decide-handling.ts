import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { reachMilestone } from './steps.ts';
import { stretchDue } from './term.ts';
import type { CommandRefusal } from './ticket-command.ts';
import type { Ticket } from './ticket.ts';

/** When the lead unit must say again how it stands (QĐ 482/QĐ-UBND Nghệ An, Điều 8.3). */
export const nextStatus = ({ ticket, at, rules }: Deciding): Instant | null =>
  ticket.plan.statusEvery === null ? null : dueAt(rules.catalog.calendar, at, ticket.plan.statusEvery);

export const isLate = ({ resolveDueAt }: Ticket, at: Instant): boolean => resolveDueAt !== null && at > resolveDueAt;

/** Late without having said why and until when: a result alone does not make up for it. */
const lateInSilence = ({ ticket, at }: Deciding): CommandRefusal | null =>
  isLate(ticket, at) && (ticket.committedAt ?? null) === null ? 'late: note and committed date required' : null;

/** What the lead unit does. */
export const HANDLING: RulesOf<'accept' | 'start' | 'report' | 'resolve'> = {
  accept: {
    may: ({ ticket }) => (ticket.lead === null ? 'lead unit is missing' : null),
    then: (deciding) =>
      ofLead(deciding, (unit) => [
        { type: 'TicketAccepted', unit, nextStatusDueAt: nextStatus(deciding) },
        ...reachMilestone(deciding, 'accept', null),
      ]),
  },
  start: { then: (deciding) => ofLead(deciding, (unit) => [{ type: 'WorkStarted', unit }]) },
  report: { then: report },
  resolve: { may: lateInSilence, then: resolve },
};

function ofLead(
  { ticket }: Deciding,
  events: (unit: NonNullable<Ticket['lead']>) => Extract<Decision, { ok: true }>['value'],
): Decision {
  return ticket.lead === null ? refuse('lead unit is missing') : accept(events(ticket.lead));
}

function report(deciding: Deciding, { note, committedAt }: CommandOf<'report'>): Decision {
  const { ticket, at } = deciding;
  if (isLate(ticket, at) && committedAt === null) return refuse('late: note and committed date required');
  if (committedAt !== null && committedAt <= at) return refuse('committed date is not after the due date');
  return ofLead(deciding, (unit) => [
    { type: 'ProgressReported', unit, note, committedAt, nextStatusDueAt: nextStatus(deciding) },
  ]);
}

function resolve(deciding: Deciding, { result, documentNumber }: CommandOf<'resolve'>): Decision {
  const quality = stretchDue(deciding, 'close', false);
  return ofLead(deciding, (unit) => [
    { type: 'TicketResolved', unit, result, documentNumber, closeDueAt: quality.dueAt, closeTerm: quality.term },
    ...reachMilestone(deciding, 'resolve', result),
  ]);
}
