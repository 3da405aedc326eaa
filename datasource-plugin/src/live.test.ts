import {
  dateTime,
  LiveChannelConnectionState,
  LiveChannelEventType,
  LoadingState,
  type DataQueryRequest,
  type DataQueryResponse,
} from '@grafana/data';
import { jest } from '@jest/globals';
import type { Subscription } from 'rxjs';
import type { IndicatorsQuery } from './query.ts';
import { dataSource, fakeGrafana, statusOf, type FakeGrafana } from './test/fake-grafana.ts';

let grafana: FakeGrafana;
let open: Subscription[];
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] });
  grafana = fakeGrafana();
  open = [];
});
afterEach(() => {
  for (const one of open) one.unsubscribe();
  jest.useRealTimers();
});

const request = (target: object) => {
  const raw = { from: 'now-6h', to: 'now' };
  const range = { from: dateTime(0), to: dateTime(1000), raw };
  const asked = { targets: [{ refId: 'A', ...target }], range, scopedVars: {}, requestId: 'Q1', timezone: 'utc' };
  return asked as unknown as DataQueryRequest<IndicatorsQuery>;
};

/** A panel that is open: how many answers it had, and the last one. */
function panel(source: ReturnType<typeof dataSource>, target: object) {
  const answers: DataQueryResponse[] = [];
  let isClosed = false;
  const subscription = source
    .query(request(target))
    .subscribe({ next: (answer) => answers.push(answer), complete: () => (isClosed = true) });
  open.push(subscription);
  return { answers, isClosed: () => isClosed, close: () => subscription.unsubscribe() };
}

const asked = (end: string) => grafana.asked.filter(({ url }) => url.split('?')[0]?.endsWith(end));
const queries = () => asked('/api/ds/query');
const tell = (event: string, path = 'p1') =>
  grafana.channels.get(`vnioc/${path}`)?.next({
    type: LiveChannelEventType.Message,
    message: { data: { values: [[1], [event], ['1.2.-'], ['{}']] } },
  });
const pass = (millis: number) => jest.advanceTimersByTimeAsync(millis);

describe('a live query', () => {
  it('stays open and is asked again when something of its kind happens, once for a storm', async () => {
    const tickets = panel(dataSource(), { kind: 'tickets', live: true });
    await pass(0);
    expect([queries().length, tickets.answers.at(-1)?.state]).toEqual([1, LoadingState.Streaming]);
    for (let event = 0; event < 20; event += 1) tell('ticket');
    await pass(1600);
    expect([queries().length, tickets.isClosed()]).toEqual([2, false]);
    tell('state');
    await pass(5000);
    expect(queries()).toHaveLength(2);
  });

  it('asks about now, not about when the panel was opened', async () => {
    jest.setSystemTime(10_000_000);
    panel(dataSource(), { kind: 'state', live: true });
    await pass(0);
    tell('state');
    await pass(1600);
    expect(Number(queries()[1]?.data.to)).toBeGreaterThanOrEqual(10_000_000);
  });

  it('shares one path with the other panels of the page, and renews it as long as one is open', async () => {
    const source = dataSource();
    const [one, other] = [panel(source, { kind: 'tickets', live: true }), panel(source, { kind: 'state', live: true })];
    await pass(0);
    expect(asked('/resources/live').map(({ data }) => data)).toEqual([
      { topics: ['tickets', 'states', 'alerts', 'accounts'] },
    ]);
    one.close();
    await pass(301_000);
    expect(asked('/resources/live')[1]?.data).toEqual({ topics: ['tickets', 'states'], path: 'p1' });
    other.close();
    await pass(900_000);
    expect(asked('/resources/live')).toHaveLength(2);
  });

  it('reads anew and asks for another path when the rights behind this one ended', async () => {
    panel(dataSource(), { kind: 'tickets', live: true });
    await pass(0);
    grafana.livePath = { path: 'p2', topics: ['tickets'], renewAfterSeconds: 300 };
    tell('end');
    await pass(4000);
    expect(queries()).toHaveLength(2);
    tell('ticket', 'p2');
    await pass(1600);
    expect(queries()).toHaveLength(3);
  });

  it.each([
    ['there is no Live', () => (grafana = fakeGrafana({ hasLive: false }))],
    ['no path is given', () => (grafana.livePath = null)],
    ['Live never connects', () => (grafana.connects = false)],
  ])('is asked every half minute where %s', async (_case, set) => {
    set();
    const tickets = panel(dataSource(), { kind: 'tickets', live: true });
    await pass(0);
    expect(tickets.answers).toHaveLength(1);
    await pass(85_000);
    expect(tickets.answers).toHaveLength(3);
  });

  it('reads anew after the connection was lost, and polls when the path is refused', async () => {
    panel(dataSource(), { kind: 'tickets', live: true });
    await pass(0);
    const channel = grafana.channels.get('vnioc/p1')!;
    channel.next(statusOf(LiveChannelConnectionState.Disconnected));
    await pass(5000);
    expect(queries()).toHaveLength(1);
    channel.next(statusOf(LiveChannelConnectionState.Connected));
    await pass(1600);
    expect(queries()).toHaveLength(2);
    channel.next(statusOf(LiveChannelConnectionState.Connecting, 'permission denied'));
    await pass(31_600);
    expect(queries()).toHaveLength(3);
  });

  it('goes back to Live when it is to be had again', async () => {
    grafana.livePath = null;
    panel(dataSource(), { kind: 'tickets', live: true });
    await pass(0);
    grafana.livePath = { path: 'p3', topics: ['tickets'], renewAfterSeconds: 300 };
    await pass(40_000);
    const before = queries().length;
    tell('ticket', 'p3');
    await pass(1600);
    expect(queries()).toHaveLength(before + 1);
  });

  it('leaves the path when its panel is closed', async () => {
    const tickets = panel(dataSource(), { kind: 'tickets', live: true });
    await pass(0);
    tickets.close();
    expect(grafana.channels.get('vnioc/p1')?.observed).toBe(false);
    tell('ticket');
    await pass(60_000);
    expect(queries()).toHaveLength(1);
  });
});

it.each([
  ['without the flag', { kind: 'tickets' }],
  ['of another kind', { kind: 'series', live: true }],
  ['that is hidden', { kind: 'tickets', live: true, hide: true }],
])('a query %s is answered once and asks for no path', async (_case, target) => {
  const { isClosed } = panel(dataSource(), target);
  await pass(60_000);
  expect([isClosed(), asked('/resources/live').length]).toEqual([true, 0]);
});
