import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Event, EventId } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodId } from '../kernel/period.ts';
import type { Freshness } from '../observations/freshness.ts';
import type { CellKey, Observation, Revision } from '../observations/observation.ts';
import type { Refusal, Rejection } from '../observations/rejection.ts';
import type { CellState, Transition } from '../observations/state.ts';

/**
 * The system of record of the first river. One contract suite runs against every adapter (SQLite, PostgreSQL).
 * All lists are ordered by position or time, oldest first unless said otherwise; `limit` ≤ 10,000.
 */
export interface Store {
  readonly observations: ObservationStore;
  readonly events: EventStore;
  readonly states: StateStore;
  readonly freshness: FreshnessStore;
  readonly runs: RunStore;
  readonly quarantine: QuarantineStore;
  readonly entries: EntryStore;
  readonly sinks: SinkCursorStore;
  readonly settings: SettingStore;
  close(): Promise<void>;
}

/** What one part of a delivery says, with the cursor it leaves: committed in one transaction, or not at all. */
export interface Commit {
  readonly source: SourceId;
  readonly run: string;
  readonly observations: readonly Observation[];
  readonly events: readonly Event[];
  readonly rejections: readonly Rejection[];
  readonly refusals: readonly Refusal[];
  readonly corrections: number;
  readonly at: Instant;
  /** undefined: leave the source's cursor alone (pushed data). */
  readonly cursor?: string;
}

export interface CommitResult {
  /** First revisions. */
  readonly accepted: number;
  /** Later revisions: the figure differs from the newest one known. */
  readonly revised: number;
  /** Said again, the same: nothing written. */
  readonly unchanged: number;
  readonly events: number;
  readonly repeatedEvents: number;
  /** The revisions written, oldest first. */
  readonly written: readonly Revision[];
}

export interface CellQuery {
  readonly indicators?: readonly IndicatorId[];
  readonly units?: readonly UnitId[];
  /** By the end of the period, `[from, to)`. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** What was known then; default: now. */
  readonly asOf?: Instant;
}

export interface ObservationStore {
  commit(batch: Commit): Promise<CommitResult>;
  /** Newest revision of every period of every cell asked for, ordered by indicator, unit, period end. */
  cells(query: CellQuery): Promise<readonly (Revision & { readonly periodEnd: Instant })[]>;
  /** Newest revision of the newest period per cell. */
  latest(query: CellQuery): Promise<readonly (Revision & { readonly periodEnd: Instant })[]>;
  /** Every revision of one cell and period, oldest first: the restatement history. */
  history(cell: CellKey, period: PeriodId): Promise<readonly Revision[]>;
  /** Revisions behind a position, in commit order: what sinks read. */
  since(position: number, limit: number): Promise<readonly (Revision & { readonly periodEnd: Instant })[]>;
  lastPosition(): Promise<number>;
}

export interface EventQuery {
  readonly source?: SourceId;
  readonly domain?: DomainId;
  readonly kinds?: readonly string[];
  readonly units?: readonly UnitId[];
  readonly severities?: readonly string[];
  readonly from?: Instant;
  readonly to?: Instant;
  readonly limit: number;
  /** Newest first; go on before this id. */
  readonly before?: EventId;
}

export interface EventStore {
  list(query: EventQuery): Promise<readonly Event[]>;
  /** Events per unit and local day; with `distinct`, different values of that key. */
  countByDay(query: {
    kinds: readonly string[];
    severities?: readonly string[];
    distinct?: string;
    from: Instant;
    to: Instant;
  }): Promise<readonly { readonly unit: UnitId; readonly day: string; readonly count: number }[]>;
  /** Deletes events of a source older than an instant; returns how many. */
  forget(source: SourceId, before: Instant): Promise<number>;
}

export interface StateStore {
  current(): Promise<readonly CellState[]>;
  save(states: readonly CellState[], transitions: readonly Transition[]): Promise<void>;
  transitions(query: {
    indicators?: readonly IndicatorId[];
    units?: readonly UnitId[];
    from?: Instant;
    to?: Instant;
    limit: number;
    newestFirst?: boolean;
  }): Promise<readonly Transition[]>;
}

export interface FreshnessStore {
  save(rows: readonly Freshness[]): Promise<void>;
  list(query: {
    sources?: readonly SourceId[];
    units?: readonly UnitId[];
    statuses?: readonly string[];
    from?: Instant;
    to?: Instant;
    limit: number;
  }): Promise<readonly Freshness[]>;
  /** Rows that are not settled (neither received nor not applicable). */
  open(): Promise<readonly Freshness[]>;
}

export type RunOutcome = 'succeeded' | 'partly' | 'failed' | 'stopped';

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

export interface RunStore {
  start(run: { id: string; source: SourceId; startedAt: Instant; traceId: string | null }): Promise<void>;
  finish(
    id: string,
    end: { finishedAt: Instant; outcome: RunOutcome; durationSeconds: number; bytes: number; fault: string | null },
  ): Promise<void>;
  list(query: { source?: SourceId; limit: number; before?: string }): Promise<readonly Run[]>;
  progress(source: SourceId): Promise<SourceProgress>;
  allProgress(): Promise<readonly SourceProgress[]>;
  /** A named person lets a stopped source go on; the hashes given are skipped from now on. */
  release(source: SourceId, by: string, reason: string, at: Instant): Promise<readonly string[]>;
}

export interface QuarantineStore {
  list(query: {
    sources?: readonly SourceId[];
    units?: readonly UnitId[];
    run?: string;
    from?: Instant;
    to?: Instant;
    limit: number;
    before?: number;
  }): Promise<readonly (Rejection & { readonly id: number; readonly run: string; readonly at: Instant })[]>;
}

/** A figure typed in by one person and approved by another, with evidence (VL 9.4, Điều 8 row 10). */
export interface Entry {
  readonly id: string;
  readonly source: SourceId;
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly evidence: { readonly document: string; readonly note: string };
  readonly status: 'pending' | 'approved' | 'refused';
  readonly enteredBy: PersonId;
  readonly enteredAt: Instant;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
}

export interface EntryStore {
  add(entry: Entry): Promise<void>;
  get(id: string): Promise<Entry | null>;
  list(query: { status?: Entry['status']; units?: readonly UnitId[]; limit: number }): Promise<readonly Entry[]>;
  /** Decides a pending entry; false when somebody was faster. An approval commits the observation in the same transaction. */
  decide(
    id: string,
    decision: { status: 'approved' | 'refused'; by: PersonId; at: Instant; reason: string | null },
    commit: Commit | null,
  ): Promise<boolean>;
}

/** How far a sink has taken the revisions of the store; the store itself is the spool (docs/adr/0002). */
export interface SinkCursorStore {
  position(sink: string): Promise<number>;
  advance(sink: string, position: number): Promise<void>;
  /** Lines a server refused for good, kept with its words: nothing is dropped silently. */
  deadLetter(
    sink: string,
    lines: readonly { position: number; line: string; reason: string; at: Instant }[],
  ): Promise<void>;
  deadLetters(
    sink: string,
    limit: number,
  ): Promise<readonly { position: number; line: string; reason: string; at: Instant }[]>;
}

/** Small durable facts of the installation: position of the simulated clock, activation of registers. */
export interface SettingStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
}
