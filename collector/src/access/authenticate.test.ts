import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { PersonId } from '../catalog/person.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { buildAccess, type Access } from './access.ts';
import type { Credentials } from './authenticate.ts';
import { grafanaTokens } from './grafana-token.ts';
import type { NewKey } from './keys.ts';
import { Sessions } from './sessions.ts';

const ISSUER = 'https://grafana.example/';
const NOW = '2026-11-22T10:00:00+07:00';
const clocks = { office: fixedClock('2024-06-03T08:00:00+07:00'), machine: fixedClock(NOW) };
const demo = await shippedCatalog('demo');
const vanLam = await shippedCatalog('van-lam');
const { privateKey, publicKey } = await generateKeyPair('ES256');
const stranger = await generateKeyPair('ES256');
const jwks = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one' }] });
const folder = mkdtempSync(join(tmpdir(), 'vnioc-authenticate-'));
const opened: Database[] = [];

async function accessOf(catalog: Catalog): Promise<Access & { operator: string; dataFolder: string }> {
  const dataFolder = mkdtempSync(join(folder, 'data-'));
  const database = await openDatabase({ kind: 'sqlite', file: join(dataFolder, 'ioc.db') });
  opened.push(database);
  const tokens = grafanaTokens({ issuer: ISSUER, keysUrl: `${ISSUER}api/signing-keys/keys` }, clocks.machine, jwks);
  const access = await buildAccess({ database, catalog, clocks, dataFolder, grafana: null, tokens });
  return { ...access, operator: readFileSync(join(dataFolder, 'operator.key'), 'utf8').trim(), dataFolder };
}

