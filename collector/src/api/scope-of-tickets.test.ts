import fc from 'fast-check';
import type { TicketDetail, TicketItem } from '@vnioc/contract/tickets.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { eventsOf, readingStream } from '../../test/service/reading-stream.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';

/** Contacts of communes: each sees its own commune and nothing else. */
const CONTACTS = [
  ['dau-moi-xa', 'c-lacdao'],
  ['dau-moi-chidao', 'c-chidao'],
  ['dau-moi-daidong', 'c-daidong'],
  ['dau-moi-viethung', 'c-viethung'],
] as const;
const UNITS = [...CONTACTS.map(([, unit]) => unit), 'ttyt_huyen', 'phong_tai_chinh'];
const DOMAINS = ['public_services', 'health', 'budget', 'infosec'];

let api: RunningApi;
const as = new Map<string, CheckedFetch>();
/** Every ticket, with all units that ever had to do with it. */
const all = new Map<string, ReadonlySet<string>>();

beforeAll(async () => {
  api = await startApi();
  for (const [person] of CONTACTS) as.set(person, await api.as({ name: person, person: person as PersonId }));
  await raiseAlerts();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...UNITS),
      fc.constantFrom(...UNITS),
      fc.constantFrom(...DOMAINS),
      fc.nat(4),
      openOne,
    ),
    { numRuns: 24 },
  );
  const { body } = await api.operator<{ items: TicketItem[] }>('GET', '/api/v1/tickets?limit=1000');
  for (const { id } of body.items) {
    const { body: one } = await api.operator<TicketDetail>('GET', `/api/v1/tickets/${id}`);
    const led = one.events.flatMap(({ type, event }) =>
      type === 'TicketDispatched' ? [(event as { lead: string }).lead] : [],
    );
    all.set(id, new Set([one.unit, ...led, ...one.supporting, ...one.support.map(({ unit }) => unit)]));
  }
}, 120_000);
afterAll(() => api.stop());

const say = (path: string, body: object, person: string) =>
  api.operator<{ ticket: TicketItem }>('POST', path, { body: JSON.stringify(body), headers: { 'x-act-as': person } });

async function openOne(unit: string, lead: string, domain: string, far: number): Promise<void> {
  const report = { kind: 'phone_report', domain, unit, lead, text: `ở ${unit}`, severity: 'critical' };
  const { body } = await say('/api/v1/tickets', report, 'truc-ban');
  const place = `/api/v1/tickets/${body.ticket.id}/commands`;
  if (far > 0) await say(place, { command: { type: 'verify' } }, 'truc-ban');
  if (far > 1) await say(place, { command: { type: 'dispatch', supporting: far > 3 ? [UNITS[0]] : [] } }, 'truc-ban');
}

async function raiseAlerts(): Promise<void> {
  const alerts = UNITS.map((unit, index) => ({
    status: 'firing',
    labels: { alertname: 'Thử', unit, domain: DOMAINS[index % 4], severity: 'critical', kind: 'test' },
    annotations: {},
    startsAt: '2026-11-22T01:00:00Z',
    endsAt: '0001-01-01T00:00:00Z',
    fingerprint: `f${index}`,
    generatorURL: '',
  }));
  const body = JSON.stringify({
    version: '4',
    groupKey: 'g',
    receiver: 'ioc',
    status: 'firing',
    truncatedAlerts: 0,
    alerts,
  });
  const sent = await api.operator('POST', '/api/v1/alerts/alertmanager', { body });
  expect(sent.status).toBe(202);
  await api.services.secondRiver.operations.work(api.services.clocks.office.now());
}

const NUMBER = /\b[A-Z]{2,4}-20\d\d-\d{5}\b/g;
/** Tickets that a text speaks of. */
const ticketsIn = (text: string): string[] => [...new Set(text.match(NUMBER) ?? [])];

function expectOwn(text: string, unit: string): void {
  for (const id of ticketsIn(text)) expect([id, ...(all.get(id) ?? [])]).toContain(unit);
}

const LISTS = [
  ...['/api/v1/tickets', '/api/v1/tickets?limit=2', '/api/v1/tickets?open=true', '/api/v1/tickets?overdue=true'],
  ...['/api/v1/cases', '/api/v1/alerts', '/api/v1/alerts?firing=true', '/api/v1/deputies', '/api/v1/duty'],
  ...UNITS.flatMap((unit) => [`/api/v1/tickets?unit=${unit}`, `/api/v1/alerts?unit=${unit}`]),
  ...DOMAINS.map((domain) => `/api/v1/tickets?domain=${domain}`),
  ...['unit', 'domain', 'sop', 'severity'].map((by) => `/api/v1/accounting?period=cal:2026-11&groupBy=${by}`),
];

