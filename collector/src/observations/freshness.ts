import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Cadence, PeriodId } from '../kernel/period.ts';

/** `pending`: the period is not over; `due`: over, not yet late; `late`: past the due instant; `missing`: long past it (SEMANTICS §2). */
export type FreshnessStatus = 'pending' | 'due' | 'received' | 'received_late' | 'late' | 'missing' | 'not_applicable';

/** Whose fault a lateness is: only `unit` is ever counted against a unit. */
export type LatenessCause = 'unit' | 'source' | 'collector' | 'calendar';

/** One line of the ledger of lateness: did this unit's figures of this period arrive, and when. */
export interface Freshness {
  readonly source: SourceId;
  readonly cadence: Cadence;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly periodEnd: Instant;
  readonly dueAt: Instant;
  readonly missingAt: Instant;
  /** Present indicators of the expected ones. */
  readonly present: number;
  readonly expected: number;
  /** When the last expected figure first arrived; null while incomplete. */
  readonly receivedAt: Instant | null;
  readonly status: FreshnessStatus;
  readonly cause: LatenessCause | null;
}
