import type { Instant } from '../kernel/clock.ts';
import { EMPTY_DELIVERY } from '../sinks/commit.ts';
import type { Store } from '../sinks/store.ts';
import { OUTAGE_ENDED, OUTAGE_STARTED, outageEvent, SOURCE_STOPPED, type Outages } from './outages.ts';
import type { RunReport } from './run-report.ts';

/** Where the outages are kept among the settings of the installation. */
export const OUTAGES = 'outages';

/**
 * An outage begins with the first run that met a fault and ends with the first that met none: two events, whoever lies
 * below. A run that gave some of its figures before the fault is no good one: the others may stand behind it. A source
 * that a secrecy mark stopped is read by nobody until its release; no unit is late for that.
 */
export async function noteOutage(
  report: Pick<RunReport, 'run' | 'source' | 'outcome' | 'fault'>,
  at: Instant,
  outages: Outages,
  store: Store,
): Promise<void> {
  if (report.outcome === 'interrupted') return;
  const stopped = report.outcome === 'stopped';
  const failed = stopped || report.fault !== null;
  const since = failed ? outages.failed(report.source.id, at) : outages.worked(report.source.id, at);
  if (since !== null) {
    const kind = stopped ? SOURCE_STOPPED : failed ? OUTAGE_STARTED : OUTAGE_ENDED;
    const event = outageEvent(report.source, kind, since, at);
    const { run, source } = report;
    await store.observations.commit({ ...EMPTY_DELIVERY, source: source.id, run, events: [event], at });
  }
  await store.settings.set(OUTAGES, outages.keep());
}
