import type { Ledger, Tables } from './ledger.ts';
import type { Ticket } from './ticket.ts';

const PAGE = 1000;

/** All open tickets, newest first, however many there are; within a transaction, those that it sees. */
export async function everyOpenTicket(ledger: Pick<Ledger, 'list'>, tables: Tables): Promise<readonly Ticket[]> {
  const all: Ticket[] = [];
  for (;;) {
    const last = all.at(-1);
    const receivedAt = last?.cycles[0]?.receivedAt;
    const before = last === undefined || receivedAt === undefined ? {} : { before: { receivedAt, id: last.id } };
    const page = await ledger.list(tables, { open: true, limit: PAGE, ...before });
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
