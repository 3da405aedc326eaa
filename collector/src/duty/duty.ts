import type { Kysely } from 'kysely';
import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { NoTables } from '../storage/database.ts';

type Tables = Kysely<NoTables>;

/** Who is the contact of a unit in a role for a time; without a row the register `people.yaml` speaks. */
export interface DutyRow {
  readonly id: string;
  readonly unit: UnitId;
  readonly role: PersonRole;
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant;
}

/** A dated deputy (QĐ 2338/QĐ-UBND, Điều 6.3): acts with the role of whom he stands for, both names recorded. */
export interface Deputy {
  readonly id: string;
  readonly person: PersonId;
  readonly deputy: PersonId;
  readonly role: PersonRole;
  readonly from: Instant;
  readonly to: Instant;
  readonly documentNumber: string | null;
}

/** One line of the shift book ("Sổ trực, giao ca"). */
export interface ShiftEntry {
  readonly at: Instant;
  readonly kind: 'call' | 'instruction' | 'note' | 'read';
  readonly by: PersonId;
  /** Of the encrypted store, or the ticket that was read. */
  readonly ref: string;
}

/** A shift: handed over when the incoming lead signs, and never while a red ticket is unread. */
export interface Shift {
  readonly id: string;
  readonly lead: PersonId;
  readonly startedAt: Instant;
  readonly plannedEnd: Instant;
  readonly endedAt: Instant | null;
  readonly signedBy: PersonId | null;
  readonly entries: readonly ShiftEntry[];
}

export interface DutyStore {
  duties(
    tables: Tables,
    query: { at?: Instant; unit?: UnitId; from?: Instant; to?: Instant },
  ): Promise<readonly DutyRow[]>;
  putDuties(tables: Tables, rows: readonly DutyRow[]): Promise<void>;
  deputies(tables: Tables, at?: Instant): Promise<readonly Deputy[]>;
  putDeputies(tables: Tables, rows: readonly Deputy[]): Promise<void>;
  shifts(tables: Tables, query: { open?: boolean; limit: number }): Promise<readonly Shift[]>;
  saveShift(tables: Tables, shift: Shift): Promise<void>;
}
