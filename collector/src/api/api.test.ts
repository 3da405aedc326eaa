import type { Problem } from '@vnioc/contract/problems.ts';
import type { PersonId } from '../catalog/person.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import { openapiOf, type OpenApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
}, 30_000);
afterAll(() => api.stop());

interface Me {
  readonly name: string;
  readonly key: string;
  readonly acting: boolean;
  readonly permissions: readonly string[];
  readonly person: { readonly id: string } | null;
}

describe('the API', () => {
  test('serves the description it is checked against', async () => {
    const { body } = await api.nobody<OpenApiDocument>('GET', '/api/v1/openapi.json');
    expect(body.paths).toEqual(JSON.parse(JSON.stringify(openapiOf(ROUTES, '').paths)));
  });

  test('is alive and ready without a key', async () => {
    expect((await api.nobody('GET', '/healthz')).status).toBe(200);
    expect((await api.nobody('GET', '/readyz')).body).toEqual({ ready: true });
  });

  test.each(
    ROUTES.filter(({ access }) => access !== 'open' && access !== 'metrics').map(({ method, path }) => [method, path]),
  )('refuses %s %s without a key, and says how to come in', async (method, path) => {
    const { status, headers, body } = await api.nobody<Problem>(method.toUpperCase(), path.replaceAll(/[{}]/g, ''));
    expect([status, body.code, headers.get('www-authenticate')]).toEqual([
      401,
      'unauthenticated',
      'Bearer realm="vnioc"',
    ]);
  });

  test('answers every plain question of the operator as it is described', async () => {
    const asksMore = ({ path, parameters = {} }: Route) =>
      path.includes('{') || Object.values(parameters).some(({ required }) => required === true);
    const plain = ROUTES.filter((route) => route.method === 'get' && !asksMore(route));
    for (const { path } of plain) expect([path, (await api.operator('GET', path)).status]).toEqual([path, 200]);
  });

  test('speaks Vietnamese, and English when that is wanted more', async () => {
    const ask = async (language: string) =>
      (await api.nobody<Problem>('GET', '/api/v1/me', { headers: { 'accept-language': language } })).body.title;
    expect(await ask('')).toBe('Cần khóa truy cập còn hiệu lực');
    expect(await ask('fr, *;q=0.1')).toBe('Cần khóa truy cập còn hiệu lực');
    expect(await ask('en-GB, vi;q=0.2')).toBe('A valid key is needed');
  });

  test('answers HEAD like GET without a body, OPTIONS with what is allowed, and other methods with 405', async () => {
    const head = await fetch(`${api.url}/healthz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const options = await fetch(`${api.url}/api/v1/me`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const { status, headers, body } = await api.operator<Problem>('DELETE', '/api/v1/me');
    expect([status, headers.get('allow'), body.code]).toEqual([405, 'GET, HEAD, OPTIONS', 'method_not_allowed']);
  });

  test('keeps answers out of caches, frames and scripts, and tells nobody what it is made with', async () => {
    const { headers } = await fetch(`${api.url}/healthz`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('lets the operator of a demonstration act as a person, both names recorded', async () => {
    const { body } = await api.operator<Me>('GET', '/api/v1/me', { headers: { 'x-act-as': 'nhap-lieu' } });
    expect([body.name, body.key, body.acting, body.person?.id]).toEqual(['nhap-lieu', 'operator', true, 'nhap-lieu']);
    const nobody = await api.operator<Problem>('GET', '/api/v1/me', { headers: { 'x-act-as': 'nobody' } });
    expect([nobody.status, nobody.body.code]).toEqual([403, 'may_not_act']);
    const person = await api.as({ person: 'truong-ca' as PersonId });
    expect((await person('GET', '/api/v1/me', { headers: { 'x-act-as': 'nhap-lieu' } })).status).toBe(403);
  });

  test('refuses what a role may not do, and writes it down', async () => {
    const contact = await api.as({ name: 'contact-key', person: 'dau-moi-xa' as PersonId });
    const { status, body } = await contact<Problem>('GET', '/api/v1/audit');
    expect([status, body.code]).toEqual([403, 'forbidden']);
    const { body: log } = await api.operator<{
      items: { actor: string; key: string; action: string; subject: string }[];
      chain: unknown;
    }>('GET', '/api/v1/audit?verify=true&limit=5');
    expect(log.items).toContainEqual(
      expect.objectContaining({
        actor: 'dau-moi-xa',
        key: 'contact-key',
        action: 'was refused',
        subject: '/api/v1/audit',
      }),
    );
    expect(log.chain).toMatchObject({ whole: true });
  });

  test('lists the audit log page by page, each row once, while it grows', async () => {
    type AuditPage = { items: { position: number }[]; next: string | null; chain: unknown };
    const seen: number[] = [];
    for (let next = ''; ;) {
      const { body } = await api.operator<AuditPage>('GET', `/api/v1/audit?limit=2${next}`);
      expect(body.chain).toBeNull();
      seen.push(...body.items.map(({ position }) => position));
      if (body.next === null) break;
      next = `&cursor=${body.next}`;
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
  });

  test('says which keys are unknown, ended and revoked, and never which person tried', async () => {
    const ask = async (authorization: string) =>
      (await api.nobody<Problem>('GET', '/api/v1/me', { headers: { authorization, 'accept-language': 'en' } })).body;
    expect((await ask('Bearer ioc_nobody')).detail).toMatch(/no such key/);
    expect((await ask('Basic eDp5')).detail).toMatch(/no such key/);
    const ended = await api.as({ person: 'truong-ca' as PersonId, validUntil: 1 });
    expect((await ended<Problem>('GET', '/api/v1/me', { headers: { 'accept-language': 'en' } })).body.detail).toMatch(
      /ended/,
    );
    const revoked = await api.as({ name: 'lost', person: 'truong-ca' as PersonId });
    await api.access.keys.revoke('lost', 'test', 0);
    expect((await revoked<Problem>('GET', '/api/v1/me', { headers: { 'accept-language': 'en' } })).body.detail).toMatch(
      /revoked/,
    );
  });

  test('gives metrics to a caller on the machine, not to one behind a proxy without a key of that role', async () => {
    const { status, text } = await api.nobody('GET', '/metrics');
    expect([status, text.includes('process_cpu_user_seconds_total')]).toEqual([200, true]);
    const proxied = { headers: { 'x-forwarded-for': '10.0.0.9' } };
    expect((await api.nobody('GET', '/metrics', proxied)).status).toBe(401);
    const wrong = await api.as({ role: 'source' });
    expect((await wrong('GET', '/metrics', proxied)).status).toBe(403);
    const right = await api.as({ role: 'metrics' });
    expect((await right('GET', '/metrics', proxied)).status).toBe(200);
    expect((await right('GET', '/api/v1/audit')).status).toBe(403);
  });

  test('shows a commune its own part of the registers, with the names above it', async () => {
    const commune = await api.as({ person: 'dau-moi-xa' as PersonId });
    const { body } = await commune<{ units: { id: string }[]; indicators: { classification: string }[] }>(
      'GET',
      '/api/v1/catalog',
    );
    const ids = body.units.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['c-lacdao', 'd-325']));
    expect(ids).not.toContain('c-chidao');
    expect(body.indicators.some(({ classification }) => classification === 'restricted')).toBe(false);
    expect(JSON.stringify(body)).not.toMatch(/@|0000 000/);
  });

  test('writes down that strangers try keys, and does not let them fill the log', async () => {
    const tries = Array.from({ length: 60 }, (_, n) =>
      api.nobody('GET', '/api/v1/me', { headers: { authorization: `Bearer ioc_try${n}` } }),
    );
    for (const { status } of await Promise.all(tries)) expect(status).toBe(401);
    const notes = (await api.access.audit.list({ limit: 200 })).filter(({ actor }) => actor === 'nobody');
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.length).toBeLessThanOrEqual(60);
    expect(JSON.stringify(notes)).not.toMatch(/ioc_/);
  });

  test('takes no change from a page of another origin that rides on a session', async () => {
    const [key] = await api.access.keys.list();
    const cookie = `vnioc_session=${api.access.sessions.open(key?.id ?? '')}`;
    const send = (headers: Record<string, string>) =>
      api.nobody<Problem>('POST', '/api/v1/keys', { body: '{}', headers: { cookie, ...headers } });
    // The console of the test's own access is another one than the server's: an honest request is not known, a forged one forbidden.
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).status).toBe(401);
    expect((await send({ origin: api.url })).status).toBe(401);
  });

  test('never logs a key', () => expect(api.log()).not.toMatch(/ioc_/));
});
