import fc from 'fast-check';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { Problem } from '@vnioc/contract/problems.ts';
import { nearlyValid } from '../../test/service/nearly-valid.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import { BODY_TYPES } from './openapi.ts';
import { ROUTES } from './routes.ts';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
}, 30_000);
afterAll(() => api.stop());

const POSTING = ROUTES.filter(({ body }) => body?.kind === 'json').map(({ path }) => path.replaceAll(/\{\w+\}/g, 'x'));
const somePost = POSTING[0] ?? '';

/** What a client that knows nothing of our manners may send: written to the socket as it is. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port, hostname } = new URL(api.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
      socket.end();
    });
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

describe('hostile input', () => {
  test.each([
    ['no JSON', '{"a":', 400],
    ['nothing', '', 400],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400],
    ['a NUL character', '{"a":"\\u0000"}', 400],
    ['half a character', '{"a":"\\ud800"}', 400],
    ['a key into the prototype', '{"__proto__":{"admin":true}}', 400],
    ['nesting without end', '['.repeat(200_000) + ']'.repeat(200_000), 400],
    ['a number that is none', '{"a":1e999}', 400],
  ])('%s is the sender’s problem', async (_name, body, expected) => {
    const { status, body: problem } = await api.operator<Problem>('POST', somePost, {
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([status, problem.code]).toEqual([expected, 'malformed_request']);
  });

  test.each([
    ['/api/v1/me?x=1', 400, 'invalid_parameter'],
    ['/api/v1/me?__proto__=1', 400, 'invalid_parameter'],
    ['/api/v1/audit?limit=1&limit=2', 400, 'invalid_parameter'],
    ['/api/v1/audit?limit=1e9', 400, 'invalid_parameter'],
    ['/api/v1/audit?limit=1e400', 400, 'invalid_parameter'],
    ['/api/v1/audit?limit=0x10', 400, 'invalid_parameter'],
    ['/api/v1/audit?limit=x', 400, 'invalid_parameter'],
    ['/api/v1/audit?cursor=99999999999999999999', 400, 'invalid_parameter'],
    ['/api/v1/me?a=%00', 400, 'malformed_request'],
    ['/api/v1/me?a=%ff', 400, 'malformed_request'],
    ['/api/v1/%zz', 400, 'malformed_request'],
    ['/api/v1/sources/%ff/runs', 400, 'malformed_request'],
    ['/API/v1/me', 404, 'not_found'],
    ['/api/v1/nothing', 404, 'not_found'],
  ])('GET %s is answered %i %s', async (path, status, code) => {
    const response = await fetch(api.url + path, {
      headers: { authorization: `Bearer ${await operatorKey()}` },
    });
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([status, code]);
  });

  test('an address without end is refused', async () => {
    expect((await api.operator('GET', `/api/v1/me?a=${'x'.repeat(9000)}`)).status).toBe(400);
  });

  test('a body of another kind, charset or compression is refused as such', async () => {
    for (const headers of [
      { 'content-type': 'text/html' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    ]) {
      expect((await api.operator('POST', somePost, { body: '{}', headers })).status).toBe(415);
    }
  });

  test.each(ROUTES.filter(({ body }) => body !== undefined).map((route) => [route.path, route] as const))(
    'a body that is too large for %s gets a readable 413, and the connection lives on',
    async (place, { body, method, parameters = {} }) => {
      const kind = body?.kind ?? 'json';
      const size = (body?.limitBytes ?? 1024 * 1024) + 64 * 1024;
      const required = Object.entries(parameters).filter(([, about]) => about.required === true);
      const query = new URLSearchParams(Object.fromEntries(required.map(([name]) => [name, 'x']))).toString();
      const path = `${place.replaceAll(/\{\w+\}/g, 'x')}?${query}`;
      const type = `${BODY_TYPES[kind][0]}${kind === 'multipart' ? '; boundary=x' : ''}`;
      const { status, text, reused } = await upload(method.toUpperCase(), path, type, size);
      expect([status, (JSON.parse(text) as Problem).code, reused]).toEqual([413, 'too_large', true]);
    },
  );

  test('requests that break HTTP itself get a 4xx', async () => {
    expect(statusOf(await raw('GET / HTTP/1.1\r\nHost: a\r\nBad Header\r\n\r\n'))).toBe(400);
    expect(statusOf(await raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`))).toBe(431);
    expect(statusOf(await raw('BREW /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n'))).toBe(400);
  });

  test('whatever is sent anywhere, the answer is no 5xx and is as described', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('__proto__', '-1', '1e400', '2024-13', 'd-325'),
    );
    const segment = text.map((value) => encodeURIComponent(value.toWellFormed()) || 'x');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROUTES),
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
        segment,
        fc.array(fc.tuple(segment, segment), { maxLength: 3 }),
        fc.oneof(fc.json({ maxDepth: 5 }), text, fc.constant('{}')),
        async (route, otherMethod, id, pairs, body) => {
          const method = body.length % 3 === 0 ? otherMethod : route.method.toUpperCase();
          const names = Object.keys(route.parameters ?? {});
          const query = pairs.map(([name, value], index) => `${names[index] ?? name}=${value}`).join('&');
          const path = `${route.path.replaceAll(/\{\w+\}/g, id)}${query === '' ? '' : `?${query}`}`;
          const kind = route.body?.kind ?? 'json';
          const headers = { 'content-type': `${BODY_TYPES[kind][0]}${kind === 'multipart' ? '; boundary=x' : ''}` };
          const { status } = await api.operator(
            method,
            path,
            method === 'GET' ? {} : { body: Buffer.from(body), headers },
          );
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);

  test('what nearly fits the description is understood or refused, everywhere', async () => {
    const { catalog } = api.services;
    const ids = [catalog.sources, catalog.indicators, catalog.units, catalog.domains, catalog.people];
    const known = [
      ...ids.flatMap((map) => [...map.keys()].slice(0, 12)),
      'series',
      '2024-06-03',
      '2024-06',
      '2024-W23',
    ];
    const told = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();
    const requests = ROUTES.map((route) =>
      fc.record({
        route: fc.constant(route),
        id: fc.constantFrom(...known, 'x'),
        query: fc.record(
          Object.fromEntries(
            Object.entries(route.parameters ?? {}).map(([name, { schema }]) => [
              name,
              nearlyValid(schema, known).map(told),
            ]),
          ),
          { requiredKeys: [] },
        ),
        body: route.body?.kind === 'json' ? nearlyValid(route.body.schema, known) : fc.constant(''),
      }),
    );
    const understood = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.oneof(...requests), async ({ route, id, query, body }) => {
        const search = new URLSearchParams(query as Record<string, string>).toString();
        const path = `${route.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id))}?${search}`;
        const sent = route.body?.kind === 'json' ? { body: JSON.stringify(body) } : {};
        const { status } = await api.operator(route.method.toUpperCase(), path, sent);
        expect(status).toBeLessThan(500);
        if (status < 300) understood.add(route.path);
      }),
      { numRuns: 600 },
    );
    expect(understood.size).toBeGreaterThan(8);
  }, 120_000);
});

async function operatorKey(): Promise<string> {
  const { access, services } = api;
  const key = { name: 'fuzz', person: null, role: 'operator', unit: null, domain: null, validUntil: null } as const;
  return (await access.keys.add(key, 'test', services.clocks.machine.now())).secret;
}

/** Sends more than is taken, on a connection that is kept, and asks for something else on it afterwards. */
async function upload(
  method: string,
  path: string,
  type: string,
  size: number,
): Promise<{ status: number; text: string; reused: boolean }> {
  const { Agent } = await import('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { authorization: `Bearer ${await operatorKey()}`, 'content-type': type, 'content-length': size };
  const send = (method: string, place: string, about: Record<string, string | number>, bytes: number) =>
    new Promise<{ status: number; text: string; reused: boolean }>((resolve, reject) => {
      const sending = httpRequest(new URL(place, api.url), { method, agent, headers: about }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, text, reused: sending.reusedSocket });
        });
      });
      sending.on('error', reject);
      sending.end(Buffer.alloc(bytes, 0x20));
    });
  const first = await send(method, path, headers, size);
  const second = await send('GET', '/healthz', {}, 0);
  agent.destroy();
  return { ...first, reused: second.reused && second.status === 200 };
}
