import type { Desk } from '@vnioc/contract/desk.ts';
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
  const isOtherwise = (ticket: Ticket) =>
    touched.has(ticket.id) || grewOtherwise(ticket, then.asOf, now.asOf, services);
  const otherwise = new Set<string>(tickets.filter(isOtherwise).map(({ id }) => id));
  const here = new Set<string>(tickets.map(({ id }) => id));
  return { rows: rows.filter(({ id }) => otherwise.has(id)), gone: [...touched.keys()].filter((id) => !here.has(id)) };
}
