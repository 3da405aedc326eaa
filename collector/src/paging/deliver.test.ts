import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { LEASE, mailAt, NOW, PagingWorld, withPaging } from '../../test/paging/paging-world.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';
import { contactsAt } from '../duty/contacts-at.ts';
import { PageError, type Carrier, type Message } from './page.ts';
import { pageCounts } from './page-counts.ts';

const catalog = withPaging(await shippedCatalog('van-lam'), { mail: mailAt(25) });

type Fate = 'ok' | PageError['kind'] | 'killed';

/** A server that meets the messages with these fates, one after the other, then takes everything. */
function carrierOf(fates: Fate[]): Carrier & { readonly sent: Message[] } {
  const sent: Message[] = [];
  return {
    ...{ channel: 'mail', sent },
    send: (message) => {
      sent.push(message);
      const fate = fates.shift() ?? 'ok';
      if (fate === 'killed') return Promise.reject(new Error('kill -9'));
      return fate === 'ok' ? Promise.resolve() : Promise.reject(new PageError(fate, `said ${fate}`));
    },
  };
}

describe('delivering a page', () => {
  const open = sqliteDatabases('paging');
  const play = async (...fates: Fate[]) => {
    const database = await open();
    const carrier = carrierOf(fates);
    const world = new PagingWorld(database, catalog, [carrier]);
    const [page] = await world.put(catalog);
    if (page === undefined) throw new Error('no page');
    return { world, carrier, now: () => world.page(page.id) };
  };

  test('is recorded with its outcome; the message carries number, due instant and link, and no name', async () => {
    const { world, carrier, now } = await play();
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'sent', attempts: 1, repeated: false });
    const [message] = carrier.sent;
    expect(message?.subject).toBe('Phiếu mới chuyển đơn vị xử lý: 0421/PĐH, Cảnh báo: tin xấu – Xã Lạc Đạo');
    expect(message?.text).toContain('Nhận: còn 1 giờ làm việc, hạn 09:30 hôm nay');
    expect(message?.link).toMatch(/^https:\/\/ioc\.example\/p\/[\w-]{43}$/);
    const people = [...catalog.people.values()].flatMap(({ name, contact }) => [name, contact.phone ?? name]);
    expect(people.filter((word) => message?.text.includes(word))).toEqual([]);
    expect(await world.ports.agenda.nextDueAt()).toBeNull();
  });

  test('is `sending` before it leaves, so that a collector that dies leaves it doubtful', async () => {
    const { world, carrier, now } = await play('killed');
    await expect(world.round()).rejects.toThrow('kill -9');
    expect(await now()).toMatchObject({ outcome: 'sending' });
    expect(await world.round()).toBe(0);
    world.machineNow += LEASE;
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'repeated', attempts: 2, repeated: true });
    expect(carrier.sent.map(({ repeated, messageId }) => [repeated, messageId])).toEqual([
      [false, carrier.sent[0]?.messageId],
      [true, carrier.sent[0]?.messageId],
    ]);
    expect(carrier.sent[1]?.text).toContain('Tin gửi lại');
  });

  test('a doubtful one is repeated once, marked; doubtful again, it stays so', async () => {
    const { world, carrier, now } = await play('doubtful', 'doubtful');
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'doubtful', attempts: 2 });
    expect(carrier.sent).toHaveLength(2);
  });

  test('killed in its repetition, it is sent no third time', async () => {
    const { world, carrier, now } = await play('killed', 'killed');
    for (let kill = 0; kill < 2; kill++) {
      await expect(world.round()).rejects.toThrow('kill -9');
      world.machineNow += LEASE;
    }
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'doubtful' });
    expect(carrier.sent).toHaveLength(2);
  });

  test('what was not taken is tried again by machine time, later and later, unmarked', async () => {
    const { world, carrier, now } = await play('temporary', 'temporary', 'temporary');
    const started = world.machineNow;
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'sent', attempts: 4 });
    expect(carrier.sent.some(({ repeated }) => repeated)).toBe(false);
    expect(world.machineNow - started).toBe(15_000 + 30_000 + 60_000);
  });

  test('a repetition that was not taken is still owed', async () => {
    const { world, carrier, now } = await play('doubtful', 'temporary');
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'repeated' });
    expect(carrier.sent).toHaveLength(3);
  });

  test('a final refusal is told to the shift lead; that news failing too is only shown', async () => {
    const { world, carrier, now } = await play('final', 'final', 'final', 'final');
    await world.allSent();
    expect(await now()).toMatchObject({ outcome: 'failed', detail: 'said final' });
    const all = await world.ports.pages.list(world.tables, { limit: 10 });
    const news = all.filter(({ reason }) => reason === 'undelivered');
    const leads = contactsAt(catalog, [], [], { unit: catalog.site.root, role: 'ioc_shift_lead', domain: null }, NOW);
    expect(news.map(({ person }) => person).toSorted()).toEqual(leads.map(({ person }) => person).toSorted());
    expect(news.every(({ outcome }) => outcome === 'failed')).toBe(true);
    expect(all).toHaveLength(1 + leads.length);
    expect(carrier.sent).toHaveLength(1 + leads.length);
  });

  test('a channel that is not set up fails at once, with a reason', async () => {
    const { world, now } = await play();
    const silent = new PagingWorld(world.ports.database, catalog, []);
    await silent.allSent();
    expect(await now()).toMatchObject({ outcome: 'failed', detail: 'channel mail is not set up' });
  });

  test('outcomes are counted for the metrics, zeros included', async () => {
    const { world } = await play('doubtful');
    await world.put(catalog, 3);
    await world.allSent();
    const counts = pageCounts(await world.ports.pages.count(world.tables));
    expect(counts.find(({ channel, outcome }) => channel === 'mail' && outcome === 'repeated')?.n).toBe(1);
    expect(counts.find(({ channel, outcome }) => channel === 'mail' && outcome === 'sent')?.n).toBe(2);
    expect(counts.find(({ channel, outcome }) => channel === 'zalo' && outcome === 'sent')?.n).toBe(0);
  });
});
