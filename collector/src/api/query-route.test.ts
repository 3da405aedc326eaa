import type { Frame } from '@vnioc/contract/frame.ts';
import type { QueryAnswer } from '@vnioc/contract/query.ts';
import fc from 'fast-check';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { instantOf, localDate } from '../kernel/local-date.ts';
import { periodOf, type PeriodId } from '../kernel/period.ts';
import type { Observation } from '../observations/observation.ts';
import { inScope } from './in-scope.ts';
import { scopeOf } from '../access/scope.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const COMMUNES = ['c-lacdao', 'c-chidao', 'c-dinhdu'] as const;
const NOW = at('2024-07-01T08:00');

let api: RunningApi;
beforeAll(async () => {
  api = await startApi('demo', {}, ['--clock', '2024-07-01T08:00+07:00', '--speed', '1']);
  await fill();
}, 30_000);
afterAll(() => api.stop());

/** Dossiers of some communes in June 2024: every indicator of the domain, one figure a period. */
async function fill(): Promise<void> {
  const { catalog, store } = api.services;
  const observations: Observation[] = [];
  const figures = [...catalog.indicators.values()].filter(({ formula }) => formula === null);
  for (const indicator of figures) {
    for (const unit of ['d-325', ...COMMUNES]) {
      if (!indicator.levels.includes(known(catalog.units.get(unit as UnitId)).level)) continue;
      const days = indicator.cadence === 'daily' ? [3, 4, 6] : [3];
      for (const day of days) {
        const date = localDate(`2024-06-0${day}`);
        const ratio = indicator.unit === '1';
        observations.push({
          ...{ indicator: indicator.id, unit: unit as UnitId, source: 'test' as SourceId, quality: 'reported' },
          period: periodOf(date, indicator.cadence, indicator.context),
          knownAt: at(`2024-06-0${day}T18:00`),
          ...(ratio ? { numerator: day, denominator: 10, value: day / 10 } : { value: day }),
        } as Observation);
      }
    }
  }
  await store.observations.commit(commit(observations, at('2024-06-06T18:00')));
  await store.states.save(
    observations.map(({ indicator, unit, period, value }) => ({
      ...{ indicator, unit, state: 'warning', since: at('2024-06-06T18:00'), judged: 'warning' },
      ...{ period, value, pending: null, dueAt: null },
    })),
    observations.map(({ indicator, unit, period, value }) => ({
      ...{ indicator, unit, at: at('2024-06-06T18:00'), from: 'normal', to: 'warning' },
      ...{ period, value, reason: 'figure judged' },
    })),
  );
}

const commit = (observations: readonly Observation[], when: number) => ({
  ...{ source: 'test' as SourceId, run: `r-${when}`, observations, events: [], rejections: [], refusals: [] },
  ...{ corrections: 0, at: when },
});

/** What a shipped site is known to hold. */
function known<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The site of the test does not hold this');
  return thing;
}

const ask = async (fetch: CheckedFetch, query: object): Promise<QueryAnswer['results'][string]> => {
  const body = JSON.stringify({ queries: [{ refId: 'A', ...query }], from: '2024-06-01', to: '2024-07-01' });
  const answer = await fetch<QueryAnswer>('POST', '/api/v1/query', { body });
  expect(answer.status).toBe(200);
  return known(answer.body.results['A']);
};

const values = (frame: Frame | undefined, name: string) =>
  frame?.data.values[frame.schema.fields.findIndex((field) => field.name === name)];

/** A daily, unscaled figure of every commune. */
const dailyOf = (aggregation: string) =>
  known(
    [...api.services.catalog.indicators.values()].find(
      (one) =>
        one.cadence === 'daily' &&
        one.levels.includes('commune') &&
        one.aggregation.time === aggregation &&
        one.formula === null,
    ),
  );

