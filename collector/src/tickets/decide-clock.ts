import type { Instant } from '../kernel/clock.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { nextStatus } from './decide-handling.ts';
import { clockOf, dueOf, elapsedOn, hoursOf, legalOf, spanOf } from './term.ts';
import type { CommandRefusal } from './ticket-command.ts';
import { waitingEnd, waitLeft } from './waiting-end.ts';

/** One extension, and pauses for the citizen: whatever moves the due instant of the matter. */
export const CLOCK: RulesOf<
  'requestExtension' | 'grantExtension' | 'refuseExtension' | 'wait' | 'resume' | 'endWaiting'
> = {
  requestExtension: {
    may: ({ ticket }) => (ticket.extension === null ? null : 'one extension only'),
    then: requestExtension,
  },
  grantExtension: {
    may: ownRequest,
    then: ({ ticket }) => {
      if (ticket.extension === null) return refuse('not allowed in this state');
      const { committedAt } = ticket.extension;
      const legalDueAt = legalOf(ticket.plan.deadlines.resolve.unit, committedAt);
      return accept([{ type: 'ExtensionGranted', resolveDueAt: committedAt, legalDueAt }]);
    },
  },
  refuseExtension: { may: ownRequest, then: (_deciding, { note }) => accept([{ type: 'ExtensionRefused', note }]) },
  wait: {
    may: (deciding) => (waitLeft(deciding, deciding.at) <= 0 ? 'waiting is at its maximum' : null),
    then: wait,
  },
  resume: { then: (deciding) => endWaiting(deciding) },
  endWaiting: {
    may: ({ ticket, at }) => (ticket.waitingUntil !== null && at >= ticket.waitingUntil ? null : 'nothing changes'),
    then: (deciding) => endWaiting(deciding),
  },
};

function ownRequest({ ticket, actor }: Deciding): CommandRefusal | null {
  const asker = ticket.extension?.requestedBy;
  return asker !== undefined && actor.ref.kind === 'person' && actor.ref.id === asker ? 'own request' : null;
}

/** The lateness, if there is one, was put on record before this (`unrecordedBreaches`): a new date never erases it. */
function requestExtension({ ticket, at }: Deciding, { note, committedAt }: CommandOf<'requestExtension'>): Decision {
  if (ticket.lead === null) return refuse('lead unit is missing');
  const after = Math.max(at, ticket.resolveDueAt ?? at);
  if (committedAt <= after) return refuse('committed date is not after the due date');
  return accept([{ type: 'ExtensionRequested', unit: ticket.lead, note, committedAt }]);
}

function wait(deciding: Deciding, { reason, note }: CommandOf<'wait'>): Decision {
  const { ticket, at, rules } = deciding;
  const { calendar, alerting } = rules.catalog;
  const clock = clockOf(alerting.waitingMaximum.unit);
  const until = waitingEnd(deciding, at);
  const own = clockOf(ticket.plan.deadlines.resolve.unit);
  const left = ticket.resolveDueAt === null ? 0 : elapsedOn(calendar, own, at, ticket.resolveDueAt);
  return accept([{ type: 'WaitingStarted', reason, until, left, note, clock }]);
}

/** What was left of the term goes on: from now, but no pause is longer than its maximum, however late it is ended. */
function endWaiting(deciding: Deciding): Decision {
  const { ticket, at, rules } = deciding;
  const { calendar, alerting } = rules.catalog;
  const until = ticket.waitingUntil ?? at;
  const resumedAt: Instant = Math.min(at, until);
  const { unit } = ticket.plan.deadlines.resolve;
  const term = { from: resumedAt, span: spanOf(hoursOf(clockOf(unit), ticket.leftWhenWaiting ?? 0)) };
  const { dueAt: resolveDueAt } = dueOf(calendar, term);
  return accept([
    {
      type: 'WaitingEnded',
      ...{ resolveDueAt, legalDueAt: legalOf(unit, resolveDueAt), resolveTerm: term },
      atMaximum: at >= until,
      waitLeft: elapsedOn(calendar, clockOf(alerting.waitingMaximum.unit), resumedAt, until),
      nextStatusDueAt: nextStatus({ ...deciding, at: resumedAt }),
    },
  ]);
}
