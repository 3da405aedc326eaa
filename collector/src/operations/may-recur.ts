import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import { dueAt } from '../kernel/due.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** A closed situation that fires again within the window begins a new cycle of the same ticket (SEMANTICS §4). */
export function mayRecur({ state, cycles }: Ticket, { alerting, calendar }: Catalog, at: Instant): boolean {
  const endedAt = cycles.at(-1)?.endedAt ?? null;
  return state === 'closed' && endedAt !== null && at <= dueAt(calendar, endedAt, alerting.recurrenceWindow);
}
