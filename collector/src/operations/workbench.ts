import type { TicketChange } from '../tickets/ledger.ts';
import type { TicketId } from '../tickets/received.ts';
import { evolve } from '../tickets/evolve.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** The tickets one transaction works on: what stood before, what happened, what stands now. */
export class Workbench {
  readonly #before = new Map<TicketId, Ticket>();
  readonly #now = new Map<TicketId, Ticket>();
  readonly #events = new Map<TicketId, TicketEvent[]>();

  /** Puts stored tickets on the bench; one that lies there already stays as it is. */
  put(tickets: Iterable<Ticket>): void {
    for (const ticket of tickets) {
      if (this.#now.has(ticket.id)) continue;
      this.#before.set(ticket.id, ticket);
      this.#now.set(ticket.id, ticket);
    }
  }

  ticket(id: TicketId): Ticket | null {
    return this.#now.get(id) ?? null;
  }

  happened(id: TicketId, events: readonly TicketEvent[]): Ticket {
    let ticket = this.#now.get(id) ?? null;
    for (const event of events) ticket = evolve(ticket, id, event);
    if (ticket === null) throw new Error(`Nothing happened to ${id}`);
    this.#now.set(id, ticket);
    const known = this.#events.get(id);
    if (known === undefined) this.#events.set(id, [...events]);
    else known.push(...events);
    return ticket;
  }

  changes(): readonly TicketChange[] {
    return [...this.#events].map(([id, events]) => ({
      before: this.#before.get(id) ?? null,
      events,
      after: this.#now.get(id) as Ticket,
    }));
  }
}
