import type { Ticket } from '../../src/tickets/ticket.ts';
import { shippedCatalog } from '../fixtures/shipped-sites.ts';
import { actorOf, deskAtWork, signalOf, type DeskAtWork } from './desk-at-work.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const MONDAY = at('2024-06-03T08:00');

const catalog = await shippedCatalog('demo');
let desk: DeskAtWork;
beforeEach(async () => {
  desk = await deskAtWork({ catalog, start: MONDAY });
});
afterEach(() => desk.close());

const tickets = (): Promise<readonly Ticket[]> => desk.operations.ledger.list(desk.database.kysely, { limit: 1000 });
const only = async (): Promise<Ticket> => {
  const all = await tickets();
  expect(all).toHaveLength(1);
  return all[0] as Ticket;
};
const alerts = () => desk.operations.alerts.list(desk.database.kysely, { limit: 1000 });
const dispatched = async (): Promise<Ticket> => {
  await desk.signal(signalOf());
  const { id } = await only();
  for (const command of [
    { type: 'startVerification' },
    { type: 'verify', note: 'Đã gọi trạm y tế' },
    { type: 'dispatch', lead: null, supporting: null, emergency: false, reason: null },
  ] as const) {
    expect(await desk.does('truong-ca', id, command)).toMatchObject({ ok: true });
  }
  return only();
};

describe('one situation, one open ticket', () => {
  test('an alert becomes a ticket at the unit that controls its domain, with the SOP of its route', async () => {
    await desk.signal(signalOf());
    const ticket = await only();
    expect(ticket).toMatchObject({ id: 'PH-2024-00001', state: 'received', severity: 'critical', unit: 'c-chidao' });
    expect(ticket.plan).toMatchObject({ lead: 'ttyt_huyen', sop: { id: 'sop.epidemic_threshold' } });
    expect(ticket.custody).toMatchObject({ holder: { kind: 'ioc' }, phase: 'verify' });
    expect(ticket.title.vi).toContain('Xã Chỉ Đạo');
  });

  test('however often it flaps', async () => {
    for (let minute = 0; minute < 20; minute += 1) {
      const startsAt = MONDAY + minute * 60_000;
      await desk.signal(signalOf({ startsAt }), signalOf({ startsAt, status: 'resolved' }));
    }
    const ticket = await only();
    expect(ticket.alerts.noted).toBe(40);
    expect(await alerts()).toHaveLength(20);
  });

  test('the same alert sent again and again is one alert and says nothing new', async () => {
    await desk.signal(signalOf(), signalOf());
    const { seq } = await only();
    await desk.signal(signalOf());
    expect((await only()).seq).toBe(seq);
    expect(await alerts()).toHaveLength(1);
  });

  test('"resolved" upstream is a part of the story and closes nothing', async () => {
    await desk.signal(signalOf());
    await desk.signal(signalOf({ status: 'resolved' }));
    expect((await only()).state).toBe('received');
    expect((await alerts())[0]?.endedAt).toBe(MONDAY);
  });

  test('what fired and was resolved while nobody listened gets its ticket all the same', async () => {
    await desk.signal(signalOf({ status: 'resolved' }));
    expect(await only()).toMatchObject({ state: 'received', alerts: { firing: 0 } });
  });

  test('a rule that changed is no matter of the unit', async () => {
    await desk.signal(signalOf({ notTheWorld: 'NoData' }));
    expect(await tickets()).toEqual([]);
    expect((await alerts())[0]?.fate).toBe('pipeline_fault');
  });

  test('an alert that gets worse makes its ticket worse, and plans anew', async () => {
    await desk.signal(signalOf({ severity: 'warning' }));
    const before = await only();
    await desk.signal(signalOf({ fingerprint: 'f-2', severity: 'critical' }));
    const after = await only();
    expect([before.severity, after.severity]).toEqual(['warning', 'critical']);
  });

  test('firing again soon after closing begins a new cycle of the same ticket, long after another ticket', async () => {
    const { id, lead } = await dispatched();
    const contact = [...catalog.people.values()].find(({ duties }) =>
      duties.some(({ role, unit }) => role === 'unit_contact' && unit === lead),
    );
    for (const command of [
      { type: 'accept' },
      { type: 'start' },
      { type: 'resolve', result: 'Đã phun hóa chất', documentNumber: null },
    ] as const) {
      expect(await desk.does(contact?.id ?? '', id, command)).toMatchObject({ ok: true });
    }
    expect(await desk.does('truong-ca', id, { type: 'close', note: 'Đạt', documentNumber: null })).toMatchObject({
      ok: true,
    });
    await desk.signal(signalOf({ startsAt: MONDAY + 1 }));
    expect((await only()).cycles).toHaveLength(2);
    expect(await only()).toMatchObject({ state: 'received' });
    expect((await only()).cycles[1]?.cause).toBe('recurred');
  });
});

