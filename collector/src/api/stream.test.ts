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

const address = (query: string): string => `${api.url}/api/v1/stream?${query}`;
const ids = (text: string): number[] =>
  eventsOf(text).flatMap(({ event, id }) => (event === 'ticket' && id !== null ? [Number(id)] : []));

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
        'last-event-id': String(first),
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
