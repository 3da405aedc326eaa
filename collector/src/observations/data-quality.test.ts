import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { localDate } from '../kernel/local-date.ts';
import { periodId, periodSpan } from '../kernel/period.ts';
import { AN, at, BEN, catalogOf, DISTRICT, indicator, OFFICE, source } from '../../test/fixtures/small-district.ts';
import { DATA_QUALITY, dataQuality, type DayRecord } from './data-quality.ts';
import type { Freshness } from './freshness.ts';
import { freshnessLags } from './freshness-lag.ts';

const POLICE = 'a-police' as UnitId;
const own = Object.values(DATA_QUALITY).map((id) =>
  indicator(id, {
    levels: id.includes('on_time') || id.includes('corrections') ? ['agency', 'commune'] : ['district', 'agency'],
  }),
);
const small = catalogOf(own);
const police = { ...small.units.get(OFFICE)!, id: POLICE };
const catalog: Catalog = {
  ...small,
  units: new Map([...small.units, [POLICE, police]]),
  sources: new Map(
    [source('report'), source('other'), source('camera', { owner: POLICE })].map((spec) => [spec.id, spec]),
  ),
};

const DAY = localDate('2024-06-04');
const line = (unit: UnitId, period: string, change: Partial<Freshness> = {}): Freshness => ({
  ...{ source: 'report' as SourceId, cadence: 'daily', unit, period: periodId(period) },
  periodEnd: periodSpan(periodId(period)).to,
  dueAt: at(`${period} 17:00`),
  missingAt: at(`${period} 23:00`),
  ...{ present: 2, expected: 2, receivedAt: at(`${period} 16:00`), status: 'received', cause: null },
  ...change,
});
const missing = { present: 0, receivedAt: null, status: 'missing', cause: 'unit' } as const;

const counted = (record: Partial<DayRecord>, of: string, on: Catalog = catalog) =>
  Object.fromEntries(
    dataQuality(
      on,
      { day: DAY, lines: [], counted: { runs: [], corrections: [] }, ...record },
      { source: 'derived' as SourceId, at: at('2024-06-05 00:00') },
    )
      .filter((one) => one.indicator === of)
      .map((one) => [one.unit, one.denominator === undefined ? one.value : `${one.numerator}/${one.denominator}`]),
  );
const run = (of: string, quarantined: number, refused = 0) => ({ source: of as SourceId, quarantined, refused });

describe('the share of figures that came in time', () => {
  test('counts what was due on the day per unit, and the whole for the root', () => {
    const lines = [
      line(AN, '2024-06-04'),
      line(BEN, '2024-06-04', missing),
      line(BEN, '2024-06-04', { ...missing, source: 'other' as SourceId, status: 'late' }),
      line(AN, '2024-06-03', missing),
      line(AN, '2024-06-05', missing),
    ];
    expect(counted({ lines }, DATA_QUALITY.onTime)).toEqual({ [AN]: '1/1', [BEN]: '0/2', [DISTRICT]: '1/3' });
  });

  test.each(['source', 'collector', 'calendar'] as const)('never counts lateness excused by the %s', (cause) => {
    const lines = [line(AN, '2024-06-04'), line(BEN, '2024-06-04', { ...missing, cause })];
    expect(counted({ lines }, DATA_QUALITY.onTime)).toEqual({ [AN]: '1/1', [DISTRICT]: '1/1' });
  });

  test('is not said on a day on which nothing was due, nor for lines that do not apply', () => {
    const lines = [line(AN, '2024-06-04', { status: 'not_applicable' }), line(AN, '2024-06-03')];
    expect(counted({ lines }, DATA_QUALITY.onTime)).toEqual({});
  });

  test('of figures of the whole district counts for the office that answers for the source', () => {
    const lines = [
      line(DISTRICT, '2024-06-04', missing),
      line(DISTRICT, '2024-06-04', { source: 'camera' as SourceId }),
    ];
    expect(counted({ lines }, DATA_QUALITY.onTime)).toEqual({ [OFFICE]: '0/1', [POLICE]: '1/1', [DISTRICT]: '1/2' });
  });
});

