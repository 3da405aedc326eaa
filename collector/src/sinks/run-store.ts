import type { SourceId } from '../catalog/source-spec.ts';
import type { Event } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';

/** `interrupted`: the collector itself ended meanwhile, which says nothing about the source. */
export type RunOutcome = 'succeeded' | 'partly' | 'failed' | 'stopped' | 'interrupted';

export interface Run {
  readonly id: string;
  readonly source: SourceId;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly outcome: RunOutcome | null;
  readonly accepted: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly corrected: number;
  readonly quarantined: number;
  readonly refused: number;
  readonly events: number;
  readonly bytes: number;
  /** Machine time it took. */
  readonly durationSeconds: number | null;
  /** A sentence: what is wrong, where, what to do. */
  readonly fault: string | null;
  readonly traceId: string | null;
}

export interface SourceProgress {
  readonly source: SourceId;
  readonly cursor: string | null;
  readonly lastRunAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  readonly lastOutcome: RunOutcome | null;
  /** Since when every run failed; null while it works. */
  readonly downSince: Instant | null;
  /** Stopped by a secrecy mark, until a named person releases it. */
  readonly stoppedAt: Instant | null;
  readonly openRefusals: readonly { readonly hash: string; readonly at: Instant; readonly scope: 'record' | 'file' }[];
  readonly released: readonly string[];
}

/** How a run ended, and what follows from that: written down together, so that kill -9 leaves all of it or nothing. */
export interface RunEnd {
  readonly finishedAt: Instant;
  readonly outcome: RunOutcome;
  readonly durationSeconds: number;
  readonly bytes: number;
  readonly fault: string | null;
  /** The outage that began or ended with this run. */
  readonly events?: readonly Event[];
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunStore {
  start(run: { id: string; source: SourceId; startedAt: Instant; traceId: string | null }): Promise<void>;
  finish(id: string, end: RunEnd): Promise<void>;
  /** Closes the runs that kill -9 left without an end, as `interrupted`; returns how many. For the start of a collector. */
  interruptOpen(end: { finishedAt: Instant; fault: string }): Promise<number>;
  list(query: { source?: SourceId; limit: number; before?: string }): Promise<readonly Run[]>;
  progress(source: SourceId): Promise<SourceProgress>;
  allProgress(): Promise<readonly SourceProgress[]>;
  /** A named person lets a stopped source go on; the hashes given are skipped from now on. */
  release(source: SourceId, by: string, reason: string, at: Instant): Promise<readonly string[]>;
}
