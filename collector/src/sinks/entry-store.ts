import type { IndicatorId } from '../catalog/indicator.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { PeriodId } from '../kernel/period.ts';
import type { Kysely } from 'kysely';
import type { NoTables } from '../storage/database.ts';
import type { Commit, CommitResult } from './commit.ts';

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
  /** The complaint or request that it answers. */
  readonly ticket: string | null;
}

/** What else happens with an approval, in its transaction; whatever it throws undoes both. */
export type AlsoApproved = (tables: Kysely<NoTables>, result: CommitResult) => Promise<void>;

export interface EntryStore {
  add(entry: Entry): Promise<void>;
  get(id: string): Promise<Entry | null>;
  /** Oldest first, or newest first; `after` goes on behind an entry of the same list. */
  list(query: {
    status?: Entry['status'];
    units?: readonly UnitId[];
    limit: number;
    newestFirst?: boolean;
    after?: string;
  }): Promise<readonly Entry[]>;
  /** Decides a pending entry; false when somebody was faster. An approval commits the observation in the same transaction. */
  decide(
    id: string,
    decision: { status: 'approved' | 'refused'; by: PersonId; at: Instant; reason: string | null },
    commit: Commit | null,
    also?: AlsoApproved,
  ): Promise<boolean>;
}
