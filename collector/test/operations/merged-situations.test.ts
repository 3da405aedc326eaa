import type { TicketId } from '../../src/tickets/received.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const MONDAY = Date.parse('2024-06-03T08:00+07:00');
const OTHER = { fingerprint: 'f-2', unit: 'c-daidong' as never };

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: MONDAY });
  await desk.signal(signalOf());
  await desk.signal(signalOf(OTHER));
});
afterEach(() => desk.close());

const tickets = async () =>
  (await desk.operations.ledger.list(desk.database.kysely, { limit: 100 })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
const merged = async (): Promise<void> => {
  const [first, second] = await tickets();
  const merge = { type: 'merge', into: first?.id as TicketId } as const;
  expect(await desk.does('truong-ca', second?.id ?? '', merge)).toMatchObject({ ok: true });
};

describe('a situation whose ticket was merged', () => {
  test('goes on in the ticket that took it, when it fires again', async () => {
    await merged();
    const before = (await tickets())[0]?.alerts.noted ?? 0;
    await desk.signal(signalOf({ ...OTHER, startsAt: MONDAY + 1 }));
    expect((await tickets()).map(({ state }) => state)).toEqual(['received', 'duplicate']);
    expect((await tickets())[0]?.alerts.noted).toBe(before + 1);
  });

  test('gets a ticket of its own once the one that took it has ended', async () => {
    await merged();
    const [first] = await tickets();
    const reject = { type: 'reject', rejection: 'out_of_scope', note: 'Không thuộc', suppressUntil: null } as const;
    expect(await desk.does('truong-ca', first?.id ?? '', reject)).toMatchObject({ ok: true });
    await desk.signal(signalOf({ ...OTHER, startsAt: MONDAY + 1 }));
    expect((await tickets()).map(({ state }) => state)).toEqual(['rejected', 'duplicate', 'received']);
  });
});
