import { sql } from 'kysely';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Database } from '../../src/storage/database.ts';
import type { DeskEvent, TicketChange } from '../../src/tickets/ledger.ts';
import { fold } from '../../src/tickets/fold.ts';
import { sqlLedger } from '../../src/tickets/sql-ledger.ts';
import { TicketChangedMeanwhile } from '../../src/tickets/ticket-rows.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { DISPATCH, LEAD, MONDAY, OPERATOR, VERIFY, rulesOf, ticketId, type Act } from './office.ts';
import { ledgerDamage } from './ledger-damage.ts';
import { ledgerLists } from './ledger-lists.ts';
import { ledgerSearch } from './ledger-search.ts';
import { next, numberOf, opened } from './ticket-changes.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';

/** One suite for both databases; `open` gives an empty database, closed after the test. */
export function ledgerContract(open: () => Promise<Database>): void {
  const ledger = sqlLedger();
  let rules: TicketRules;
  let catalog: Catalog;
  let database: Database;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
    rules = rulesOf(catalog);
  });
  beforeEach(async () => {
    database = await open();
  });

  const append = (changes: readonly TicketChange[], at = MONDAY): Promise<void> =>
    database.writeExclusively((tables) => ledger.append(tables, changes, at));
  const ids = async (query: Partial<Parameters<typeof ledger.list>[1]>): Promise<string[]> =>
    (await ledger.list(database.kysely, { limit: 100, ...query })).map(({ id }) => id);

  test('what was appended reads back: events in order, and the ticket that they fold to', async () => {
    const first = opened(rules, 1);
    const second = next(rules, first, [OPERATOR, VERIFY], [OPERATOR, DISPATCH]);
    await append([first]);
    await append([second], MONDAY + 5);
    const id = ticketId(numberOf(1));
    const events = await ledger.eventsOf(database.kysely, id);
    expect(events.map(({ seq, recordedAt, type }) => [seq, recordedAt - MONDAY, type])).toEqual([
      [1, 0, 'TicketReceived'],
      [2, 5, 'TicketVerified'],
      [3, 5, 'TicketDispatched'],
    ]);
    const stored = (await ledger.load(database.kysely, [id, ticketId('x')])).get(id);
    expect(stored).toEqual(second.after);
    const plain = events.map(({ seq: _seq, recordedAt: _recordedAt, ...event }) => event);
    expect(fold(id, plain)).toEqual(second.after);
    expect(await ledger.eventsOf(database.kysely, id, MONDAY + 4)).toHaveLength(1);
  });

  test('of two who decided on the same ticket one wins; the other changes nothing, in no table', async () => {
    const first = opened(rules, 1);
    await append([first]);
    await append([next(rules, first, [OPERATOR, VERIFY])]);
    const rival = next(rules, first, [OPERATOR, { type: 'startVerification' }]);
    await expect(append([opened(rules, 2), rival])).rejects.toThrow(TicketChangedMeanwhile);
    await expect(append([opened(rules, 1)])).rejects.toThrow(TicketChangedMeanwhile);
    expect(await ids({})).toEqual([numberOf(1)]);
    expect(await ledger.head(database.kysely)).toMatchObject({ position: 2 });
    expect(await ledger.verify(database.kysely)).toMatchObject({ whole: true, rows: 2 });
  });

  test('a transaction that fails leaves no row and no gap', async () => {
    const failing = database.writeExclusively(async (tables) => {
      await ledger.append(tables, [opened(rules, 1)], MONDAY);
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    await append([opened(rules, 2)]);
    expect((await ledger.rows(database.kysely, { after: 0, limit: 9 })).map(({ position }) => position)).toEqual([1]);
    expect(await ids({ units: [LEAD, 'c-lacdao'] })).toEqual([numberOf(2)]);
  });

  test('several writers at once get positions without a gap', async () => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => append([opened(rules, n)])));
    const rows = await ledger.rows(database.kysely, { after: 0, limit: 99 });
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await ledger.verify(database.kysely)).toMatchObject({ whole: true, rows: 6 });
  });

  test('a command’s key is remembered with what it did', async () => {
    const did = { ticket: ticketId(numberOf(1)), fromSeq: 3 };
    expect(await ledger.done(database.kysely, 'k')).toBeNull();
    await database.writeExclusively((tables) => ledger.remember(tables, 'k', did, MONDAY));
    expect(await ledger.done(database.kysely, 'k')).toEqual(did);
  });

  test('what is no ticket’s lies in the same chain', async () => {
    const event: DeskEvent = { type: 'CatalogActivated', at: MONDAY, version: 'v1' };
    await append([opened(rules, 1)]);
    await database.writeExclusively((tables) =>
      ledger.appendDesk(tables, [event, { ...event, version: 'v2' }], MONDAY),
    );
    expect(await ledger.deskEvents(database.kysely)).toMatchObject([
      { ...event, seq: 1 },
      { version: 'v2', seq: 2 },
    ]);
    expect(await ledger.head(database.kysely)).toMatchObject({ position: 3 });
  });

  test('rows of the ledger cannot be changed or removed', async () => {
    await append([opened(rules, 1)]);
    for (const change of [`update ledger set body = '{}'`, `delete from ledger`]) {
      await expect(sql.raw(change).execute(database.kysely)).rejects.toThrow('append-only');
    }
  });

  test('five hundred tickets with four events each are one transaction of far less than 0.3 s of work', async () => {
    const note = { type: 'startVerification' } as const;
    const acts: readonly Act[] = [
      [OPERATOR, note],
      [OPERATOR, VERIFY],
      [OPERATOR, DISPATCH],
    ];
    const changes = Array.from({ length: 500 }, (_, n) => opened(rules, n + 1, acts));
    const before = process.cpuUsage();
    await append(changes);
    const { user, system } = process.cpuUsage(before);
    expect(await ledger.head(database.kysely)).toMatchObject({ position: 2000 });
    expect((user + system) / 1000).toBeLessThan(300);
  });

  ledgerLists(() => ({ database, ledger, append, rules }));
  ledgerSearch(() => ({ database, ledger, append, rules }));
  ledgerDamage(() => ({ database, ledger, append, opened: (n) => opened(rules, n) }));
}
