import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tableFromIPC, type Table } from 'apache-arrow';
import type { Frame } from '@vnioc/contract/frame.ts';
import { startApi, type RunningApi } from '../../collector/test/service/running-api.ts';
import { signingGrafana, type SigningGrafana } from '../../collector/test/service/signing-grafana.ts';
import type { DataResponse, ResourceResponse } from './protocol/requests.ts';
import { SENTENCES } from './sentences.ts';
import { buildPlugin, contextOf, removeBuild, startPlugin, type PluginHost } from './test/plugin-host.ts';

const NOW = Date.parse('2024-07-01T08:00+07:00');
const SINCE = NOW - 3_600_000;

let [folder, key, operatorKey, ofLead, ofContact] = ['', '', '', '', ''];
let host: PluginHost;
let api: RunningApi;
let grafana: SigningGrafana;

beforeAll(async () => {
  grafana = await signingGrafana();
  const clock = ['--clock', '2024-07-01T08:00+07:00', '--speed', '1'];
  api = await startApi('demo', { IOC_GRAFANA_ISSUER: grafana.issuer }, clock);
  type Person = Parameters<typeof api.access.identities.record>[2];
  await api.access.identities.record(grafana.issuer, 'uid-lead', 'truong-ca' as Person, 'test', 0);
  await api.access.identities.record(grafana.issuer, 'uid-contact', 'dau-moi-xa' as Person, 'test', 0);
  key = await keyOf('grafana-datasource');
  operatorKey = await keyOf('operator');
  [ofLead, ofContact] = [await grafana.token('uid-lead'), await grafana.token('uid-contact')];
  await everythingIsCritical();
  folder = buildPlugin();
  host = await startPlugin(folder);
}, 120_000);

afterAll(async () => {
  await host?.stop();
  await api?.stop();
  await grafana?.stop();
  if (folder !== '') removeBuild(folder);
});

type Role = Parameters<typeof api.access.keys.add>[0]['role'];
async function keyOf(role: string): Promise<string> {
  const blank = { person: null, unit: null, domain: null, validUntil: null };
  return (await api.access.keys.add({ ...blank, name: `test ${role}`, role: role as Role }, 'test', 1)).secret;
}

/** One indicator is critical in the district and in two communes. */
async function everythingIsCritical(): Promise<void> {
  const { catalog, store } = api.services;
  const indicator = [...catalog.indicators.values()].find(
    ({ formula, levels }) => !formula && levels.includes('commune'),
  );
  const units = [...catalog.units.values()].filter(({ id }) => ['c-lacdao', 'c-chidao'].includes(id));
  const cells = units.map(({ id }) => ({
    ...{ indicator: indicator!.id, unit: id, state: 'critical', since: SINCE, judged: 'critical' },
    ...{ period: null, value: 1, pending: null, dueAt: null },
  }));
  await store.states.save(cells as unknown as Parameters<typeof store.states.save>[0], []);
}

const settings = (more: object = {}) => ({ collectorUrl: `${api.url}/`, ...more });
const query = (refId: string, json: object) => ({
  ...{ refId, timeRange: { fromEpochMS: NOW - 86_400_000, toEpochMS: NOW } },
  json: Buffer.from(JSON.stringify(json)),
});

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly user?: Parameters<typeof contextOf>[2];
  readonly with?: string;
  readonly more?: object;
}

async function ask(queries: readonly object[], asked: Asked = {}): Promise<Readonly<Record<string, DataResponse>>> {
  const pluginContext = contextOf(settings(asked.more), asked.with ?? key, asked.user);
  const request = { pluginContext, headers: asked.headers ?? {}, queries };
  return (await host.call<{ responses: Record<string, DataResponse> }>('data', 'QueryData', request)).responses;
}

const asUser = (token: string, more: Readonly<Record<string, string>> = {}) => ({
  headers: { 'http_X-Grafana-Id': token, ...more },
});
const SCHEDULER = { headers: { FromAlert: 'true' }, user: { login: 'grafana_scheduler', role: 'Admin' } };
const tableOf = (response: DataResponse | undefined): Table => tableFromIPC(response!.frames[0]!);
const unitsIn = (response: DataResponse | undefined) => [...tableOf(response).getChild('unit_id')!].sort();
const STATE = { kind: 'state' };

