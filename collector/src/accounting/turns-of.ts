import type { TicketId } from '../tickets/received.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import { accountOf, advance, type Life } from './life.ts';
import type { TicketAccount, Turn } from './turn.ts';

/**
 * The hands a ticket went through, from its events alone (SEMANTICS §6). Turns of the main line partition each cycle in
 * whole milliseconds; an open one ends with null. Throws when there is no event.
 */
export function turnsOf(
  ticket: TicketId,
  events: readonly TicketEvent[],
): { readonly turns: readonly Turn[]; readonly account: TicketAccount } {
  const life = events.reduce<Life | null>((so, event) => advance(so, ticket, event), null);
  if (life === null) throw new Error(`Ticket ${ticket} has no event`);
  return { turns: life.turns, account: accountOf(life) };
}
