import type { FreshnessStatus } from '@vnioc/contract/words.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Cadence, PeriodId } from '../kernel/period.ts';

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
