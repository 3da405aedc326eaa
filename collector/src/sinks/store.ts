import type { DomainId } from '../catalog/domain.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Event, EventId } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodId } from '../kernel/period.ts';
import type { Freshness } from '../observations/freshness.ts';
import type { CellKey, Revision } from '../observations/observation.ts';
import type { Rejection } from '../observations/rejection.ts';
import type { CellState, Transition } from '../observations/state.ts';
import type { Commit, CommitResult } from './commit.ts';
import type { EntryStore } from './entry-store.ts';
import type { RunStore } from './run-store.ts';

export type { Commit, CommitResult } from './commit.ts';
export type { AlsoApproved, Entry, EntryStore } from './entry-store.ts';
export type { Run, RunEnd, RunOutcome, RunStore, SourceProgress } from './run-store.ts';

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
  /** When the oldest event that is still kept happened; null when there is none. */
  oldestAt(): Promise<Instant | null>;
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
  /** Settings that go with the rows are written in the same transaction. */
  save(rows: readonly Freshness[], settings?: Readonly<Record<string, string>>): Promise<void>;
  list(query: {
    sources?: readonly SourceId[];
    units?: readonly UnitId[];
    statuses?: readonly string[];
    /** By the end of the period, `[from, to)`. */
    from?: Instant;
    to?: Instant;
    /** By the due instant, `[dueFrom, dueTo)`. */
    dueFrom?: Instant;
    dueTo?: Instant;
    limit: number;
    newestFirst?: boolean;
  }): Promise<readonly Freshness[]>;
  /** Rows that are not settled (neither received nor not applicable). */
  open(): Promise<readonly Freshness[]>;
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
