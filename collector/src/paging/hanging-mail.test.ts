import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttp, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { mailAt, NOW, PagingWorld, withPaging } from '../../test/paging/paging-world.ts';
import type { Gateway } from '../catalog/paging-policy.ts';
import { PageSending } from '../operations/page-sending.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { gatewayCarrier } from './carriers/gateway-carrier.ts';
import { mailCarrier } from './carriers/mail-carrier.ts';
import { pageDelivery } from './deliver.ts';
import type { Channel, Page } from './page.ts';

const MAILS = 60;
const HOOKS = 20;
const nothing = (): undefined => undefined;
const portOf = (server: Server | HttpServer): number => (server.address() as AddressInfo).port;

describe('a mail server that takes connections and says nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-hanging-'));
  const sockets: Socket[] = [];
  const hanging = createServer((socket) => void sockets.push(socket));
  const seen: string[] = [];
  const hook = createHttp((request, response) => {
    seen.push(String(request.headers['idempotency-key']));
    response.end('{}');
  });
  let database: Database;
  beforeAll(async () => {
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    database = await openDatabase({ kind: 'sqlite', file: join(folder, 'a.db') });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    hanging.close();
    hook.close();
    hook.closeAllConnections();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const pagesOver = (channel: Channel, first: Page, count: number): readonly Page[] =>
    Array.from({ length: count }, (_, n) => {
      const id = `pg-${channel}-${n}`;
      return { ...first, id, channel, messageId: `<${id}@test>` };
    });

  test('keeps no page of another channel waiting, and its own pages are sent when it answers no more', async () => {
    const url = `http://127.0.0.1:${portOf(hook)}`;
    const gateway: Gateway = {
      ...{ channel: 'webhook', url, headers: {}, contentType: 'application/json', signatureEnv: null },
      body: '{"to":"${to}"}',
    };
    const catalog = withPaging(await shippedCatalog('van-lam'), { mail: mailAt(portOf(hanging)), gateways: [gateway] });
    const carriers = [mailCarrier(mailAt(portOf(hanging)), nothing), gatewayCarrier(gateway, nothing)];
    const world = new PagingWorld(database, catalog, carriers);
    const [first] = await world.put(catalog, 1);
    await world.add(pagesOver('mail', first!, MAILS));
    await world.add(pagesOver('webhook', first!, HOOKS));
    let transactions = 0;
    const counted: Database = { ...database, transaction: (work) => ((transactions += 1), database.transaction(work)) };
    const deliver = pageDelivery({ ...world.ports, database: counted, gatherMillis: 20 });
    const sender = new PageSending({
      ...{ desk: world.ports, machineNow: () => world.machineNow, storm: () => false },
      sendPage: async (item, at) => void (await deliver(item, at, world.machineNow)),
      fail: (error) => {
        throw error;
      },
    });
    const began = performance.now();
    const over = sender.send(NOW);
    while (seen.length < HOOKS && performance.now() - began < 5000) await pause(20);
    expect([seen.length, performance.now() - began < 5000]).toEqual([HOOKS, true]);
    expect(sockets.length).toBeGreaterThan(8);
    while ((await outcomes(world)).filter((outcome) => outcome === 'sent').length < HOOKS) await pause(20);
    expect(transactions).toBeLessThan(HOOKS / 2);
    for (const socket of sockets) socket.destroy();
    hanging.on('connection', (socket) => socket.destroy());
    await over;
    expect((await outcomes(world)).filter((outcome) => outcome === 'waiting')).toHaveLength(MAILS + 1);
  }, 60_000);

  const outcomes = async (world: PagingWorld) =>
    (await world.ports.pages.list(world.tables, { limit: 1000 })).map(({ outcome }) => outcome);
});
