import type { UnitId } from '../catalog/unit.ts';
import { dueAt } from '../kernel/due.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { clockOf, stretchDue } from './term.ts';
import { supportAsked } from './decide-support.ts';
import { reachDispatch } from './steps.ts';
import type { CommandRefusal } from './ticket-command.ts';
import type { TicketEventBody } from './ticket-event.ts';
import { unitRefusal, unitsRefusal } from './units-of-command.ts';

/** So many returns, and arbitration decides; one more, and the chair does (SEMANTICS §5). */
export const ARBITRATED_FROM = 2;

/** To whom it goes, and what comes back for wrong competence (SEMANTICS §5). */
export const DISPATCH: RulesOf<'dispatch' | 'return' | 'arbitrate'> = {
  dispatch: { may: mayDispatch, then: dispatch },
  return: {
    may: ({ ticket }) => (ticket.arbitrated === true ? 'already returned; only arbitration decides' : null),
    then: giveBack,
  },
  arbitrate: { may: mayArbitrate, then: arbitrate },
};

function mayDispatch({ ticket }: Deciding): CommandRefusal | null {
  const toArbitrate = ticket.state === 'returned' && ticket.returns >= ARBITRATED_FROM;
  return toArbitrate ? 'already returned; only arbitration decides' : null;
}

function dispatch(deciding: Deciding, command: CommandOf<'dispatch'>): Decision {
  const { ticket, actor } = deciding;
  const emergency = command.emergency && !ticket.verified;
  if (!ticket.verified && !ticket.emergency) {
    if (!emergency) return refuse('not verified yet');
    if (actor.ref.kind !== 'person') return refuse('emergency needs a person');
  }
  const back = ticket.state === 'returned';
  const lead = command.lead ?? (back ? (ticket.rightUnit ?? null) : ticket.plan.lead);
  if (lead === null) return refuse('lead unit is missing');
  return send(deciding, lead, command.supporting ?? ticket.plan.supporting, {
    ...command,
    emergency,
    arbitrated: false,
  });
}

/** Back from a unit the clock starts afresh: the next one does not answer for it. */
function send(
  deciding: Deciding,
  lead: UnitId,
  others: readonly UnitId[],
  how: { readonly emergency: boolean; readonly arbitrated: boolean; readonly reason: string | null },
): Decision {
  const { ticket, at } = deciding;
  const supporting = [...new Set(others)].filter((unit) => unit !== lead);
  const refusal = unitsRefusal(deciding, [lead, ...supporting]);
  if (refusal !== null) return refuse(refusal);
  const afresh = ticket.state === 'returned';
  const acceptance = stretchDue(deciding, 'accept', afresh);
  const named = ticket.committedDueAt !== null && ticket.committedDueAt > at ? ticket.committedDueAt : null;
  const result = stretchDue(deciding, 'resolve', afresh);
  const dues =
    named === null
      ? { resolveDueAt: result.dueAt, legalDueAt: result.legalDueAt, resolveTerm: result.term }
      : { resolveDueAt: named, legalDueAt: named };
  const { emergency, arbitrated, reason } = how;
  return accept([
    {
      type: 'TicketDispatched',
      lead,
      supporting,
      emergency,
      arbitrated,
      reason,
      ...dues,
      acceptDueAt: acceptance.dueAt,
      acceptTerm: acceptance.term,
    },
    ...supporting.flatMap((unit) => supportAsked(deciding, unit, null)),
    ...reachDispatch(deciding, dues.resolveDueAt),
  ]);
}

function giveBack(deciding: Deciding, { rightUnit, note }: CommandOf<'return'>): Decision {
  const { ticket, at, rules } = deciding;
  if (ticket.lead === null) return refuse('not your unit');
  if (rightUnit === ticket.lead) return refuse('right unit is your own');
  const refusal = unitRefusal(deciding, rightUnit);
  if (refusal !== null) return refuse(refusal);
  const deadline = rules.catalog.alerting.arbitrationDeadline;
  const returned: TicketEventBody = {
    type: 'TicketReturned',
    ...{ unit: ticket.lead, rightUnit, note, clock: clockOf(deadline.unit) },
    arbitrateDueAt: dueAt(rules.catalog.calendar, at, deadline),
  };
  const times = ticket.returns + 1;
  if (times < ARBITRATED_FROM) return accept([returned]);
  return accept([returned, { type: 'ArbitrationRaised', to: times === ARBITRATED_FROM ? 'ioc_shift_lead' : 'chair' }]);
}

/** The second return is the shift lead's to decide, a third one the chair's. */
function mayArbitrate({ ticket, actor }: Deciding): CommandRefusal | null {
  if (ticket.returns < ARBITRATED_FROM) return 'not allowed in this state';
  const isChair = actor.duties.some(({ role }) => role === 'chair');
  return ticket.returns > ARBITRATED_FROM && !isChair ? 'not your role' : null;
}

function arbitrate(deciding: Deciding, { lead, reason }: CommandOf<'arbitrate'>): Decision {
  return send(deciding, lead, deciding.ticket.supporting, { emergency: false, arbitrated: true, reason });
}