describe('the handshake of go-plugin', () => {
  test('is one line: core 1, protocol 2, loopback, grpc', () => {
    expect(host.handshake).toMatch(/^1\|2\|tcp\|127\.0\.0\.1:\d+\|grpc$/);
  });

  test('is followed by a healthy service', async () => {
    expect(await host.call('health', 'Check', { service: 'plugin' })).toEqual({ status: 1 });
  });

  test('is refused to whoever is not Grafana', async () => {
    const alone = await startPlugin(folder, { PATH: process.env['PATH'] });
    expect([alone.handshake, await alone.exited]).toEqual(['', 1]);
  });

  test('ends with a polite shutdown', async () => {
    const second = await startPlugin(folder);
    await second.call('controller', 'Shutdown', {});
    expect(await second.exited).toBe(0);
  });
});

describe('a query', () => {
  test('of a user is answered as an Arrow file within that user’s scope', async () => {
    const { A } = await ask([query('A', STATE)], asUser(ofLead));
    expect([A?.status, A?.error]).toEqual([200, '']);
    const table = tableOf(A);
    expect(unitsIn(A)).toEqual(['c-chidao', 'c-lacdao']);
    expect([...table.getChild('state')!]).toEqual([2, 2]);
    expect(table.schema.metadata.get('refId')).toBe('A');
    expect(JSON.parse(table.schema.metadata.get('meta')!)).toMatchObject({ type: 'numeric-long' });
    const state = table.schema.fields.find(({ name }) => name === 'state')!;
    expect(JSON.parse(state.metadata.get('config')!).mappings[0].options['2'].text).toBe('◆ Nghiêm trọng');
  });

  test('speaks the language of the data source', async () => {
    const { A } = await ask([query('A', STATE)], { ...asUser(ofLead), more: { language: 'en' } });
    const state = tableOf(A).schema.fields.find(({ name }) => name === 'state')!;
    expect(state.metadata.get('config')).toContain('Critical');
  });

  test('speaks the language that the person chose, where the query says so', async () => {
    const { A } = await ask([query('A', { ...STATE, language: 'en' })], asUser(ofLead));
    const state = tableOf(A).schema.fields.find(({ name }) => name === 'state')!;
    expect(state.metadata.get('config')).toContain('Critical');
  });

  test.each(['series', 'state', 'freshness', 'completeness', 'runs', 'events', 'tickets', 'accounting', 'calendar'])(
    'of kind %s comes back as frames that can be read',
    async (kind) => {
      const { A } = await ask(
        [query('A', { kind, datasource: { uid: 'vnioc' }, expr: 'of another plugin' })],
        SCHEDULER,
      );
      expect([A?.status, A?.error]).toEqual([200, '']);
      for (const frame of A!.frames) expect(tableFromIPC(frame).schema.metadata.get('refId')).toBe('A');
    },
  );

  test('that is wrong says so in its own answer and stops no other', async () => {
    const broken = { ...query('B', {}), json: Buffer.from('{') };
    const asked = [
      query('A', STATE),
      broken,
      query('C', { kind: 'weather' }),
      query('D', { ...STATE, asOf: 'hôm nọ' }),
    ];
    const { A, B, C, D } = await ask(asked, asUser(ofLead));
    expect([A?.status, B?.status, C?.status, D?.status]).toEqual([200, 400, 400, 400]);
    expect(B?.error).toBe(SENTENCES.vi.unreadableQuery);
    expect(D?.error).toContain('asOf');
  });

  test('for what the user may not see names nothing of it', async () => {
    const { A } = await ask([query('A', { ...STATE, unit: 'c-chidao' })], asUser(ofContact));
    expect(A!.frames.flatMap((frame) => [...(tableFromIPC(frame).getChild('unit_id') ?? [])])).toEqual([]);
  });
});

