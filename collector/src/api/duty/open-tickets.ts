import { everyOpenTicket } from '../../tickets/every-open-ticket.ts';
import type { Tables } from '../../tickets/ledger.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';

/** Every open ticket that is no drill, newest first; within a transaction, those that it sees. */
export const openTickets = async (
  { operations: { ledger } }: Pick<ApiServices, 'operations'>,
  tables: Tables,
): Promise<readonly Ticket[]> => (await everyOpenTicket(ledger, tables)).filter(({ drill }) => !drill);
