import { periodSpan } from '../kernel/period.ts';
import type { CellState } from '../observations/state.ts';
import type { DomainMetrics } from '../sinks/prometheus/domain-metrics.ts';
import type { SourceProgress } from '../sinks/store.ts';
import type { RunReport } from './run-report.ts';

/** Brings the metrics of cells up to date; a cell without a figure has no sample. */
export function publishStates(states: Iterable<CellState>, metrics: DomainMetrics): void {
  for (const state of states) {
    const { indicator, unit, value, period } = state;
    metrics.figure(indicator, unit, value, period === null ? null : periodSpan(period).to);
    metrics.state(state);
  }
}

export function publishProgress(progress: SourceProgress, metrics: DomainMetrics): void {
  const { source, lastOutcome, stoppedAt, lastSuccessAt } = progress;
  const up = lastOutcome === null ? null : lastOutcome !== 'failed';
  metrics.source(source, { up, stopped: stoppedAt !== null, lastSuccessAt });
}

export function publishRun(report: RunReport, metrics: DomainMetrics): void {
  metrics.run(report.source.id, report.durationSeconds, {
    accepted: report.accepted,
    revised: report.revised,
    unchanged: report.unchanged,
    corrected: report.corrected,
    quarantined: report.quarantined,
    refused: report.refused,
    event: report.events,
  });
}

/** The line of the log that a run leaves. */
export function sayRun(report: RunReport, say: (sentence: string, details: Record<string, unknown>) => void): void {
  const { source, outcome, fault, ...counts } = report;
  say(`${source.id}: ${outcome}${fault === null ? '' : ` — ${fault}`}`, { ...counts, source: source.id, outcome });
}
