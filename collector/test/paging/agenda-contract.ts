import type { AgendaItem, PlannedItem } from '../../src/agenda/agenda-item.ts';
import { sqlAgenda } from '../../src/agenda/sql-agenda.ts';
import type { Database } from '../../src/storage/database.ts';

const LEASE = 1000;
const row = (id: string, dueAt: number, subject = 't'): PlannedItem => ({
  ...{ id, subject, dueAt, task: { kind: 'deadline', of: 'resolve', step: null } },
});
const reminder = (id: string, dueAt: number): PlannedItem => ({
  ...row(id, dueAt),
  task: { kind: 'remind', share: 0.5 },
});
const ids = (items: readonly AgendaItem[]): readonly string[] => items.map(({ id }) => id);

/** What the agenda promises on every engine. */
export function agendaContract(open: () => Promise<Database>): void {
  const fresh = async () => {
    const database = await open();
    const [one, other] = [sqlAgenda(database, 'one'), sqlAgenda(database, 'other')];
    const claim = (agenda = one, machineNow = 0, dueUpTo = 100) =>
      agenda.claim({ dueUpTo, machineNow, leaseMillis: LEASE, limit: 10 });
    return { database, tables: database.kysely, one, other, claim };
  };

  test('due rows are claimed oldest first, rows of later not', async () => {
    const { tables, one, claim } = await fresh();
    await one.replace(tables, 't', [row('b', 90), row('a', 10), row('later', 101)]);
    expect(ids(await claim())).toEqual(['a', 'b']);
    expect(await one.nextDueAt()).toBe(10);
    expect(await one.nextDueAt(0)).toBe(101);
    expect(await one.nextRetryAt(0)).toBe(LEASE);
  });

  test('a claimed row is nobody else’s until its lease has run out; then it is', async () => {
    const { tables, one, other, claim } = await fresh();
    await one.replace(tables, 't', [row('a', 10)]);
    expect(ids(await claim(one, 0))).toEqual(['a']);
    expect(await claim(other, LEASE - 1)).toEqual([]);
    const [again] = await claim(other, LEASE);
    expect(again).toMatchObject({ id: 'a', attempts: 2 });
    expect(await one.done(tables, again as AgendaItem)).toBe(false);
    expect(await other.done(tables, again as AgendaItem)).toBe(true);
    expect(await other.done(tables, again as AgendaItem)).toBe(false);
    expect(await one.list(tables, { limit: 10 })).toEqual([]);
  });

  test('a claim that ran out counts no more, even for the process that claims the row again', async () => {
    const { tables, one, claim } = await fresh();
    await one.replace(tables, 't', [row('a', 10)]);
    const [first] = await claim(one, 0);
    const [second] = await claim(one, LEASE);
    expect(await one.renew(tables, first as AgendaItem, 9000)).toBe(false);
    expect(await one.done(tables, first as AgendaItem)).toBe(false);
    expect(await one.renew(tables, second as AgendaItem, 9000)).toBe(true);
    expect(await claim(one, 8999)).toEqual([]);
    expect(await one.done(tables, second as AgendaItem)).toBe(true);
  });

  test('what is done in a transaction that breaks off is not done', async () => {
    const { database, tables, one, claim } = await fresh();
    await one.replace(tables, 't', [row('a', 10)]);
    const [item] = await claim();
    const broken = database.transaction(async (transaction) => {
      expect(await one.done(transaction, item as AgendaItem)).toBe(true);
      throw new Error('killed');
    });
    await expect(broken).rejects.toThrow('killed');
    expect(ids(await claim(one, LEASE))).toEqual(['a']);
  });

  test('replacing adds, moves and removes, and leaves the rows of others alone', async () => {
    const { tables, one } = await fresh();
    await one.replaceMany(
      tables,
      new Map([
        ['t', [row('a', 10), row('b', 20)]],
        ['u', [row('c', 30, 'u')]],
      ]),
    );
    await one.replace(tables, 't', [row('b', 25), row('d', 40)]);
    const rows = await one.list(tables, { limit: 10 });
    expect(rows.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['b', 25],
      ['c', 30],
      ['d', 40],
    ]);
    expect(ids(await one.list(tables, { subject: 'u', limit: 10 }))).toEqual(['c']);
    expect(ids(await one.list(tables, { dueUpTo: 29, limit: 10 }))).toEqual(['b']);
  });

  test('whoever holds a row that is moved meanwhile has no right to its effect', async () => {
    const { tables, one, claim } = await fresh();
    await one.replace(tables, 't', [row('a', 10)]);
    const [item] = await claim();
    await one.replace(tables, 't', [row('a', 50)]);
    expect(await one.done(tables, item as AgendaItem)).toBe(false);
    expect(await one.nextDueAt(0)).toBe(50);
  });

  test('planning the same row again takes it from nobody', async () => {
    const { tables, one, claim } = await fresh();
    await one.replace(tables, 't', [row('a', 10)]);
    const [item] = await claim();
    await one.replace(tables, 't', [row('a', 10), row('b', 20)]);
    expect(await one.done(tables, item as AgendaItem)).toBe(true);
  });

  test('a reminder that was given is not given again while it stays planned', async () => {
    const { tables, one, claim } = await fresh();
    await one.replace(tables, 't', [reminder('r', 10)]);
    const [item] = await claim();
    expect(await one.done(tables, item as AgendaItem)).toBe(true);
    await one.replace(tables, 't', [reminder('r', 10), row('a', 20)]);
    expect(ids(await claim(one, 2 * LEASE))).toEqual(['a']);
    await one.replace(tables, 't', []);
    await one.replace(tables, 't', [reminder('r', 10)]);
    expect(ids(await claim(one, 4 * LEASE))).toEqual(['r']);
  });

  test('a postponed row comes back by machine time, its due instant stays', async () => {
    const { tables, one, claim } = await fresh();
    await one.replace(tables, 't', [row('a', 10)]);
    const [item] = await claim();
    await one.postpone(item as AgendaItem, 5000);
    expect(await one.nextRetryAt(0)).toBe(5000);
    expect(await one.nextDueAt(4999)).toBeNull();
    expect(await claim(one, 4999)).toEqual([]);
    expect(await claim(one, 5000)).toMatchObject([{ id: 'a', dueAt: 10, attempts: 2 }]);
  });

  test('the rows of two thousand subjects are replaced at once', async () => {
    const { tables, one } = await fresh();
    const many = Array.from({ length: 2000 }, (_, n) => [`s${n}`, [row(`a${n}`, n, `s${n}`)]] as const);
    await one.replaceMany(tables, new Map(many));
    await one.replaceMany(tables, new Map(many.map(([subject]) => [subject, []])));
    expect(await one.nextDueAt()).toBeNull();
  });
}
