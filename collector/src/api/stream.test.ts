import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { eventsOf, readingStream } from '../../test/service/reading-stream.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

let api: RunningApi;
let operator: CheckedFetch;
let secret: string;
beforeAll(async () => {
  api = await startApi();
  operator = await api.as({ name: 'trực ban', person: 'truc-ban' as PersonId });
  secret = await keyOf('truong-ca');
}, 60_000);
afterAll(() => api.stop());

async function keyOf(person: string): Promise<string> {
  const key = { name: `dòng ${person}`, role: null, unit: null, domain: null, validUntil: null };
  const made = await api.access.keys.add({ ...key, person: person as PersonId }, 'test', 1);
  return made.secret;
}

const open = async (unit = 'c-lacdao'): Promise<string> => {
  const report = { kind: 'phone_report', domain: 'public_services', unit, lead: unit, text: 'thử' };
  const { body } = await operator<{ ticket: { id: string } }>('POST', '/api/v1/tickets', {
    body: JSON.stringify(report),
  });
  return body.ticket.id;
};

const OPERATORS = { role: null, person: 'truc-ban' as PersonId, unit: null, domain: null, validUntil: null };

const newsIn = (text: string) => eventsOf(text).filter(({ event }) => event !== 'ready');

type Transitions = Parameters<typeof api.services.store.states.save>[1];
const transitionTo = (to: string, unit: string) => {
  const { catalog, clocks } = api.services;
  const [indicator] = [...catalog.indicators.values()].filter(({ levels }) => levels.includes('commune'));
  const cell = { indicator: indicator!.id, unit, from: null, to, at: clocks.office.now() };
  return { ...cell, period: null, value: 1, reason: 'figure judged' } as unknown as Transitions[number];
};

type Signals = Parameters<typeof api.services.secondRiver.operations.signal>[0];
/** An alert that opens no ticket. */
const signalOf = (name: string) =>
  ({
    ...{ producer: 'prometheus', fingerprint: name, startsAt: 1, status: 'firing', notTheWorld: 'test', name },
    ...{ domain: 'health', indicator: null, unit: 'c-lacdao', source: null, asset: null, severity: 'info' },
    ...{ kind: 'test', correlationKey: null, drill: false, labels: {} },
  }) as unknown as Signals[number];

const address = (query: string): string => `${api.url}/api/v1/stream?${query}`;
const ids = (text: string): number[] =>
  eventsOf(text).flatMap(({ event, id }) => (event === 'ticket' && id !== null ? [parseInt(id, 10)] : []));

