import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import type { Scope } from '../../access/scope.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import type { DeskNow } from './desk-now.ts';
import type { DeskRevision } from './desk-revision.ts';
import { grewOtherwise } from './desk-row.ts';
import { touchedBehind } from './touched-tickets.ts';

/**
 * What reads otherwise since an earlier answer: tickets of which the ledger has news, and those that time has made late.
 * Null: that answer was another question's, or is too far back, or not everything fits on the desk, or something happened
 * to a ticket that the reader may not see; whether he saw it before is not said, he is told everything anew.
 */
export async function changesSince(
  then: DeskRevision,
  { revision: now, tickets, desk: { rows, truncated } }: DeskNow,
  scope: Scope,
  services: ApiServices,
): Promise<Pick<Desk, 'rows' | 'gone'> | null> {
  if (truncated || then.question !== now.question || then.position > now.position || then.asOf > now.asOf) return null;
  const touched = await touchedBehind(then.position, services);
  if (touched === null || ![...touched.values()].every((ticket) => inTicketScope(scope, ticket))) return null;
  const news = new Set<string>(touched.keys());
  const here = new Map<string, Ticket>(tickets.map((ticket) => [ticket.id, ticket]));
  const isOtherwise = (row: DeskRow): boolean => {
    const ticket = here.get(row.id);
    return news.has(row.id) || (ticket !== undefined && grewOtherwise(ticket, row, then.asOf, services));
  };
  return { rows: rows.filter(isOtherwise), gone: [...news].filter((id) => !here.has(id)) };
}
