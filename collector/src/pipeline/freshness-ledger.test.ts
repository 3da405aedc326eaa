import type { IndicatorId } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { periodId } from '../kernel/period.ts';
import type { Freshness } from '../observations/freshness.ts';
import { AN, at, BEN, catalogOf, indicator, source } from '../../test/fixtures/small-district.ts';
import { FreshnessLedger, type Arrival, type LedgerFacts } from './freshness-ledger.ts';

const ROADS = 'roads' as IndicatorId;
const LEVEL = { level: 'commune' } as const;
const report = source('report', { expects: { indicators: [ROADS], units: LEVEL, days: 'working' } });
const catalog = { ...catalogOf([indicator('roads')]), sources: new Map([[report.id, report]]) };
const quiet: LedgerFacts = { sourceOutages: () => [], collectorOutages: [] };

const arrival = (unit: UnitId, day: string, when: string): Arrival => ({
  indicator: ROADS,
  unit,
  period: periodId(day),
  knownAt: at(when),
});
const said = (rows: readonly Freshness[]) =>
  rows.map(({ unit, period, status, cause }) => [unit, period, status, cause]);

describe('the ledger of lateness, day by day', () => {
  test('begins with the period that is running, for every unit that owes it, and only once', () => {
    const ledger = new FreshnessLedger(catalog, null);
    expect(said(ledger.update(at('2024-06-03 07:00'), [], quiet))).toEqual([
      [AN, '2024-06-03', 'pending', null],
      [BEN, '2024-06-03', 'pending', null],
    ]);
    expect(ledger.update(at('2024-06-03 08:00'), [], quiet)).toEqual([]);
  });

  test('what arrived in time is settled for good, even while its day goes on', () => {
    const ledger = new FreshnessLedger(catalog, null);
    ledger.update(at('2024-06-03 07:00'), [], quiet);
    const rows = ledger.update(at('2024-06-03 16:00'), [arrival(AN, '2024-06-03', '2024-06-03 16:00')], quiet);
    expect(said(rows)).toEqual([[AN, '2024-06-03', 'received', null]]);
    expect(said(ledger.update(at('2024-06-03 17:00'), [], quiet))).toEqual([[BEN, '2024-06-03', 'late', 'unit']]);
    expect(said(ledger.update(at('2024-06-04 10:00'), [], quiet))).toContainEqual([
      BEN,
      '2024-06-03',
      'missing',
      'unit',
    ]);
  });

  test('a source that was down over the due instant excuses everybody below it', () => {
    const ledger = new FreshnessLedger(catalog, null);
    ledger.update(at('2024-06-03 07:00'), [], quiet);
    const down: LedgerFacts = { ...quiet, sourceOutages: () => [{ from: at('2024-06-03 16:00'), to: null }] };
    expect(said(ledger.update(at('2024-06-03 17:00'), [], down))).toEqual([
      [AN, '2024-06-03', 'late', 'source'],
      [BEN, '2024-06-03', 'late', 'source'],
    ]);
  });

  test('a collector that was down over the due instant blames nobody else', () => {
    const ledger = new FreshnessLedger(catalog, null);
    ledger.update(at('2024-06-03 07:00'), [], quiet);
    const down = { ...quiet, collectorOutages: [{ from: at('2024-06-03 16:00'), to: at('2024-06-03 18:00') }] };
    expect(said(ledger.update(at('2024-06-03 18:00'), [], down))).toContainEqual([
      AN,
      '2024-06-03',
      'late',
      'collector',
    ]);
  });

  test('says when time alone changes it next: end of the period, due, missing', () => {
    const ledger = new FreshnessLedger(catalog, null);
    ledger.update(at('2024-06-03 07:00'), [], quiet);
    expect(ledger.nextInstant(at('2024-06-03 07:00'))).toBe(at('2024-06-03 17:00'));
  });

  test('an earlier life is taken up: open lines go on, settled ones do not begin again', () => {
    const before = new FreshnessLedger(catalog, null);
    before.update(at('2024-06-03 07:00'), [], quiet);
    before.update(at('2024-06-03 16:00'), [arrival(AN, '2024-06-03', '2024-06-03 16:00')], quiet);
    const open = before.update(at('2024-06-03 17:00'), [], quiet);

    const after = new FreshnessLedger(catalog, at('2024-06-03 17:00'));
    after.resume(open, []);
    expect(said(after.update(at('2024-06-03 18:00'), [], quiet))).toEqual([]);
    const late = after.update(at('2024-06-03 19:00'), [arrival(BEN, '2024-06-03', '2024-06-03 19:00')], quiet);
    expect(said(late)).toEqual([[BEN, '2024-06-03', 'received_late', 'unit']]);
  });

  test('a unit that ended owes nothing for the days after it; its successor does', () => {
    const ledger = new FreshnessLedger(catalog, at('2024-06-30 23:00'));
    const units = ledger.update(at('2024-07-01 07:00'), [], quiet).map(({ unit }) => unit);
    expect(units).toEqual([AN, 'c-ben-dong']);
  });
});
