import type { MetricName } from '@vnioc/contract/metric-names.ts';
import type { Indicator, IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { Unit, UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { STATES } from '../../observations/state.ts';
import type { CellState } from '../../observations/state.ts';
import type { MetricFamily } from './metric-family.ts';
import type { MetricsText, Series } from './metrics-text.ts';

/** The families of SEMANTICS §10 that are not named by the register. */
const GENERIC_FAMILIES = {
  unitInfo: { name: 'vnioc_unit_info', help: 'Units by id, with name, level and parent', type: 'gauge' },
  state: {
    name: 'vnioc_indicator_state',
    help: 'State of an indicator of a unit: 0 normal, 1 warning, 2 critical, 3 no data, 4 stale, 5 upstream fault, 6 not applicable',
    type: 'gauge',
  },
  periodEnd: {
    name: 'vnioc_indicator_period_end_timestamp_seconds',
    help: 'End of the period that the newest figure stands for',
    type: 'gauge',
  },
  due: {
    name: 'vnioc_indicator_due_timestamp_seconds',
    help: 'When the next figure is due at the latest',
    type: 'gauge',
  },
  sourceUp: { name: 'vnioc_source_up', help: '1 when the last run of the source succeeded, else 0', type: 'gauge' },
  sourceStopped: {
    name: 'vnioc_source_stopped',
    help: '1 while a secrecy mark stops the source, else 0',
    type: 'gauge',
  },
  sourceSuccess: {
    name: 'vnioc_source_last_success_timestamp_seconds',
    help: 'When a run of the source last succeeded',
    type: 'gauge',
  },
  runDuration: {
    name: 'vnioc_source_run_duration_seconds',
    help: 'How long the last run of the source took',
    type: 'gauge',
  },
  records: {
    name: 'vnioc_source_records_total',
    help: 'Records of the source by what became of them, since the collector started',
    type: 'counter',
  },
  sinkLag: {
    name: 'vnioc_sink_lag_revisions',
    help: 'Revisions in the store that the sink has not delivered yet',
    type: 'gauge',
  },
  sinkUp: {
    name: 'vnioc_sink_up',
    help: '1 while the server of the sink takes what it is sent, else 0',
    type: 'gauge',
  },
} as const satisfies Record<string, MetricFamily & { readonly name: MetricName }>;

const LABELS = { unit: 'unit_id', source: 'source' } as const;

export type RecordResult = 'accepted' | 'revised' | 'unchanged' | 'corrected' | 'quarantined' | 'refused' | 'event';

/** The series of one cell, kept so that a new figure costs no text work. */
interface CellSeries {
  readonly figure: Series;
  readonly state: Series;
  readonly periodEnd: Series;
  readonly due: Series;
}

const seconds = (at: Instant | null): number => (at === null ? Number.NaN : at / 1000);

/**
 * What the collector tells Prometheus about the office: figures, states, due instants, health of sources and sinks.
 * Units by id; their names stand in `vnioc_unit_info` alone; nothing about a person (SEMANTICS §10).
 */
export class DomainMetrics {
  readonly #text: MetricsText;
  readonly #indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly #cells = new Map<string, CellSeries>();

  constructor(text: MetricsText, indicators: ReadonlyMap<IndicatorId, Indicator>) {
    this.#text = text;
    this.#indicators = indicators;
    for (const family of Object.values(GENERIC_FAMILIES)) text.declare(family);
    for (const { metric, nameEn } of indicators.values()) text.declare({ name: metric, help: nameEn, type: 'gauge' });
  }

  /** The units as they stand now; those told before and not again disappear. */
  units(units: Iterable<Unit>): void {
    this.#text.clear(GENERIC_FAMILIES.unitInfo.name);
    for (const { id, name, level, parent } of units) {
      this.#text.set(GENERIC_FAMILIES.unitInfo.name, { unit_id: id, name, level, parent: parent ?? '' }, 1);
    }
  }

  /** The newest figure of a cell in base units; null: it has none, and then no sample either. */
  figure(indicator: IndicatorId, unit: UnitId, value: number | null, periodEnd: Instant | null): void {
    const cell = this.#cell(indicator, unit);
    if (cell === null) return;
    cell.figure.value = value ?? Number.NaN;
    cell.periodEnd.value = seconds(periodEnd);
  }

  state({ indicator, unit, state, dueAt }: Pick<CellState, 'indicator' | 'unit' | 'state' | 'dueAt'>): void {
    const cell = this.#cell(indicator, unit);
    if (cell === null) return;
    cell.state.value = STATES.indexOf(state);
    cell.due.value = seconds(dueAt);
  }

  /** Takes a cell away whose unit or indicator is no more. */
  forget(indicator: IndicatorId, unit: UnitId): void {
    const cell = this.#cells.get(`${indicator}\n${unit}`);
    for (const series of cell === undefined ? [] : Object.values(cell)) series.value = Number.NaN;
  }

  source(source: SourceId, health: { up: boolean | null; stopped: boolean; lastSuccessAt: Instant | null }): void {
    const labels = { [LABELS.source]: source };
    this.#text.set(GENERIC_FAMILIES.sourceUp.name, labels, health.up === null ? null : Number(health.up));
    this.#text.set(GENERIC_FAMILIES.sourceStopped.name, labels, Number(health.stopped));
    this.#text.set(GENERIC_FAMILIES.sourceSuccess.name, labels, seconds(health.lastSuccessAt));
  }

  run(source: SourceId, durationSeconds: number, records: Readonly<Partial<Record<RecordResult, number>>>): void {
    this.#text.set(GENERIC_FAMILIES.runDuration.name, { [LABELS.source]: source }, durationSeconds);
    for (const [result, count] of Object.entries(records)) {
      this.#text.add(GENERIC_FAMILIES.records.name, { [LABELS.source]: source, result }, count);
    }
  }

  sink(sink: string, health: { up: boolean; lag: number }): void {
    this.#text.set(GENERIC_FAMILIES.sinkUp.name, { sink }, Number(health.up));
    this.#text.set(GENERIC_FAMILIES.sinkLag.name, { sink }, health.lag);
  }

  /** An indicator that is not in the register has no family, so its cells have no series. */
  #cell(id: IndicatorId, unit: UnitId): CellSeries | null {
    const key = `${id}\n${unit}`;
    const known = this.#cells.get(key);
    const indicator = this.#indicators.get(id);
    if (known !== undefined || indicator === undefined) return known ?? null;
    const labels = { domain: indicator.domain, indicator: id, [LABELS.unit]: unit };
    const cell = {
      figure: this.#text.series(indicator.metric, { [LABELS.unit]: unit }),
      state: this.#text.series(GENERIC_FAMILIES.state.name, labels),
      periodEnd: this.#text.series(GENERIC_FAMILIES.periodEnd.name, labels),
      due: this.#text.series(GENERIC_FAMILIES.due.name, labels),
    };
    this.#cells.set(key, cell);
    return cell;
  }
}