describe('what opens no ticket', () => {
  test('a false positive is silenced by its owner until a date, and fires again by itself after it', async () => {
    await desk.signal(signalOf());
    const { id } = await only();
    const suppressUntil = at('2024-06-10T08:00');
    const reject = { type: 'reject', rejection: 'false_positive', note: 'Máy đo hỏng', suppressUntil } as const;
    await desk.does('truong-ca', id, { type: 'startVerification' });
    expect(await desk.does('truong-ca', id, reject)).toMatchObject({ ok: true });
    await desk.signal(signalOf({ startsAt: MONDAY + 1 }));
    expect((await only()).state).toBe('rejected');
    expect((await alerts()).map(({ fate }) => fate)).toEqual(['suppressed', 'ticket']);
    await desk.until(suppressUntil);
    await desk.signal(signalOf({ startsAt: suppressUntil }));
    expect((await tickets()).map(({ state }) => state)).toEqual(['received', 'rejected']);
  });

  test('announced maintenance is recorded and disturbs nobody', async () => {
    await desk.until(at('2024-06-14T23:00'));
    await desk.signal(signalOf({ kind: 'source.down', source: 'mot-cua' as never, indicator: null, domain: null }));
    expect(await tickets()).toEqual([]);
    expect((await alerts())[0]?.fate).toBe('suppressed');
  });

  test('what a dead source explains is listed on its ticket, and nobody else is bothered', async () => {
    const source = 'mot-cua' as never;
    await desk.signal(signalOf({ fingerprint: 'root', kind: 'source.down', source, indicator: null, domain: null }));
    const { id } = await only();
    await desk.signal(
      ...['c-chidao', 'c-daidong'].map((unit) =>
        signalOf({ fingerprint: `late ${unit}`, kind: 'data.late', source, indicator: null, unit: unit as never }),
      ),
    );
    expect(await only()).toMatchObject({ id, kind: 'source_fault' });
    expect((await only()).dependants).toHaveLength(2);
  });

  test('leaders hear of what is important without a ticket of its own, once', async () => {
    const outbreak = signalOf({ indicator: 'health.outbreaks_active' as never });
    await desk.signal(outbreak);
    await desk.signal(outbreak);
    expect(await tickets()).toEqual([]);
    const pages = await desk.operations.pages.list(desk.database.kysely, { limit: 100 });
    expect(new Set(pages.map(({ reason }) => reason))).toEqual(new Set(['importance']));
    const told = pages.map(({ person, channel }) => `${person} ${channel}`);
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('two doors, one at a time', () => {
  test('two people act at once: one wins, the other is told what stands now', async () => {
    await desk.signal(signalOf());
    const { id, seq } = await only();
    const request = (person: string) =>
      desk.operations.execute({
        ...{ ticket: id, expectedSeq: seq, idempotencyKey: null, at: MONDAY },
        command: { type: 'startVerification' },
        actor: actorOf(catalog, person, MONDAY),
      });
    const results = await Promise.all([request('truong-ca'), request('truc-ban')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      refusal: 'changed meanwhile',
      ticket: { state: 'verifying' },
    });
  });

  test('the same command sent twice is done once', async () => {
    await desk.signal(signalOf());
    const { id } = await only();
    const first = await desk.does('truc-ban', id, { type: 'startVerification' }, 'key-1');
    const { seq } = await only();
    const again = await desk.does('truc-ban', id, { type: 'startVerification' }, 'key-1');
    expect([first.ok, again.ok]).toEqual([true, true]);
    expect((await only()).seq).toBe(seq);
  });

  test('nothing that people write stands in the ledger, only its reference', async () => {
    const { id } = await dispatched();
    const why = 'Bà Nguyễn Thị Giả Tưởng ở thôn Minh Họa gọi hỏi';
    const unit = 'ttyt_huyen' as never;
    expect(await desk.does('chanh-van-phong', id, { type: 'nudge', unit, inNameOfChair: true, why })).toMatchObject({
      ok: true,
    });
    const rows = await desk.operations.ledger.rows(desk.database.kysely, { after: 0, limit: 1000 });
    const bodies = rows.map(({ body }) => body).join('\n');
    expect(bodies).toContain('UnitNudged');
    for (const words of ['Giả Tưởng', 'Minh Họa', 'trạm y tế']) expect(bodies).not.toContain(words);
  });

  test('a refused command leaves nothing, not even its text', async () => {
    await desk.signal(signalOf());
    const { id, seq } = await only();
    const refused = await desk.does('truong-ca', id, { type: 'close', note: 'x', documentNumber: null });
    expect(refused).toMatchObject({ ok: false, refusal: 'not allowed in this state' });
    expect((await only()).seq).toBe(seq);
  });
});

describe('the agenda moves what nobody moves', () => {
  test('an agency that stays silent is reminded, breaches its deadline, and is taken up the ladder to the chair', async () => {
    const { id } = await dispatched();
    await desk.until(at('2024-07-15T17:00'));
    const events = await desk.operations.ledger.eventsOf(desk.database.kysely, id);
    const missed = events.filter(({ type }) => type === 'DeadlineMissed').map((event) => 'of' in event && event.of);
    expect(missed).toContain('accept');
    expect(missed).toContain('resolve');
    const levels = events.flatMap((event) => (event.type === 'TicketEscalated' ? [event.level] : []));
    expect(levels.length).toBeGreaterThan(0);
    expect(new Set(levels).size).toBe(levels.length);
    const pages = await desk.operations.pages.list(desk.database.kysely, { ticket: id, limit: 1000 });
    expect(new Set(pages.map(({ reason }) => reason))).toContain('escalated');
  });

  test('a desk that was closed for a week does on Monday what fell due meanwhile, once', async () => {
    const { id } = await dispatched();
    const { location } = desk;
    await desk.operations.stop();
    await desk.database.close();
    const later = await deskAtWork({ catalog, start: at('2024-06-17T08:00'), location });
    await later.operations.work(later.now());
    await later.operations.work(later.now());
    const events = await later.operations.ledger.eventsOf(later.database.kysely, id);
    const missed = events
      .filter(({ type }) => type === 'DeadlineMissed')
      .map((event) => JSON.stringify({ ...event, seq: 0 }));
    expect(missed.length).toBeGreaterThan(0);
    expect(new Set(missed).size).toBe(missed.length);
    await later.operations.stop();
    await later.database.close();
    desk = await deskAtWork({ catalog, start: MONDAY });
  });

  test('the ledger is whole, and its tickets are the fold of it', async () => {
    await dispatched();
    await desk.until(at('2024-06-20T17:00'));
    expect(await desk.operations.ledger.verify(desk.database.kysely)).toMatchObject({ whole: true });
  });
});
