import type { Problem } from '@vnioc/contract/problems.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import { signingGrafana, type SigningGrafana } from '../../test/service/signing-grafana.ts';

let grafana: SigningGrafana;
let api: RunningApi;
let dataSource: CheckedFetch;

beforeAll(async () => {
  grafana = await signingGrafana();
  const { issuer } = grafana;
  api = await startApi('demo', { IOC_GRAFANA_ISSUER: `${issuer}/` });
  await api.access.identities.record(issuer, 'uid-contact', 'dau-moi-xa' as PersonId, 'test', 0);
  dataSource = await api.as({ name: 'plugin', role: 'grafana-datasource' });
}, 30_000);
afterAll(async () => {
  await api.stop();
  await grafana.stop();
});

const token = (claims: Record<string, unknown> = {}, expires?: string | number): Promise<string> =>
  grafana.token('uid-contact', { aud: 'org:2', ...claims }, expires);

const asking = async (grafanaId: string) =>
  dataSource<Problem & { name: string; key: string; permissions: string[] }>('GET', '/api/v1/me', {
    headers: { 'x-grafana-id': grafanaId },
  });

describe('a request through Grafana', () => {
  test('is that of the person whom an administrator recorded for the account', async () => {
    const { status, body } = await asking(await token());
    expect([status, body.name, body.key]).toEqual([200, 'dau-moi-xa', 'plugin']);
  });

  test.each([
    ['without a token', async () => ''],
    ['with a token of another issuer', () => token({ iss: 'http://127.0.0.1:1/' })],
    ['with a token for no organisation', () => token({ aud: 'stack:1' })],
    ['with a token that has expired', () => token({}, Math.floor(Date.now() / 1000) - 60)],
    ['of a service account', () => token({ type: 'service-account' })],
    [
      'of an account that nobody recorded, whatever its name',
      () => token({ identifier: 'uid-new', username: 'dau-moi-xa' }),
    ],
    ['with a token somebody else signed', async () => (await token()).replace(/\.[^.]+$/, '.AAAA')],
    ['with a token without a signature', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
  ])('%s is refused with 403 and a sentence', async (_name, tokenOf) => {
    const { status, body } = await asking(await tokenOf());
    expect([status, body.code]).toEqual([403, 'identity_required']);
    expect(body.detail.length).toBeGreaterThan(20);
  });

  test('is an alert evaluation only without a token, and then may read and nothing else', async () => {
    const evaluation = { 'x-alert-evaluation': 'true' };
    const { body } = await dataSource<{ evaluatesAlerts: boolean; permissions: string[] }>('GET', '/api/v1/me', {
      headers: evaluation,
    });
    expect(body).toMatchObject({
      evaluatesAlerts: true,
      permissions: ['read accounts', 'read figures', 'read sources', 'read tickets'],
    });
    const viewer = await dataSource<{ evaluatesAlerts: boolean; name: string }>('GET', '/api/v1/me', {
      headers: { ...evaluation, 'x-grafana-id': await token() },
    });
    expect(viewer.body).toMatchObject({ evaluatesAlerts: false, name: 'dau-moi-xa' });
    const app = await api.as({ name: 'app', role: 'grafana' });
    expect((await app('GET', '/api/v1/me', { headers: evaluation })).status).toBe(403);
  });

  test('changes nothing for a key that acts by itself', async () => {
    const { body } = await api.operator<{ name: string }>('GET', '/api/v1/me', {
      headers: { 'x-grafana-id': await token() },
    });
    expect(body.name).toBe('key:operator');
  });
});