describe('no request of a person of one unit returns a row of another', () => {
  test('there is something to hide', () => {
    expect(all.size).toBeGreaterThan(24);
    for (const [, unit] of CONTACTS) {
      const own = [...all.values()].filter((units) => units.has(unit)).length;
      expect([unit, own > 0 && own < all.size]).toEqual([unit, true]);
    }
  });

  test('in lists', async () => {
    for (const [person, unit] of CONTACTS)
      for (const path of LISTS) {
        const { status, text, body } = await as.get(person)!<{ items?: { unit?: string }[] }>('GET', path);
        expect([path, status]).toEqual([path, 200]);
        expectOwn(text, unit);
        if (path === '/api/v1/tickets') expect(ticketsIn(text).length).toBeGreaterThan(0);
        if (path.startsWith('/api/v1/alerts'))
          expect((body.items ?? []).map((item) => item.unit).filter((one) => one !== unit)).toEqual([]);
        if (path.includes('groupBy=unit'))
          expect((body as unknown as { rows: { key: string }[] }).rows.map(({ key }) => key)).toEqual(
            expect.not.arrayContaining(UNITS.filter((one) => one !== unit)),
          );
      }
  }, 60_000);

  test('in what belongs to one ticket, however it is asked for', async () => {
    const parts = ['', '/attachments', '/evidence', '/person?reason=thử+xem', '/attachments/x'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CONTACTS),
        fc.constantFrom(...all.keys()),
        fc.constantFrom(...parts),
        async ([person, unit], id, part) => {
          const { status, text } = await as.get(person)!('GET', `/api/v1/tickets/${id}${part}`);
          if (all.get(id)?.has(unit) === true) expect([200, 403, 404]).toContain(status);
          else {
            expect([403, 404]).toContain(status);
            expect(text).not.toMatch(/"title":\{|ở c-/);
          }
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);

  test('in what is done to one ticket', async () => {
    const commands = [
      { type: 'accept' },
      { type: 'verify' },
      { type: 'report', note: 'x' },
      { type: 'explain', turn: 'x', note: 'x' },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CONTACTS),
        fc.constantFrom(...all.keys()),
        fc.constantFrom(...commands),
        async ([person, unit], id, command) => {
          if (all.get(id)?.has(unit) === true) return;
          const body = JSON.stringify({ command });
          expect((await as.get(person)!('POST', `/api/v1/tickets/${id}/commands`, { body })).status).toBe(404);
          const bulk = JSON.stringify({ tickets: [{ id }], command: { type: 'verify', note: 'x' } });
          const { text } = await as.get(person)!('POST', '/api/v1/tickets/bulk', { body: bulk });
          expect(text).toContain('unknown ticket');
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test('in queries', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...CONTACTS),
        fc.constantFrom('tickets', 'accounting', 'events'),
        fc.option(fc.constantFrom(...UNITS, 'd-325'), { nil: undefined }),
        fc.option(fc.constantFrom(...DOMAINS), { nil: undefined }),
        fc.boolean(),
        async ([person, unit], kind, of, domain, subtree) => {
          const query = { refId: 'A', kind, unit: of, domain, ...(of === undefined ? {} : { subtree }) };
          const body = JSON.stringify({ queries: [query] });
          const { text } = await as.get(person)!('POST', '/api/v1/query', { body });
          expectOwn(text, unit);
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  test('in statements', async () => {
    for (const [person, unit] of CONTACTS)
      for (const of of [...UNITS, 'ioc']) {
        const path = `/api/v1/accounting/statement?period=cal:2026-11&unit=${of}`;
        const { status, text } = await as.get(person)!('GET', path);
        expect([of, status]).toEqual([of, of === unit ? 200 : 404]);
        if (status === 200) expect(text).not.toMatch(/"holder":\{"kind":"unit","unit":"(?!c-)/);
      }
  }, 60_000);

  test('on the live stream, from the first row on', async () => {
    for (const [person, unit] of CONTACTS) {
      const { secret } = await api.access.keys.add(
        { name: `dòng ${person}`, person: person as PersonId, role: null, unit: null, domain: null, validUntil: null },
        'test',
        api.services.clocks.machine.now(),
      );
      const text = await readingStream(
        `${api.url}/api/v1/stream?topics=tickets,alerts,accounts,states&after=0`,
        secret,
        (so) => so.includes('event: ready'),
      );
      expectOwn(text, unit);
      const told = new Set(eventsOf(text).flatMap(({ data }) => ticketsIn(data)));
      const own = [...all].filter(([, units]) => units.has(unit)).map(([id]) => id);
      expect([...told].sort()).toEqual(own.sort());
    }
  }, 60_000);
});
