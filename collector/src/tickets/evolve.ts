import type { TicketId } from './received.ts';
import { FOLDS } from './fold-event.ts';
import { newCycle, verifying } from './fold-parts.ts';
import type { TicketEvent, TicketEventOf } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';

/** The ticket after one more event. Computes nothing: every instant was said when the event was decided (docs/adr/0004). */
export function evolve(ticket: Ticket | null, id: TicketId, event: TicketEvent): Ticket {
  if (event.type === 'TicketReceived') {
    if (ticket !== null) throw new Error(`${id} was received twice`);
    return received(id, event);
  }
  if (ticket === null) throw new Error(`${id}: ${event.type} before TicketReceived`);
  const fold = FOLDS[event.type] as (ticket: Ticket, event: TicketEvent) => Partial<Ticket>;
  const answer = ANSWERS.has(event.type) ? { lastAnswer: { at: event.at, type: event.type } } : {};
  return { ...ticket, ...fold(ticket, event), ...answer, seq: ticket.seq + 1, lastEventAt: event.at };
}

/** What is a unit's answer, for those who wait for one. */
const ANSWERS: ReadonlySet<TicketEvent['type']> = new Set([
  ...(['TicketAccepted', 'TicketReturned', 'WorkStarted', 'ProgressReported', 'ExtensionRequested'] as const),
  ...(['WaitingStarted', 'SupportAnswered', 'TicketResolved'] as const),
]);

function received(id: TicketId, event: TicketEventOf<'TicketReceived'>): Ticket {
  const { type: _type, at, by: _by, ...facts } = event;
  return {
    ...facts,
    ...{ id, seq: 1, state: 'received', emergency: false, verified: false },
    ...{ lead: null, supporting: [], support: [], steps: [] },
    custody: verifying(at, event.verifyDueAt, event.plan.deadlines.verify.unit),
    cycles: [newCycle(1, 'received', at)],
    ...{ acceptDueAt: null, resolveDueAt: null, legalDueAt: null, nextStatusDueAt: null },
    ...{ extension: null, leftWhenWaiting: null, waitingUntil: null, returns: 0, reopenedByCitizen: false },
    ...{ escalation: null, missed: [], mobilizations: [], alerts: { firing: 0, noted: 0 }, dependants: [] },
    ...{ mergedInto: null, duplicates: [], rating: null, lastAnswerAt: null, lastEventAt: at },
  };
}
