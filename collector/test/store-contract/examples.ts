import type { DomainId } from '../../src/catalog/domain.ts';
import type { IndicatorId } from '../../src/catalog/indicator.ts';
import type { PersonId } from '../../src/catalog/person.ts';
import type { SourceId } from '../../src/catalog/source-spec.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import type { Event, EventId } from '../../src/events/event.ts';
import type { PeriodId } from '../../src/kernel/period.ts';
import type { Observation } from '../../src/observations/observation.ts';
import type { Rejection } from '../../src/observations/rejection.ts';
import type { Commit, Entry } from '../../src/sinks/store.ts';

export const NOON = Date.parse('2024-06-03T12:00:00+07:00');
export const HOUR = 3_600_000;
export const indicator = (id: string): IndicatorId => id as IndicatorId;
export const unit = (id: string): UnitId => id as UnitId;
export const source = (id: string): SourceId => id as SourceId;
export const period = (id: string): PeriodId => id as PeriodId;
export const person = (id: string): PersonId => id as PersonId;

/** 12 dossiers of a commune on 2 June 2024. */
export const observation = (change: Partial<Observation> = {}): Observation =>
  ({
    indicator: indicator('public_services.received'),
    unit: unit('c-one'),
    period: period('2024-06-02'),
    source: source('one-stop'),
    knownAt: NOON,
    quality: 'reported',
    value: 12,
    ...change,
  }) as Observation;

export const event = (id: string, change: Partial<Event> = {}): Event => ({
  id: id as EventId,
  source: source('soc'),
  domain: 'infosec' as DomainId,
  kind: 'ids_alert',
  unit: unit('c-one'),
  asset: null,
  at: NOON,
  knownAt: NOON,
  severity: 'warning',
  keys: { host: '10.0.0.1' },
  ...change,
});

export const rejection = (row: number, change: Partial<Rejection> = {}): Rejection => ({
  source: source('one-stop'),
  origin: 'bao-cao.csv',
  row,
  field: 'Đơn vị',
  reason: 'unknown unit',
  sentence: { vi: `Dòng ${row}: không có đơn vị này`, en: `Row ${row}: no such unit` },
  values: { 'Đơn vị': 'Xã "Lạ"' },
  unit: null,
  ...change,
});

export const commitOf = (change: Partial<Commit> = {}): Commit => ({
  source: source('one-stop'),
  run: 'run-1',
  observations: [],
  events: [],
  rejections: [],
  refusals: [],
  corrections: 0,
  at: NOON,
  ...change,
});

export const entry = (id: string, change: Partial<Entry> = {}): Entry => ({
  id,
  source: source('manual'),
  indicator: indicator('culture.festivals'),
  unit: unit('c-one'),
  period: period('2024-05'),
  value: 3,
  numerator: null,
  denominator: null,
  evidence: { document: '12/BC-UBND', note: '' },
  status: 'pending',
  enteredBy: person('p-nhap-lieu'),
  enteredAt: NOON,
  decidedBy: null,
  decidedAt: null,
  reason: null,
  ticket: null,
  ...change,
});
