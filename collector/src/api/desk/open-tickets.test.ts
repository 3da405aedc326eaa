import type { Ledger } from '../../tickets/ledger.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import type { ApiRequest } from '../route.ts';
import { openTickets } from './open-tickets.ts';

const grant = { units: new Set(['d']), domains: null, highest: 'internal', permissions: new Set(['read tickets']) };
const request = { scope: { grants: [grant] }, query: {} } as unknown as ApiRequest;

/** A ledger of seven rows that answers a list as it is told to. */
function reading(answer: (time: number) => Promise<readonly Ticket[]>) {
  let times = 0;
  const ledger = { head: async () => ({ position: 7 }), list: () => answer((times += 1)) } as unknown as Ledger;
  const catalog = { site: { root: 'd' } };
  const services = { catalog, operations: { ledger }, database: { kysely: null } } as unknown as ApiServices;
  return { read: () => openTickets(request, services), times: () => times };
}

test('readers who ask at the same moment, and those after them, share one reading', async () => {
  const { read, times } = reading(async () => []);
  const answers = await Promise.all([read(), read(), read()]);
  expect(answers).toEqual(Array(3).fill({ position: 7, tickets: [], truncated: false }));
  await read();
  expect(times()).toBe(1);
});

test('a reading that failed is not kept', async () => {
  const { read, times } = reading(async (time) => {
    if (time === 1) throw new Error('database is gone');
    return [];
  });
  await expect(read()).rejects.toThrow('database is gone');
  expect(await read()).toMatchObject({ tickets: [] });
  expect(times()).toBe(2);
});
