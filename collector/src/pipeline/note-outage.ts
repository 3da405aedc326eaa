import type { Instant } from '../kernel/clock.ts';
import type { RunEnd } from '../sinks/store.ts';
import { OUTAGE_ENDED, OUTAGE_STARTED, outageEvent, SOURCE_STOPPED, type Outages } from './outages.ts';
import type { RunReport } from './run-report.ts';

/** Where the outages are kept among the settings of the installation. */
export const OUTAGES = 'outages';

/** What follows from how a run ended: to be written down with its end, or to be forgotten when that failed. */
export interface Noted {
  readonly written: Pick<RunEnd, 'events' | 'settings'>;
  readonly forget: () => void;
}

/**
 * An outage begins with the first run that met a fault and ends with the first that met none: two events, whoever lies
 * below. A run that gave some of its figures before the fault is no good one: the others may stand behind it. A source
 * that a secrecy mark stopped is read by nobody until its release; no unit is late for that.
 */
export function noteOutage(
  { source, outcome, fault }: Pick<RunReport, 'source' | 'outcome' | 'fault'>,
  at: Instant,
  outages: Outages,
): Noted {
  if (outcome === 'interrupted') return { written: {}, forget: () => undefined };
  const forget = outages.before(source.id);
  const stopped = outcome === 'stopped';
  const failed = stopped || fault !== null;
  const since = failed ? outages.failed(source.id, at) : outages.worked(source.id, at);
  const kind = stopped ? SOURCE_STOPPED : failed ? OUTAGE_STARTED : OUTAGE_ENDED;
  const events = since === null ? [] : [outageEvent(source, kind, since, at)];
  return { written: { events, settings: { [OUTAGES]: outages.keep() } }, forget };
}
