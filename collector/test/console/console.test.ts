import type { PersonId } from '../../src/catalog/person.ts';
import { startApi, type RunningApi } from '../service/running-api.ts';

const PROXY = '/api/plugin-proxy/vnioc-operations-app/v1';
const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

let api: RunningApi;
beforeAll(async () => void (api = await startApi('demo')));
afterAll(() => api.stop());

interface Registers {
  readonly units: readonly { readonly id: string }[];
}

/** Signs in with a new key as the form does; the cookie that the browser would send from then on. */
async function signedIn(key: Parameters<RunningApi['access']['keys']['add']>[0]): Promise<string> {
  const { secret } = await api.access.keys.add(key, 'test', api.services.clocks.machine.now());
  const response = await fetch(`${api.url}/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ key: secret }) },
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const blank = { name: 'test', person: null, role: null, unit: null, domain: null, validUntil: null };
const commune = () => signedIn({ ...blank, person: 'dau-moi-xa' as PersonId });
const operator = () => signedIn({ ...blank, role: 'operator' });

const get = async <T>(path: string, cookie: string, headers = {}) => {
  const response = await fetch(`${api.url}${path}`, { headers: { cookie, ...headers } });
  return { status: response.status, body: (await response.json()) as T };
};
const post = (path: string, cookie: string, body: unknown, headers: Record<string, string> = SAME_ORIGIN) =>
  fetch(`${api.url}${path}`, { method: 'POST', headers: { cookie, ...headers }, body: JSON.stringify(body) });

test('a commune sees its own units through the console, and no other', async () => {
  const cookie = await commune();
  const { body } = await get<Registers>(`${PROXY}/catalog`, cookie);
  const units = await get<{ id: string }[]>('/api/datasources/uid/vnioc-indicators/resources/units', cookie);
  for (const ids of [body.units.map(({ id }) => id), units.body.map(({ id }) => id)]) {
    expect(ids).toContain('c-lacdao');
    expect(ids).not.toContain('c-chidao');
  }
});

test('a query through the console goes no further than the scope behind the key', async () => {
  const ask = async (unit: string) => {
    const response = await post('/api/ds/query', await commune(), { queries: [{ refId: 'A', kind: 'state', unit }] });
    return ((await response.json()) as { results: { A: { status: number; frames: unknown[] } } }).results.A;
  };
  expect((await ask('c-lacdao')).status).toBe(200);
  expect(await ask('c-chidao')).toMatchObject({ frames: [], error: expect.any(String) });
});

test.each([
  [{ 'content-type': 'application/json' }],
  [{ 'content-type': 'application/json', origin: 'http://evil.example' }],
  [{ 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }],
])('a change that another site made the browser send is refused: %j', async (headers) => {
  const cookie = await operator();
  expect((await post(`${PROXY}/keys`, cookie, { name: 'stolen', role: 'operator' }, headers)).status).toBe(403);
  expect((await post('/api/ds/query', cookie, { queries: [{ refId: 'A' }] }, headers)).status).toBe(403);
  expect((await api.access.keys.list()).some(({ name }) => name === 'stolen')).toBe(false);
});

test('a change from our own page is taken, and written down', async () => {
  const cookie = await operator();
  const response = await post(`${PROXY}/keys`, cookie, { name: 'through the console', role: 'reader' });
  expect(response.status).toBe(201);
  expect((await api.access.audit.list({ limit: 20 })).map(({ subject }) => subject)).toContain('/api/v1/keys');
});

test('the operator of the demonstration stands in for a person, under both names', async () => {
  const cookie = `${await operator()}; vnioc_acts_as=truong-ca`;
  const { body } = await get<{ name: string; acting: boolean; key: string }>(`${PROXY}/me`, cookie);
  expect(body).toMatchObject({ name: 'truong-ca', acting: true, key: 'test' });
});

test('nobody but the operator stands in for anybody', async () => {
  const cookie = `${await commune()}; vnioc_acts_as=truong-ca`;
  expect((await get(`${PROXY}/me`, cookie)).status).toBe(403);
});

test('after signing out the same cookie opens nothing', async () => {
  const cookie = await operator();
  expect((await get(`${PROXY}/me`, cookie)).status).toBe(200);
  await fetch(`${api.url}/sign-out`, { method: 'POST', headers: { cookie, ...SAME_ORIGIN }, redirect: 'manual' });
  expect((await get(`${PROXY}/me`, cookie)).status).toBe(401);
  expect(
    (await fetch(`${api.url}/public/plugins/vnioc-operations-app/module.js`, { headers: { cookie } })).status,
  ).toBe(401);
});

test('without a session nothing is answered through the console', async () => {
  for (const path of [`${PROXY}/me`, `${PROXY}/tickets`, '/api/datasources/uid/vnioc-indicators/resources/units'])
    expect((await get(path, '')).status).toBe(401);
  expect((await post('/api/ds/query', '', { queries: [{ refId: 'A' }] })).status).toBe(401);
});
