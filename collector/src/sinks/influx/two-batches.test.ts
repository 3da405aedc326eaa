import { jest } from '@jest/globals';
import { commitOf, indicator, observation, period, unit } from '../../../test/store-contract/examples.ts';
import {
  closeAll,
  deliveredAll,
  eventually,
  figures,
  newStore,
  removeFiles,
  sinkInto,
} from '../../../test/influx/sink-examples.ts';
import type { Store } from '../store.ts';
import type { Delivery, LineWriter } from './delivery.ts';
import type { InfluxSink } from './influx-sink.ts';

jest.setTimeout(60_000); // a busy machine

afterEach(closeAll);
afterAll(removeFiles);

const TAKEN: Delivery = { kind: 'taken' };
const DOWN: Delivery = { kind: 'fault', sentence: { vi: 'máy chủ tắt', en: 'the server is down' } };

/** A server in memory that answers when it is told to; a point keeps what was answered as taken last. */
class Server implements LineWriter {
  readonly points = new Map<string, string>();
  readonly requests: { readonly lines: readonly string[]; readonly answer: (delivery: Delivery) => void }[] = [];
  unanswered = 0;
  mostUnanswered = 0;
  #isOpen = false;

  write(body: Buffer, count: number): Promise<Delivery> {
    const lines = body.toString().split('\n');
    if (!this.#isOpen) {
      this.#isOpen = true; // the batch that goes alone, since it opens the day
      return Promise.resolve(TAKEN);
    }
    if (lines.length !== count) throw new Error(`${lines.length} lines were sent as ${count}`);
    this.unanswered += 1;
    this.mostUnanswered = Math.max(this.mostUnanswered, this.unanswered);
    return new Promise((resolve) => {
      const answer = (delivery: Delivery): void => {
        this.unanswered -= 1;
        if (delivery.kind === 'taken') this.#keep(lines);
        resolve(delivery);
      };
      this.requests.push({ lines, answer });
    });
  }

  async request(number: number): Promise<Server['requests'][number]> {
    await eventually(() => this.requests.length > number);
    const request = this.requests[number];
    if (request === undefined) throw new Error('there is no such request');
    return request;
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [series = '', fields = '', at = ''] = line.split(' ');
      this.points.set(`${series} ${at}`, fields);
    }
  }
}

const NOWHERE = { mode: 'v1', url: 'http://127.0.0.1:1', database: 'ioc', authorization: null } as const;
const sinkTo = (writer: LineWriter, store: Store): InfluxSink => sinkInto(NOWHERE, store, { writer, batchSize: 10 });
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const position = (store: Store): Promise<number> => store.sinks.position('influx');

/** Batches of ten figures, all of one day. */
const ofOneDay = (batches: number): ReturnType<typeof figures> =>
  Array.from({ length: batches * 10 }, (_, n) =>
    observation({
      ...{ indicator: indicator('figure'), unit: unit(`c-${n}`), period: period('2022-01-01'), value: n },
    }),
  );

/** The first ten positions open the day. */
async function storeOf(observations: ReturnType<typeof figures>): Promise<Store> {
  const store = await newStore();
  await store.observations.commit(commitOf({ observations: figures(1, 'opening') }));
  await store.observations.commit(commitOf({ observations }));
  return store;
}

