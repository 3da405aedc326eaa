import { inDeskOrder, type Desk } from '@vnioc/contract/desk.ts';
import type { MeasuredTurnItem } from '@vnioc/contract/ticket-time.ts';
import type { TicketDetail, TicketItem, TicketLine } from '@vnioc/contract/tickets.ts';
import type { Page } from '@vnioc/contract/words.ts';
import type { Turn } from '../accounting/turn.ts';
import type { PersonId } from '../catalog/person.ts';
import type { TicketId } from '../tickets/received.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import { deskRows, grewOtherwise, type DeskRules } from './desk/desk-row.ts';

let api: RunningApi;
let operator: CheckedFetch;
let commune: CheckedFetch;
let other: CheckedFetch;
let reader: CheckedFetch;
beforeAll(async () => {
  api = await startApi();
  operator = await api.as({ name: 'trực ban', person: 'truc-ban' as PersonId });
  commune = await api.as({ name: 'xã', person: 'dau-moi-xa' as PersonId });
  other = await api.as({ name: 'xã khác', person: 'dau-moi-chidao' as PersonId });
  reader = await api.as({ name: 'chỉ đọc', role: 'reader' });
}, 60_000);
afterAll(() => api.stop());

const open = async (over: object = {}): Promise<TicketItem> => {
  const said = {
    ...{ kind: 'citizen_report', domain: 'citizen_reports', unit: 'c-lacdao', severity: 'warning' },
    ...{ text: 'Rác tồn đọng cạnh chợ', lead: 'c-lacdao', ...over },
  };
  const { status, body } = await operator<{ ticket: TicketItem }>('POST', '/api/v1/tickets', {
    body: JSON.stringify(said),
  });
  expect(status).toBe(201);
  return body.ticket;
};

const command = async (as: CheckedFetch, id: string, said: object): Promise<void> => {
  const { status } = await as('POST', `/api/v1/tickets/${id}/commands`, { body: JSON.stringify({ command: said }) });
  expect(status).toBe(200);
};

const desk = async (as: CheckedFetch, query = ''): Promise<Desk> =>
  (await as<Desk>('GET', `/api/v1/desk${query}`)).body;

describe('the duty desk', () => {
  test('has what is critical and unverified first, then the unverified by age, then the rest', async () => {
    const [old, red, done] = [await open(), await open({ severity: 'critical' }), await open()];
    await command(operator, done.id, { type: 'verify' });
    await command(operator, done.id, { type: 'dispatch' });
    await command(commune, done.id, { type: 'accept' });
    const { rows, counts } = await desk(operator);
    const mine = rows.filter(({ id }) => [old.id, red.id, done.id].includes(id));
    expect(mine.map(({ id, group, mark }) => [id, group, mark])).toEqual([
      [red.id, 'emergency', 'critical'],
      [old.id, 'unverified', 'normal'],
      [done.id, 'rest', 'normal'],
    ]);
    expect(counts.open).toBe(rows.length);
    expect(counts.unverified).toBe(rows.filter(({ verified }) => !verified).length);
    expect(mine[2]).toMatchObject({ holder: 'unit', lastAnswer: { type: 'TicketAccepted' }, due: { of: 'resolve' } });
  });

  test('says how much of the clock is left, and which step of how many', async () => {
    const { id } = await open();
    const row = (await desk(operator)).rows.find((one) => one.id === id);
    expect(row?.due).toMatchObject({ of: 'verify', clock: 'working' });
    expect(row?.due?.leftMs).toBeGreaterThan(0);
    expect(row?.due?.usedShare).toBeLessThan(0.2);
    expect(row?.step).toEqual({ id: 'b1', index: 1, count: 8 });
  });

  test('names whom to call, to those who may work on the ticket, and to nobody else', async () => {
    const { id } = await open();
    await command(operator, id, { type: 'verify' });
    await command(operator, id, { type: 'dispatch' });
    const seen = await desk(operator);
    const key = seen.rows.find((row) => row.id === id)?.contact ?? '';
    expect(seen.contacts[key]).toMatchObject({ unit: 'c-lacdao', phone: expect.stringMatching(/\d/) });
    const read = await desk(reader);
    expect(read.rows.some((row) => row.id === id && row.contact === null)).toBe(true);
    expect(read.contacts).toEqual({});
  });

  test('shows a unit its own tickets only, and no shift', async () => {
    const { id } = await open();
    const [mine, theirs] = [await desk(commune), await desk(other)];
    expect(mine.rows.some((row) => row.id === id)).toBe(true);
    expect(theirs.rows.some((row) => row.id === id)).toBe(false);
    expect(mine.shift).toBeNull();
  });

  test('tells what was opened since it was looked at, and what has ended no more', async () => {
    const before = await desk(operator);
    const { id } = await open();
    const after = await desk(operator);
    expect(after.rows.map((row) => row.id)).toEqual(expect.arrayContaining([id, ...before.rows.map((row) => row.id)]));
    await command(operator, id, { type: 'reject', rejection: 'out_of_scope', note: 'không thuộc phạm vi' });
    expect((await desk(operator)).rows.some((row) => row.id === id)).toBe(false);
  });

  test('can be of one domain', async () => {
    await open();
    const { rows, counts } = await desk(operator, '?domain=citizen_reports');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ domain }) => domain === 'citizen_reports')).toBe(true);
    expect(counts.open).toBe(rows.length);
  });

  test('shows its three lights', async () => {
    const { lights } = await desk(operator);
    expect(lights.sources).toMatchObject({ down: 0 });
    expect(lights.sources?.total).toBeGreaterThan(0);
    expect(lights.messages.failed).toBeGreaterThanOrEqual(0);
  });
});

