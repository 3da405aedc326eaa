import type { Instant } from '../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import type { Actor } from './actor.ts';
import type { Deciding, Decision } from './deciding.ts';
import { evolve } from './evolve.ts';
import { followingSteps } from './follow-steps.ts';
import { RULES } from './rules.ts';
import { unrecordedBreaches } from './running-deadlines.ts';
import type { CommandRefusal, TicketCommand, TicketCommandType } from './ticket-command.ts';
import type { TicketEvent, TicketEventBody } from './ticket-event.ts';
import type { TicketRules } from './ticket-rules.ts';
import type { Ticket } from './ticket.ts';
import { TRANSITIONS } from './transitions.ts';
import { whoRefuses } from './who-may.ts';

/** These move no deadline: the agenda's own word on a breach is awaited. */
const BREACHES_CAN_WAIT: readonly TicketCommandType[] = [
  'missDeadline',
  'escalate',
  'noteAlert',
  'noteDependant',
  'nudge',
  'attach',
  'resume',
  'endWaiting',
];

/**
 * What a command does to a ticket, or why not. Pure: the instant, the registers and the actor's duties are given. A
 * deadline that passed without anybody's word is put on record first, so that no later event can move it away unseen.
 */
export function decide(
  ticket: Ticket,
  command: TicketCommand,
  actor: Actor,
  at: Instant,
  rules: TicketRules,
): Outcome<readonly TicketEvent[], CommandRefusal> {
  const deciding: Deciding = { ticket, actor, at, rules };
  const refusal = refusalOf(deciding, command.type);
  if (refusal !== null) return refuse(refusal);
  const then = RULES[command.type].then as (deciding: Deciding, command: TicketCommand) => Decision;
  const decision = then(deciding, command);
  if (!decision.ok) return decision;
  const events = decision.value.map((event): TicketEvent => ({
    ...event,
    at: stamp(ticket, event, at),
    by: actor.ref,
  }));
  const first = BREACHES_CAN_WAIT.includes(command.type) ? [] : breaches(ticket, at);
  return accept([...first, ...events, ...following(ticket, events, rules)]);
}

/** Steps whose clocks hang on what has just moved. */
function following(ticket: Ticket, events: readonly TicketEvent[], rules: TicketRules): readonly TicketEvent[] {
  const after = events.reduce((state: Ticket, event) => evolve(state, ticket.id, event), ticket);
  return followingSteps(ticket, after, rules).map((event): TicketEvent => ({
    ...event,
    at: after.lastEventAt,
    by: { kind: 'system' },
  }));
}

/** Why a command cannot even begin, whatever it says: the actor, the state, or the course of the ticket. */
export function refusalOf(deciding: Deciding, type: TicketCommandType): CommandRefusal | null {
  const { ticket, actor } = deciding;
  const who = whoRefuses(ticket, type, actor);
  if (who !== null) return who;
  if (TRANSITIONS[type][ticket.state] === undefined) {
    return type === 'takeDuplicate' ? 'target ticket is final' : 'not allowed in this state';
  }
  return RULES[type].may?.(deciding) ?? null;
}

const breaches = (ticket: Ticket, at: Instant): readonly TicketEvent[] =>
  unrecordedBreaches(ticket, at).map((missed): TicketEvent => ({
    type: 'DeadlineMissed',
    ...missed,
    at,
    by: { kind: 'system' },
  }));

/** A pause ends at its maximum, however late somebody notices. */
function stamp(ticket: Ticket, event: TicketEventBody, at: Instant): Instant {
  if (event.type !== 'WaitingEnded' || !event.atMaximum || ticket.waitingUntil === null) return at;
  return Math.min(at, Math.max(ticket.lastEventAt, ticket.waitingUntil));
}
