import type { Problem } from '@vnioc/contract/problems.ts';
import type { LiveGrantAnswer } from '@vnioc/contract/stream.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { eventsOf, readingStream } from '../../test/service/reading-stream.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import { signingGrafana, type SigningGrafana } from '../../test/service/signing-grafana.ts';

let secret = '';
let grafana: SigningGrafana;
let api: RunningApi;
let dataSource: CheckedFetch;

beforeAll(async () => {
  grafana = await signingGrafana();
  api = await startApi('demo', { IOC_GRAFANA_ISSUER: grafana.issuer });
  await recorded('uid-lead', 'truong-ca');
  dataSource = await api.as({ name: 'plugin', role: 'grafana-datasource' });
  const blank = { person: null, unit: null, domain: null, validUntil: null };
  secret = (await api.access.keys.add({ ...blank, name: 'nguồn', role: 'grafana-datasource' }, 'test', 1)).secret;
}, 60_000);
afterAll(async () => {
  await api.stop();
  await grafana.stop();
});

/** Through the API, as an administrator does. */
const recorded = (identifier: string, person: string) =>
  api.operator('POST', '/api/v1/identities', { body: JSON.stringify({ issuer: grafana.issuer, identifier, person }) });

type Answer = LiveGrantAnswer & Problem;
const ask = async (identifier: string, body: object, key = secret, audience = 'org:1') => {
  const response = await fetch(`${api.url}/api/v1/live-grants`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      'x-grafana-id': await grafana.token(identifier, { aud: audience }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
};
const grantFor = async (identifier: string, topics: readonly string[] = ['tickets']) =>
  (await ask(identifier, { topics })).body.grant;

const stream = (topics = 'tickets') => `${api.url}/api/v1/stream?topics=${topics}`;
const opened = async (grant: string, key = secret, path = stream()) => {
  const leaving = new AbortController();
  const headers = { authorization: `Bearer ${key}`, 'x-live-grant': grant };
  const { status } = await fetch(path, { headers, signal: leaving.signal });
  leaving.abort();
  return status;
};

/** Reads a stream until it ends, and does something when it is ready. */
const untilEnd = async (grant: string, change: () => Promise<unknown>) => {
  let changed: Promise<unknown> | null = null;
  const began = performance.now();
  const text = await readingStream(
    stream(),
    secret,
    (so) => {
      if (so.includes('event: ready')) changed ??= change();
      return so.includes('event: end');
    },
    { 'x-live-grant': grant },
  );
  await changed;
  return { reason: eventsOf(text).at(-1)?.data, millis: performance.now() - began };
};

describe('a live grant', () => {
  test('is given for the person of a token and opens the stream without one', async () => {
    const { status, body } = await ask('uid-lead', { topics: ['tickets', 'states'] });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...{ grant: expect.stringMatching(/^[\w-]{43}$/), topics: ['tickets', 'states'] },
      expiresAt: expect.any(Number),
    });
    expect(body.expiresAt - Date.now()).toBeGreaterThan(14 * 60_000);
    expect(await opened(body.grant)).toBe(200);
  });

  test('is prolonged for its person, and a new one for whoever else knows it', async () => {
    await recorded('uid-other', 'dau-moi-xa');
    const grant = await grantFor('uid-lead');
    expect((await ask('uid-lead', { topics: ['tickets'], grant })).body.grant).toBe(grant);
    expect((await ask('uid-other', { topics: ['tickets'], grant })).body.grant).not.toBe(grant);
    expect((await ask('uid-lead', { topics: ['tickets'], grant }, secret, 'org:2')).body.grant).not.toBe(grant);
  });

  test('opens with its own key only, its own topics only, and nothing but the stream', async () => {
    const grant = await grantFor('uid-lead');
    const blank = { person: null, unit: null, domain: null, validUntil: null };
    const other = await api.access.keys.add({ ...blank, name: 'khác', role: 'grafana-datasource' }, 'test', 1);
    expect(await opened(grant, other.secret)).toBe(403);
    expect(await opened(grant, secret, stream('states'))).toBe(403);
    expect(await opened(grant, secret, `${api.url}/api/v1/me`)).toBe(403);
    expect(await opened(grant, secret, `${api.url}/api/v1/tickets`)).toBe(403);
    expect(await opened('A'.repeat(43))).toBe(403);
  });

  test('shows what its person may see and no more', async () => {
    await recorded('uid-contact', 'dau-moi-xa');
    const grant = await grantFor('uid-contact', ['tickets', 'accounts']);
    const report = (unit: string) => ({ kind: 'phone_report', domain: 'public_services', unit, lead: unit, text: 'a' });
    const operator = await api.as({ name: 'mở phiếu', person: 'truc-ban' as PersonId });
    for (const unit of ['c-lacdao', 'c-chidao']) await operator('POST', '/api/v1/tickets', json(report(unit)));
    const text = await readingStream(
      `${stream('tickets,accounts')}&after=0`,
      secret,
      (so) => so.includes('event: ready') && so.includes('c-lacdao'),
      { 'x-live-grant': grant },
    );
    const units = eventsOf(text).flatMap(({ data }) => /"unit":"(c-[^"]+)"/.exec(data)?.[1] ?? []);
    expect(new Set(units)).toEqual(new Set(['c-lacdao']));
  });

  test('is not given without a token, for a machine, an unknown person, or a topic one may not hear', async () => {
    const body = JSON.stringify({ topics: ['tickets'] });
    expect((await dataSource('POST', '/api/v1/live-grants', { body })).status).toBe(403);
    expect((await api.operator('POST', '/api/v1/live-grants', { body })).status).toBe(403);
    expect((await ask('uid-nobody', { topics: ['tickets'] })).status).toBe(403);
    await recorded('uid-entry', 'nhap-lieu');
    expect((await ask('uid-lead', { topics: ['weather'] })).status).toBe(400);
    expect((await ask('uid-lead', { topics: [] })).status).toBe(400);
  });
});

