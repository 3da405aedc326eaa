import type { TicketDetail, TicketItem } from '@vnioc/contract/tickets.ts';
import type { WorkAnswer } from '@vnioc/contract/unit-work.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import type { PersonId } from '../catalog/person.ts';

let api: RunningApi;
let operator: CheckedFetch;
let commune: CheckedFetch;
let other: CheckedFetch;
beforeAll(async () => {
  api = await startApi();
  operator = await api.as({ name: 'trực ban', person: 'truc-ban' as PersonId });
  commune = await api.as({ name: 'xã', person: 'dau-moi-xa' as PersonId });
  other = await api.as({ name: 'xã khác', person: 'dau-moi-chidao' as PersonId });
}, 60_000);
afterAll(() => api.stop());

const command = (as: CheckedFetch, id: string, said: object) =>
  as<{ ticket: TicketItem }>('POST', `/api/v1/tickets/${id}/commands`, { body: JSON.stringify({ command: said }) });

const dispatched = async (): Promise<string> => {
  const body = JSON.stringify({
    ...{ kind: 'phone_report', domain: 'public_services', unit: 'c-lacdao', lead: 'c-lacdao', severity: 'warning' },
    text: 'Cổng dịch vụ công không nộp được hồ sơ',
  });
  const { id } = (await operator<{ ticket: TicketItem }>('POST', '/api/v1/tickets', { body })).body.ticket;
  await command(operator, id, { type: 'verify' });
  await command(operator, id, { type: 'dispatch' });
  return id;
};

const workOf = async (as: CheckedFetch, unit = 'c-lacdao') =>
  (await as<WorkAnswer>('GET', `/api/v1/work?unit=${unit}`)).body;

test('the cards of a unit come in one answer, with the same next steps as the tickets themselves say', async () => {
  const ids = [await dispatched(), await dispatched()];
  const { items, truncated } = await workOf(commune);
  expect([items.map(({ id }) => id).toSorted(), truncated]).toEqual([ids.toSorted(), false]);
  for (const item of items) {
    const { body } = await commune<TicketDetail>('GET', `/api/v1/tickets/${item.id}`);
    expect([item.possibilities, item.seq]).toEqual([body.possibilities, body.seq]);
    expect(item.procedure?.steps.map(({ id }) => id)).toEqual(body.procedure?.steps.map(({ id }) => id));
    expect(item.turns.map(({ turn }) => turn)).toEqual(body.measured.map(({ turn }) => turn));
  }
});

test('the time of each ticket adds up to its whole life, and its turns to the same', async () => {
  await dispatched();
  const { items } = await workOf(commune);
  expect(items.length).toBeGreaterThan(0);
  for (const { time, turns } of items) {
    const { tickets, totalMinutes, ...parts } = time;
    expect(tickets).toBe(1);
    expect(Object.values(parts).reduce((sum, one) => sum + one, 0)).toBeCloseTo(totalMinutes, 1);
    const main = turns.filter(({ line }) => line === 'main');
    const long = main.reduce((sum, { onClockMs, offClockMs }) => sum + onClockMs + offClockMs, 0);
    expect(long / 60_000).toBeCloseTo(totalMinutes, 1);
  }
});

test('an explanation stands with its turn, without its words', async () => {
  const id = await dispatched();
  await command(commune, id, { type: 'accept' });
  const turnOf = async () =>
    (await workOf(commune)).items.find((one) => one.id === id)?.turns.find(({ phase }) => phase === 'handle');
  const turn = (await turnOf())?.turn;
  expect(turn).toBeDefined();
  expect((await command(commune, id, { type: 'explain', turn, note: 'Mất điện cả xã' })).status).toBe(200);
  expect((await turnOf())?.explanation).toMatchObject({ accepted: null });
  expect(JSON.stringify(await workOf(commune))).not.toContain('Mất điện');
});

test('another unit’s work is nobody’s business, and who only looks on may press nothing', async () => {
  await dispatched();
  expect((await other('GET', '/api/v1/work?unit=c-lacdao')).status).toBe(404);
  expect((await other('GET', '/api/v1/work?unit=nowhere')).status).toBe(404);
  expect((await other('GET', '/api/v1/work')).status).toBe(400);
  const { items } = await workOf(other, 'c-chidao');
  expect(items.filter(({ unit, lead }) => unit === 'c-lacdao' && lead === 'c-lacdao')).toEqual([]);
});
