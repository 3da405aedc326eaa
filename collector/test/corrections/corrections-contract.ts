import type { EntryAnswer } from '@vnioc/contract/entries.ts';
import type { Problem } from '@vnioc/contract/problems.ts';
import type { TicketFigure } from '@vnioc/contract/ticket-figure.ts';
import type { TicketDetail, TicketItem } from '@vnioc/contract/tickets.ts';
import { EMPTY_DELIVERY } from '../../src/sinks/commit.ts';
import type { Observation } from '../../src/observations/observation.ts';
import type { RunningApi } from '../service/running-api.ts';

const FIGURE = { indicator: 'digital_transformation.community_teams', unit: 'c-lacdao', period: '2024-Q3' };
const SOURCE = 'to-cong-nghe-so';

type Entered = Omit<EntryAnswer, 'status'> & Omit<Problem, 'status'> & { readonly status: string | number };
type Opened = { readonly ticket: TicketItem; readonly figure: TicketFigure } & Problem;

/** A complaint about a figure, or a request for one, ends in a correction; on either store. */
export function correctionsContract(running: () => RunningApi): void {
  const say = async <T>(person: string, path: string, body: object) =>
    running().operator<T>('POST', path, { body: JSON.stringify(body), headers: { 'x-act-as': person } });
  const open = (person: string, ticket: object) => say<Opened>(person, '/api/v1/tickets', ticket);
  const complain = (person: string, figure: object = FIGURE) =>
    open(person, { kind: 'figure_complaint', figure, text: 'Số tổ công nghệ số không đúng thực tế' });
  const enter = (value: number, ticket?: string, change: object = {}) =>
    say<Entered>('dau-moi-phong-vhtt', '/api/v1/entries', {
      ...{ source: SOURCE, ...FIGURE, value, evidence: { document: '15/BC-UBND' } },
      ...(ticket === undefined ? {} : { ticket }),
      ...change,
    });
  const approve = (id: string, person = 'truong-ca') => say<Entered>(person, `/api/v1/entries/${id}/approve`, {});
  const command = (person: string, id: string, said: object) =>
    say<Problem & { ticket: TicketItem }>(person, `/api/v1/tickets/${id}/commands`, { command: said });
  const detail = async (id: string): Promise<TicketDetail> =>
    (await running().operator<TicketDetail>('GET', `/api/v1/tickets/${id}`)).body;
  const history = async () => {
    const path = `/api/v1/observations/history?${new URLSearchParams(FIGURE).toString()}`;
    return (await running().operator<{ items: { revision: number; value: number }[] }>('GET', path)).body.items;
  };
  const corrections = async (id: string) =>
    (await detail(id)).events.filter(({ type }) => type === 'FigureCorrected').map(({ by, event }) => ({ by, event }));

  beforeAll(async () => {
    const { store, clocks } = running().services;
    const at = clocks.office.now();
    const figure = { ...FIGURE, source: SOURCE, knownAt: at, quality: 'reported', value: 4 } as unknown as Observation;
    await store.observations.commit({
      ...{ ...EMPTY_DELIVERY, source: figure.source, run: 'test', at, observations: [figure] },
    });
  });

  describe('a complaint about a figure', () => {
    test('needs the figure and a text, and shows what stands', async () => {
      for (const person of ['dau-moi-xa', 'chu-tich-xa', 'nhap-lieu', 'truc-ban']) {
        const { status, body } = await complain(person);
        expect([person, status, body.ticket?.domain, body.ticket?.unit]).toEqual([
          ...[person, 201, 'digital_transformation', 'c-lacdao'],
        ]);
        expect(body.figure).toMatchObject({ ...FIGURE, said: { revision: 1, value: 4 }, newest: { revision: 1 } });
      }
    });

    test('is refused to whoever may not read the figure, and without one', async () => {
      for (const person of ['dau-moi-chidao', 'quan-tri', 'noi-vu'])
        expect([person, (await complain(person)).status]).toEqual([person, 403]);
      const bare = { kind: 'figure_complaint', text: 'sai', domain: 'digital_transformation', unit: 'c-lacdao' };
      expect((await open('dau-moi-xa', bare)).body).toMatchObject({
        status: 422,
        detail: expect.stringMatching(/^figure/),
      });
      expect((await open('dau-moi-xa', { kind: 'data_request', text: 'xin số liệu' })).status).toBe(422);
      for (const wrong of [{ period: 'never' }, { period: '2023-Q1' }, { indicator: 'no.such' }])
        expect((await complain('dau-moi-xa', { ...FIGURE, ...wrong })).status).toBe(422);
      const elsewhere = { kind: 'figure_complaint', figure: FIGURE, text: 'sai', unit: 'c-chidao' };
      expect((await open('truc-ban', elsewhere)).status).toBe(422);
    });

    test('is corrected by an approved entry: the new revision and the word to the ticket are one', async () => {
      const { ticket } = (await complain('dau-moi-xa')).body;
      const entry = (await enter(6, ticket.id)).body;
      expect(entry).toMatchObject({ status: 'pending', ticket: ticket.id });
      expect(await corrections(ticket.id)).toEqual([]);
      expect((await approve(entry.id)).status).toBe(200);
      const [newest] = await history();
      expect(newest).toMatchObject({ revision: 2, value: 6 });
      expect(await corrections(ticket.id)).toEqual([
        { by: expect.objectContaining({ id: 'truong-ca' }), event: { figure: FIGURE, revision: 2 } },
      ]);
      expect((await detail(ticket.id)).figure).toMatchObject({ said: { value: 4 }, newest: { revision: 2, value: 6 } });
    });

    test('is corrected by nothing that is about another figure, or says the same again', async () => {
      const { ticket } = (await complain('dau-moi-xa')).body;
      for (const wrong of [{ unit: 'c-chidao' }, { period: '2024-Q2' }])
        expect((await enter(7, ticket.id, wrong)).body).toMatchObject({
          status: 422,
          detail: expect.stringMatching(/^ticket/),
        });
      expect((await enter(7, 'PH-2024-99999')).status).toBe(422);
      const [{ value } = { value: 0 }] = await history();
      const same = (await enter(value, ticket.id)).body;
      expect((await approve(same.id)).status).toBe(422);
      expect(await corrections(ticket.id)).toEqual([]);
      const waiting = await running().services.store.entries.get(same.id);
      expect(waiting).toMatchObject({ status: 'pending', decidedBy: null });
    });

    test('that was turned down meanwhile takes no correction, and then the figure stays as it was', async () => {
      const { ticket } = (await complain('dau-moi-xa')).body;
      const entry = (await enter(9, ticket.id)).body;
      const rejected = await command('truc-ban', ticket.id, {
        type: 'reject',
        rejection: 'out_of_scope',
        note: 'trùng',
      });
      expect(rejected.status).toBe(200);
      const before = await history();
      expect((await approve(entry.id)).body).toMatchObject({ status: 422, code: 'command_refused' });
      expect(await history()).toEqual(before);
      expect(await running().services.store.entries.get(entry.id)).toMatchObject({ status: 'pending' });
      expect((await enter(9, ticket.id)).status).toBe(422);
    });

    test('reported as corrected by hand names a revision that there is', async () => {
      const { ticket } = (await complain('dau-moi-xa')).body;
      const corrected = (revision: number) => ({ type: 'correctFigure', figure: FIGURE, revision });
      expect((await command('truc-ban', ticket.id, corrected(77))).body).toMatchObject({ code: 'command_refused' });
      expect((await command('truc-ban', ticket.id, corrected(2))).status).toBe(200);
    });
  });

  test('a data request about a figure that nobody gave yet is answered by its first revision', async () => {
    const figure = { ...FIGURE, unit: 'c-chidao' };
    const { body } = await open('truc-ban', { kind: 'data_request', figure, text: 'Đề nghị cung cấp số liệu' });
    expect(body.figure).toMatchObject({ ...figure, said: null, newest: null });
    const entry = (await enter(3, body.ticket.id, { unit: 'c-chidao' })).body;
    expect((await approve(entry.id)).status).toBe(200);
    expect(await corrections(body.ticket.id)).toMatchObject([{ event: { figure, revision: 1 } }]);
  });
}
