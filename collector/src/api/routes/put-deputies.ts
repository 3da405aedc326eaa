import { deputyRows, type DeputyRows } from '@vnioc/contract/duty.ts';
import { rowsKept } from '@vnioc/contract/stream.ts';
import { randomUUID } from 'node:crypto';
import type { Catalog } from '../../catalog/catalog.ts';
import type { PersonId, PersonRole } from '../../catalog/person.ts';
import type { Deputy } from '../../duty/duty.ts';
import { BACKWARDS, OUTSIDE, reaches, unitsOfPerson } from '../duty/place-of-duty.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import type { Answer, ApiRequest, Route } from '../route.ts';
import { instantNamed } from '../tickets/instant-said.ts';
import { unknownId } from '../unknown-id.ts';

/** Puts dated deputies; one with a known id replaces that one. Nobody makes himself a deputy. */
export const putDeputies: Route = {
  method: 'put',
  path: '/api/v1/deputies',
  summary: { vi: 'Ghi nhận ủy quyền theo ngày', en: 'Put dated deputies' },
  access: 'manage duty',
  body: { kind: 'json', schema: deputyRows },
  answers: { 200: { contentType: 'application/json', schema: rowsKept } },
  async handle(request, { operations, database, catalog, access }) {
    const rows = (request.body as DeputyRows).rows.map(rowOf);
    const fault = faultOf(rows, request, catalog);
    if (fault !== null) return fault;
    const answer = await database.writeExclusively<Answer>(async (tables) => {
      const known = new Map((await operations.duty.deputies(tables)).map((row) => [row.id, row]));
      const replaced = rows.flatMap(({ id }) => known.get(id) ?? []);
      if (replaced.some((row) => !mayRule(row, request, catalog))) return OUTSIDE;
      await operations.duty.putDeputies(tables, rows);
      return { status: 200, json: { kept: rows.length } };
    });
    access.changes.tell(); // whoever listens live may see more, or less, from now on
    return answer;
  },
};

const rowOf = ({ id, person, deputy, role, from, to, documentNumber }: DeputyRows['rows'][number]): Deputy => ({
  ...{ id: id ?? randomUUID(), person: person as PersonId, deputy: deputy as PersonId, role },
  ...{ from: instantNamed(from, 'from'), to: instantNamed(to, 'to'), documentNumber: documentNumber ?? null },
});

const mayRule = ({ person }: Deputy, { scope }: ApiRequest, catalog: Catalog): boolean =>
  unitsOfPerson(catalog, person).every((unit) => reaches(scope, unit, 'manage duty'));

function faultOf(rows: readonly Deputy[], request: ApiRequest, catalog: Catalog): ProblemAnswer | null {
  const unknown = unknownId(
    rows.flatMap(({ person, deputy }) => [
      ['person', person, catalog.people] as const,
      ['deputy', deputy, catalog.people] as const,
    ]),
  );
  if (unknown !== null) return unknown;
  if (rows.some(({ from, to }) => to <= from)) return BACKWARDS;
  if (rows.some((row) => !mayRule(row, request, catalog))) return OUTSIDE;
  const self = request.principal.person?.id;
  if (rows.some(({ person, deputy }) => person === deputy || deputy === self)) return SELF;
  if (rows.some(({ person, role }) => !catalog.people.get(person)?.duties.some((duty) => duty.role === role)))
    return NO_SUCH_ROLE;
  if (rows.some(({ role }) => NEVER.includes(role))) return APPOINTED;
  return rows.some(({ role, documentNumber }) => LEADERS.includes(role) && documentNumber === null) ? UNDECIDED : null;
}

/** Who looks after the system, and who looks at those who do, stands in for nobody. */
const NEVER: readonly PersonRole[] = ['platform_admin', 'auditor', 'upper_level'];
/** A leader's power is passed on in writing (QĐ 2338/QĐ-UBND, Điều 6.3). */
const LEADERS: readonly PersonRole[] = ['chair', 'vice_chair', 'office_chief'];

const APPOINTED = problem('unprocessable', {
  vi: 'Vai trò này không ủy quyền được; hãy sửa sổ đăng ký.',
  en: 'This role cannot be deputised; change the registers.',
});
const UNDECIDED = problem('unprocessable', {
  vi: 'Ủy quyền của lãnh đạo cần số văn bản (documentNumber).',
  en: 'The deputy of a leader needs the number of a document (documentNumber).',
});
const SELF = problem('unprocessable', {
  vi: 'Không ai tự ghi mình là người được ủy quyền, hay ủy quyền cho chính mình.',
  en: 'Nobody makes himself a deputy, or is his own.',
});
const NO_SUCH_ROLE = problem('unprocessable', {
  vi: 'Người ủy quyền không giữ vai trò này trong sổ đăng ký.',
  en: 'Whom the deputy stands for does not have this role in the registers.',
});
