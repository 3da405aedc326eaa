import type { Frame } from '@vnioc/contract/frame.ts';
import type { QueryAnswer } from '@vnioc/contract/query.ts';
import { actorOf } from '../../test/operations/desk-at-work.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import type { PersonId } from '../catalog/person.ts';
import type { CommandInput, OpenRequest } from '../operations/operations.ts';
import type { TicketId } from '../tickets/received.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);

let api: RunningApi;
beforeAll(async () => {
  api = await startApi('demo', {}, ['--clock', '2024-07-01T08:00+07:00', '--speed', '1']);
}, 60_000);
afterAll(() => api.stop());

async function open(when: number, about: Partial<OpenRequest> = {}): Promise<string> {
  const result = await api.services.secondRiver.operations.open({
    ...{ kind: 'phone_report', domain: 'public_services' as never, unit: 'c-lacdao' as never, indicator: null },
    ...{ severity: 'warning', text: 'x', person: null, lead: 'c-lacdao' as never, documentNumber: null, givenBy: null },
    ...{ dueAt: null, figure: null, drill: false, idempotencyKey: null, at: when },
    actor: actorOf(api.services.catalog, 'truc-ban', when),
    ...about,
  });
  if (!result.ok) throw new Error(result.refusal);
  return result.ticket.id;
}

async function does(person: string, ticket: string, command: CommandInput, when: number): Promise<void> {
  const asked = { ticket: ticket as TicketId, expectedSeq: null, idempotencyKey: null, command, at: when };
  const result = await api.services.secondRiver.operations.execute({
    ...asked,
    actor: actorOf(api.services.catalog, person, when),
  });
  if (!result.ok) throw new Error(`${command.type}: ${result.refusal}`);
}

async function ask(query: object, as: CheckedFetch = api.operator): Promise<Frame> {
  const range = { from: '2024-06-01T00:00', to: '2024-07-01T08:00' };
  const body = JSON.stringify({ queries: [{ refId: 'A', kind: 'tickets', ...range, ...query }] });
  const frame = (await as<QueryAnswer>('POST', '/api/v1/query', { body })).body.results['A']?.frames[0];
  if (frame === undefined) throw new Error('no frame');
  return frame;
}

const column = ({ schema, data }: Frame, name: string): readonly unknown[] =>
  data.values[schema.fields.findIndex((field) => field.name === name)] ?? [];
const dispatch = { type: 'dispatch', lead: null, supporting: null, emergency: false, reason: null } as const;

describe('tickets as the ledger knew them', () => {
  let id: string;
  let later: string;
  beforeAll(async () => {
    id = await open(at('2024-06-10T08:00'));
    await does('truc-ban', id, { type: 'verify', note: null }, at('2024-06-10T09:00'));
    await does('truc-ban', id, dispatch, at('2024-06-11T08:00'));
    later = await open(at('2024-06-20T08:00'), { severity: 'critical' });
  });
  test.each([
    ['2024-06-10T07:59', []],
    ['2024-06-10T08:30', [['received', 'warning', null]]],
    ['2024-06-10T09:00', [['verifying', 'warning', null]]],
    ['2024-06-11T12:00', [['dispatched', 'warning', 'c-lacdao']]],
  ])('as of %s', async (asOf, expected) => {
    const frame = await ask({ asOf });
    const [states, severities, leads] = ['state', 'severity', 'lead_id'].map((name) => column(frame, name));
    expect(states?.map((state, index) => [state, severities?.[index], leads?.[index]])).toEqual(expected);
  });

  test('are asked for by the state, severity and unit that they had then', async () => {
    const asOf = '2024-06-10T10:00';
    const ids = async (query: object) => column(await ask({ asOf, ...query }), 'id');
    expect(await ids({ states: ['verifying'] })).toEqual([id]);
    expect(await ids({ states: ['dispatched'] })).toEqual([]);
    expect(await ids({ open: true, severities: ['warning'], unit: 'c-lacdao' })).toEqual([id]);
    expect(await ids({ open: false })).toEqual([]);
    expect(await ids({ unit: 'c-chidao' })).toEqual([]);
    expect(await ids({ domain: 'health' })).toEqual([]);
  });

  test('are overdue by the clock of then', async () => {
    expect(column(await ask({ asOf: '2024-06-10T08:30' }), 'overdue')).toEqual([0]);
    expect(column(await ask({ asOf: '2024-06-30T08:30', limit: 1 }), 'overdue')).toEqual([1]);
  });

  test('are nobody’s but those who might read them then', async () => {
    const other = await api.as({ name: 'xã khác', person: 'dau-moi-chidao' as PersonId });
    expect(column(await ask({ asOf: '2024-06-25T08:00' }, other), 'id')).toEqual([]);
    const own = await api.as({ name: 'xã', person: 'dau-moi-xa' as PersonId });
    expect(column(await ask({ asOf: '2024-06-25T08:00' }, own), 'id')).toEqual([later, id]);
  });

  test('that are more than were asked for are said to be cut; drills are no matter of alert rules', async () => {
    const one = await ask({ limit: 1 });
    expect(column(one, 'id')).toEqual([later]);
    expect(one.schema.meta.notices?.[0]).toMatchObject({
      severity: 'warning',
      text: expect.stringMatching(/1 phiếu mới nhất/),
    });
    expect((await ask({ limit: 2 })).schema.meta.notices).toBeUndefined();
    const drill = await open(at('2024-06-21T08:00'), { drill: true });
    expect(column(await ask({}), 'id')).toEqual([drill, later, id]);
    expect(column(await ask({ format: 'numeric' }), 'id')).toEqual([later, id]);
  });
});