describe('the live stream', () => {
  test('tells what happens while somebody listens, and nothing of before', async () => {
    await open();
    let opened: Promise<string> | null = null;
    const text = await readingStream(address('topics=tickets'), secret, (so) => {
      if (so.includes('event: ready')) opened ??= open();
      return so.includes('event: ticket\n');
    });
    const id = await (opened as unknown as Promise<string>);
    expect(eventsOf(text).map(({ event }) => event)).toEqual(['ready', 'ticket']);
    expect(eventsOf(text)[1]?.data).toContain(id);
    expect(eventsOf(text)[1]?.data).toContain('TicketReceived');
  });

  test('goes on where it was cut off: nothing is missed, nothing told twice', async () => {
    const whole = ids(await readingStream(address('topics=tickets&after=0'), secret, (so) => so.includes('ready')));
    expect(whole.length).toBeGreaterThan(1);
    const [first = 0] = whole;
    await open();
    const rest = ids(
      await readingStream(address('topics=tickets'), secret, (so) => so.includes('ready'), {
        'last-event-id': `${first}.-.-`,
      }),
    );
    expect(rest.slice(0, whole.length - 1)).toEqual(whole.slice(1));
    expect(rest.length).toBe(whole.length);
    expect([...rest].sort((a, b) => a - b)).toEqual(rest);
  });

  test('of another ledger begins anew, and says so', async () => {
    const text = await readingStream(address('topics=tickets&after=999999'), secret, (so) => so.includes('ready'));
    expect(eventsOf(text).map(({ event }) => event)).toEqual(['reset', 'ready']);
  });

  test('carries several topics on one connection', async () => {
    const alert = (status: string) => ({
      ...{ status, labels: { alertname: 'Dòng', unit: 'c-lacdao', domain: 'health', severity: 'critical' } },
      ...{ annotations: {}, startsAt: '2026-11-22T01:00:00Z', endsAt: '0001-01-01T00:00:00Z' },
      ...{ fingerprint: 'dong1', generatorURL: '' },
    });
    const raise = (): Promise<unknown> =>
      api.operator('POST', '/api/v1/alerts/alertmanager', {
        body: JSON.stringify({
          version: '4',
          status: 'firing',
          groupKey: 'g',
          receiver: 'r',
          alerts: [alert('firing')],
        }),
      });
    let raised: Promise<unknown> | null = null;
    const text = await readingStream(address('topics=tickets,alerts,accounts'), secret, (so) => {
      if (so.includes('event: ready'))
        raised ??= raise().then(() => api.services.secondRiver.operations.work(api.services.clocks.office.now()));
      return so.includes('event: alert\n') && so.includes('event: ticket\n');
    });
    await raised;
    expect(eventsOf(text).find(({ event }) => event === 'alert')?.data).toContain('dong1');
  }, 30_000);

  test('of states and alerts goes on where it was cut off, too', async () => {
    const cells = ['c-lacdao', 'c-chidao'].map((unit) => transitionTo('critical', unit));
    const topics = address('topics=states,alerts');
    const [head] = eventsOf(await readingStream(topics, secret, (so) => so.includes('ready')));
    await api.services.store.states.save([], cells);
    await api.services.secondRiver.operations.signal([signalOf('cắt 1'), signalOf('cắt 2')], 5);
    const headers = { 'last-event-id': head?.id ?? '' };
    const all = (so: string) => so.includes('"unit":"c-chidao"') && so.includes('cắt 2') && so.includes('ready');
    const whole = newsIn(await readingStream(topics, secret, all, headers));
    expect(whole.map(({ event }) => event).sort()).toEqual(['alert', 'alert', 'state', 'state']);
    for (const [index, { id }] of whole.slice(0, 3).entries()) {
      const cut = { 'last-event-id': id ?? '' };
      const rest = newsIn(await readingStream(topics, secret, (so) => so.includes('ready'), cut));
      expect(rest.map(({ data }) => data).sort()).toEqual(
        whole
          .slice(index + 1)
          .map(({ data }) => data)
          .sort(),
      );
    }
  });

  test('tells a state while somebody listens', async () => {
    let saved: Promise<unknown> | null = null;
    const text = await readingStream(address('topics=states'), secret, (so) => {
      if (so.includes('event: ready'))
        saved ??= api.services.store.states.save([], [transitionTo('normal', 'c-lacdao')]);
      return so.includes('event: state\n');
    });
    await saved;
    expect(eventsOf(text).at(-1)?.data).toContain('"to":"normal"');
  });

  test('does not tell an alert again that was merely seen again', async () => {
    const { operations } = api.services.secondRiver;
    await operations.signal([signalOf('lặp')], 6);
    const told = await readingStream(address('topics=alerts&after=0.0.0'), secret, (so) => so.includes('"lặp"'));
    const { id } = newsIn(told).at(-1)!;
    await operations.signal([signalOf('lặp')], 7);
    const again = await readingStream(address('topics=alerts'), secret, (so) => so.includes('ready'), {
      'last-event-id': id ?? '',
    });
    expect(eventsOf(again).map(({ event }) => event)).toEqual(['ready']);
  });

  test('reads what happens once, however many listen', async () => {
    const { database } = api.services;
    let reads = 0;
    const before = database.kysely.getExecutor;
    const listeners = Array.from({ length: 5 }, () =>
      readingStream(address('topics=states'), secret, (so) => so.includes('event: state\n')),
    );
    database.kysely.getExecutor = function (this: typeof database.kysely) {
      reads += 1;
      return before.call(this);
    };
    await new Promise((resolve) => setTimeout(resolve, 500));
    reads = 0;
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const idle = reads;
    database.kysely.getExecutor = before;
    await api.services.store.states.save([], [transitionTo('warning', 'c-lacdao')]);
    for (const text of await Promise.all(listeners)) expect(text).toContain('"to":"warning"');
    expect(idle).toBeLessThan(5);
  });

  test('ends when the key is revoked', async () => {
    const key = { name: 'sắp thu hồi', role: null, unit: null, domain: null, validUntil: null };
    const made = await api.access.keys.add({ ...key, person: 'truong-ca' as PersonId }, 'test', 1);
    let revoked: Promise<unknown> | null = null;
    const text = await readingStream(address('topics=tickets'), made.secret, (so) => {
      if (so.includes('event: ready')) revoked ??= api.access.keys.revoke(made.key.id, 'test', 2);
      return so.includes('event: end');
    });
    expect(text).toContain('revoked key');
  }, 30_000);

  test('of a session ends when its owner signs out; those of others hear that they still listen', async () => {
    const { secret: key } = (await api.access.keys.add({ ...OPERATORS, name: 'phiên' }, 'test', 1)) as {
      secret: string;
    };
    const signIn = await fetch(`${api.url}/login`, { method: 'POST', body: JSON.stringify({ password: key }) });
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    let others: Promise<string> | null = null;
    let signedOut = 0;
    const session = await fetch(address('topics=tickets'), { headers: { cookie } });
    let text = '';
    for await (const chunk of session.body!) {
      text += new TextDecoder().decode(chunk as Uint8Array);
      if (!text.includes('event: ready') || others !== null) continue;
      others = readingStream(address('topics=tickets'), secret, (so) => {
        if (so.includes('event: ready') && signedOut === 0) {
          signedOut = performance.now();
          void fetch(`${api.url}/sign-out`, { method: 'POST', headers: { cookie }, redirect: 'manual' });
        }
        return so.includes('event: alive');
      });
    }
    expect(performance.now() - signedOut).toBeLessThan(3000);
    expect(text).toContain('event: end');
    expect(eventsOf(await others!).at(-1)).toMatchObject({ event: 'alive', id: null });
  });

  test.each([
    '',
    'topics=',
    'topics=money',
    'topics=tickets&after=-1',
    'topics=tickets,tickets,tickets,tickets,tickets',
  ])('refuses %s', async (query) => {
    expect((await operator('GET', `/api/v1/stream?${query}`)).status).toBe(400);
  });
});
