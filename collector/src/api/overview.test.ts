import type { LeadersOverview } from '@vnioc/contract/leaders-overview.ts';
import type { QueryAnswer } from '@vnioc/contract/query.ts';
import type { TicketItem } from '@vnioc/contract/tickets.ts';
import type { WhyAnswer } from '@vnioc/contract/why.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { periodId } from '../kernel/period.ts';
import type { Observation } from '../observations/observation.ts';
import type { State } from '../observations/state.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const NOW = '2024-06-07T10:40';

let api: RunningApi;
let chair: CheckedFetch;
let shiftLead: CheckedFetch;
let commune: CheckedFetch;
beforeAll(async () => {
  api = await startApi('demo', {}, ['--clock', `${NOW}+07:00`, '--speed', '1']);
  await say('public_services.on_time_rate', 'd-325', 'normal', { '2024-06-05': 0.99, '2024-06-06': 0.981 });
  await say('public_services.overdue_open', 'd-325', 'critical', { '2024-06-06': 18 });
  await say('public_services.on_time_rate', 'c-lacdao', 'critical', { '2024-06-06': 0.7 });
  await say('documents.on_time_rate', 'd-325', 'normal', { '2024-06-06': 0.995 });
  await say('documents.tasks_overdue', 'd-325', 'not_applicable', { '2024-06-06': 7 }, 'critical');
  await say('health.outbreaks_active', 'd-325', 'not_applicable', { '2024-06-06': 2 }, 'critical');
  await say('budget.revenue_execution_rate', 'd-325', 'normal', { '2024-W22': 0.47 });
  chair = await api.as({ name: 'chủ tịch', person: 'chu-tich' as PersonId });
  shiftLead = await api.as({ name: 'trưởng ca', person: 'truong-ca' as PersonId });
  commune = await api.as({ name: 'xã', person: 'dau-moi-xa' as PersonId });
}, 60_000);
afterAll(() => api.stop());

/** Figures of one cell, and how it is judged since this morning. */
async function say(
  id: string,
  unitId: string,
  state: State,
  figures: Readonly<Record<string, number>>,
  judged: 'critical' | null = null,
): Promise<void> {
  const cell = { indicator: id as IndicatorId, unit: unitId as UnitId };
  const when = at('2024-06-07T07:35');
  const observations = Object.entries(figures).map(
    ([period, value]) =>
      ({
        ...{ ...cell, period: periodId(period), source: 'ngan-sach-tuan' as SourceId, knownAt: when, value },
        quality: 'reported',
      }) as Observation,
  );
  const { store } = api.services;
  await store.observations.commit({
    ...{ source: 'ngan-sach-tuan' as SourceId, run: `${id}|${unitId}`, observations, events: [], rejections: [] },
    ...{ refusals: [], corrections: 0, at: when },
  });
  const last = observations.at(-1);
  const [period, value] = [last?.period ?? null, last?.value ?? null];
  const own = state === 'critical' || state === 'warning' || state === 'normal' ? state : judged;
  await store.states.save(
    [{ ...cell, state, since: when, judged: own, period, value, pending: null, dueAt: null }],
    state === 'critical'
      ? [{ ...cell, at: when, from: 'normal', to: state, period, value, reason: 'figure judged' }]
      : [],
  );
}

const overview = async (as: CheckedFetch): Promise<LeadersOverview> =>
  (await as<LeadersOverview>('GET', '/api/v1/overview')).body;

const tileOf = ({ tiles }: LeadersOverview, domain: string) => tiles.find((one) => one.domain === domain);

