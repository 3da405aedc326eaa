import { evolve } from './evolve.ts';
import type { TicketId } from './received.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';

/** The ticket that these events, from the first on, make. Throws without any. */
export function fold(id: TicketId, events: readonly TicketEvent[]): Ticket {
  let ticket: Ticket | null = null;
  for (const event of events) ticket = evolve(ticket, id, event);
  if (ticket === null) throw new Error(`Nothing happened to ${id}`);
  return ticket;
}
