import { setTimeout as pause } from 'node:timers/promises';
import type { AgendaItem } from '../../src/agenda/agenda-item.ts';
import { PageSending } from '../../src/operations/page-sending.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { deskAtWork, type DeskAtWork } from './desk-at-work.ts';

const NOW = Date.parse('2024-06-03T08:00:00+07:00');
const PAGES = 100;

const catalog = await shippedCatalog('demo');
let work: DeskAtWork;
beforeEach(async () => {
  work = await deskAtWork({ catalog, start: NOW });
});
afterEach(() => work.close());

/** Rows of the agenda as pages have them, due now. */
async function plan(count: number, channel = 'mail'): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => {
    const subject = `pg-${channel}-${n}`;
    return [
      subject,
      [{ id: `page/${channel}/${subject}`, subject, dueAt: NOW, task: { kind: 'page', page: subject } }],
    ] as const;
  });
  const { agenda } = work.operations;
  await work.database.writeExclusively((tables) => agenda.replaceMany(tables, new Map(rows)));
}

/** A mail server that takes a moment for each; counts what it is given, and how many at once. */
function slowServer() {
  const seen = { sent: [] as string[], now: 0, most: 0 };
  const sendPage = async (item: AgendaItem): Promise<void> => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await pause(2);
    seen.now -= 1;
    seen.sent.push(item.subject);
    await work.database.writeExclusively((tables) => work.operations.agenda.done(tables, item));
  };
  return { seen, sendPage };
}

const sending = (
  sendPage: (item: AgendaItem) => Promise<void>,
  storm = false,
  fail: (error: unknown) => void = rethrow,
) => new PageSending({ desk: work.operations.desk, machineNow: () => NOW, storm: () => storm, sendPage, fail });

const rethrow = (error: unknown): void => {
  throw error;
};

describe('pages that are due', () => {
  test('all leave, each once, and no more at a time than there is room for', async () => {
    await plan(PAGES);
    const { seen, sendPage } = slowServer();
    await sending(sendPage).send(NOW);
    expect(new Set(seen.sent).size).toBe(PAGES);
    expect(seen.sent).toHaveLength(PAGES);
    expect(seen.most).toBeGreaterThan(4);
    expect(seen.most).toBeLessThanOrEqual(32);
  });

  test('leave eight at a time while deliveries pour in', async () => {
    await plan(PAGES);
    const { seen, sendPage } = slowServer();
    await sending(sendPage, true).send(NOW);
    expect([seen.sent.length, seen.most]).toEqual([PAGES, 8]);
  });

  test('that wait for others to leave are nobody’s yet: their leases cannot run out', async () => {
    await plan(PAGES);
    let release = (): void => undefined;
    const hung = new Promise<void>((resolve) => (release = resolve));
    const sender = sending(() => hung);
    const over = sender.send(NOW);
    await pause(50);
    const { agenda } = work.operations;
    const free = await agenda.claim({ dueUpTo: NOW, machineNow: NOW, leaseMillis: 1, limit: 1000, only: 'pages' });
    expect(free).toHaveLength(PAGES - 32);
    release();
    await sender.stop();
    await over;
  });

  test('over one channel do not wait for another one that hangs, not even those that come later', async () => {
    await plan(PAGES);
    await plan(PAGES, 'sms');
    const { seen, sendPage } = slowServer();
    let release = (): void => undefined;
    const hung = new Promise<void>((resolve) => (release = resolve));
    const sender = sending((item) => (item.id.startsWith('page/mail/') ? hung : sendPage(item)));
    const over = sender.send(NOW);
    const sent = async (count: number): Promise<void> => {
      for (let tries = 0; seen.sent.length < count && tries < 500; tries += 1) await pause(10);
    };
    await sent(PAGES);
    expect(seen.sent).toHaveLength(PAGES);
    await plan(5, 'zalo');
    void sender.send(NOW);
    await sent(PAGES + 5);
    expect(seen.sent.slice(PAGES).every((subject) => subject.startsWith('pg-zalo'))).toBe(true);
    expect(seen.sent).toHaveLength(PAGES + 5);
    release();
    await sender.stop();
    await over;
  });

  test('and were planned by an older version, without their channel, leave with the mail', async () => {
    const row = { id: 'page/pg-old', subject: 'pg-old', dueAt: NOW, task: { kind: 'page', page: 'pg-old' } } as const;
    await work.database.writeExclusively((tables) => work.operations.agenda.replace(tables, 'pg-old', [row]));
    const { seen, sendPage } = slowServer();
    await sending(sendPage).send(NOW);
    expect(seen.sent).toEqual(['pg-old']);
  });

  test('of which one fails by a bug of ours do not keep the others', async () => {
    await plan(PAGES);
    const { seen, sendPage } = slowServer();
    const faults: unknown[] = [];
    const sender = sending(
      (item) => (item.subject === 'pg-mail-7' ? Promise.reject(new Error('bug')) : sendPage(item)),
      false,
      (error) => faults.push(error),
    );
    await sender.send(NOW);
    expect([seen.sent.length, faults.length]).toEqual([PAGES - 1, 1]);
  });

  test('are not taken for commands of the agenda, nor these for pages', async () => {
    await plan(3);
    const query = { dueUpTo: NOW, machineNow: NOW, leaseMillis: 1000, limit: 1000 };
    expect(await work.operations.agenda.claim({ ...query, only: 'commands' })).toEqual([]);
    expect(await work.operations.agenda.claim({ ...query, only: 'pages' })).toHaveLength(3);
  });
});
