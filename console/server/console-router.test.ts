import { SIGNED_IN, startConsole, type RunningConsole } from './test/running-console.ts';

const APP = '/a/vnioc-operations-app';
const ASSET = '/public/plugins/vnioc-operations-app/';

let running: RunningConsole;
beforeEach(async () => void (running = await startConsole()));
afterEach(() => running.stop());

describe('a stranger', () => {
  test.each(['', 'vnioc_session=', 'vnioc_session=wrong', 'vnioc_session=%E0%A4%A', 'other=token'])(
    'with the cookie "%s" sees the product and how to sign in, nothing else',
    async (cookie) => {
      for (const path of ['/', APP, `${APP}/tickets?x=1`]) {
        const { text } = await running.get(path, { cookie });
        expect(text).toContain('operator.key');
        for (const secret of ['Trung tâm thử', 'Thử', 'grafanaBootData']) expect(text).not.toContain(secret);
      }
    },
  );

  test.each([
    `${ASSET}module.js`,
    '/console/shell-ABCDEFGH.js',
    '/public/build/img/icons/unicons/x.svg',
    '/api/datasources/uid/vnioc-indicators/resources/units',
    '/api/datasources/uid/vnioc-indicators/health',
    '/api/plugins/vnioc-operations-app/settings',
  ])('gets nothing of %s', async (path) => {
    const { response, text } = await running.get(path);
    expect(response.status).toBe(401);
    expect(text).not.toMatch(/define|shell|svg|units/);
    expect(running.asked).toEqual([]);
  });

  test('asks no figures', async () => {
    expect((await running.post('/api/ds/query', '{}')).status).toBe(401);
    expect(running.asked).toEqual([]);
  });

  test('who follows a link of another site is asked once more from our own, where the cookie comes along', async () => {
    const { text } = await running.get(`${APP}/tickets/7?a=1&b="><x>`, { 'sec-fetch-site': 'cross-site' });
    expect(text).toContain('http-equiv="refresh"');
    expect(text).not.toContain('<x>');
    expect((await running.get(APP, { 'sec-fetch-site': 'same-origin' })).text).toContain('operator.key');
  });
});

describe('the shell', () => {
  test('comes with a policy that runs only our scripts, and with nothing that ends its script early', async () => {
    const { response, text } = await running.get(APP, SIGNED_IN);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).toContain(`<script nonce="${nonce}">`);
    expect(text).not.toContain('</script> Thử');
    expect(text).toContain('"buildInfo":{"version":"12.4.10"');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await running.get(APP, SIGNED_IN)).text).not.toContain(nonce);
  });

  test('that is not built says what to do', async () => {
    const bare = await startConsole({ built: false });
    const { response, text } = await bare.get(APP, SIGNED_IN);
    await bare.stop();
    expect([response.status, text]).toEqual([503, expect.stringContaining('npm run build')]);
  });
});

describe('acting as a person of the demonstration', () => {
  test('goes with every request to the API once it is chosen', async () => {
    const response = await running.post('/act-as', 'person=truong-ca', SIGNED_IN);
    expect(response.headers.getSetCookie()[0]).toMatch(/^vnioc_acts_as=truong-ca; .*HttpOnly; SameSite=Strict/);
    const cookie = `${SIGNED_IN.cookie}; vnioc_acts_as=truong-ca`;
    expect((await running.get('/api/v1/me', { cookie })).text).toBe('next GET /api/v1/me as truong-ca');
    expect((await running.get(APP, { cookie })).text).toContain('"actsAs":{"id":"truong-ca"');
  });

  test('needs a session, and never goes with a key', async () => {
    expect((await running.get('/api/v1/me', { cookie: 'vnioc_acts_as=truong-ca' })).text).toContain('as undefined');
    const headers = { authorization: 'Bearer x', cookie: `${SIGNED_IN.cookie}; vnioc_acts_as=truong-ca` };
    expect((await running.get('/api/v1/me', headers)).text).toContain('as undefined');
  });

  test.each([
    ['somebody unknown', 'person=nobody', {}],
    ['nobody', 'person=', {}],
  ])('ends with choosing %s', async (_, body, headers) => {
    const response = await running.post('/act-as', body, { ...SIGNED_IN, ...headers });
    expect(response.headers.getSetCookie()[0]).toMatch(/^vnioc_acts_as=; .*Max-Age=0/);
  });

  test('cannot be chosen by a page of another site', async () => {
    const headers = { ...SIGNED_IN, 'sec-fetch-site': 'cross-site' };
    expect((await running.post('/act-as', 'person=truong-ca', headers)).status).toBe(403);
  });

  test('is not offered on a real site', async () => {
    const real = await startConsole({ demonstration: false });
    const response = await real.post('/act-as', 'person=truong-ca', SIGNED_IN);
    await real.stop();
    expect(response.headers.getSetCookie()[0]).toContain('Max-Age=0');
  });
});

test('the way of the app to the collector is the API itself, with the query it had', async () => {
  const path = '/api/plugin-proxy/vnioc-operations-app/v1/tickets?open=true&limit=5';
  expect((await running.get(path, SIGNED_IN)).text).toBe('next GET /api/v1/tickets?open=true&limit=5 as undefined');
  expect((await running.get('/api/plugin-proxy/another/v1/x', SIGNED_IN)).text).toContain('next GET /api/plugin-proxy');
  expect((await fetch(`${running.url}/`, { method: 'POST' })).status).toBe(404);
});
