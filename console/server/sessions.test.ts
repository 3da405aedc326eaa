import { KEY, SIGNED_IN, startConsole, type RunningConsole } from './test/running-console.ts';

const APP = '/a/vnioc-operations-app';
const ASSET = '/public/plugins/vnioc-operations-app/';

let running: RunningConsole;
beforeEach(async () => void (running = await startConsole()));
afterEach(() => running.stop());

describe('signing in', () => {
  const signIn = (body: string, headers = {}) => running.post('/sign-in', body, headers);

  test('gives a cookie that no script reads and no other site sends', async () => {
    const response = await signIn(`key=${KEY}`);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^vnioc_session=token; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
  });

  test('leads to the page that was asked for', async () => {
    const { text } = await running.get(`${APP}/tickets?open=true`);
    expect(text).toContain(`value="${APP}/tickets?open=true"`);
    const response = await signIn(`key=${KEY}&next=${encodeURIComponent(`${APP}/tickets?open=true`)}`);
    expect(response.headers.get('location')).toBe(`${APP}/tickets?open=true`);
  });

  test.each(['//evil.example', 'https://evil.example', '/a//evil.example', '/a/\\evil', 'javascript:1', '/api/v1/me'])(
    'never leads to %s',
    async (next) => {
      const response = await signIn(`key=${KEY}&next=${encodeURIComponent(next)}`);
      expect(response.headers.get('location')).toBe('/');
    },
  );

  test.each([
    ['a wrong key', 'key=ioc_wrong', {}],
    ['no key', '', {}],
    ['bad percent-encoding', 'key=%E0%A4%A', {}],
    ['an endless form', `key=${'x'.repeat(100_000)}`, {}],
    ['JSON', `{"key":"${KEY}"}`, { 'content-type': 'application/json' }],
    ['a page of another site', `key=${KEY}`, { 'sec-fetch-site': 'cross-site' }],
    ['another origin', `key=${KEY}`, { origin: 'http://evil.example' }],
  ])('%s is refused in a sentence', async (_, body, headers) => {
    const response = await signIn(body, headers);
    expect(response.status).toBe(401);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(await response.text()).toContain('Khóa không đúng');
  });

  test('works for the tools that sign in to a Grafana: the password is the key', async () => {
    const login = (password: unknown) =>
      running.post('/login', JSON.stringify({ user: 'x', password }), { 'content-type': 'application/json' });
    expect((await login(KEY)).headers.getSetCookie()[0]).toContain('vnioc_session=token');
    for (const wrong of ['no', null, {}, [KEY]]) expect((await login(wrong)).status).toBe(401);
  });

  test('ends with signing out, and a foreign page cannot do that', async () => {
    expect((await running.post('/sign-out', '', { ...SIGNED_IN, origin: 'http://evil.example' })).status).toBe(403);
    expect(running.ended).toEqual([]);
    const response = await running.post('/sign-out', '', { ...SIGNED_IN, 'sec-fetch-site': 'same-origin' });
    expect(response.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true);
    expect(running.ended).toEqual(['token']);
    expect((await running.get(`${ASSET}module.js`, SIGNED_IN)).response.status).toBe(401);
  });
});
