import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import type { Deciding } from './deciding.ts';
import { clockOf, elapsedOn, hoursOf } from './term.ts';

/** Milliseconds of the maximum that the waitings of this cycle have not used up. */
export function waitLeft({ ticket, rules }: Pick<Deciding, 'ticket' | 'rules'>, from: Instant): number {
  const { calendar, alerting } = rules.catalog;
  const { waitingMaximum } = alerting;
  const whole = () => elapsedOn(calendar, clockOf(waitingMaximum.unit), from, dueAt(calendar, from, waitingMaximum));
  return ticket.waitLeft ?? whole();
}

/** When a pause that began at an instant ends at the latest. */
export function waitingEnd(deciding: Pick<Deciding, 'ticket' | 'rules'>, from: Instant): Instant {
  const { calendar, alerting } = deciding.rules.catalog;
  const { waitingMaximum } = alerting;
  const fresh = (deciding.ticket.waitLeft ?? null) === null;
  return dueAt(
    calendar,
    from,
    fresh ? waitingMaximum : hoursOf(clockOf(waitingMaximum.unit), waitLeft(deciding, from)),
  );
}