const json = (body: object) => ({ body: JSON.stringify(body) });

describe('a stream opened with a grant ends at once', () => {
  test('when the grant is revoked, and does not open again', async () => {
    const grant = await grantFor('uid-lead');
    const revoke = async () =>
      fetch(`${api.url}/api/v1/live-grants`, {
        method: 'DELETE',
        headers: {
          ...{ authorization: `Bearer ${secret}`, 'x-live-grant': grant },
          'x-grafana-id': await grafana.token('uid-lead'),
        },
      });
    const { reason, millis } = await untilEnd(grant, revoke);
    expect(reason).toContain('live grant ended');
    expect(millis).toBeLessThan(10_000);
    expect(await opened(grant)).toBe(403);
  });

  test('when the account is recorded as somebody else’s', async () => {
    await recorded('uid-moves', 'truong-ca');
    const grant = await grantFor('uid-moves');
    const { reason, millis } = await untilEnd(grant, () => recorded('uid-moves', 'dau-moi-xa'));
    expect(reason).toContain('live grant ended');
    expect(millis).toBeLessThan(10_000);
  });

  test('when the person’s duties change: the next one shows the new rights', async () => {
    await recorded('uid-duty', 'dau-moi-xa');
    const grant = await grantFor('uid-duty');
    const now = api.services.clocks.office.now();
    const rows = [
      {
        ...{ unit: 'c-chidao', role: 'unit_contact', person: 'dau-moi-xa' },
        ...{ from: now - 1000, to: now + 3_600_000 },
      },
    ];
    const lead = await api.as({ name: 'phân công', person: 'truong-ca' as PersonId });
    const put = () => lead('PUT', '/api/v1/duty', json({ rows }));
    const { reason, millis } = await untilEnd(grant, put);
    expect(reason).toContain('rights changed');
    expect(millis).toBeLessThan(10_000);
    expect(await opened(grant)).toBe(403);
    expect(await opened(await grantFor('uid-duty'))).toBe(200);
  });

  test('when the key of the data source is revoked', async () => {
    const blank = { person: null, unit: null, domain: null, validUntil: null };
    const key = await api.access.keys.add({ ...blank, name: 'sắp hết', role: 'grafana-datasource' }, 'test', 1);
    const { grant } = (await ask('uid-lead', { topics: ['tickets'] }, key.secret)).body;
    let revoked: Promise<unknown> | null = null;
    const text = await readingStream(
      stream(),
      key.secret,
      (so) => {
        if (so.includes('event: ready')) revoked ??= api.operator('POST', `/api/v1/keys/${key.key.id}/revoke`);
        return so.includes('event: end');
      },
      { 'x-live-grant': grant },
    );
    expect(text).toContain('revoked key');
  });
});
