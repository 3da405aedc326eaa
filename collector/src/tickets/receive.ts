import type { Instant } from '../kernel/clock.ts';
import type { ActorRef } from './actor.ts';
import type { Received, TicketId } from './received.ts';
import { openStep } from './steps.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketRules } from './ticket-rules.ts';

/** A ticket begins: it is received by the center, and the first step of its SOP is open. */
export function receive(
  _id: TicketId,
  received: Received,
  at: Instant,
  by: ActorRef,
  rules: TicketRules,
): readonly TicketEvent[] {
  const { severity, committedDueAt } = received;
  const clock = { receivedAt: at, startedAt: at, severity, resolveDueAt: committedDueAt };
  const steps = openStep(rules, clock, 0, () => false);
  return [
    { type: 'TicketReceived', ...received, at, by },
    ...steps.map((event): TicketEvent => ({ ...event, at, by: { kind: 'system' } })),
  ];
}
