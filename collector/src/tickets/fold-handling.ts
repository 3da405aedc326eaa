import type { Instant } from '../kernel/clock.ts';
import { ended, handling, inCycle, newCycle, withStep, type FoldsOf } from './fold-parts.ts';
import type { RunningTerm } from './received.ts';
import { clockOf } from './term.ts';
import type { TicketEventOf } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';

/** The clock of the next report runs from the last answer. */
const statusFrom = (ticket: Ticket, at: Instant, next: Instant | null): Pick<Ticket, 'nextStatusDueAt' | 'terms'> => {
  const { status: _before, ...terms } = ticket.terms ?? {};
  const span = ticket.plan.statusEvery;
  return {
    nextStatusDueAt: next,
    terms: next === null || span === null ? terms : { ...terms, status: { from: at, span } },
  };
};

const withTerm = (ticket: Ticket, of: 'accept' | 'resolve' | 'close', term: RunningTerm | undefined) => {
  const { [of]: _before, ...terms } = ticket.terms ?? {};
  return term === undefined ? terms : { ...terms, [of]: term };
};

const heldUntil = (ticket: Ticket, dueAt: Instant): Pick<Ticket, 'custody'> => ({
  custody: ticket.custody === null ? null : { ...ticket.custody, dueAt },
});

/** From acceptance to the end: while the lead unit has it, the citizen is waited for, or quality is checked. */
export const HANDLING_FOLDS: FoldsOf<
  | 'TicketAccepted'
  | 'WorkStarted'
  | 'ProgressReported'
  | 'StepOpened'
  | 'StepCompleted'
  | 'StepSkipped'
  | 'ExtensionRequested'
  | 'ExtensionGranted'
  | 'ExtensionRefused'
  | 'WaitingStarted'
  | 'WaitingEnded'
  | 'SupportAsked'
  | 'SupportAnswered'
  | 'TicketResolved'
  | 'ResultPublished'
  | 'TicketReopened'
  | 'TicketClosed'
  | 'TicketRated'
> = {
  TicketAccepted: (ticket, { at, nextStatusDueAt }) => ({
    ...statusFrom({ ...ticket, terms: withTerm(ticket, 'accept', undefined) }, at, nextStatusDueAt),
    ...{ state: 'accepted', acceptDueAt: null, lastAnswerAt: at },
    cycles: inCycle(ticket, ({ acceptedAt }) => ({ acceptedAt: acceptedAt ?? at })),
  }),
  WorkStarted: (_ticket, { at }) => ({ state: 'in_progress', lastAnswerAt: at }),
  ProgressReported: (ticket, { at, committedAt, nextStatusDueAt }) => ({
    ...statusFrom(ticket, at, nextStatusDueAt),
    lastAnswerAt: at,
    ...(committedAt === null ? {} : { committedAt }),
  }),
  StepOpened: (ticket, { at, step, role, dueAt }) => ({
    steps: [
      ...ticket.steps.filter(({ id }) => id !== step),
      { id: step, role, state: 'open', startedAt: at, endedAt: null, dueAt },
    ],
  }),
  StepCompleted: (ticket, { at, step }) => ({ steps: withStep(ticket, step, { state: 'done', endedAt: at }) }),
  StepSkipped: (ticket, { at, step }) => ({ steps: withStep(ticket, step, { state: 'skipped', endedAt: at }) }),
  ExtensionRequested: (_ticket, { at, by, committedAt }) => ({
    state: 'extension_requested',
    extension: { state: 'requested', committedAt, ...(by.kind === 'person' ? { requestedBy: by.id } : {}) },
    lastAnswerAt: at,
  }),
  ExtensionGranted: (ticket, { resolveDueAt, legalDueAt }) => ({
    ...{ state: 'in_progress', resolveDueAt, legalDueAt, committedAt: resolveDueAt },
    terms: withTerm(ticket, 'resolve', undefined),
    extension: ticket.extension && { ...ticket.extension, state: 'granted' },
    ...heldUntil(ticket, resolveDueAt),
  }),
  ExtensionRefused: (ticket) => ({
    state: 'in_progress',
    extension: ticket.extension && { ...ticket.extension, state: 'refused' },
  }),
  WaitingStarted: waitingStarted,
  WaitingEnded: waitingEnded,
  SupportAsked: (ticket, { at, unit, dueAt }) => ({
    support: [...ticket.support, { unit, askedAt: at, dueAt, answeredAt: null }],
  }),
  SupportAnswered: (ticket, { at, unit }) => ({
    support: ticket.support.map((one) =>
      one.unit === unit && one.answeredAt === null ? { ...one, answeredAt: at } : one,
    ),
  }),
  TicketResolved: (ticket, { at, closeDueAt, closeTerm }) => ({
    ...{ state: 'resolved', nextStatusDueAt: null, lastAnswerAt: at },
    terms: withTerm(ticket, 'close', closeTerm),
    cycles: inCycle(ticket, () => ({ resolvedAt: at })),
    custody: {
      ...{ holder: { kind: 'ioc' }, phase: 'quality', since: at, dueAt: closeDueAt },
      clock: clockOf(ticket.plan.deadlines.close.unit),
    },
  }),
  ResultPublished: () => ({}),
  TicketReopened: reopened,
  TicketClosed: (ticket, { at }) => ({ state: 'closed', terms: {}, ...ended(ticket, at) }),
  TicketRated: (ticket, { satisfied, note }) => ({
    rating: { satisfied, note, cycle: ticket.cycles.length },
    reopenedByCitizen: ticket.reopenedByCitizen,
  }),
};

