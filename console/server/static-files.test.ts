import { request } from 'node:http';
import { SIGNED_IN, startConsole, type RunningConsole } from './test/running-console.ts';

const ASSET = '/public/plugins/vnioc-operations-app/';

let running: RunningConsole;
beforeEach(async () => void (running = await startConsole()));
afterEach(() => running.stop());

/** As somebody writes it on the wire: `fetch` would tidy the address up. */
const statusOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(running.url);
    request({ hostname, port, path, headers: SIGNED_IN }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('files', () => {
  test('of the bundles are kept as long as their address says what they hold', async () => {
    const { response, text } = await running.get(`${ASSET}module.js?_cache=abc`, SIGNED_IN);
    expect(text).toContain('define');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const plain = await running.get(`${ASSET}7.js`, SIGNED_IN);
    expect(plain.response.headers.get('cache-control')).toContain('no-cache');
    const again = await running.get(`${ASSET}7.js`, {
      ...SIGNED_IN,
      'if-none-match': plain.response.headers.get('etag') ?? '',
    });
    expect([again.response.status, again.text]).toEqual([304, '']);
  });

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('go out as the browser takes them: %s', async (accepted, sent) => {
    const { response, text } = await running.get('/console/shell-ABCDEFGH.js', {
      ...SIGNED_IN,
      'accept-encoding': accepted,
    });
    expect(response.headers.get('content-encoding')).toBe(sent);
    expect(text).toContain('"shell"');
  });

  test('an icon that no package has is drawn simply', async () => {
    expect((await running.get('/public/build/img/icons/unicons/nowhere.svg', SIGNED_IN)).text).toBe('<svg/>');
  });

  test.each([
    `${ASSET}../../secret.js`,
    `${ASSET}..%2f..%2fsecret.js`,
    `${ASSET}%2e%2e/%2e%2e/secret.js`,
    `${ASSET}..%5c..%5csecret.js`,
    `${ASSET}link.js`,
    `${ASSET}gpx_backend.js`,
    `${ASSET}notes.txt`,
    `${ASSET}.hidden.js`,
    `${ASSET}%00.js`,
    `${ASSET}%E0%A4%A.js`,
    '/public/plugins/',
    '/public/plugins/other/module.js',
    '/console/../../secret.js',
    '/public/../../secret.js',
    '/manifest.json',
  ])('there is nothing at %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  test('are only read', async () => {
    expect((await running.post(`${ASSET}module.js`, '', SIGNED_IN)).status).toBe(404);
  });
});