describe('a query for series', () => {
  test('answers one frame per cell, dimensions as labels, with unit, decimals and what the figure rests on', async () => {
    const { id, domain } = dailyOf('sum');
    const { status, frames } = await ask(api.operator, { kind: 'series', indicators: [id], unit: 'c-lacdao' });
    const [frame] = frames;
    expect([status, frames.length]).toEqual([200, 1]);
    expect(frame?.schema.meta).toMatchObject({ type: 'timeseries-multi', typeVersion: [0, 1] });
    expect(frame?.schema.fields[1]?.labels).toEqual({
      ...{ indicator: id, unit_id: 'c-lacdao', unit: expect.any(String), domain },
    });
    expect(frame?.schema.meta.custom?.['newest']).toMatchObject({ period: '2024-06-06', revision: 1, source: 'test' });
  });

  test('leaves a gap null where a figure is missing, never 0', async () => {
    const { frames } = await ask(api.operator, { kind: 'series', indicators: [dailyOf('sum').id], unit: 'c-lacdao' });
    expect(values(frames[0], 'time')).toEqual(
      ['04', '05', '06', '07'].map((day) => instantOf(localDate(`2024-06-${day}`))),
    );
    expect(values(frames[0], 'value')).toEqual([3, 4, null, 6]);
  });

  test('sums days up to a month by the rule of the register, and says that the month is not whole', async () => {
    const query = { kind: 'series', indicators: [dailyOf('sum').id], unit: 'c-lacdao', step: 'month' };
    const { frames } = await ask(api.operator, { ...query, format: 'table' });
    expect([values(frames[0], 'value'), values(frames[0], 'quality')]).toEqual([[13], ['partial']]);
    expect(values(frames[0], 'present')).toEqual([3]);
  });

  test('answers what was known at an instant, and the correction afterwards', async () => {
    const { id } = dailyOf('sum');
    const corrected = {
      ...{ indicator: id, unit: 'c-dinhdu' as UnitId, period: '2024-06-03' as PeriodId, value: 33 },
      ...{ source: 'test' as SourceId, quality: 'reported', knownAt: at('2024-06-20T09:00') },
    } as const;
    await api.services.store.observations.commit(commit([corrected as Observation], at('2024-06-20T09:00')));
    const query = { kind: 'series', indicators: [id], unit: 'c-dinhdu', to: '2024-06-04' };
    const first = async (asOf?: string) =>
      values((await ask(api.operator, { ...query, asOf })).frames[0], 'value')?.[0];
    expect([await first('2024-06-19'), await first('2024-06-21'), await first()]).toEqual([3, 33, 33]);
  });

  test('reads everything below a unit when asked to', async () => {
    const query = { kind: 'series', indicators: [dailyOf('sum').id], unit: 'd-325' };
    const units = async (subtree: boolean) =>
      (await ask(api.operator, { ...query, subtree, level: 'commune' })).frames.flatMap(
        ({ schema }) => schema.fields[1]?.labels?.['unit_id'] ?? [],
      );
    expect([await units(false), (await units(true)).sort()]).toEqual([[], [...COMMUNES].sort()]);
  });
});