describe('an alert rule', () => {
  test('of Grafana’s own scheduler sees every unit', async () => {
    expect(unitsIn((await ask([query('A', STATE)], SCHEDULER))['A'])).toEqual(['c-chidao', 'c-lacdao']);
  });

  test('that a viewer forges gets the viewer’s scope', async () => {
    const forged = { FromAlert: 'true', 'http_X-Rule-Uid': 'r', http_FromAlert: 'true' };
    const { A } = await ask([query('A', STATE)], { ...SCHEDULER, ...asUser(ofContact, forged) });
    expect(unitsIn(A)).not.toContain('c-chidao');
  });

  test.each([
    ['another login', { login: 'lan', role: 'Admin' }, { FromAlert: 'true' }],
    ['the scheduler’s login without its role', { login: 'grafana_scheduler', role: 'Viewer' }, { FromAlert: 'true' }],
    ['no word of an alert', { login: 'grafana_scheduler', role: 'Admin' }, {}],
  ])('without a token and with %s is refused', async (_case, user, headers) => {
    const { A } = await ask([query('A', STATE)], { user, headers: headers as Record<string, string> });
    expect([A?.status, A?.error]).toEqual([403, SENTENCES.vi.noToken]);
  });
});

describe('the key', () => {
  test('of another role is refused: it would lend its rights to every viewer', async () => {
    const { A } = await ask([query('A', STATE)], { ...asUser(ofContact), with: operatorKey });
    expect([A?.frames, A?.error]).toEqual([[], SENTENCES.vi.wrongRole]);
  });

  test('that nobody knows is refused, and never repeated in the answer', async () => {
    const { A } = await ask([query('A', STATE)], { ...asUser(ofContact), with: 'khoa-sai-hoan-toan' });
    expect(A?.error).toBe(SENTENCES.vi.wrongKey);
  });
});

describe('the test button', () => {
  const health = (jsonData: object, secret: string, headers: object = {}) =>
    host.call<{ status: number; message: string }>('diagnostics', 'CheckHealth', {
      ...{ pluginContext: contextOf(jsonData, secret), headers },
    });

  test.each([
    ['no address', () => health({}, key), 2, 'noUrl'],
    ['an address that is none', () => health({ collectorUrl: 'collector' }, key), 2, 'badUrl'],
    ['an address with a password in it', () => health({ collectorUrl: 'http://a:b@127.0.0.1' }, key), 2, 'badUrl'],
    ['no key', () => health(settings(), ''), 2, 'noKey'],
    ['a collector that is away', () => health({ collectorUrl: 'http://127.0.0.1:1' }, key), 2, 'unreachable'],
    ['something else at the address', () => health({ collectorUrl: `${grafana.issuer}/` }, key), 2, 'wrongRole'],
    ['an unknown key', () => health(settings(), 'sai'), 2, 'wrongKey'],
    ['the operator’s key', () => health(settings(), operatorKey), 2, 'wrongRole'],
    ['everything right', () => health(settings(), key), 1, 'works'],
    [
      'everything right and a known person',
      () => health(settings(), key, { 'http_X-Grafana-Id': ofLead }),
      1,
      'worksAs',
    ],
  ] as const)('with %s says what is to be done', async (_case, pressed, status, sentence) => {
    expect(await pressed()).toMatchObject({ status, message: SENTENCES.vi[sentence] });
  });

  test('says that the collector is away, however right all was a moment ago', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"evaluatesAlerts":true}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const collectorUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const press = () => health({ ...settings(), collectorUrl }, key, { 'http_X-Grafana-Id': ofLead });
    expect(await press()).toMatchObject({ status: 1, message: SENTENCES.vi.worksAs });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await press()).toMatchObject({ status: 2, message: SENTENCES.vi.unreachable });
  });

  test('says in English that the person is not recorded yet, and why', async () => {
    const stranger = { 'http_X-Grafana-Id': await grafana.token('uid-new') };
    const { status, message } = await health(settings({ language: 'en' }), key, stranger);
    expect([status, message.startsWith(SENTENCES.en.worksNotForYou)]).toEqual([1, true]);
    expect(message.length).toBeGreaterThan(SENTENCES.en.worksNotForYou.length + 20);
  });
});

