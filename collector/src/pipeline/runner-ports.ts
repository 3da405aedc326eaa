import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Store } from '../sinks/store.ts';
import type { OfficeClock } from './office-clock.ts';
import type { RunReport } from './run-report.ts';

/** What the loop of the first river is given. */
export interface RunnerPorts {
  readonly sources: readonly SourceSpec[];
  readonly isWorkingDay: (date: LocalDate) => boolean;
  readonly store: Store;
  readonly clock: OfficeClock;
  readonly collect: (spec: SourceSpec, at: Instant, signal: AbortSignal) => Promise<RunReport>;
  /** Derives, judges and publishes what was committed; serialised by the runner. */
  readonly settle: (at: Instant) => Promise<void>;
  /** When freshness changes next without any new data. */
  readonly nextFreshnessAt: (after: Instant) => Instant | null;
  /** Resolves to when somebody there wants to act next. */
  readonly tellListeners: (at: Instant, signal: AbortSignal) => Promise<Instant | null>;
  /** Simulated time: when the second river has something due, and whether anything happened to it since it was asked last. */
  readonly alsoDueAt?: () => Instant | null;
  /** Does what is due there and nothing else: an instant of the second river alone needs no world and no judging. */
  readonly alsoWork?: (at: Instant) => Promise<void>;
  readonly othersActed?: () => boolean;
  /**
   * Simulated time, before the work of an instant: keeps with the data where the clock stands, so that kill -9 in the
   * middle of the work leaves it there and the next start does the rest.
   */
  readonly standAt?: (at: Instant) => Promise<void>;
  /** Simulated time, after it: the work of the instant is done. */
  readonly keepPosition: (at: Instant) => Promise<void>;
  /** The work of the instant at which a simulated clock stands was cut by the end of an earlier life. */
  readonly unfinished?: boolean;
  readonly report: (report: RunReport) => void;
  readonly fail: (error: unknown) => void;
}