describe('a query for states', () => {
  test('answers numbers with words, one number per cell', async () => {
    const { frames } = await ask(api.operator, { kind: 'state', unit: 'c-lacdao', indicators: [dailyOf('sum').id] });
    const [frame] = frames;
    expect(frame?.schema.meta.type).toBe('numeric-long');
    expect(frame?.schema.fields.filter(({ type }) => type === 'number').map(({ name }) => name)).toEqual(['state']);
    expect(values(frame, 'state')).toEqual([1]);
    expect(frame?.schema.fields.at(-1)?.config?.mappings?.[0]?.options['2']).toMatchObject({
      ...{ text: '◆ Nghiêm trọng', color: 'red' },
    });
  });

  test('says in its table where a cell stands: the unit above, and the name of the domain', async () => {
    const query = { kind: 'state', format: 'table', unit: 'c-lacdao', indicators: [dailyOf('sum').id] };
    const [frame] = (await ask(api.operator, query)).frames;
    expect(values(frame, 'parent_id')).toEqual(['d-325']);
    const [name] = values(frame, 'domain_name') ?? [];
    expect(name).toEqual(expect.any(String));
    expect(name).not.toBe(values(frame, 'domain')?.[0]);
  });

  test('says in its table how far it is from its target, and whether maintenance pauses it', async () => {
    const query = { kind: 'state', format: 'table', unit: 'c-lacdao', indicators: [dailyOf('sum').id] };
    const [frame] = (await ask(api.operator, query)).frames;
    const [target, side] = [values(frame, 'target')?.[0], values(frame, 'target_side')?.[0]];
    expect(target === null ? side : ['low', 'high'].includes(String(side))).toBe(target === null ? null : true);
    expect(values(frame, 'paused')).toEqual([false]);
    expect(frame?.schema.fields.find(({ name }) => name === 'paused')?.typeInfo.frame).toBe('bool');
  });

  test('says what time it is for the office, or was', async () => {
    const query = { kind: 'state', unit: 'c-lacdao', indicators: [dailyOf('sum').id] };
    const now = async (asOf?: string) => (await ask(api.operator, { ...query, asOf })).frames[0]?.schema.meta.custom;
    expect(await now()).toEqual({ now: expect.any(Number) });
    expect(await now('2024-06-05T00:00')).toEqual({ now: Date.parse('2024-06-05T00:00+07:00') });
  });

  test('answers the state as it was', async () => {
    const query = { kind: 'state', unit: 'c-lacdao', indicators: [dailyOf('sum').id], asOf: '2024-06-05T00:00' };
    expect(values((await ask(api.operator, query)).frames[0], 'state')).toEqual([0]);
  });
});

describe('a query for several units', () => {
  test('answers each of them, and what lies below when asked to', async () => {
    const units = async (about: object) => {
      const query = { kind: 'state', indicators: [dailyOf('sum').id], ...about };
      return [...(values((await ask(api.operator, query)).frames[0], 'unit_id') ?? [])].sort();
    };
    const both = ['c-chidao', 'c-lacdao'];
    expect(await units({ units: both })).toEqual(both);
    expect(await units({ unit: 'c-lacdao', units: ['c-chidao'] })).toEqual(both);
    expect(await units({ units: ['d-325', 'c-lacdao'], subtree: true })).toEqual(expect.arrayContaining(both));
  });

  test('answers those that the caller may see, and refuses when that is none', async () => {
    const commune = await api.as({ name: 'nhiều đơn vị', person: 'dau-moi-xa' as PersonId });
    const query = { kind: 'state', indicators: [dailyOf('sum').id] };
    const one = await ask(commune, { ...query, units: ['c-lacdao', 'c-chidao'] });
    expect(values(one.frames[0], 'unit_id')).toEqual(['c-lacdao']);
    expect((await ask(commune, { ...query, units: ['c-chidao'] })).status).toBe(403);
    expect((await ask(commune, { ...query, units: ['c-lacdao', 'c-x'] })).status).toBe(404);
  });
});

describe('a query for days off', () => {
  test('names them with their instants, to everybody who is known', async () => {
    const auditor = await api.as({ name: 'kiểm toán lịch', person: 'kiem-toan' as PersonId });
    const { frames } = await ask(auditor, { kind: 'calendar', from: '2024-08-15', to: '2024-09-15' });
    const [frame] = frames;
    expect(values(frame, 'title')?.[0]).toContain('Quốc khánh');
    expect(values(frame, 'time')?.[0]).toBe(at('2024-09-02T00:00'));
  });
});

describe('a request of several queries', () => {
  test('answers those it can and says what is wrong with the others', async () => {
    const queries = [
      { refId: 'good', kind: 'state', unit: 'c-lacdao' },
      { refId: 'tickets', kind: 'tickets' },
      { refId: 'unknown', kind: 'series', indicators: ['no.such'] },
      { refId: 'time', kind: 'series', from: 'yesterday' },
    ];
    const { body } = await api.operator<QueryAnswer>('POST', '/api/v1/query', { body: JSON.stringify({ queries }) });
    const statuses = Object.fromEntries(Object.entries(body.results).map(([id, { status }]) => [id, status]));
    expect(statuses).toEqual({ good: 200, tickets: 200, unknown: 404, time: 400 });
    expect(body.results['tickets']?.frames[0]?.schema.fields.map(({ name }) => name)).toContain('overdue');
  });

  test('refuses two queries of one name', async () => {
    const queries = [1, 2].map(() => ({ refId: 'A', kind: 'state' }));
    expect((await api.operator('POST', '/api/v1/query', { body: JSON.stringify({ queries }) })).status).toBe(400);
  });
});

