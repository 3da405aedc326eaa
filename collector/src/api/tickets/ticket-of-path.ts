import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Permission } from '../../access/permissions.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { TicketId } from '../../tickets/received.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, ProblemError } from '../problem.ts';
import type { ApiRequest } from '../route.ts';

/** The ticket a path names. What lies outside the caller's scope is not found, so that nobody learns that it exists. */
export const ticketOfPath = (request: ApiRequest, services: ApiServices): Promise<Ticket> =>
  visibleTicket(request.path['id'] ?? '', request, services);

export async function visibleTicket(id: string, { scope }: ApiRequest, services: ApiServices): Promise<Ticket> {
  const ticket = await loadTicket(id, services);
  if (ticket !== null && inTicketScope(scope, ticket)) return ticket;
  throw new ProblemError(
    problem('not_found', {
      vi: `Không có phiếu ${JSON.stringify(id.slice(0, 40))} trong phạm vi của bạn.`,
      en: `There is no ticket ${JSON.stringify(id.slice(0, 40))} in your scope.`,
    }),
  );
}

export async function loadTicket(id: string, { operations, database }: ApiServices): Promise<Ticket | null> {
  return (await operations.ledger.load(database.kysely, [id as TicketId])).get(id as TicketId) ?? null;
}

/** Throws the refusal of somebody who may see the ticket, and not do this with it. */
export function expectPermission(ticket: Ticket, { scope }: ApiRequest, permission: Permission): void {
  if (inTicketScope(scope, ticket, permission)) return;
  throw new ProblemError(
    problem('forbidden', {
      vi: `Việc này với phiếu ${ticket.number} cần quyền "${permission}".`,
      en: `This needs the permission “${permission}” for ticket ${ticket.number}.`,
    }),
  );
}
