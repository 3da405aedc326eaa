import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { MONDAY, begin, rulesOf, ticketId } from '../../test/ticket-contract/office.ts';
import { everyOpenTicket } from './every-open-ticket.ts';
import type { TicketQuery } from './ledger.ts';

test('every open ticket is read, also behind the first thousand and those received in one instant', async () => {
  const [cycle] = begin(rulesOf(await shippedCatalog('van-lam'))).ticket.cycles;
  const { ticket } = begin(rulesOf(await shippedCatalog('van-lam')));
  const stored = Array.from({ length: 2500 }, (_, index) => {
    const receivedAt = MONDAY - Math.floor(index / 700);
    const cycles = cycle === undefined ? [] : [{ ...cycle, receivedAt }];
    return { ...ticket, id: ticketId(`PH-${String(9999 - index)}`), cycles };
  });
  const list = (_tables: unknown, { before, limit, open }: TicketQuery) => {
    const at = before === undefined ? 0 : stored.findIndex(({ id }) => id === before.id) + 1;
    expect([open, before === undefined || stored[at - 1]?.cycles[0]?.receivedAt === before.receivedAt]).toEqual([
      true,
      true,
    ]);
    return Promise.resolve(stored.slice(at, at + limit));
  };
  const all = await everyOpenTicket({ list }, undefined as never);
  expect(all.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
});
