import { jest } from '@jest/globals';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commitOf } from '../../../test/store-contract/examples.ts';
import {
  closeAll,
  deliveredAll,
  eventually,
  figures,
  newStore,
  removeFiles,
  sinkInto,
} from '../../../test/influx/sink-examples.ts';

jest.setTimeout(60_000); // real servers on a busy machine

afterEach(closeAll);
afterAll(removeFiles);

describe('a server that misbehaves', () => {
  let server: Server;
  let answer: (lines: string[], response: ServerResponse, request: IncomingMessage) => void;
  const received: string[] = [];
  const requests: { headers: IncomingMessage['headers']; url: string | undefined }[] = [];
  let url: string;
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = '';
      for await (const piece of request) body += String(piece);
      requests.push({ headers: request.headers, url: request.url });
      answer(body.split('\n'), response, request);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    received.length = 0;
    requests.length = 0;
  });
  afterAll(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  );
  const take = (lines: string[], response: ServerResponse): void => {
    received.push(...lines);
    response.writeHead(204).end();
  };

  test('and finds batches too large gets smaller ones', async () => {
    answer = (lines, response) => (lines.length > 7 ? response.writeHead(413).end('too large') : take(lines, response));
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(10) }));
    const sink = sinkInto({ mode: 'v1', url, database: 'a b', authorization: 'Token geheim' }, store);
    sink.start();
    await eventually(deliveredAll(store));
    expect(new Set(received).size).toBe(100);
    expect(requests[0]).toMatchObject({
      url: '/write?db=a%20b&precision=ms',
      headers: { authorization: 'Token geheim' },
    });
    expect(await store.sinks.deadLetters('influx', 1)).toEqual([]);
  });

  test('and answers 500, 429 or nothing at all gets the same lines again', async () => {
    let turn = 0;
    answer = (lines, response, request) => {
      turn += 1;
      if (turn === 1) return void response.writeHead(500).end('{"error":"timeout"}');
      if (turn === 2) return void response.writeHead(429).end();
      if (turn === 3) return void request.socket.destroy();
      if (turn === 4) return void response.writeHead(400).end('{"error":"database is required"}');
      take(lines, response);
    };
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(1) }));
    const sink = sinkInto({ mode: 'v1', url, database: 'ioc', authorization: null }, store);
    sink.start();
    await eventually(() => sink.status().fault?.vi.includes('timeout') === true || turn > 1);
    await eventually(deliveredAll(store));
    expect(received).toHaveLength(10);
    expect(turn).toBe(5);
    expect(await store.sinks.deadLetters('influx', 1)).toEqual([]);
  });

  test('a back-fill during a delivery is not undone by it', async () => {
    const store = await newStore();
    await store.observations.commit(commitOf({ observations: figures(1) }));
    const sink = sinkInto({ mode: 'v1', url, database: 'ioc', authorization: null }, store);
    let asked = 0;
    answer = (lines, response) => {
      asked += 1;
      if (asked > 1) take(lines, response);
      else void sink.backfill().then(() => take(lines, response));
    };
    sink.start();
    await eventually(() => received.length === 20);
    await eventually(deliveredAll(store));
  });
});
