import type { TicketId } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';

/** Of more events than this everything is read anew sooner. */
const MOST_EVENTS = 2000;
/** The stream of what is no ticket's. */
const NO_TICKET = 'desk';

/** Tickets that have events behind a position, as they stand; null when there is too much of it. */
export async function touchedBehind(
  position: number,
  { operations: { ledger }, database: { kysely } }: ApiServices,
): Promise<ReadonlyMap<TicketId, Ticket> | null> {
  const found = await ledger.rows(kysely, { after: position, limit: MOST_EVENTS + 1 });
  if (found.length > MOST_EVENTS) return null;
  const ids = new Set(found.map(({ stream }) => stream).filter((stream) => stream !== NO_TICKET));
  return ledger.load(kysely, [...ids] as TicketId[]);
}
