import type { Catalog } from '../catalog/catalog.ts';
import type { SourceSpec } from '../catalog/source-spec.ts';
import type { Clock, Instant } from '../kernel/clock.ts';
import type { Store } from '../sinks/store.ts';
import type { SourceKind } from '../sources/source-kind.ts';
import type { Noted } from './note-outage.ts';
import type { RunReport } from './run-report.ts';
import type { SinkSpans } from './sink-spans.ts';
import type { Tracing } from './tracing.ts';

/** What a run needs of the world. */
export interface CollectPorts {
  readonly catalog: Catalog;
  readonly store: Store;
  readonly kind: (spec: SourceSpec) => SourceKind<unknown, unknown>;
  readonly machine: Clock;
  readonly simulated: boolean;
  readonly dataFolder: string;
  readonly secret: (name: string) => string;
  readonly fingerprint: (text: string) => string;
  readonly tracing: Tracing;
  /** Where runs wait for the sinks that take their figures; absent when nobody asks. */
  readonly sinkSpans?: SinkSpans;
  /** Retries within one run, after the first try; 0 under a simulated clock. */
  readonly retries: number;
  /**
   * Simulated time only: waits until those who live in it are at `at` again. A process of the machine that ended is no
   * event of the simulated world, so a source that cannot be reached is asked again after that (docs/adr/0003).
   */
  readonly worldIsBack?: (at: Instant, signal: AbortSignal) => Promise<unknown>;
  /** What follows from how a run ended: it is written down with the end itself. */
  readonly noteOutcome?: (run: Pick<RunReport, 'source' | 'outcome' | 'fault'>, at: Instant) => Noted;
  readonly sleep: (millis: number, signal: AbortSignal) => Promise<void>;
}