describe('two batches on their way', () => {
  test('are sent at the same time, and no third', async () => {
    const [store, server] = [await storeOf(ofOneDay(5)), new Server()];
    const sink = sinkTo(server, store);
    sink.start();
    await server.request(1);
    await aMoment();
    expect(server.requests).toHaveLength(2);
    for (let number = 0; number < 5; number += 1) (await server.request(number)).answer(TAKEN);
    await eventually(deliveredAll(store));
    expect(server.mostUnanswered).toBe(2);
    expect(sink.status()).toMatchObject({ delivered: 60, position: 60, lag: 0 });
  });

  test('are not the first two of a day: the second waits until the server has taken something of it', async () => {
    const [store, server] = [await storeOf([...ofOneDay(1), ...figures(3).slice(10)]), new Server()];
    sinkTo(server, store).start();
    for (let number = 0; number < 3; number += 1) {
      const request = await server.request(number);
      await aMoment();
      expect(server.requests).toHaveLength(number + 1);
      request.answer(TAKEN);
    }
    await eventually(deliveredAll(store));
    expect(server.mostUnanswered).toBe(1);
  });

  test('the second answered first does not move the position past the first', async () => {
    const [store, server] = [await storeOf(ofOneDay(3)), new Server()];
    sinkTo(server, store).start();
    const first = await server.request(0);
    (await server.request(1)).answer(TAKEN);
    (await server.request(2)).answer(TAKEN);
    await aMoment();
    expect(await position(store)).toBe(10);
    first.answer(TAKEN);
    await eventually(deliveredAll(store));
  });

  test('a collector killed when only the second was answered sends both again', async () => {
    const [store, server] = [await storeOf(ofOneDay(2)), new Server()];
    sinkTo(server, store).start(); // never hears of its first batch: as good as killed
    const first = await server.request(0);
    (await server.request(1)).answer(TAKEN);
    await aMoment();
    sinkTo(server, store).start();
    (await server.request(2)).answer(TAKEN);
    (await server.request(3)).answer(TAKEN);
    await eventually(deliveredAll(store));
    expect(server.requests[2]?.lines).toEqual(first.lines);
    expect(server.points.size).toBe(20);
    first.answer(TAKEN);
  });

  test('when the first one fails both are sent again, after the second was answered', async () => {
    const [store, server] = [await storeOf(ofOneDay(2)), new Server()];
    const sink = sinkTo(server, store);
    sink.start();
    const [first, second] = [await server.request(0), await server.request(1)];
    first.answer(DOWN);
    await aMoment();
    expect(server.requests).toHaveLength(2);
    second.answer(TAKEN);
    expect((await server.request(2)).lines).toEqual(first.lines);
    expect(sink.status()).toMatchObject({
      up: false,
      fault: { en: 'the server is down' },
      delivered: 10,
      position: 10,
    });
    (await server.request(2)).answer(TAKEN);
    (await server.request(3)).answer(TAKEN);
    await eventually(deliveredAll(store));
    expect(sink.status()).toMatchObject({ up: true, fault: null, delivered: 30, position: 30 });
  });

  test('wait for each other when a figure and its correction stand in both', async () => {
    const store = await storeOf(ofOneDay(1));
    const corrected = ofOneDay(1).map((one, n) => ({ ...one, value: n === 3 ? 999 : n }));
    const others = ofOneDay(2).slice(10, 19);
    await store.observations.commit(commitOf({ observations: [...corrected, ...others] }));
    const server = new Server();
    sinkTo(server, store).start();
    const first = await server.request(0);
    await aMoment();
    expect(server.requests).toHaveLength(1);
    first.answer(TAKEN);
    const second = await server.request(1);
    expect(second.lines[0]).toContain('value=999');
    second.answer(TAKEN);
    await eventually(deliveredAll(store));
    const point = second.lines[0]?.replace(/ .* /, ' ') ?? '';
    expect(first.lines.filter((line) => line.replace(/ .* /, ' ') === point)).toHaveLength(1);
    expect(server.points.get(point)).toContain('value=999');
  });

  test('a back-fill in another collector on the same store is not undone', async () => {
    const [store, server] = [await storeOf(ofOneDay(4)), new Server()];
    const sink = sinkTo(server, store);
    sink.start();
    (await server.request(0)).answer(TAKEN);
    await eventually(async () => (await position(store)) === 20);
    await server.request(2);
    await store.sinks.advance('influx', 10);
    (await server.request(1)).answer(TAKEN);
    (await server.request(2)).answer(TAKEN);
    const again = await server.request(3);
    expect(again.lines).toEqual(server.requests[0]?.lines);
    for (let number = 3; number < 7; number += 1) (await server.request(number)).answer(TAKEN);
    await eventually(deliveredAll(store));
  });

  test('lines that are wrong for good are kept under their own positions, of either batch', async () => {
    const [store, server] = [await storeOf(ofOneDay(2)), new Server()];
    sinkTo(server, store).start();
    let number = 0;
    const isBad = (line: string): boolean => /value=(4|17),/.test(line);
    while (!(await deliveredAll(store)())) {
      for (const { lines, answer } of server.requests.slice(number)) {
        number += 1;
        answer(lines.some(isBad) ? { kind: 'bad lines', words: 'sai', all: lines.length === 1 } : TAKEN);
      }
      await aMoment();
    }
    const letters = await store.sinks.deadLetters('influx', 10);
    expect(letters.map((one) => [one.position, isBad(one.line)])).toEqual([
      [15, true],
      [28, true],
    ]);
    expect(server.points.size).toBe(18);
  });

  test('stopping waits for both, and goes on behind them', async () => {
    const [store, server] = [await storeOf(ofOneDay(4)), new Server()];
    const sink = sinkTo(server, store);
    sink.start();
    const [first, second] = [await server.request(0), await server.request(1)];
    const stopped = sink.stop();
    second.answer(TAKEN);
    first.answer(TAKEN);
    await stopped;
    expect(await position(store)).toBe(30);
    expect(server.requests).toHaveLength(2);
  });
});
