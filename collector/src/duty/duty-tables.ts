import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Deputy, DutyRow, Shift, ShiftEntry } from './duty.ts';

/** The tables of migration 0008. */
export type DutyTables = {
  duties: { id: string; unit: string; role: string; person: string; from_at: number; to_at: number };
  deputies: {
    id: string;
    person: string;
    deputy: string;
    role: string;
    from_at: number;
    to_at: number;
    document_number: string | null;
  };
  shifts: {
    id: string;
    lead: string;
    started_at: number;
    planned_end: number;
    ended_at: number | null;
    signed_by: string | null;
    entries: string;
  };
};

export const toDuty = ({ id, unit, role, person, from_at, to_at }: DutyTables['duties']): DutyRow => ({
  ...{ id, unit: unit as UnitId, role: role as PersonRole, person: person as PersonId },
  ...{ from: from_at, to: to_at },
});

export const fromDuty = ({ from, to, ...row }: DutyRow): DutyTables['duties'] => ({ ...row, from_at: from, to_at: to });

export const toDeputy = (row: DutyTables['deputies']): Deputy => ({
  ...{ id: row.id, person: row.person as PersonId, deputy: row.deputy as PersonId, role: row.role as PersonRole },
  ...{ from: row.from_at, to: row.to_at, documentNumber: row.document_number },
});

export const fromDeputy = ({ from, to, documentNumber, ...row }: Deputy): DutyTables['deputies'] => ({
  ...row,
  ...{ from_at: from, to_at: to, document_number: documentNumber },
});

export const toShift = (row: DutyTables['shifts']): Shift => ({
  ...{ id: row.id, lead: row.lead as PersonId, startedAt: row.started_at, plannedEnd: row.planned_end },
  ...{ endedAt: row.ended_at, signedBy: row.signed_by as PersonId | null },
  entries: JSON.parse(row.entries) as ShiftEntry[],
});

export const fromShift = (shift: Shift): DutyTables['shifts'] => ({
  ...{ id: shift.id, lead: shift.lead, started_at: shift.startedAt, planned_end: shift.plannedEnd },
  ...{ ended_at: shift.endedAt, signed_by: shift.signedBy, entries: JSON.stringify(shift.entries) },
});