describe('a resource', () => {
  const get = async (path: string, token: string | null, more: object = {}) => {
    const headers = token === null ? {} : { 'X-Grafana-Id': { values: [token] } };
    const request = { pluginContext: contextOf(settings(), key), method: 'GET', path, url: path, headers, ...more };
    const [answer] = await host.read<ResourceResponse>('resource', 'CallResource', request);
    return { code: answer!.code, body: JSON.parse(Buffer.from(answer!.body).toString()) as never };
  };

  test.each(['units', 'domains', 'indicators', 'agencies', 'sources'])('lists %s for the editors', async (path) => {
    const { code, body } = await get(path, ofLead);
    expect(code).toBe(200);
    expect(body).not.toEqual([]);
    for (const item of body as { id: string; name: string }[])
      expect([typeof item.id, typeof item.name]).toEqual(['string', 'string']);
  });

  test('shows a contact point only the units of its scope', async () => {
    const [mine, all] = [await get('units', ofContact), await get('units', ofLead)];
    expect((mine.body as unknown[]).length).toBeLessThan((all.body as unknown[]).length);
  });

  test.each([
    ['that is not there', () => get('api/v1/keys', ofLead), 404],
    ['that climbs out of the list', () => get('../units', ofLead), 404],
    ['of the prototype', () => get('constructor', ofLead), 404],
    ['that would be written', () => get('units', ofLead, { method: 'POST' }), 405],
    ['without a token', () => get('units', null), 403],
    ['with the headers of an alert', () => get('units', null, { headers: { FromAlert: { values: ['true'] } } }), 403],
  ])('%s is refused', async (_case, asked, code) => {
    const answer = await asked();
    expect([answer.code, (answer.body as { message: string }).message.length > 10]).toEqual([code, true]);
  });
});

