import type { TicketChange } from '../../src/tickets/ledger.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import { MONDAY, begin, go, type Act } from './office.ts';

export const numberOf = (n: number): string => `PH-2024-${String(n).padStart(5, '0')}`;

/** A received ticket as a change; `acts` follow at once. */
export function opened(
  rules: TicketRules,
  n: number,
  acts: readonly Act[] = [],
  change = {},
  at = MONDAY,
): TicketChange {
  const story = go(rules, begin(rules, { number: numberOf(n), ...change }, at), ...acts);
  return { before: null, events: story.events, after: story.ticket };
}

/** What comes after. */
export const next = (rules: TicketRules, { after }: TicketChange, ...acts: readonly Act[]): TicketChange => {
  const story = go(rules, { ticket: after, events: [] }, ...acts);
  return { before: after, events: story.events, after: story.ticket };
};
