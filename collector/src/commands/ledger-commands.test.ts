import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { fixedStories, recordStories } from '../../test/accounting/record-stories.ts';
import { on, rulesOf } from '../../test/ticket-contract/office.ts';
import { sqlKeys } from '../access/keys.ts';
import { ensureOperatorKey } from '../access/operator-key.ts';
import { readAccounts, type AccountsAnswer } from '../accounting/read-accounts.ts';
import { sqlAccountStore } from '../accounting/sql-account-store.ts';
import { turnsOf } from '../accounting/turns-of.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase, openReadOnly } from '../storage/open-database.ts';
import { sqlLedger } from '../tickets/sql-ledger.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import { runCommand } from './run-command.ts';

const catalog = await shippedCatalog('van-lam');
const stories = fixedStories(rulesOf(catalog), 12);
const folder = mkdtempSync(join(tmpdir(), 'vnioc-ledger-'));
const AS_OF = on('2024-08-01 08:00');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sourcesOf = (database: Database) => {
  const ledger = sqlLedger();
  return { database, ledger, accounts: sqlAccountStore(database, ledger), catalog };
};

/** A data folder whose collector stands still, with twelve tickets in its ledger. */
async function installation(): Promise<string> {
  const data = mkdtempSync(join(folder, 'data-'));
  const database = await openDatabase({ kind: 'sqlite', file: join(data, 'ioc.db') });
  await ensureOperatorKey(data, sqlKeys(database), 0);
  await recordStories(stories, sourcesOf(database), 0, AS_OF);
  await database.close();
  return data;
}