const access = await accessOf(demo);
afterAll(async () => {
  for (const database of opened) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (over: Partial<Credentials>): Credentials => ({
  authorization: undefined,
  session: undefined,
  grafanaId: undefined,
  actAs: undefined,
  evaluatesAlerts: false,
  ...over,
});
const bearer = (secret: string, over: Partial<Credentials> = {}) =>
  shows({ authorization: `Bearer ${secret}`, ...over });
const refusalOf = async (credentials: Credentials, gate = access) => {
  const found = await gate.authenticate(credentials, '10.0.0.1');
  return found.ok ? 'accepted' : found.refusal;
};
const keyFor = async (over: Partial<NewKey>): Promise<string> => {
  const key: NewKey = { name: 'n', person: null, role: null, unit: null, domain: null, validUntil: null, ...over };
  return (await access.keys.add(key, 'test', 1)).secret;
};

describe('the operator’s key', () => {
  test('is made once, for its owner’s eyes only', async () => {
    expect(statSync(join(access.dataFolder, 'operator.key')).mode & 0o777).toBe(0o600);
    const found = await access.authenticate(bearer(access.operator), '127.0.0.1');
    expect(found).toMatchObject({ ok: true, value: { role: 'operator', person: null } });
  });

  test('acts as a fictitious person of the demonstration, and the log keeps both names', async () => {
    const found = await access.authenticate(bearer(access.operator, { actAs: 'truong-ca' }), '127.0.0.1');
    if (!found.ok) throw new Error(found.refusal);
    expect(found.value).toMatchObject({ acting: true, person: { id: 'truong-ca' } });
    await access.record({ action: 'released source', subject: 'qlvb' }, found.value, '127.0.0.1');
    expect((await access.audit.list({ limit: 1 }))[0]).toMatchObject({ actor: 'truong-ca', key: 'operator' });
  });

  test('acts as nobody on a real site, nor as somebody who is not in the register', async () => {
    const real = await accessOf(vanLam);
    expect(await refusalOf(bearer(real.operator, { actAs: 'truong-ca' }), real)).toBe('may not act as');
    expect(await refusalOf(bearer(access.operator, { actAs: 'khong-ai' }))).toBe('may not act as');
    expect(await refusalOf(bearer(await keyFor({ role: 'reader' }), { actAs: 'truong-ca' }))).toBe('may not act as');
  });

  test('is replaced by writing another one into its file', async () => {
    const first = await accessOf(demo);
    const other = `ioc_${'x'.repeat(43)}`;
    writeFileSync(join(first.dataFolder, 'operator.key'), other);
    await opened.at(-1)?.close();
    const database = await openDatabase({ kind: 'sqlite', file: join(first.dataFolder, 'ioc.db') });
    opened.push(database);
    const again = await buildAccess({ database, catalog: demo, clocks, dataFolder: first.dataFolder, grafana: null });
    expect((await again.authenticate(bearer(other), '::1')).ok).toBe(true);
    expect(await again.authenticate(bearer(first.operator), '::1')).toEqual({ ok: false, refusal: 'revoked key' });
  });
});

describe('keys', () => {
  test.each([
    ['none at all', shows({}), 'no key'],
    ['one nobody made', bearer('ioc_nothing'), 'unknown key'],
    ['another scheme', shows({ authorization: 'Basic YTpi' }), 'unknown key'],
    ['an endless one', bearer('x'.repeat(5000)), 'unknown key'],
    ['an empty one', shows({ authorization: 'Bearer ' }), 'unknown key'],
    ['a session nobody opened', shows({ session: 'abc' }), 'unknown key'],
  ])('%s: refused', async (_, credentials, refusal) => {
    expect(await refusalOf(credentials)).toBe(refusal);
  });

  test('end by the machine’s clock, whatever the office’s says', async () => {
    expect(await refusalOf(bearer(await keyFor({ role: 'reader', validUntil: Date.parse(NOW) })))).toBe('ended key');
    expect(await refusalOf(bearer(await keyFor({ role: 'reader', validUntil: Date.parse(NOW) + 1 })))).toBe('accepted');
  });

  test('of a person who left the register are no keys', async () => {
    expect(await refusalOf(bearer(await keyFor({ person: 'da-nghi' as PersonId })))).toBe('unknown person');
  });

  test('leave their first use in the audit log, once', async () => {
    const secret = await keyFor({ name: 'lần đầu', role: 'reader' });
    await refusalOf(bearer(secret));
    await refusalOf(bearer(secret));
    const rows = await access.audit.list({ limit: 50 });
    expect(rows.filter(({ subject, action }) => subject === 'lần đầu' && action.includes('first time'))).toHaveLength(
      1,
    );
  });
});

describe('people who come through Grafana', () => {
  const claims = { type: 'user', identifier: 'uid-1', namespace: 'default', name: 'Ai Đó', email: 'a@b.example' };
  const token = (
    over: Record<string, unknown> = {},
    { issuer = ISSUER, audience = 'org:1', minutes = 10, key = privateKey } = {},
  ) =>
    new SignJWT({ ...claims, ...over })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(Date.parse(NOW) / 1000)
      .setExpirationTime(Date.parse(NOW) / 1000 + minutes * 60)
      .sign(key);
  let grafana: string;
  beforeAll(async () => {
    grafana = await keyFor({ role: 'grafana' });
    await access.identities.record('https://grafana.example', 'uid-1', 'truc-ban' as PersonId, 'quan-tri', 1);
  });

  test('are known by issuer and identifier', async () => {
    const found = await access.authenticate(bearer(grafana, { grafanaId: await token() }), '::1');
    expect(found).toMatchObject({ ok: true, value: { person: { id: 'truc-ban' }, role: 'grafana' } });
  });

  test.each([
    ['without a token', () => undefined, 'grafana token missing'],
    ['of another issuer', () => token({}, { issuer: 'https://evil.example' }), 'grafana token invalid'],
    ['for no organisation', () => token({}, { audience: 'default' }), 'grafana token invalid'],
    ['too late', () => token({}, { minutes: -1 }), 'grafana token invalid'],
    ['signed by a stranger', () => token({}, { key: stranger.privateKey }), 'grafana token invalid'],
    ['as a service account', () => token({ type: 'service-account' }), 'grafana token invalid'],
    ['anonymously', () => token({ type: 'anonymous', identifier: '' }), 'grafana token invalid'],
    ['unsigned', () => 'eyJhbGciOiJub25lIn0.eyJpZGVudGlmaWVyIjoidWlkLTEifQ.', 'grafana token invalid'],
    ['unrecorded', () => token({ identifier: 'uid-2' }), 'grafana person unknown'],
    ['with the right name only', () => token({ identifier: 'uid-3', name: 'Hoàng Văn Mẫu' }), 'grafana person unknown'],
  ])('%s: refused', async (_, make, refusal) => {
    const found = await make();
    expect(await refusalOf(bearer(grafana, { grafanaId: found }))).toBe(refusal);
  });

  test('an alert evaluation needs the data source’s own key, and no token', async () => {
    const datasource = await keyFor({ role: 'grafana-datasource' });
    expect(await refusalOf(bearer(datasource, { evaluatesAlerts: true }))).toBe('accepted');
    expect(await refusalOf(bearer(grafana, { evaluatesAlerts: true }))).toBe('grafana token missing');
    const forged = await access.authenticate(
      bearer(datasource, { evaluatesAlerts: true, grafanaId: await token() }),
      '::1',
    );
    expect(forged).toMatchObject({ ok: true, value: { person: { id: 'truc-ban' }, evaluatesAlerts: false } });
  });
});

test('a session lives eight hours of machine time and ends when it is told to', () => {
  let now = 0;
  const sessions = new Sessions({ now: () => now });
  const [first, second] = [sessions.open('k1'), sessions.open('k2')];
  expect(sessions.keyOf(first)).toBe('k1');
  sessions.end(second);
  expect(sessions.keyOf(second)).toBeNull();
  now = Sessions.LIFETIME;
  expect(sessions.keyOf(first)).toBeNull();
});
