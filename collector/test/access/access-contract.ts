import type { Catalog } from '../../src/catalog/catalog.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/storage/database.ts';
import { sql } from 'kysely';
import { sqlAuditLog, type AuditEntry } from '../../src/access/audit-log.ts';
import { identities } from '../../src/access/identities.ts';
import { sqlKeys, type NewKey } from '../../src/access/keys.ts';

const MACHINE: NewKey = { name: 'báo chí', person: null, role: 'reader', unit: null, domain: null, validUntil: null };

const entry = (subject: string): AuditEntry => ({
  at: 1_717_372_800_000,
  machineAt: systemClock.now(),
  actor: 'truong-ca',
  key: 'operator',
  from: '127.0.0.1',
  action: 'released source',
  subject,
  details: { reason: 'đã kiểm tra', rows: 3 },
});

/** What keys, identities and the audit log promise on every engine. */
export function accessContract(open: () => Promise<Database>, catalog: Catalog): void {
  let database: Database;
  beforeEach(async () => {
    database = await open();
  });

  describe('keys', () => {
    test('are shown once, kept as a hash, and found by the secret only', async () => {
      const keys = sqlKeys(database);
      const { key, secret } = await keys.add(MACHINE, 'truong-ca', 1);
      expect(secret).toMatch(/^ioc_[\w-]{43}$/);
      expect(await keys.find(secret)).toEqual(key);
      expect(await keys.find(`${secret}x`)).toBeNull();
      const rows = await sql`select * from api_keys`.execute(database.kysely);
      expect(JSON.stringify(rows.rows)).not.toContain(secret);
    });

    test('are revoked by id or by name, once', async () => {
      const keys = sqlKeys(database);
      const { key, secret } = await keys.add(MACHINE, 'truong-ca', 1);
      expect(await keys.revoke(MACHINE.name, 'truong-ca', 2)).toBe(true);
      expect(await keys.revoke(key.id, 'truong-ca', 3)).toBe(false);
      expect(await keys.find(secret)).toMatchObject({ revokedAt: 2 });
    });

    test('know their first use', async () => {
      const keys = sqlKeys(database);
      const { key } = await keys.add(MACHINE, 'truong-ca', 1);
      expect([await keys.use(key.id, 5), await keys.use(key.id, 6)]).toEqual([true, false]);
      expect((await keys.byId(key.id))?.firstUsedAt).toBe(5);
    });
  });

  test('an identity recorded twice belongs to the later person; a name means nobody', async () => {
    const known = identities(database, catalog);
    const [first, second] = [...catalog.people.values()];
    if (first === undefined || second === undefined) throw new Error('the register has no people');
    await known.record('https://grafana.example', 'abc', first.id, 'quan-tri', 1);
    await known.record('https://grafana.example', 'abc', second.id, 'quan-tri', 2);
    expect(await known.personOf('https://grafana.example', 'abc')).toEqual(second);
    expect(await known.personOf('https://elsewhere.example', 'abc')).toBeNull();
    expect(await known.personOf('https://grafana.example', second.name)).toBeNull();
  });

  describe('the audit log', () => {
    test('is one chain, newest first for its readers, even when many write at once', async () => {
      const audit = sqlAuditLog(database);
      await Promise.all(Array.from({ length: 12 }, (_, index) => audit.append(entry(`nguồn ${index}`))));
      const rows = await audit.list({ limit: 5 });
      expect(rows.map(({ position }) => position)).toEqual([12, 11, 10, 9, 8]);
      expect(rows[0]).toMatchObject({ actor: 'truong-ca', details: { reason: 'đã kiểm tra', rows: 3 } });
      expect(await audit.list({ limit: 5, before: 3 })).toHaveLength(2);
      expect(await audit.verify()).toEqual({ whole: true, rows: 12, head: rows[0]?.hash });
    });

    test('refuses to be changed or cut', async () => {
      const audit = sqlAuditLog(database);
      await audit.append(entry('qlvb'));
      await expect(sql`update audit_log set body = '{}'`.execute(database.kysely)).rejects.toThrow('append-only');
      await expect(sql`delete from audit_log`.execute(database.kysely)).rejects.toThrow('append-only');
    });

    test('shows a row that was altered behind its back, and an end that is missing', async () => {
      const audit = sqlAuditLog(database);
      for (const source of ['a', 'b', 'c']) await audit.append(entry(source));
      const [newest] = await audit.list({ limit: 1 });
      const trigger =
        database.dialect === 'sqlite'
          ? ['drop trigger audit_log_no_update', 'drop trigger audit_log_no_delete']
          : ['drop trigger audit_log_append_only on audit_log'];
      for (const statement of trigger) await sql.raw(statement).execute(database.kysely);
      await sql`delete from audit_log where position = 3`.execute(database.kysely);
      expect(await audit.verify()).toMatchObject({ whole: true, rows: 2 });
      expect(await audit.verify(newest?.hash)).toMatchObject({ whole: false, brokenAt: 3 });
      await sql`update audit_log set body = replace(body, 'truong-ca', 'ai-do') where position = 1`.execute(
        database.kysely,
      );
      expect(await audit.verify()).toMatchObject({ whole: false, brokenAt: 1 });
    });
  });
}
