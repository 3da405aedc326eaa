import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { instantOf, localDate } from '../kernel/local-date.ts';
import { periodId } from '../kernel/period.ts';
import type { Rejection } from '../observations/rejection.ts';
import { DATA_QUALITY } from '../observations/data-quality.ts';
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
  OFFICE,
  source,
} from '../../test/fixtures/small-district.ts';
import { sqliteDatabases } from '../../test/storage/sqlite-databases.ts';
import { Board } from './board.ts';
import { EventFolding } from './event-folding.ts';
import { FreshnessLedger, type LedgerFacts } from './freshness-ledger.ts';
import { LEDGER_UP_TO, Settling } from './settling.ts';

const secret = { kind: 'zero', high: { target: 0, critical: 0 }, combine: 'any' } as const;
const inTime = { kind: 'fixed', low: { target: 0.95 }, combine: 'any' } as const;
const indicators = [
  indicator('cases'),
  indicator(DATA_QUALITY.onTime, {
    levels: ['agency', 'commune'],
    target: inTime,
    aggregation: { units: 'ratio', time: 'ratio' },
  }),
  indicator(DATA_QUALITY.corrections, { levels: ['agency', 'commune'], direction: 'down', unit: 'times' }),
  indicator(DATA_QUALITY.completeness, {
    levels: ['district', 'agency'],
    aggregation: { units: 'ratio', time: 'ratio' },
  }),
  indicator(DATA_QUALITY.lag, { levels: ['district', 'agency'], direction: 'down', unit: 'hours' }),
  indicator(DATA_QUALITY.rejected, { levels: ['district', 'agency'], direction: 'down', unit: 'records' }),
  indicator(DATA_QUALITY.secret, {
    levels: ['district', 'agency'],
    direction: 'down',
    unit: 'records',
    target: secret,
  }),
];
const cases = ['cases' as IndicatorId];
const report = source('report', { expects: { indicators: cases, units: { level: 'commune' }, days: 'working' } });
const catalog: Catalog = { ...catalogOf(indicators), sources: new Map([[report.id, report]]) };

const open = sqliteDatabases('quality');
let store: Store;
let facts: LedgerFacts;
let life: Settling;
beforeEach(async () => {
  store = sqlStore(await open());
  facts = { sourceOutages: () => [], collectorOutages: [] };
  life = await newLife();
});

async function newLife(): Promise<Settling> {
  const upTo = await store.settings.get(LEDGER_UP_TO);
  const ledger = new FreshnessLedger(catalog, upTo === null ? null : Number(upTo));
  ledger.resume(await store.freshness.open(), []);
  const folding = new EventFolding({ catalog, events: store.events, ranOn: () => true }, null);
  const board = new Board(await store.states.current());
  return new Settling({ catalog, store, board, ledger, folding, facts: () => facts, publish: () => undefined });
}

let runs = 0;
async function deliver(
  when: string,
  figures: readonly (readonly [UnitId, string, number])[],
  bad = 0,
  marked = 0,
): Promise<void> {
  const id = `r${(runs += 1)}`;
  const rejection: Rejection = {
    ...{ source: report.id, origin: 'a.csv', row: 1, field: 'x', reason: 'not a number' },
    ...{ sentence: { vi: 'sai', en: 'wrong' }, values: {}, unit: null },
  };
  await store.runs.start({ id, source: report.id, startedAt: at(when), traceId: null });
  await store.observations.commit({
    ...{ source: report.id, run: id, events: [], corrections: 0, at: at(when) },
    observations: figures.map(([unit, day, value]) =>
      observed('cases', unit, day, { value }, { knownAt: at(when), source: report.id }),
    ),
    rejections: Array.from({ length: bad }, () => rejection),
    refusals: Array.from({ length: marked }, (_, at) => ({
      source: report.id,
      hash: `${id}-${at}`,
      scope: 'record' as const,
    })),
  });
  await store.runs.finish(id, {
    finishedAt: at(when),
    outcome: 'succeeded',
    durationSeconds: 1,
    bytes: 1,
    fault: null,
  });
  await life.settle(at(when));
}

