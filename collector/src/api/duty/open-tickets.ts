import type { Tables } from '../../tickets/ledger.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { receivedAtOf } from '../tickets/ticket-item.ts';

const PAGE = 1000;

/** Every open ticket that is no drill, newest first; within a transaction, those that it sees. */
export async function openTickets(
  { operations: { ledger } }: Pick<ApiServices, 'operations'>,
  tables: Tables,
): Promise<readonly Ticket[]> {
  const all: Ticket[] = [];
  for (let last: Ticket | undefined; ;) {
    const before = last === undefined ? {} : { before: { receivedAt: receivedAtOf(last), id: last.id } };
    const page = await ledger.list(tables, { open: true, limit: PAGE, ...before });
    all.push(...page.filter(({ drill }) => !drill));
    if (page.length < PAGE) return all;
    last = page.at(-1);
  }
}