describe('an answer of the desk that goes on from an earlier one', () => {
  const since = (as: CheckedFetch, before: Desk, query = '') =>
    desk(as, `?since=${encodeURIComponent(before.revision)}${query}`);
  const ids = ({ rows }: Desk) => rows.map(({ id }) => id);

  test('tells the tickets that changed, those that are new, and those that have left', async () => {
    const [changed, ended, other] = [await open(), await open(), await open()];
    const before = await desk(operator);
    await command(operator, changed.id, { type: 'verify' });
    await command(operator, ended.id, { type: 'reject', rejection: 'out_of_scope', note: 'không thuộc phạm vi' });
    const fresh = await open();
    const after = await since(operator, before);
    expect(after.since).toBe(before.revision);
    expect(ids(after).toSorted()).toEqual([changed.id, fresh.id].toSorted());
    expect(after.gone).toEqual([ended.id]);
    expect(ids(after)).not.toContain(other.id);
    expect(after.counts.open).toBe(before.counts.open);
    const whole = await desk(operator);
    expect(after.rows).toEqual(
      whole.rows.filter(({ id }) => ids(after).includes(id)).map((row) => ({ ...row, due: expect.anything() })),
    );
  });

  test('put on what was told before makes the same desk as reading it anew', async () => {
    const before = await desk(operator);
    await open({ severity: 'critical' });
    const after = await since(operator, before);
    const known = new Map(before.rows.map((row) => [row.id, row]));
    for (const row of after.rows) known.set(row.id, row);
    for (const id of after.gone) known.delete(id);
    const ran = after.worked - before.worked;
    const shown = [...known.values()].map((row) =>
      row.due === null || after.rows.includes(row) || row.due.clock === 'elapsed'
        ? row
        : { ...row, due: { ...row.due, leftMs: row.due.leftMs - ran } },
    );
    const { rows, asOf } = await desk(operator);
    const groups = (some: Desk['rows']) => some.map(({ id, seq, group, mark }) => [id, seq, group, mark]);
    expect(groups(shown.toSorted(inDeskOrder))).toEqual(groups(rows));
    expect(asOf).toBeGreaterThanOrEqual(after.asOf);
  });

  test('tells what time alone made late or soon late, and not that its clock ran on', async () => {
    const { id } = await open();
    const { catalog, secondRiver, database } = api.services;
    const { ledger } = secondRiver.operations;
    const ticket = [...(await ledger.load(database.kysely, [id as TicketId])).values()][0]!;
    const due = (await desk(operator)).rows.find((row) => row.id === id)?.due?.at ?? 0;
    const rules = { catalog, rulesOf: () => ({ sop: null }) } as unknown as DeskRules;
    const rowAt = (now: number) => deskRows([ticket], { now, language: 'vi', contactKey: () => null }, rules)[0]!;
    const grew = (from: number, to: number) => grewOtherwise(ticket, rowAt(to), from, rules);
    expect(grew(ticket.lastEventAt, ticket.lastEventAt + 60_000)).toBe(false);
    expect(grew(ticket.lastEventAt, due - 1)).toBe(true);
    expect(grew(due - 1, due)).toBe(false);
    expect(grew(due, due + 1)).toBe(true);
  });

  test('is everything for another question, another reader, or a name that nobody gave', async () => {
    await open();
    const before = await desk(operator);
    for (const [as, query] of [
      [operator, '&domain=citizen_reports'],
      [commune, ''],
    ] as const) {
      const answer = await since(as, before, query);
      expect(answer.since).toBeNull();
      expect(answer.counts.open).toBe(answer.rows.length);
    }
    for (const name of ['x', '1.2.3', `${before.revision}x`])
      expect((await desk(operator, `?since=${name}`)).since).toBeNull();
  });

  test('says nothing to a unit of the tickets of others', async () => {
    await open();
    const before = await desk(commune);
    const theirs = await open({ unit: 'c-chidao', lead: 'c-chidao' });
    const after = await since(commune, before);
    expect(JSON.stringify(after)).not.toContain(theirs.id);
    expect(ids(after)).toEqual(ids(before));
  });

  test('is nothing at all while everything reads the same, and leaves compressed', async () => {
    for (let more = 0; more < 8; more += 1) await open();
    const ask = (headers: Record<string, string>, query = '') =>
      operator<Desk>('GET', `/api/v1/desk${query}`, { headers });
    for (const [taken, name] of [
      ['br', '~br'],
      ['gzip', '~gzip'],
      ['identity', ''],
    ] as const) {
      // another minute of the clock is another answer: asked again then
      for (let tries = 0; ; tries += 1) {
        const { headers, body } = await ask({ 'accept-encoding': taken });
        expect(headers.get('content-encoding')).toBe(name === '' ? null : taken);
        expect(headers.get('etag')).toBe(`"${body.revision}${name}"`);
        expect(headers.get('vary')).toContain('Accept-Encoding');
        const again = await ask({ 'if-none-match': headers.get('etag') ?? '' });
        if (again.status === 200 && tries < 3) continue;
        expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', `"${body.revision}"`]);
        break;
      }
    }
    const { revision } = await desk(operator);
    await open();
    const changed = await ask({ 'if-none-match': `W/"x", "${revision}"` }, `?since=${revision}`);
    expect([changed.status, changed.body.rows.length]).toEqual([200, 1]);
  });
});