function waitingStarted(_ticket: Ticket, event: TicketEventOf<'WaitingStarted'>): Partial<Ticket> {
  const { at, until, left, clock = 'working' } = event;
  return {
    ...{ state: 'waiting', leftWhenWaiting: left, waitingUntil: until, lastAnswerAt: at },
    ...{ resolveDueAt: null, legalDueAt: null, nextStatusDueAt: null, terms: {} },
    custody: { holder: { kind: 'citizen' }, phase: 'wait', since: at, dueAt: until, clock },
  };
}

function waitingEnded(ticket: Ticket, event: TicketEventOf<'WaitingEnded'>): Partial<Ticket> {
  const { at, resolveDueAt, legalDueAt, resolveTerm, waitLeft, nextStatusDueAt = null } = event;
  const resumed = { ...ticket, terms: withTerm(ticket, 'resolve', resolveTerm) };
  return {
    ...{ state: 'in_progress', leftWhenWaiting: null, waitingUntil: null, waitLeft: waitLeft ?? null },
    ...statusFrom(resumed, at, nextStatusDueAt),
    ...{ resolveDueAt, legalDueAt },
    custody: ticket.lead === null ? null : handling(ticket, ticket.lead, at, resolveDueAt),
  };
}

function reopened(ticket: Ticket, event: TicketEventOf<'TicketReopened'>): Partial<Ticket> {
  const { at, cause, resolveDueAt, legalDueAt, resolveTerm } = event;
  const closed: Ticket = { ...ticket, ...(ticket.custody === null ? {} : ended(ticket, at)) };
  const cycle = { ...newCycle(ticket.cycles.length + 1, cause, at), dispatchedAt: at };
  return {
    ...{ state: 'reopened', acceptDueAt: null, resolveDueAt, legalDueAt, nextStatusDueAt: null },
    ...{ escalation: null, escalationOfLead: null, waitLeft: null, committedAt: null },
    terms: resolveTerm === undefined ? {} : { resolve: resolveTerm },
    reopenedByCitizen: ticket.reopenedByCitizen || cause === 'citizen',
    cycles: [...closed.cycles, cycle],
    custody: ticket.lead === null ? null : handling(ticket, ticket.lead, at, resolveDueAt),
  };
}