describe('the tiles', () => {
  test('stand in the order of Điều 8, whatever is wrong in them', async () => {
    const { tiles } = await overview(chair);
    expect(tiles.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('show a red figure of the whole district rather than a headline that is well', async () => {
    const tile = tileOf(await overview(chair), 'public_services');
    expect(tile).toMatchObject({ state: 'critical', figure: { indicator: 'public_services.overdue_open', value: 18 } });
    expect(tile?.owners).toEqual(['van_phong_hdnd_ubnd']);
  });

  test('are never repainted by the worst unit', async () => {
    await say('public_services.overdue_open', 'd-325', 'normal', { '2024-06-07': 0 });
    const tile = tileOf(await overview(chair), 'public_services');
    expect(tile).toMatchObject({
      state: 'normal',
      figure: {
        indicator: 'public_services.on_time_rate',
        value: 0.981,
        previous: { period: '2024-06-05', value: 0.99 },
      },
    });
    expect(tile?.figure?.points.map(({ value }) => value)).toEqual([0.99, 0.981]);
    expect(tile?.counts).toMatchObject({ critical: 1 });
  });

  test('hold no sum of many units against the bound of one, but an outbreak anywhere is one of the district', async () => {
    const answer = await overview(chair);
    expect(tileOf(answer, 'health')).toMatchObject({ state: 'critical', figure: { aggregated: true, value: 2 } });
    const documents = tileOf(answer, 'documents');
    expect(documents).toMatchObject({
      state: 'normal',
      others: [{ indicator: 'documents.tasks_overdue', state: 'warning' }],
    });
  });

  test('say what a curve demands by the end of the period', async () => {
    const target = tileOf(await overview(chair), 'budget')?.figure?.target;
    // Week 22 ends on 30 May 2024: 151 of 366 days.
    expect(target).toMatchObject({ kind: 'curve', relative: false });
    expect(target?.low?.target).toBeCloseTo(151 / 366, 10);
    expect(target?.low?.warning).toBeCloseTo((0.9 * 151) / 366, 10);
  });

  test('without any figure are no data, not green', async () => {
    expect(tileOf(await overview(chair), 'media')).toMatchObject({ state: 'no_data', figure: null });
  });

  test('show a commune nothing of the district', async () => {
    const { tiles, changes } = await overview(commune);
    expect(tiles.every(({ figure }) => figure === null)).toBe(true);
    expect(changes.map(({ unit }) => unit)).toEqual(['c-lacdao']);
  });
});

test('changes since yesterday name the cell, from what to what; what came and went is no news', async () => {
  const { changes } = await overview(chair);
  expect(changes).toContainEqual(
    expect.objectContaining({
      indicator: 'public_services.on_time_rate',
      unit: 'c-lacdao',
      from: 'normal',
      to: 'critical',
    }),
  );
  const back = { indicator: 'public_services.on_time_rate' as IndicatorId, unit: 'c-lacdao' as UnitId };
  await api.services.store.states.save(
    [],
    [
      {
        ...back,
        at: at('2024-06-07T09:00'),
        from: 'critical',
        to: 'normal',
        period: null,
        value: null,
        reason: 'figure judged',
      },
    ],
  );
  const after = await overview(chair);
  expect(after.changes.filter(({ unit }) => unit === 'c-lacdao')).toEqual([]);
});

describe('what waits for the chair', () => {
  test('is a mobilisation, which the chair alone decides', async () => {
    const opened = await shiftLead<{ ticket: TicketItem }>('POST', '/api/v1/tickets', {
      body: JSON.stringify({
        ...{ kind: 'phone_report', domain: 'health', unit: 'c-lacdao', severity: 'critical', lead: 'ttyt_huyen' },
        text: 'Ổ dịch sốt xuất huyết thứ hai',
      }),
    });
    const { id } = opened.body.ticket;
    const command = (as: CheckedFetch, said: object) =>
      as('POST', `/api/v1/tickets/${id}/commands`, { body: JSON.stringify({ command: said }) });
    await command(shiftLead, { type: 'verify' });
    await command(shiftLead, { type: 'dispatch' });
    const note = '12 người phun hóa chất trong 2 ngày';
    const request = {
      type: 'requestMobilization',
      request: 'dd-1',
      units: ['cong_an_huyen'],
      note,
      until: '2024-06-09T17:00',
    };
    expect((await command(shiftLead, request)).status).toBe(200);

    const { decisions, decisionsInAll } = await overview(chair);
    expect(decisionsInAll).toEqual({ waiting: 1, forChair: 1 });
    const [decision] = decisions;
    expect(decision).toMatchObject({
      ...{ kind: 'mobilization', ticket: id, request: 'dd-1', units: ['cong_an_huyen'] },
      ...{ note, until: at('2024-06-09T17:00'), forChair: true, mayDecide: true },
    });
    expect((await overview(shiftLead)).decisions[0]).toMatchObject({ forChair: true, mayDecide: false });
    expect((await overview(commune)).decisions.every(({ mayDecide }) => !mayDecide)).toBe(true);

    for (const documentNumber of [null, ' ', undefined]) {
      const said = { type: 'approveMobilization', request: 'dd-1', documentNumber };
      expect((await command(chair, said)).status).toBe(400);
    }
    expect(
      (await command(chair, { type: 'approveMobilization', request: 'dd-1', documentNumber: '45/QĐ-UBND' })).status,
    ).toBe(200);
    const after = await overview(chair);
    expect([after.decisions, after.decisionsInAll]).toEqual([[], { waiting: 0, forChair: 0 }]);
  });

  test('and tickets are counted as the lists count them', async () => {
    const { tickets } = await overview(shiftLead);
    const { body } = await shiftLead<{ items: TicketItem[] }>('GET', '/api/v1/tickets?open=true&limit=500');
    expect(tickets).toMatchObject({ open: body.items.length, overdue: body.items.filter((one) => one.overdue).length });
    expect(tickets.opened).toBe(body.items.length);
  });

  test('one that ended today is counted as ended, not as open', async () => {
    const before = (await overview(shiftLead)).tickets;
    const { body } = await shiftLead<{ items: TicketItem[] }>('GET', '/api/v1/tickets?open=true&limit=1');
    const id = body.items[0]?.id ?? '';
    const said = { type: 'reject', rejection: 'not_reproducible', note: 'gọi lại không ai biết' };
    await shiftLead('POST', `/api/v1/tickets/${id}/commands`, { body: JSON.stringify({ command: said }) });
    const { tickets } = await overview(shiftLead);
    expect([tickets.open + tickets.ended, tickets.opened]).toEqual([before.open + before.ended, before.opened]);
  });
});

test('a drill is counted nowhere, neither while it runs nor when it has ended', async () => {
  const before = (await overview(shiftLead)).tickets;
  const drill = { kind: 'phone_report', domain: 'health', unit: 'c-lacdao', severity: 'critical', lead: 'ttyt_huyen' };
  const body = JSON.stringify({ ...drill, text: 'Diễn tập: ổ dịch giả định', drill: true });
  const { id } = (await shiftLead<{ ticket: TicketItem }>('POST', '/api/v1/tickets', { body })).body.ticket;
  expect((await overview(shiftLead)).tickets).toEqual(before);
  const command = { type: 'reject', rejection: 'not_reproducible', note: 'hết diễn tập' };
  await shiftLead('POST', `/api/v1/tickets/${id}/commands`, { body: JSON.stringify({ command }) });
  expect((await shiftLead<TicketItem>('GET', `/api/v1/tickets/${id}`)).body).toMatchObject({ drill: true });
  expect((await overview(shiftLead)).tickets).toEqual(before);
});

test('tile, explanation and board hold a figure against the same line', async () => {
  const asked = { queries: [{ refId: 'A', kind: 'state', unit: 'd-325', format: 'table' }], from: NOW, to: NOW };
  const { body } = await chair<QueryAnswer>('POST', '/api/v1/query', { body: JSON.stringify(asked) });
  const [frame] = body.results['A']?.frames ?? [];
  const column = (name: string) =>
    frame?.data.values[frame.schema.fields.findIndex((field) => field.name === name)] ?? [];
  const lines = new Map(
    column('indicator').map((id, row) => {
      const [value, side] = [column('target')[row], column('target_side')[row]];
      return [id, value === null ? null : { value, side }];
    }),
  );
  const figures = (await overview(chair)).tiles.flatMap(({ figure }) => figure ?? []);
  expect(figures.length).toBeGreaterThan(2);
  for (const { indicator, target } of figures) {
    expect([indicator, target?.line]).toEqual([indicator, lines.get(indicator)]);
    const why = await chair<WhyAnswer>('GET', `/api/v1/figures/why?indicator=${indicator}&unit=d-325`);
    expect([indicator, why.body.target?.line]).toEqual([indicator, lines.get(indicator)]);
  }
  // Owed by communes: the bound is each one's. A curve moves with the year. A rate of the district has its own line.
  const of = (domain: string) => figures.find(({ indicator }) => indicator.startsWith(domain))?.target;
  expect(of('health')).toMatchObject({ perUnit: true, line: null });
  expect(of('budget')).toMatchObject({ perUnit: false, line: null });
  expect(of('public_services')?.line).toMatchObject({ side: 'low' });
});

describe('Vì sao', () => {
  const why = (as: CheckedFetch, asked: string) => as<WhyAnswer>('GET', `/api/v1/figures/why?${asked}`);

  test('names source, period, revision, target and what the figure was made of', async () => {
    const { body } = await why(chair, 'indicator=budget.revenue_execution_rate&unit=d-325');
    expect(body).toMatchObject({
      ...{ period: '2024-W22', value: 0.47, revision: 1, quality: 'reported', state: 'normal', owedHere: true },
      source: { id: 'ngan-sach-tuan' },
      target: { kind: 'curve', reference: 'elapsed_year_share' },
    });
    expect(body.inputs.map(({ part, indicator }) => [part, indicator])).toEqual([
      ['numerator', 'budget.revenue_total'],
      ['denominator', 'budget.revenue_plan'],
    ]);
  });

  test('says of an aggregate what the overview says, and that it is owed below', async () => {
    const { body } = await why(chair, 'indicator=health.outbreaks_active&unit=d-325');
    expect(body).toMatchObject({ state: 'critical', owedHere: false });
  });

  test('answers for an earlier period too', async () => {
    const { body } = await why(chair, 'indicator=public_services.on_time_rate&unit=d-325&period=2024-06-05');
    expect(body).toMatchObject({ period: '2024-06-05', value: 0.99, knownAt: at('2024-06-07T07:35') });
  });

  test.each([
    ['a figure outside the scope', 'indicator=public_services.on_time_rate&unit=d-325', 404],
    ['an indicator nobody knows', 'indicator=nothing.at_all&unit=c-lacdao', 404],
    ['a period that is none', 'indicator=public_services.on_time_rate&unit=c-lacdao&period=2024-13', 400],
  ])('refuses %s', async (_, asked, status) => expect((await why(commune, asked)).status).toBe(status));
});