describe('scope', () => {
  const people = [
    'dau-moi-xa',
    'dau-moi-chidao',
    'chu-tich-xa',
    'kiem-soat-ngan-sach',
    'cap-tren',
    'giam-sat-attt',
    'kiem-toan',
  ];

  test('no row outside the caller’s scope ever appears, whatever is asked', async () => {
    const { catalog } = api.services;
    const keys = new Map<string, CheckedFetch>();
    for (const person of people) keys.set(person, await api.as({ name: person, person: person as PersonId }));
    const units = ['d-325', ...COMMUNES, 'phong_tai_chinh'];
    const query = fc.record(
      {
        kind: fc.constantFrom('series', 'state', 'freshness', 'completeness', 'runs', 'events'),
        unit: fc.constantFrom(...units),
        subtree: fc.boolean(),
        domain: fc.constantFrom(...catalog.domains.keys()),
        step: fc.constantFrom('week', 'month', 'quarter', 'year'),
        format: fc.constantFrom('default', 'table', 'numeric'),
        asOf: fc.constantFrom('2024-06-05', '2024-06-30'),
      },
      { requiredKeys: ['kind'] },
    );
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), query, async (person, asked) => {
        const scope = scopeOf(principalOf(person), catalog, NOW);
        const mine = inScope(scope, catalog);
        const { frames } = await ask(known(keys.get(person)), asked);
        for (const cell of frames.flatMap(cellsOf)) {
          rows += 1;
          if (cell.indicator !== null) expect([cell, mine.figure(cell.indicator, cell.unit)]).toEqual([cell, true]);
          else expect([cell, mine.unit(cell.unit)]).toEqual([cell, true]);
        }
      }),
      { numRuns: 120 },
    );
    expect(rows).toBeGreaterThan(50);
  }, 60_000);

  const principalOf = (person: string) => ({
    ...{ keyId: '', keyName: '', role: null, acting: false, evaluatesAlerts: false },
    person: api.services.catalog.people.get(person as PersonId) ?? null,
    limits: { unit: null, domain: null },
  });

  /** The cells a frame speaks of: by its labels, or by its columns. */
  function cellsOf(frame: Frame): readonly { indicator: IndicatorId | null; unit: UnitId }[] {
    const labels = frame.schema.fields.flatMap((field) => (field.labels ? [field.labels] : []));
    const columns = (values(frame, 'unit_id') ?? []).map((unit, row) => ({
      indicator: (values(frame, 'indicator')?.[row] ?? null) as IndicatorId | null,
      unit: unit as UnitId,
    }));
    return [
      ...labels.map((one) => ({ indicator: one['indicator'] as IndicatorId, unit: one['unit_id'] as UnitId })),
      ...columns,
    ];
  }

  test('a unit outside it is refused with a sentence, and nothing of it is said', async () => {
    const commune = await api.as({ name: 'lac-dao', person: 'dau-moi-xa' as PersonId });
    expect(await ask(commune, { kind: 'series', unit: 'c-chidao' })).toMatchObject({ status: 403, frames: [] });
    const district = await ask(commune, { kind: 'state', unit: 'd-325', subtree: true, format: 'table' });
    expect(new Set(values(district.frames[0], 'unit_id'))).toEqual(new Set(['c-lacdao']));
  });

  test('who may read no figures gets none', async () => {
    const auditor = await api.as({ name: 'auditor', person: 'kiem-toan' as PersonId });
    expect(await ask(auditor, { kind: 'series' })).toMatchObject({ status: 403, frames: [] });
  });
});