async function ioc(data: string, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { say: (line: string) => out.push(line), complain: (line: string) => err.push(line) };
  const code = await runCommand([...argv, '--data', data, '--site', 'van-lam'], {}, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Somebody with the file in hand: triggers do not stop him, the chain tells. */
function tamper(data: string, ...statements: readonly string[]): void {
  const file = new DatabaseSync(join(data, 'ioc.db'));
  for (const statement of statements) file.exec(statement);
  file.close();
}

describe('replay', () => {
  test('a ledger and its summaries agree: exit code 0, and nothing is written', async () => {
    const data = await installation();
    const before = readFileSync(join(data, 'ioc.db'));
    expect(await ioc(data, 'replay')).toMatchObject({ code: 0, out: expect.stringContaining('12 phiếu') });
    expect(readFileSync(join(data, 'ioc.db')).equals(before)).toBe(true);
  });

  test('a turn that somebody shortened is named: exit code 1', async () => {
    const data = await installation();
    tamper(data, `update turns set breached_at = 7 where phase = 'verify' and ticket = 'PH-2024-00003'`);
    const { code, out } = await ioc(data, 'replay', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ...{ tickets: 12, same: false },
      difference: { ticket: 'PH-2024-00003', what: 'turns', at: expect.stringMatching(/breachedAt$/), tables: '7' },
    });
  });

  test('a folded ticket that was changed is named, too', async () => {
    const data = await installation();
    tamper(
      data,
      `update tickets set body = replace(body, 'PH-2024-00002', 'PH-2024-99999') where id = 'PH-2024-00002'`,
    );
    expect(await ioc(data, 'replay')).toMatchObject({ code: 1, out: expect.stringContaining('PH-2024-00002') });
  });
});

describe('verify-ledger', () => {
  test('a whole ledger: exit code 0, also against the hash of an earlier statement', async () => {
    const data = await installation();
    const { code, out } = await ioc(data, 'verify-ledger', '--json');
    expect(code).toBe(0);
    const { head, rows } = JSON.parse(out) as { head: string; rows: number };
    expect(rows).toBe(stories.reduce((sum, { events }) => sum + events.length, 0));
    expect(await ioc(data, 'verify-ledger', '--head', head)).toMatchObject({ code: 0 });
  });

  test('an altered row is named: exit code 1', async () => {
    const data = await installation();
    tamper(data, 'drop trigger ledger_no_update', `update ledger set body = body || ' ' where position = 5`);
    const { code, out } = await ioc(data, 'verify-ledger');
    expect([code, out]).toEqual([1, expect.stringContaining('dòng 5')]);
  });

  test('a ledger that was cut is found out, by the tickets that know more and by a hash noted before', async () => {
    const data = await installation();
    const { head } = JSON.parse((await ioc(data, 'verify-ledger', '--json')).out) as { head: string };
    tamper(data, 'drop trigger ledger_no_delete', 'delete from ledger where position > 10');
    for (const argv of [[], ['--head', head]]) {
      const { code, out } = await ioc(data, 'verify-ledger', ...argv);
      expect([code, out]).toEqual([1, expect.stringContaining('bị cắt')]);
    }
  });

  test('a hash that is none was typed wrongly: exit code 2', async () => {
    const data = await installation();
    expect(await ioc(data, 'verify-ledger', '--head', 'abc')).toMatchObject({ code: 2 });
  });
});

describe('ledger export', () => {
  interface Line {
    readonly previousHash: string;
    readonly hash: string;
    readonly body: string;
  }
  const verified = (lines: readonly Line[]) =>
    lines.every(
      ({ previousHash, hash, body }, index) =>
        createHash('sha256').update(previousHash).update(body).digest('hex') === hash &&
        previousHash === (lines[index - 1]?.hash ?? '0'.repeat(64)),
    );

  test('anybody can verify it, and compute the turns with a program of his own', async () => {
    const data = await installation();
    const out = join(data, 'ledger.ndjson');
    expect(await ioc(data, 'ledger', 'export', '--out', out)).toMatchObject({ code: 0 });
    const text = readFileSync(out, 'utf8');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(verified(lines)).toBe(true);
    const events = lines.map(({ body }) => JSON.parse(body) as TicketEvent & { stream: string });
    for (const { ticket, events: happened } of stories) {
      const mine = events.filter(({ stream }) => stream === ticket.id);
      expect(turnsOf(ticket.id, mine).turns).toEqual(turnsOf(ticket.id, happened).turns);
    }
    expect((await ioc(data, 'ledger', 'export')).out).toBe(text.trimEnd());
  });

  test.each([
    [['ledger'], 2],
    [['ledger', 'import'], 2],
    [['ledger', 'export', '--out', '/nowhere/at/all'], 1],
  ])('%j does not work: exit code %i', async (argv, code) => {
    expect(await ioc(await installation(), ...argv)).toMatchObject({ code });
  });
});

describe('accounting', () => {
  const AT = ['--as-of', '2024-08-01T08:00+07:00'];

  test('answers what everybody computes from the same ledger', async () => {
    const data = await installation();
    const { code, out, err } = await ioc(data, 'accounting', '--period', '2024-06', ...AT, '--json');
    expect([code, err]).toEqual([0, '']);
    const database = await openReadOnly({ kind: 'sqlite', file: join(data, 'ioc.db') });
    const asked = { period: '2024-06', groupBy: 'unit', asOf: AS_OF, now: AS_OF, within: null } as const;
    const expected = await readAccounts(asked, sourcesOf(database));
    await database.close();
    if (!expected.ok) throw new Error(expected.refusal);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected.value)));
  });

  test('one unit alone, or a table with the formula under it', async () => {
    const data = await installation();
    const one = await ioc(data, 'accounting', '--period', '2024-06', ...AT, '--unit', 'phong_vhtt', '--json');
    expect((JSON.parse(one.out) as AccountsAnswer).rows.map(({ key }) => key)).toEqual(['phong_vhtt']);
    const { out } = await ioc(data, 'accounting', '--period', '2024-06', ...AT, '--group-by', 'domain');
    expect(out).toContain('Đúng hạn % =');
  });

  test.each([
    [['accounting'], 2],
    [['accounting', '--period', '2024-06', '--group-by', 'colour'], 2],
    [['accounting', '--period', '2024-13'], 1],
    [['accounting', '--period', '2024-06', '--as-of', '2199-01-01'], 1],
  ])('%j does not work: exit code %i', async (argv, code) => {
    const { code: answered, err } = await ioc(await installation(), ...argv);
    expect([answered, err.length > 0]).toEqual([code, true]);
  });
});
