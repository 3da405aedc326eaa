import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpJsonConnection } from '../http-json/connection.ts';
import { httpCsv } from '../http-csv/http-csv.ts';
import { httpJson } from '../http-json/http-json.ts';
import { faultOf, fetchRequest, takeAll } from '../testcases/fetch-request.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
let handler: Handler = () => undefined;
let url = '';
const seen: IncomingMessage[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  void handler(request, response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api?token=x`;
});
beforeEach(() => void seen.splice(0));
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
const fetchAll = (connection: Partial<HttpJsonConnection> = {}, over: Parameters<typeof fetchRequest>[1] = {}) =>
  httpJson.fetch(fetchRequest({ url, ...connection }, over as never));
const mapping = {
  observations: { records: 'Data', unit: { fixed: 'd-325' }, period: { field: 'n', format: 'iso' }, figures: [] },
};

describe('an upstream that answers JSON', () => {
  it('is signed in to, and never told the key anywhere else', async () => {
    handler = json([1]);
    const [part] = await takeAll(fetchAll({ auth: { bearerEnv: 'KEY' } }, { secrets: { KEY: 's3cret' } }));
    expect(seen[0]?.headers.authorization).toBe('Bearer s3cret');
    expect(JSON.stringify(part)).not.toContain('s3cret');
    expect(part?.origin).not.toContain('token');
  });

  it('is not asked at all while its key is not set', async () => {
    expect(await faultOf(fetchAll({ auth: { basicEnv: 'KEY' } }))).toMatchObject({ fault: 'configuration' });
  });

  it('hears the office time only when that is simulated', async () => {
    handler = json([]);
    await takeAll(fetchAll());
    await takeAll(fetchAll({}, { simulated: true }));
    expect(seen.map(({ headers }) => headers['x-office-time'])).toEqual([undefined, '2024-06-10T06:00:00+07:00']);
  });

  it.each([
    [500, 'server'],
    [503, 'server'],
    [429, 'server'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'configuration'],
  ] as const)('that answers %i is at fault as %s', async (status, fault) => {
    handler = json({}, status);
    expect(await faultOf(fetchAll())).toMatchObject({ fault });
  });

  it('may say how long to wait', async () => {
    handler = json({}, 503, { 'retry-after': '17' });
    expect(await faultOf(fetchAll())).toMatchObject({ retryAfterSeconds: 17 });
  });

  it('that sends a page of HTML instead is told so, and none of the page', async () => {
    handler = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>0912345678</html>');
    const fault = await faultOf(fetchAll());
    expect(fault).toMatchObject({ fault: 'format', message: expect.stringContaining('HTML') });
    expect(fault.message).not.toContain('0912345678');
  });

  it('that sends HTML as application/json is told so too', async () => {
    handler = (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('\n<!doctype html>');
    expect(await faultOf(fetchAll())).toMatchObject({ fault: 'format' });
  });

  it('that never answers is given up', async () => {
    handler = () => undefined;
    expect(await faultOf(fetchAll({ timeoutSeconds: 0.2 }))).toMatchObject({ fault: 'timeout' });
  });

  it('that falls silent in the middle of the body is given up', async () => {
    handler = (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('[1,');
    expect(await faultOf(fetchAll({ timeoutSeconds: 0.2 }))).toMatchObject({ fault: 'timeout' });
  });

  it('that is slow but not silent is waited for', async () => {
    handler = async (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (const piece of ['[', '1', ',', '2', ']']) {
        response.write(piece);
        await sleep(120);
      }
      response.end();
    };
    expect(await takeAll(fetchAll({ timeoutSeconds: 0.4 }))).toHaveLength(1);
  });

  it('in simulated time is silent only when the others of that time answer meanwhile', async () => {
    handler = async (request, response) => {
      await sleep(500);
      await json([1])(request, response);
    };
    const within = { timeoutSeconds: 0.1 };
    const busy = () => sleep(700);
    expect(await takeAll(fetchAll(within, { simulated: true, worldAnswers: busy }))).toHaveLength(1);
    const idle = async () => undefined;
    const fault = await faultOf(fetchAll(within, { simulated: true, worldAnswers: idle }));
    expect(fault).toMatchObject({ fault: 'timeout' });
  });

  it('that breaks the connection is unreachable', async () => {
    handler = (request) => void request.socket.destroy();
    expect(await faultOf(fetchAll())).toMatchObject({ fault: 'unreachable' });
  });

  it('that sends too much is stopped', async () => {
    handler = (_, response) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('['.padEnd(100_000, '1'));
    expect(await faultOf(fetchAll({ maxBytes: 1000 }))).toMatchObject({ fault: 'format' });
  });

  it('may pack its answer, and the limit counts what it unpacks to', async () => {
    handler = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(JSON.stringify([1, 2])));
    expect((await takeAll(fetchAll()))[0]?.content.document).toEqual([1, 2]);
    handler = (_, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(gzipSync(' '.repeat(1e6)));
    expect(await faultOf(fetchAll({ maxBytes: 10_000 }))).toMatchObject({ fault: 'format' });
  });

  it('may redirect on its own host, and another host never sees the key', async () => {
    const others: IncomingMessage[] = [];
    const other = createServer((request, response) => {
      others.push(request);
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const target = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    handler = (request, response) =>
      void response.writeHead(302, { location: request.url === '/here' ? target : '/here' }).end();
    await takeAll(fetchAll({ auth: { header: { name: 'X-Key', env: 'KEY' } } }, { secrets: { KEY: 'k' } }));
    expect(seen.map(({ headers }) => headers['x-key'])).toEqual(['k', 'k']);
    expect(others.map(({ headers }) => headers['x-key'])).toEqual([undefined]);
    other.closeAllConnections();
    other.close();
  });

  it('that redirects in a circle is at fault', async () => {
    handler = (_, response) => void response.writeHead(302, { location: url }).end();
    expect(await faultOf(fetchAll())).toMatchObject({ fault: 'format' });
  });

  it('is asked conditionally, and 304 means nothing new', async () => {
    handler = (request, response) =>
      request.headers['if-none-match'] === '"v1"'
        ? void response.writeHead(304).end()
        : json([1], 200, { etag: '"v1"' })(request, response);
    const [part] = await takeAll(fetchAll());
    expect(await takeAll(fetchAll({}, { cursor: part?.cursor ?? null }))).toEqual([]);
  });

  it('stops at once when the run is cancelled', async () => {
    handler = () => undefined;
    const controller = new AbortController();
    const taken = takeAll(fetchAll({}, { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('stopped')), 50);
    await expect(taken).rejects.toThrow('stopped');
  });
});

describe('paging', () => {
  const pages = [[{ n: 1 }, { n: 2 }], [{ n: 3 }, { n: 4 }], [{ n: 5 }]];
  const paged: Handler = (request, response) => {
    const page = Number(new URL(request.url ?? '', url).searchParams.get('page'));
    return json({
      Data: pages[page - 1] ?? [],
      next: page < 3 ? `/api?page=${page + 1}` : null,
      cursor: page < 3 ? page + 1 : '',
    })(request, response);
  };
  const rows = (parts: readonly { firstRow: number }[]): readonly number[] => parts.map(({ firstRow }) => firstRow);

  it('by number ends at the page that is not full, and rows are counted through', async () => {
    handler = paged;
    const parts = await takeAll(
      fetchAll({ paging: { kind: 'page', param: 'page', from: 1, sizeParam: 'size', size: 2 } }, { spec: mapping }),
    );
    expect(rows(parts)).toEqual([1, 3, 5]);
    expect(seen[0]?.url).toContain('size=2');
  });

  it('by number without size ends at the empty page', async () => {
    handler = paged;
    expect(
      await takeAll(fetchAll({ paging: { kind: 'page', param: 'page', from: 1 } }, { spec: mapping })),
    ).toHaveLength(4);
  });

  it('goes on with the next page after a crash between two pages, then is done', async () => {
    handler = paged;
    const paging = { kind: 'page', param: 'page', from: 1, size: 2 } as const;
    const [first] = await takeAll(fetchAll({ paging }, { spec: mapping }));
    seen.splice(0);
    await takeAll(fetchAll({ paging }, { spec: mapping, cursor: first?.cursor ?? null }));
    expect(seen[0]?.url).toContain('page=2');
    expect(seen.filter(({ url: asked }) => asked?.includes('page=1'))).toHaveLength(0);
  });

  it('by cursor and by next link', async () => {
    handler = (request, response) =>
      paged(Object.assign(request, { url: request.url?.includes('page=') ? request.url : '/api?page=1' }), response);
    expect(
      await takeAll(fetchAll({ paging: { kind: 'cursor', param: 'page', path: 'cursor' } }, { spec: mapping })),
    ).toHaveLength(3);
    expect(await takeAll(fetchAll({ paging: { kind: 'next', path: 'next' } }, { spec: mapping }))).toHaveLength(3);
  });

  it('to another host is refused, so that the key stays here', async () => {
    handler = json({ next: 'http://example.vn/steal' });
    expect(await faultOf(fetchAll({ paging: { kind: 'next', path: 'next' } }))).toMatchObject({ fault: 'format' });
  });

  it('without end is a fault', async () => {
    handler = json({ Data: [{ n: 1 }], cursor: 'again' });
    expect(
      await faultOf(
        fetchAll({ paging: { kind: 'cursor', param: 'c', path: 'cursor' }, maxPages: 3 }, { spec: mapping }),
      ),
    ).toMatchObject({ fault: 'format' });
  });

  it('of days goes on until today within one run', async () => {
    handler = json([]);
    const window = { days: 10, overlapDays: 0, format: 'dd/MM/yyyy', since: '2024-05-20' } as const;
    const parts = await takeAll(fetchAll({ url: `${url}&tu={{from}}&den={{to}}`, window }));
    expect(seen.map(({ url: asked }) => new URL(asked ?? '', url).searchParams.get('den'))).toEqual([
      '29/05/2024',
      '07/06/2024',
      '10/06/2024',
    ]);
    expect(JSON.parse(parts.at(-1)?.cursor ?? '')).toMatchObject({ to: '2024-06-10' });
  });
});

describe('a CSV file behind a URL', () => {
  it('flows through in parts, and the cursor moves only with the last', async () => {
    handler = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/csv', etag: '"e"' }).end(`a,b\n${'1,2\n'.repeat(25)}`);
    const parts = await takeAll(httpCsv.fetch(fetchRequest({ url, rowsPerPart: 10 })));
    expect(parts.map(({ firstRow, content }) => [firstRow, content.rows.length])).toEqual([
      [2, 10],
      [12, 10],
      [22, 5],
    ]);
    expect(parts.map(({ cursor }) => cursor)).toEqual(['{}', '{}', '{"etag":"\\"e\\""}']);
  });

  it('that is a page of HTML is a fault', async () => {
    handler = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/csv' }).end('<!DOCTYPE html><p>Bảo trì</p>');
    expect(await faultOf(httpCsv.fetch(fetchRequest({ url })))).toMatchObject({ fault: 'format' });
  });

  it('whose quote is never closed is a fault, not a hang', async () => {
    handler = (_, response) => void response.writeHead(200, { 'content-type': 'text/csv' }).end('a,b\n1,"2\n3,4\n');
    expect(await faultOf(httpCsv.fetch(fetchRequest({ url })))).toMatchObject({ fault: 'format' });
  });
});
