import type { Catalog } from '../catalog/catalog.ts';
import type { Formula, IndicatorId } from '../catalog/indicator.ts';
import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Event, EventId } from '../events/event.ts';
import type { Observation } from '../observations/observation.ts';
import { sqlStore } from '../sinks/sql-store.ts';
import type { Store } from '../sinks/store.ts';
import {
  AN,
  at,
  BEN,
  catalogOf,
  DISTRICT,
  indicator,
  observed,
  ratio,
  source,
} from '../../test/fixtures/small-district.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';
import { Board } from './board.ts';
import { EventFolding } from './event-folding.ts';
import { FreshnessLedger, type LedgerFacts } from './freshness-ledger.ts';
import { Settling } from './settling.ts';

const terms = (...ids: string[]) => ids.map((id) => ({ indicator: id as IndicatorId, sign: 1 }) as const);
const share: Formula = { kind: 'ratio', numerator: terms('done'), denominator: terms('received') };
const alarms: Formula = { kind: 'events', events: ['alarm'] };
const target = { kind: 'fixed', low: { target: 0.98, warning: 0.95, critical: 0.9 }, combine: 'any' } as const;
const indicators = [
  indicator('done'),
  indicator('received'),
  indicator('on_time', { aggregation: { units: 'ratio', time: 'ratio' }, target }),
  indicator('share', { formula: share, aggregation: { units: 'ratio', time: 'ratio' } }),
  indicator('alarms', { formula: alarms, levels: ['commune'] }),
];
const report = source('report', {
  expects: { indicators: terms('on_time').map((term) => term.indicator), units: { level: 'commune' }, days: 'working' },
});
const stream = source('stream', { due: null, events: {} as SourceSpec['events'] });
const catalog: Catalog = {
  ...catalogOf(indicators),
  sources: new Map([report, stream].map((spec) => [spec.id, spec])),
};

const open = sqliteDatabases('settling');
let store: Store;
let facts: LedgerFacts;
let ran: boolean;
beforeEach(async () => {
  store = sqlStore(await open());
  facts = { sourceOutages: () => [], collectorOutages: [] };
  ran = true;
});

async function newLife(upTo: number | null = null): Promise<{ settling: Settling; folding: EventFolding }> {
  const folding = new EventFolding({ catalog, events: store.events, ranOn: () => ran }, null);
  const board = new Board(await store.states.current());
  const ledger = new FreshnessLedger(catalog, upTo);
  ledger.resume(await store.freshness.open(), []);
  const settling = new Settling({
    catalog,
    store,
    board,
    ledger,
    folding,
    facts: () => facts,
    publish: () => undefined,
  });
  return { settling, folding };
}

const commit = (observations: readonly Observation[], events: readonly Event[] = [], when = '2024-06-03 09:00') =>
  store.observations.commit({
    ...{ source: 'report' as SourceId, run: 'r', rejections: [], refusals: [], corrections: 0 },
    ...{ observations, events, at: at(when) },
  });

const district = async (id: string) => {
  const [row] = await store.observations.latest({ indicators: [id as IndicatorId], units: [DISTRICT] });
  return row && { value: row.value, quality: row.quality, revision: row.revision, coverage: row.coverage };
};

const stateOf = async (id: string, unit: UnitId) =>
  (await store.states.current()).find((state) => state.indicator === id && state.unit === unit)?.state;

describe('what follows from what was committed', () => {
  test('communes make the district, from summed parts', async () => {
    await commit([
      observed('on_time', AN, '2024-06-03', ratio(9, 10)),
      observed('on_time', BEN, '2024-06-03', ratio(90, 90)),
    ]);
    await (await newLife()).settling.settle(at('2024-06-03 09:00'));
    expect(await district('on_time')).toEqual({
      ...{ value: 0.99, quality: 'aggregated', revision: 1 },
      coverage: { present: 2, expected: 2 },
    });
  });

  test('a commune that is missing makes the district partial, never smaller in silence', async () => {
    await commit([observed('on_time', AN, '2024-06-03', ratio(9, 10))]);
    await (await newLife()).settling.settle(at('2024-06-03 09:00'));
    expect(await district('on_time')).toMatchObject({ quality: 'partial', coverage: { present: 1, expected: 2 } });
  });

  test('a correction below is a new revision above; the old one stays in the record', async () => {
    const { settling } = await newLife();
    await commit([observed('done', AN, '2024-06-03', { value: 4 })]);
    await settling.settle(at('2024-06-03 09:00'));
    await commit([observed('done', AN, '2024-06-03', { value: 5 }, { knownAt: 1 })]);
    await settling.settle(at('2024-06-03 10:00'));
    expect(await district('done')).toMatchObject({ value: 5, revision: 2 });
  });

  test("the district's own word goes before the sum of its communes", async () => {
    await commit([
      observed('done', DISTRICT, '2024-06-03', { value: 7 }),
      observed('done', AN, '2024-06-03', { value: 4 }),
    ]);
    await (await newLife()).settling.settle(at('2024-06-03 09:00'));
    expect(await district('done')).toMatchObject({ value: 7, quality: 'reported' });
  });

  test('a formula waits for its inputs, and follows the aggregates', async () => {
    const { settling } = await newLife();
    await commit([observed('done', AN, '2024-06-03', { value: 4 })]);
    await settling.settle(at('2024-06-03 09:00'));
    expect(await district('share')).toBeUndefined();
    await commit([observed('received', AN, '2024-06-03', { value: 8 })]);
    await settling.settle(at('2024-06-03 09:05'));
    expect(await district('share')).toMatchObject({ value: 0.5 });
  });

  test('done twice it changes nothing', async () => {
    await commit([observed('on_time', AN, '2024-06-03', ratio(9, 10))]);
    const { settling } = await newLife();
    await settling.settle(at('2024-06-03 09:00'));
    const before = [await store.observations.lastPosition(), await store.states.current()];
    await store.sinks.advance('settle', 0);
    await settling.settle(at('2024-06-03 09:00'));
    expect([await store.observations.lastPosition(), await store.states.current()]).toEqual(before);
  });

  test('a collector that died between the commit and this goes on where it was', async () => {
    await commit([observed('done', AN, '2024-06-03', { value: 4 })]);
    await newLife(); // died before it settled
    await (await newLife()).settling.settle(at('2024-06-03 09:00'));
    expect(await district('done')).toMatchObject({ value: 4 });
  });
});