describe('a live path', () => {
  const live = async (token: string, user: object, body: object) => {
    const [answer] = await host.read<ResourceResponse>('resource', 'CallResource', {
      ...{ pluginContext: contextOf(settings(), key, user), method: 'POST', path: 'live', url: 'live' },
      ...{ headers: { 'X-Grafana-Id': { values: [token] } }, body: Buffer.from(JSON.stringify(body)) },
    });
    return { code: answer!.code, ...(JSON.parse(Buffer.from(answer!.body).toString()) as { path: string }) };
  };
  const subscribe = async (path: string, user: object, orgId = 1) => {
    const pluginContext = contextOf(settings(), key, user, orgId);
    return (await host.call<{ status: number }>('stream', 'SubscribeStream', { pluginContext, path })).status;
  };
  const LEAD = { login: 'truong-ca' };

  test('admits the person and organisation it was given to, and nobody else', async () => {
    const { path } = await live(ofLead, LEAD, { topics: ['tickets'] });
    expect(path).toMatch(/^[\w-]{43}$/);
    expect(await subscribe(path, LEAD)).toBe(0);
    expect(await subscribe(path, { login: 'lan' })).toBe(2);
    expect(await subscribe(path, LEAD, 2)).toBe(2);
    expect(await subscribe('tickets', LEAD)).toBe(2);
  });

  test('is renewed for its owner and for nobody who learned of it', async () => {
    const { path } = await live(ofLead, LEAD, { topics: ['tickets'] });
    expect((await live(ofLead, LEAD, { topics: ['tickets'], path })).path).toBe(path);
    expect((await live(ofContact, { login: 'lan' }, { topics: ['tickets'], path })).path).not.toBe(path);
  });

  test('is not given to whom the collector does not know, nor for no topic', async () => {
    expect((await live(await grafana.token('uid-new'), LEAD, { topics: ['tickets'] })).code).toBe(403);
    expect((await live(ofLead, LEAD, { topics: ['weather'] })).code).toBe(400);
  });

  test('carries a ticket to its owner while it happens', async () => {
    const { path } = await live(ofLead, LEAD, { topics: ['tickets'] });
    const operator = await api.as({
      name: 'trực',
      person: 'truc-ban' as NonNullable<Parameters<RunningApi['as']>[0]['person']>,
    });
    let opened: Promise<unknown> | null = null;
    const report = { kind: 'phone_report', domain: 'public_services', unit: 'c-lacdao', lead: 'c-lacdao', text: 'thử' };
    const packets = await host.read<{ data: Uint8Array }>(
      'stream',
      'RunStream',
      { pluginContext: contextOf(settings(), key, LEAD), path },
      (all) => {
        opened ??= operator('POST', '/api/v1/tickets', { body: JSON.stringify(report) });
        return all.length > 1;
      },
    );
    await opened;
    const events = packets.map(({ data }) => (JSON.parse(Buffer.from(data).toString()) as Frame).data.values[1]);
    expect(events).toEqual([['ready'], ['ticket']]);
  });

  /** Listens, does something when the path is ready, and says what was told until it ended. */
  const listening = async (path: string, onReady: () => Promise<unknown>) => {
    let done: Promise<unknown> | null = null;
    const request = { pluginContext: contextOf(settings(), key, LEAD), path };
    const packets = await host.read<{ data: Uint8Array }>('stream', 'RunStream', request, (all) => {
      done ??= onReady();
      return all.length > 5;
    });
    await done;
    return packets.map(({ data }) => (JSON.parse(Buffer.from(data).toString()) as Frame).data.values[1]?.[0]);
  };
  test('tells its listener that the rights behind it ended, and leads nowhere from then on', async () => {
    const record = (person: string) =>
      api.operator('POST', '/api/v1/identities', {
        body: JSON.stringify({ issuer: grafana.issuer, identifier: 'uid-moves', person }),
      });
    await record('truong-ca');
    const { path } = await live(await grafana.token('uid-moves'), LEAD, { topics: ['tickets'] });
    expect(await listening(path, () => record('dau-moi-xa'))).toEqual(['ready', 'end']);
    expect(await subscribe(path, LEAD)).toBe(2);
  });

  test('goes on when the token it was asked with has run out', async () => {
    const { path } = await live(await grafana.token('uid-lead', {}, '2s'), LEAD, { topics: ['tickets'] });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const told = await host.read<{ data: Uint8Array }>(
      'stream',
      'RunStream',
      { pluginContext: contextOf(settings(), key, LEAD), path },
      (all) => all.length > 0,
    );
    expect(Buffer.from(told[0]!.data).toString()).toContain('ready');
  });

  /** Ends every grant of the person at the collector, as a restart does. */
  const forgotten = () =>
    fetch(`${api.url}/api/v1/live-grants`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${key}`, 'x-grafana-id': ofLead },
    });

  test('that the collector forgot (it was started anew) says so, and another one is asked for', async () => {
    const { path } = await live(ofLead, LEAD, { topics: ['states'] });
    await forgotten();
    expect(await listening(path, () => Promise.resolve())).toEqual(['end']);
    const renewed = await live(ofLead, LEAD, { topics: ['states'], path });
    expect([renewed.code, renewed.path === path]).toEqual([200, false]);
  });

  test('of a backend that died ends at once in the next one, so that its listener does not wait for ever', async () => {
    expect(await listening('A'.repeat(43), () => Promise.resolve())).toEqual(['end']);
  });

  test('takes nothing from a browser', async () => {
    const pluginContext = contextOf(settings(), key, LEAD);
    expect(await host.call('stream', 'PublishStream', { pluginContext, path: 'x' })).toMatchObject({ status: 2 });
  });
});

test('the metrics count queries by kind and asker, and name no person', async () => {
  const { metrics } = await host.call<{ metrics: { prometheus: Uint8Array } }>('diagnostics', 'CollectMetrics', {});
  const text = Buffer.from(metrics.prometheus).toString();
  expect(text).toMatch(/vnioc_datasource_queries_total\{kind="state",asker="alert_evaluation",result="answered"\} \d/);
  expect(text).not.toMatch(/truong-ca|uid-lead|lan"/);
});