const midnight = (day: string) => life.settle(instantOf(localDate(day)));
const figures = async (id: string, asOf?: string) => {
  const rows = await store.observations.cells({
    indicators: [id as IndicatorId],
    ...(asOf === undefined ? {} : { asOf: at(asOf) }),
  });
  return Object.fromEntries(
    rows.map((row) => [
      `${row.period} ${row.unit}`,
      row.denominator === undefined ? row.value : `${row.numerator}/${row.denominator}`,
    ]),
  );
};
const stateOf = async (id: string, unit: UnitId) =>
  (await store.states.current()).find((state) => state.indicator === id && state.unit === unit)?.state;

/** Monday: the collector begins, An sends in time, Bến not at all; it becomes Tuesday. */
async function firstDay(): Promise<void> {
  await life.settle(at('2024-06-03 08:00'));
  await deliver('2024-06-03 16:00', [[AN, '2024-06-03', 4]], 3);
  await life.settle(at('2024-06-03 17:00'));
  await midnight('2024-06-04');
}

describe('the quality of the data of a day', () => {
  test('is counted once the day is over, as ordinary derived observations', async () => {
    await firstDay();
    expect(await figures(DATA_QUALITY.onTime)).toEqual({
      ...{ [`2024-06-03 ${AN}`]: '1/1', [`2024-06-03 ${BEN}`]: '0/1', [`2024-06-03 ${DISTRICT}`]: '1/2' },
    });
    expect(await figures(DATA_QUALITY.completeness)).toEqual({
      ...{ [`2024-06-03 ${OFFICE}`]: '1/2', [`2024-06-03 ${DISTRICT}`]: '1/2' },
    });
    expect(await figures(DATA_QUALITY.rejected)).toEqual({
      [`2024-06-03 ${OFFICE}`]: 3,
      [`2024-06-03 ${DISTRICT}`]: 3,
    });
    expect(await figures(DATA_QUALITY.lag)).toEqual({ [`2024-06-03 ${OFFICE}`]: 0.5, [`2024-06-03 ${DISTRICT}`]: 0.5 });
    const [row] = await store.observations.latest({ indicators: [DATA_QUALITY.onTime as IndicatorId], units: [AN] });
    expect(row).toMatchObject({ source: 'derived', quality: 'derived', revision: 1, knownAt: at('2024-06-04 00:00') });
    expect(await stateOf(DATA_QUALITY.onTime, BEN)).toBe('warning');
    expect(await stateOf(DATA_QUALITY.onTime, AN)).toBe('normal');
  });

  test('says nothing while the day still runs, nor of days before the activation', async () => {
    await life.settle(at('2024-06-03 08:00'));
    await deliver('2024-06-03 16:00', [[AN, '2024-06-03', 4]]);
    await life.settle(at('2024-06-03 23:59'));
    for (const id of Object.values(DATA_QUALITY)) expect(await figures(id)).toEqual({});
  });

  test('is written once, however often and in whatever life it is asked', async () => {
    await firstDay();
    const position = await store.observations.lastPosition();
    await life.settle(at('2024-06-04 00:00'));
    await life.settle(at('2024-06-04 07:00'));
    life = await newLife();
    await life.settle(at('2024-06-04 07:30'));
    expect(await store.observations.lastPosition()).toBe(position);
  });

  test('one record with a secrecy mark is critical, and normal again on the next clean day', async () => {
    await life.settle(at('2024-06-03 08:00'));
    await deliver('2024-06-03 16:00', [], 0, 1);
    await midnight('2024-06-04');
    expect(await figures(DATA_QUALITY.secret)).toEqual({ [`2024-06-03 ${OFFICE}`]: 1, [`2024-06-03 ${DISTRICT}`]: 1 });
    expect(await stateOf(DATA_QUALITY.secret, OFFICE)).toBe('critical');
    expect(await stateOf(DATA_QUALITY.secret, DISTRICT)).toBe('critical');
    await midnight('2024-06-05');
    expect(await stateOf(DATA_QUALITY.secret, DISTRICT)).toBe('normal');
  });

  test('corrections are counted on the day on which they were learned, for the unit that corrected', async () => {
    await firstDay();
    await deliver('2024-06-04 09:00', [
      [AN, '2024-06-03', 5],
      [BEN, '2024-06-03', 1],
    ]);
    await midnight('2024-06-05');
    await midnight('2024-06-06');
    const counted = await figures(DATA_QUALITY.corrections);
    expect(counted).toMatchObject({
      ...{ [`2024-06-03 ${AN}`]: 0, [`2024-06-04 ${AN}`]: 1, [`2024-06-04 ${BEN}`]: 0, [`2024-06-05 ${AN}`]: 0 },
    });
  });

  test('a figure that comes late completes its day, which stays late; what was known before can still be asked', async () => {
    await firstDay();
    await deliver('2024-06-04 09:00', [[BEN, '2024-06-03', 1]]);
    await midnight('2024-06-05');
    const day = `2024-06-03 ${DISTRICT}`;
    expect((await figures(DATA_QUALITY.completeness))[day]).toBe('2/2');
    expect((await figures(DATA_QUALITY.completeness, '2024-06-04 12:00'))[day]).toBe('1/2');
    expect((await figures(DATA_QUALITY.onTime))[day]).toBe('1/2');
  });

  test('an outage that comes to light afterwards takes the blame from the unit', async () => {
    await firstDay();
    facts = { sourceOutages: () => [{ from: at('2024-06-03 16:30'), to: null }], collectorOutages: [] };
    await life.settle(at('2024-06-04 08:00'));
    await midnight('2024-06-05');
    const counted = await figures(DATA_QUALITY.onTime);
    expect(counted[`2024-06-03 ${DISTRICT}`]).toBe('1/1');
  });
});