describe('a ticket with its clocks', () => {
  const story = async (as: CheckedFetch, id: string) => (await as<TicketDetail>('GET', `/api/v1/tickets/${id}`)).body;

  test('has every step of its SOP, those to come included', async () => {
    const { id } = await open();
    await command(operator, id, { type: 'completeStep', step: 'b1', evidence: 'mã 17' });
    const { procedure } = await story(operator, id);
    expect(procedure?.steps.map(({ state }) => state)).toEqual(['done', 'open', ...Array(6).fill('waiting')]);
    expect(procedure?.steps[0]).toMatchObject({ late: false, amount: 2, unit: 'WH', usedMs: expect.any(Number) });
    expect(procedure?.steps[1]).toMatchObject({ milestone: 'verify', dueAt: expect.any(Number) });
    expect(procedure?.steps[2]).toMatchObject({ startedAt: null, usedMs: null, leftMs: null });
  });

  test('measures its turns so that they add up to its age', async () => {
    const { id } = await open();
    await command(operator, id, { type: 'verify' });
    await command(operator, id, { type: 'dispatch' });
    const { measured, turns, receivedAt } = await story(operator, id);
    expect(measured.length).toBe(turns.length);
    const support = new Set((turns as readonly Turn[]).filter(({ line }) => line === 'support').map((turn) => turn.id));
    const main = measured.filter(({ turn }) => !support.has(turn));
    const whole = main.reduce((sum, one) => sum + one.onClockMs + one.offClockMs, 0);
    expect(whole).toBe((main.at(-1) as MeasuredTurnItem).to - receivedAt);
  });

  test('names officials to those who work on it, and only there', async () => {
    const { id } = await open();
    expect(Object.keys((await story(operator, id)).people)).toContain('truc-ban');
    expect((await story(reader, id)).people).toEqual({});
    expect((await story(reader, id)).contact).toBeNull();
  });

  test('is listed with its clock and its contact', async () => {
    const { id } = await open();
    const { body } = await operator<Page<TicketLine>>('GET', '/api/v1/tickets?limit=5');
    expect(body.items.find((one) => one.id === id)).toMatchObject({ due: { of: 'verify' }, step: { index: 1 } });
  });
});