describe('figures of a source', () => {
  test('are summed for its owner, and all of them for the root', () => {
    const runs = [run('report', 2), run('report', 1, 1), run('other', 4), run('camera', 0, 2)];
    const record = { counted: { runs, corrections: [] } };
    expect(counted(record, DATA_QUALITY.rejected)).toEqual({ [OFFICE]: 7, [POLICE]: 0, [DISTRICT]: 7 });
    expect(counted(record, DATA_QUALITY.secret)).toEqual({ [OFFICE]: 1, [POLICE]: 2, [DISTRICT]: 3 });
  });

  test('say of an owner that has ended nothing, of the root all the same', () => {
    const ended = {
      ...catalog,
      units: new Map([...catalog.units, [POLICE, { ...police, validTo: localDate('2024-06-03') }]]),
    };
    const record = { counted: { runs: [run('camera', 3)], corrections: [] } };
    expect(counted(record, DATA_QUALITY.rejected, ended)).toEqual({ [OFFICE]: 0, [DISTRICT]: 3 });
  });

  test('tell how many of the owed figures are there, late or not, whoever is to blame', () => {
    const lines = [
      line(AN, '2024-06-04', { present: 1, receivedAt: null, status: 'late', cause: 'source' }),
      line(BEN, '2024-06-04', { status: 'received_late', receivedAt: at('2024-06-04 20:00'), cause: 'unit' }),
    ];
    expect(counted({ lines }, DATA_QUALITY.completeness)).toEqual({ [OFFICE]: '3/4', [DISTRICT]: '3/4' });
  });

  test('are not counted when the register keeps no such indicator', () => {
    const none = { ...catalog, indicators: new Map() };
    expect(counted({ counted: { runs: [run('report', 2)], corrections: [] } }, DATA_QUALITY.rejected, none)).toEqual(
      {},
    );
  });
});

describe('corrections', () => {
  test('count for the unit whose figure was corrected; a unit that owes figures and corrected none has 0', () => {
    const corrections = [AN, AN, DISTRICT].map((unit) => ({ source: 'report' as SourceId, unit }));
    const record = { lines: [line(AN, '2024-06-04'), line(BEN, '2024-06-04')], counted: { runs: [], corrections } };
    expect(counted(record, DATA_QUALITY.corrections)).toEqual({ [AN]: 2, [BEN]: 0, [OFFICE]: 1, [DISTRICT]: 3 });
  });
});

describe('the lag of a source', () => {
  const lag = (lines: readonly Freshness[], when: string) =>
    freshnessLags(lines, catalog.calendar, at(when)).get('report' as SourceId);

  test('is 0 when the newest period of every unit is there, whatever is missing before it', () => {
    expect(lag([line(AN, '2024-06-03', missing), line(AN, '2024-06-04')], '2024-06-05 00:00')).toBe(0);
  });

  test('counts working hours from the first due instant that was not met, for the unit that waited longest', () => {
    const lines = [
      line(AN, '2024-06-03', missing),
      line(AN, '2024-06-04', missing),
      line(BEN, '2024-06-03'),
      line(BEN, '2024-06-04', missing),
    ];
    // From Monday 17:00: half an hour of Monday and the eight hours of Tuesday.
    expect(lag(lines, '2024-06-05 00:00')).toBe(8.5);
    expect(lag(lines.slice(2), '2024-06-05 00:00')).toBe(0.5);
  });

  test('passes no hour on days off', () => {
    expect(lag([line(AN, '2024-06-07', missing)], '2024-06-10 00:00')).toBe(0.5);
  });

  test('of a day that has gone by does not know what came afterwards', () => {
    const late = line(AN, '2024-06-03', { status: 'received_late', receivedAt: at('2024-06-04 09:00'), cause: 'unit' });
    expect(lag([late], '2024-06-04 00:00')).toBe(0.5);
    expect(lag([late], '2024-06-05 00:00')).toBe(0);
  });
});
