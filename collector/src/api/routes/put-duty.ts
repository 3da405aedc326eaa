import { dutyRows, type DutyRows } from '@vnioc/contract/duty.ts';
import { rowsKept } from '@vnioc/contract/stream.ts';
import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../catalog/person.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { DutyRow } from '../../duty/duty.ts';
import { BACKWARDS, OUTSIDE, reaches, unknownId } from '../duty/place-of-duty.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { instantNamed } from '../tickets/instant-said.ts';

/** Puts rows of the roster; one with a known id replaces that one. */
export const putDuty: Route = {
  method: 'put',
  path: '/api/v1/duty',
  summary: { vi: 'Phân công trực', en: 'Put rows of the duty roster' },
  access: 'manage duty',
  body: { kind: 'json', schema: dutyRows },
  answers: { 200: { contentType: 'application/json', schema: rowsKept } },
  async handle({ body, scope }, { operations, database, catalog }) {
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
    return database.writeExclusively(async (tables) => {
      const known = new Map((await operations.duty.duties(tables, {})).map((row) => [row.id, row]));
      const replaced = rows.flatMap(({ id }) => known.get(id) ?? []);
      if (replaced.some(({ unit }) => !reaches(scope, unit, 'manage duty'))) return OUTSIDE;
      if (new Set(rows.map(({ id }) => id)).size < rows.length) return TWICE;
      await operations.duty.putDuties(tables, rows);
      return { status: 200, json: { kept: rows.length } };
    });
  },
};

const rowOf = ({ id, unit, role, person, from, to }: DutyRows['rows'][number]): DutyRow => ({
  ...{ id: id ?? randomUUID(), unit: unit as UnitId, role, person: person as PersonId },
  ...{ from: instantNamed(from, 'from'), to: instantNamed(to, 'to') },
});

const TWICE = problem('invalid_body', { vi: 'Có hai dòng cùng id.', en: 'Two rows have the same id.' });