describe('a day with more lines than one answer of the store holds', () => {
  test('is counted whole', async () => {
    await life.settle(at('2024-06-03 08:00'));
    const lines = Array.from({ length: 12_000 }, (_, index) => ({
      ...{ source: report.id, cadence: 'daily' as const, unit: `u-${index}` as UnitId, period: periodId('2024-06-03') },
      ...{
        periodEnd: at('2024-06-04 00:00'),
        dueAt: at('2024-06-03 10:00') + index,
        missingAt: at('2024-06-04 10:00'),
      },
      ...{ present: 1, expected: 1, receivedAt: at('2024-06-03 09:00'), status: 'received' as const, cause: null },
    }));
    await store.freshness.save(lines);
    await midnight('2024-06-04');
    // An and Bến sent nothing at all.
    expect((await figures(DATA_QUALITY.onTime))[`2024-06-03 ${DISTRICT}`]).toBe('12000/12002');
  });
});

describe('after a restart', () => {
  test('the days over which the collector was down are counted, each with its own', async () => {
    await firstDay();
    life = await newLife();
    await life.settle(at('2024-06-07 08:00'));
    const days = ['2024-06-03', '2024-06-04', '2024-06-05', '2024-06-06'];
    const cells = [OFFICE, DISTRICT].flatMap((unit) => days.map((day) => `${day} ${unit}`));
    expect(Object.keys(await figures(DATA_QUALITY.secret)).sort()).toEqual(cells.sort());
  });

  test('a day whose figures were committed but not judged is judged', async () => {
    await life.settle(at('2024-06-03 08:00'));
    await deliver('2024-06-03 16:00', [], 0, 1);
    const whole = store;
    store = { ...whole, states: { ...whole.states, save: () => Promise.reject(new Error('cut')) } };
    life = await newLife();
    await expect(life.settle(at('2024-06-04 00:00'))).rejects.toThrow('cut');
    store = whole;
    life = await newLife();
    await life.settle(at('2024-06-04 00:01'));
    expect(await stateOf(DATA_QUALITY.secret, DISTRICT)).toBe('critical');
  });

  test('two lives and one say the same', async () => {
    await firstDay();
    await deliver(
      '2024-06-04 09:00',
      [
        [AN, '2024-06-03', 5],
        [AN, '2024-06-04', 2],
      ],
      1,
    );
    life = await newLife();
    await midnight('2024-06-05');
    expect(await figures(DATA_QUALITY.corrections)).toMatchObject({ [`2024-06-04 ${AN}`]: 1 });
    expect(await figures(DATA_QUALITY.rejected)).toMatchObject({ [`2024-06-04 ${OFFICE}`]: 1 });
    expect((await figures(DATA_QUALITY.onTime))[`2024-06-04 ${AN}`]).toBe('1/1');
  });
});