describe('states', () => {
  test('a bad figure is a transition, told once; a year of history is no year of alerts', async () => {
    const days = ['2024-05-27', '2024-05-28', '2024-05-29', '2024-05-30', '2024-05-31'];
    await commit(days.map((day, index) => observed('on_time', AN, day, ratio(index % 2 ? 5 : 10, 10))));
    await commit([observed('on_time', AN, '2024-06-03', ratio(8, 10))]);
    await (await newLife()).settling.settle(at('2024-06-03 09:00'));
    const told = await store.states.transitions({ units: [AN], limit: 10 });
    expect(told.map(({ to, period }) => [to, period])).toEqual([['critical', '2024-06-03']]);
  });

  test('silence past the due instant is stale, with the last judged state beside it', async () => {
    const { settling } = await newLife();
    await commit([observed('on_time', AN, '2024-05-31', ratio(10, 10))]);
    await settling.settle(at('2024-06-03 09:00'));
    await settling.settle(at('2024-06-03 17:00'));
    const state = (await store.states.current()).find(({ unit, indicator: id }) => unit === AN && id === 'on_time');
    expect(state).toMatchObject({ state: 'stale', judged: 'normal' });
  });

  test('an upstream that is down is no fault of any commune, nor of the district above them', async () => {
    const { settling } = await newLife();
    await commit([
      observed('on_time', AN, '2024-05-31', ratio(10, 10)),
      observed('on_time', BEN, '2024-05-31', ratio(10, 10)),
    ]);
    await settling.settle(at('2024-06-03 09:00'));
    facts = { ...facts, sourceOutages: () => [{ from: at('2024-06-03 16:00'), to: null }] };
    await settling.settle(at('2024-06-03 17:00'));
    expect([await stateOf('on_time', AN), await stateOf('on_time', BEN)]).toEqual(['upstream_fault', 'upstream_fault']);
    expect(await stateOf('on_time', DISTRICT)).toBe('upstream_fault');
  });

  test('a cell that is owed and never came has no data, which is not zero', async () => {
    await (await newLife()).settling.settle(at('2024-06-03 09:00'));
    expect(await stateOf('on_time', BEN)).toBe('no_data');
    expect(await store.observations.latest({ units: [BEN] })).toEqual([]);
  });

  test('a unit that ended is not applicable from the next day on', async () => {
    const { settling } = await newLife();
    await commit([observed('on_time', BEN, '2024-06-28', ratio(10, 10))]);
    await settling.settle(at('2024-06-28 18:00'));
    await settling.settle(at('2024-07-01 00:00'));
    expect(await stateOf('on_time', BEN)).toBe('not_applicable');
  });
});

describe('events', () => {
  const alarm = (id: string, when: string): Event => ({
    ...{ id: id as EventId, source: stream.id, domain: stream.domain, kind: 'alarm', unit: AN, asset: null },
    ...{ at: at(when), knownAt: at(when), severity: 'warning', keys: {} },
  });
  const alarmsOf = async (unit: UnitId) =>
    (await store.observations.cells({ indicators: ['alarms' as IndicatorId], units: [unit] })).map((it) => [
      it.period,
      it.value,
    ]);

  test('of a day that is over become a figure; a quiet day is zero only when the stream ran', async () => {
    const { settling, folding } = await newLife();
    await commit([], [alarm('1', '2024-06-03 08:00'), alarm('2', '2024-06-03 09:00')]);
    folding.happened(at('2024-06-03 08:00'));
    await settling.settle(at('2024-06-04 00:10'));
    expect(await alarmsOf(AN)).toContainEqual(['2024-06-03', 2]);
    expect(await alarmsOf(BEN)).toContainEqual(['2024-06-03', 0]);
  });

  test('nothing is said of a quiet day on which the stream may not have run', async () => {
    ran = false;
    const { settling, folding } = await newLife();
    await commit([], [alarm('1', '2024-06-03 08:00')]);
    folding.happened(at('2024-06-03 08:00'));
    await settling.settle(at('2024-06-04 00:10'));
    expect(await alarmsOf(BEN)).toEqual([]);
    expect(await alarmsOf(AN)).toContainEqual(['2024-06-03', 1]);
  });
});
