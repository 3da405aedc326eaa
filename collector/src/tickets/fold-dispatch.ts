import { ended, handling, inCycle, newCycle, verifying, type FoldsOf } from './fold-parts.ts';
import type { TicketEventOf } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';

const CLEARED = { acceptDueAt: null, resolveDueAt: null, legalDueAt: null, nextStatusDueAt: null } as const;

/** Verification, dispatch, return, recurrence: while the center has it. */
export const DISPATCH_FOLDS: FoldsOf<
  | 'VerificationStarted'
  | 'TicketVerified'
  | 'TicketRejected'
  | 'TicketMerged'
  | 'TicketRedirected'
  | 'TicketDispatched'
  | 'TicketReturned'
  | 'ArbitrationRaised'
  | 'TicketRecurred'
> = {
  VerificationStarted: () => ({ state: 'verifying' }),
  TicketVerified: (ticket, { at }) => ({
    state: ticket.state === 'received' ? 'verifying' : ticket.state,
    verified: true,
    cycles: inCycle(ticket, ({ verifiedAt }) => ({ verifiedAt: verifiedAt ?? at })),
  }),
  TicketRejected: (ticket, { at }) => ({ state: 'rejected', ...ended(ticket, at) }),
  TicketMerged: (ticket, { at, into }) => ({ state: 'duplicate', mergedInto: into, ...ended(ticket, at) }),
  TicketRedirected: (ticket, { at }) => ({ state: 'redirected', ...ended(ticket, at) }),
  TicketDispatched: dispatched,
  TicketReturned: (ticket, { at, rightUnit, arbitrateDueAt, clock = 'working' }) => ({
    ...CLEARED,
    state: 'returned',
    returns: ticket.returns + 1,
    rightUnit,
    terms: {},
    custody: {
      ...{ holder: { kind: 'ioc' }, phase: 'arbitrate', since: at, dueAt: arbitrateDueAt },
      clock,
    },
  }),
  ArbitrationRaised: () => ({}),
  TicketRecurred: (ticket, { at, plan, verifyDueAt }) => ({
    ...CLEARED,
    ...{ state: 'received', plan, verifyDueAt, verified: false, emergency: false, arbitrated: false },
    ...{ lead: null, supporting: [], steps: [], terms: {}, escalation: null, escalationOfLead: null },
    ...{ extension: null, leftWhenWaiting: null, waitingUntil: null, waitLeft: null, committedAt: null },
    custody: verifying(at, verifyDueAt, plan.deadlines.verify.unit),
    cycles: [...ticket.cycles, newCycle(ticket.cycles.length + 1, 'recurred', at)],
  }),
};

function dispatched(ticket: Ticket, event: TicketEventOf<'TicketDispatched'>): Partial<Ticket> {
  const { at, lead, supporting, acceptDueAt, resolveDueAt, legalDueAt, acceptTerm, resolveTerm } = event;
  return {
    state: 'dispatched',
    ...{ lead, supporting, acceptDueAt, resolveDueAt, legalDueAt, nextStatusDueAt: null },
    emergency: ticket.emergency || event.emergency,
    arbitrated: event.arbitrated,
    terms: {
      ...(acceptTerm === undefined ? {} : { accept: acceptTerm }),
      ...(resolveTerm === undefined ? {} : { resolve: resolveTerm }),
    },
    ...(lead === ticket.lead ? {} : { escalationOfLead: null }),
    ledBy: [...new Set([...(ticket.ledBy ?? []), lead])],
    custody: handling(ticket, lead, at, resolveDueAt),
    cycles: inCycle(ticket, ({ dispatchedAt }) => ({ dispatchedAt: dispatchedAt ?? at })),
  };
}
