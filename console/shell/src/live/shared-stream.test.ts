import type { LiveEvent } from '@vnioc/contract/stream.ts';
import { sharedStream } from './shared-stream.ts';

/** One browser: tabs that hear each other, locks that one holds at a time, and connections that are counted. */
class Tabs {
  static all: Tabs[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  constructor() {
    Tabs.all.push(this);
  }
  postMessage(data: unknown): void {
    for (const other of Tabs.all.filter((one) => one !== this)) queueMicrotask(() => other.onmessage?.({ data }));
  }
}

class Connections {
  static readonly CLOSED = 2;
  static all: Connections[] = [];
  readyState = 1;
  onerror: (() => void) | null = null;
  readonly #listeners = new Map<string, (event: object) => void>();
  constructor() {
    Connections.all.push(this);
  }
  addEventListener(name: string, listener: (event: object) => void): void {
    this.#listeners.set(name, listener);
  }
  say(name: string, lastEventId: string, data: string): void {
    this.#listeners.get(name)?.({ lastEventId, data });
  }
}

let held = false;
const locks = {
  request: (_name: string, work: () => Promise<never>) => {
    if (held) return new Promise(() => undefined);
    held = true;
    return work();
  },
};

/** What tabs say to each other has arrived, and its answers. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const heardBy = (): LiveEvent[] => {
  const heard: LiveEvent[] = [];
  sharedStream('/stream').subscribe((event) => heard.push(event));
  return heard;
};

beforeEach(() => {
  [Tabs.all, Connections.all, held] = [[], [], false];
  Object.assign(globalThis, { BroadcastChannel: Tabs, EventSource: Connections });
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
});

test('two tabs have one connection, and both hear what it says', async () => {
  const [one, other] = [heardBy(), heardBy()];
  await settled();
  Connections.all[0]?.say('ticket', '7.1.0', '{"ticket":"PH-1"}');
  await settled();
  expect(Connections.all).toHaveLength(1);
  expect(one).toEqual([{ event: 'ticket', id: '7.1.0', data: '{"ticket":"PH-1"}' }]);
  expect(other).toEqual(one);
});

test('without locks every tab listens for itself, and hears everything once', () => {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  const [one, other] = [heardBy(), heardBy()];
  for (const connection of Connections.all) connection.say('state', '1', '{}');
  expect([Connections.all.length, one.length, other.length]).toEqual([2, 1, 1]);
});

test('a refused connection is tried again, a broken one is the browser’s own matter', () => {
  jest.useFakeTimers();
  heardBy();
  Connections.all[0]?.onerror?.();
  jest.advanceTimersByTime(60_000);
  expect(Connections.all).toHaveLength(1);
  Object.assign(Connections.all[0] ?? {}, { readyState: Connections.CLOSED });
  Connections.all[0]?.onerror?.();
  jest.advanceTimersByTime(60_000);
  jest.useRealTimers();
  expect(Connections.all).toHaveLength(2);
});

test('who comes later learns at once whether the others listen, and everybody when the connection breaks', async () => {
  heardBy();
  const early = heardBy();
  await settled();
  expect(early).toEqual([]);
  Connections.all[0]?.say('ready', '7.1.0', '{}');
  await settled();
  const late = heardBy();
  await settled();
  expect(late.map(({ event }) => event)).toEqual(['alive']);
  Connections.all[0]?.onerror?.();
  await settled();
  expect(late.map(({ event }) => event)).toEqual(['alive', 'lost']);
  const last = heardBy();
  await settled();
  expect(last.map(({ event }) => event)).toEqual(['lost']);
});
