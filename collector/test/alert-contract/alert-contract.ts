import type { Alert } from '../../src/alerts/alert.ts';
import type { AlertStore } from '../../src/alerts/alert-store.ts';
import { sqlAlertStore } from '../../src/alerts/sql-alert-store.ts';
import type { DomainId } from '../../src/catalog/domain.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import type { Database } from '../../src/storage/database.ts';
import { alertOf } from '../fixtures/alert-examples.ts';

/** What the store of alerts must do; run against SQLite and PostgreSQL. `open` gives an empty database. */
export function alertContract(open: () => Promise<Database>): void {
  const opened = async (): Promise<{ database: Database; store: AlertStore }> => {
    const database = await open();
    return { database, store: sqlAlertStore(database) };
  };
  const delivery = (body: string, receivedAt = 1) => ({ producer: 'grafana' as const, receivedAt, body });

  describe('the inbox', () => {
    test('gives deliveries oldest first, until they are taken', async () => {
      const { database, store } = await opened();
      for (const body of ['a', 'b', 'c']) await store.receive(delivery(body));
      const rows = await store.waiting(database.kysely, 2);
      expect(rows.map(({ body, producer, receivedAt }) => [body, producer, receivedAt])).toEqual([
        ['a', 'grafana', 1],
        ['b', 'grafana', 1],
      ]);
      await store.taken(database.kysely, rows[0]!.position);
      await store.taken(database.kysely, rows[0]!.position - 1);
      expect((await store.waiting(database.kysely, 9)).map(({ body }) => body)).toEqual(['b', 'c']);
    });

    test('takes what comes at the same time together, and loses none', async () => {
      const { database, store } = await opened();
      const bodies = Array.from({ length: 300 }, (_, index) => `body ${index}`);
      await Promise.all(bodies.map((body) => store.receive(delivery(body))));
      const rows = await store.waiting(database.kysely, 1000);
      expect(new Set(rows.map(({ body }) => body))).toEqual(new Set(bodies));
      const positions = rows.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    });

    test('of several collectors never shows a later delivery before an earlier one', async () => {
      const { database, store } = await opened();
      const other = sqlAlertStore(database);
      const seen: string[] = [];
      const watch = async (): Promise<void> => {
        for (const { body, position } of await store.waiting(database.kysely, 50)) {
          seen.push(body);
          await store.taken(database.kysely, position);
        }
      };
      await Promise.all(
        Array.from({ length: 100 }, async (_, index) => {
          await (index % 2 === 0 ? store : other).receive(delivery(`b${index}`));
        }),
      );
      while (seen.length < 100) await watch();
      expect(new Set(seen).size).toBe(100);
      expect(await store.waiting(database.kysely, 1)).toEqual([]);
    });

    test('is not emptied by a transaction that fails', async () => {
      const { database, store } = await opened();
      await store.receive(delivery('a'));
      const failing = database.writeExclusively(async (tables) => {
        await store.taken(tables, (await store.waiting(tables, 1))[0]!.position);
        expect(await store.waiting(tables, 1)).toEqual([]);
        throw new Error('killed');
      });
      await expect(failing).rejects.toThrow('killed');
      expect(await store.waiting(database.kysely, 1)).toHaveLength(1);
    });

    test('hands out large deliveries few at a time, and always one', async () => {
      const { database, store } = await opened();
      const large = 'x'.repeat(12 * 1024 * 1024);
      for (let n = 0; n < 3; n += 1) await store.receive(delivery(large));
      expect(await store.waiting(database.kysely, 10)).toHaveLength(2);
      await store.receive(delivery(large + large + large));
      await store.taken(database.kysely, (await store.waiting(database.kysely, 10))[1]!.position);
      await store.taken(database.kysely, (await store.waiting(database.kysely, 10))[0]!.position);
      expect(await store.waiting(database.kysely, 10)).toHaveLength(1);
    }, 60_000);

    test('forgets what was taken long ago, nothing that waits, and gives no position twice', async () => {
      const { database, store } = await opened();
      for (const at of [1, 2, 3]) await store.receive(delivery(`b${at}`, at));
      const rows = await store.waiting(database.kysely, 9);
      await store.taken(database.kysely, rows[1]!.position);
      expect(await store.prune(database.kysely, 9)).toBe(2);
      await store.taken(database.kysely, rows[2]!.position);
      expect(await store.prune(database.kysely, 9)).toBe(1);
      await store.receive(delivery('later', 4));
      expect((await store.waiting(database.kysely, 9))[0]!.position).toBeGreaterThan(rows[2]!.position);
    });

    test('keeps hostile bytes as text', async () => {
      const { database, store } = await opened();
      await store.receive(delivery(`{"a":"đ \u0000'; drop table alerts; --"}`));
      expect((await store.waiting(database.kysely, 1))[0]!.body).toContain('drop table alerts');
    });
  });

  describe('alerts', () => {
    test('are one per fingerprint and start, whatever is said of them again; what came first stays', async () => {
      const { database, store } = await opened();
      const first = alertOf({ unit: 'c-1' as UnitId, labels: { alertname: 'Chỉ số' }, drill: true });
      await store.save(database.kysely, [first]);
      const later: Alert = { ...first, status: 'resolved', endedAt: 9, lastSeenAt: 9, receivedAt: 9, ticket: 'T-1' };
      await store.save(database.kysely, [first, later]);
      const flapped = alertOf({ startsAt: 5000 });
      await store.save(database.kysely, [flapped]);
      expect(await store.byIdentity(database.kysely, [first, first, flapped, alertOf({ startsAt: 7 })])).toEqual(
        expect.arrayContaining([{ ...later, receivedAt: first.receivedAt }, flapped]),
      );
      expect(await store.byIdentity(database.kysely, [first, flapped])).toHaveLength(2);
      expect(await store.byIdentity(database.kysely, [])).toEqual([]);
    });

    test('that fire are found by fingerprint, by producer and as root causes', async () => {
      const { database, store } = await opened();
      const dead = alertOf({ fingerprint: 'dead', kind: 'source.down', producer: 'freshness' });
      const doubt = alertOf({ fingerprint: 'doubt', kind: 'source.down', notTheWorld: 'Error' });
      const over = alertOf({ fingerprint: 'over', kind: 'power.down', endedAt: 50 });
      const [a, old] = [alertOf({ fingerprint: 'a' }), alertOf({ fingerprint: 'a', startsAt: 1, endedAt: 2 })];
      await store.save(database.kysely, [dead, doubt, over, a, old]);
      expect(await store.firingOf(database.kysely, ['a', 'a', 'over', 'unknown'])).toEqual([a]);
      expect(await store.firingOf(database.kysely, [])).toEqual([]);
      expect(await store.firingRoots(database.kysely)).toEqual([dead]);
      expect(await store.firing(database.kysely, ['freshness', 'watchdog'])).toEqual([dead]);
      const recent = await store.recent(database.kysely, ['alertmanager'], 50);
      expect(recent.map(({ fingerprint }) => fingerprint).sort()).toEqual(['a', 'doubt', 'over']);
    });

    test('are listed newest first, on before an alert, and narrowed by every filter; an empty choice is nothing', async () => {
      const { database, store } = await opened();
      const said = (fingerprint: string, about: Partial<Alert>) => alertOf({ fingerprint, id: fingerprint, ...about });
      await store.save(database.kysely, [
        said('a', { receivedAt: 1, unit: 'u-1' as UnitId, domain: 'health' as DomainId, endedAt: 3 }),
        said('b', { receivedAt: 2, unit: 'u-2' as UnitId, ticket: 'T-1' }),
        said('c', { receivedAt: 2, situation: 's' }),
      ]);
      const ids = async (query: Partial<Parameters<AlertStore['list']>[1]>) =>
        (await store.list(database.kysely, { limit: 10, ...query })).map(({ id }) => id);
      expect(await ids({})).toEqual(['c', 'b', 'a']);
      expect(await ids({ limit: 1, before: { receivedAt: 2, id: 'c' } })).toEqual(['b']);
      expect(await ids({ units: ['u-1'] })).toEqual(['a']);
      expect(await ids({ domains: ['health'] })).toEqual(['a']);
      expect(await ids({ firing: true })).toEqual(['c', 'b']);
      expect(await ids({ firing: false })).toEqual(['a']);
      expect(await ids({ ticket: 'T-1' })).toEqual(['b']);
      expect(await ids({ situation: 's' })).toEqual(['c']);
      expect([await ids({ units: [] }), await ids({ domains: [] })]).toEqual([[], []]);
    });

    test('are written and found again in batches of five hundred at many thousand a second', async () => {
      const { database, store } = await opened();
      const batch = (n: number) =>
        Array.from({ length: 500 }, (_, index) => alertOf({ fingerprint: `${n}-${index}`, situation: `s${index}` }));
      const before = performance.now();
      for (let n = 0; n < 8; n += 1) {
        await database.writeExclusively(async (tables) => {
          const alerts = batch(n);
          await store.byIdentity(tables, alerts);
          await store.firingOf(
            tables,
            alerts.map(({ fingerprint }) => fingerprint),
          );
          await store.save(tables, alerts);
        });
      }
      expect(performance.now() - before).toBeLessThan(4000);
      expect(await store.byIdentity(database.kysely, batch(7))).toHaveLength(500);
    }, 30_000);
  });

  test('suppressions hold from their first instant to before their last, are replaced by id, and expire by themselves', async () => {
    const { database, store } = await opened();
    const kept = { id: 'x', situation: 's', reason: 'bảo trì', owner: 'p', from: 10, until: 20, ticket: null };
    await store.suppress(database.kysely, kept);
    expect(await store.suppressions(database.kysely, 9)).toEqual([]);
    expect(await store.suppressions(database.kysely, 10)).toEqual([kept]);
    expect(await store.suppressions(database.kysely, 20)).toEqual([]);
    await store.suppress(database.kysely, { ...kept, until: 30, ticket: 'T-1' });
    expect(await store.suppressions(database.kysely, 20)).toEqual([{ ...kept, until: 30, ticket: 'T-1' }]);
  });

  test('of a watchdog the newest bark is known, also when an older one comes after it', async () => {
    const { database, store } = await opened();
    await store.heard(database.kysely, ['north', 'south', 'north'], 10);
    await store.heard(database.kysely, ['north'], 30);
    await store.heard(database.kysely, ['north'], 20);
    expect(await store.lastHeard(database.kysely)).toEqual(
      new Map([
        ['north', 30],
        ['south', 10],
      ]),
    );
  });
}
