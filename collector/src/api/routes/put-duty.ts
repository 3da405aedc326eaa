import { dutyRows, type DutyRows } from '@vnioc/contract/duty.ts';
import { rowsKept } from '@vnioc/contract/stream.ts';
import { randomUUID } from 'node:crypto';
import { UNIT_ROLES, type Person, type PersonId, type PersonRole } from '../../catalog/person.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { DutyRow } from '../../duty/duty.ts';
import { BACKWARDS, OUTSIDE, reaches } from '../duty/place-of-duty.ts';
import { problem } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { instantNamed } from '../tickets/instant-said.ts';
import { unknownId } from '../unknown-id.ts';

/** Puts rows of the roster; one with a known id replaces that one. */
export const putDuty: Route = {
  method: 'put',
  path: '/api/v1/duty',
  summary: { vi: 'Phân công trực', en: 'Put rows of the duty roster' },
  access: 'manage duty',
  body: { kind: 'json', schema: dutyRows },
  answers: { 200: { contentType: 'application/json', schema: rowsKept } },
  async handle({ body, scope, principal }, { operations, database, catalog, access }) {
    const rows = (body as DutyRows).rows.map(rowOf);
    const fault = unknownId(
      rows.flatMap(({ unit, person }) => [
        ['unit', unit, catalog.units] as const,
        ['person', person, catalog.people] as const,
      ]),
    );
    if (fault !== null) return fault;
    if (rows.some(({ from, to }) => to <= from)) return BACKWARDS;
    if (rows.some(({ unit }) => !reaches(scope, unit, 'manage duty'))) return OUTSIDE;
    if (rows.some(({ role }) => !ROSTERED.includes(role))) return NOT_ROSTERED;
    if (rows.some((row) => raisesHimself(row, principal.person))) return RAISED;
    const answer = await database.writeExclusively<Answer>(async (tables) => {
      const known = new Map((await operations.duty.duties(tables, {})).map((row) => [row.id, row]));
      const replaced = rows.flatMap(({ id }) => known.get(id) ?? []);
      if (replaced.some(({ unit }) => !reaches(scope, unit, 'manage duty'))) return OUTSIDE;
      if (new Set(rows.map(({ id }) => id)).size < rows.length) return TWICE;
      await operations.duty.putDuties(tables, rows);
      return { status: 200, json: { kept: rows.length } };
    });
    access.changes.tell(); // whoever listens live may see more, or less, from now on
    return answer;
  },
};

const rowOf = ({ id, unit, role, person, from, to }: DutyRows['rows'][number]): DutyRow => ({
  ...{ id: id ?? randomUUID(), unit: unit as UnitId, role, person: person as PersonId },
  ...{ from: instantNamed(from, 'from'), to: instantNamed(to, 'to') },
});

/** Leaders, administrators and auditors are appointed by the registers, never by a roster. */
const ROSTERED: readonly PersonRole[] = [
  ...(['ioc_shift_lead', 'ioc_operator', 'soc_analyst', 'domain_controller'] as const),
  ...UNIT_ROLES,
];

/** Nobody gives himself a role that he does not have. */
const raisesHimself = ({ person, role }: DutyRow, self: Person | null): boolean =>
  self !== null && person === self.id && !self.duties.some((duty) => duty.role === role);

const NOT_ROSTERED = problem('unprocessable', {
  vi: 'Vai trò này do sổ đăng ký quy định, không phân công bằng lịch trực.',
  en: 'This role is appointed by the registers, not by a roster.',
});
const RAISED = problem('unprocessable', {
  vi: 'Không ai tự phân công cho mình vai trò mình không giữ.',
  en: 'Nobody gives himself a role that he does not have.',
});
const TWICE = problem('invalid_body', { vi: 'Có hai dòng cùng id.', en: 'Two rows have the same id.' });
