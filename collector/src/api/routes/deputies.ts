import { deputyList } from '@vnioc/contract/duty.ts';
import { reaches, unitsOfPerson } from '../duty/place-of-duty.ts';
import { filterParameters, instantOf } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** Dated deputies (QĐ 2338/QĐ-UBND, Điều 6.3). */
export const deputies: Route = {
  method: 'get',
  path: '/api/v1/deputies',
  summary: { vi: 'Người được ủy quyền theo ngày', en: 'Dated deputies' },
  access: 'read tickets',
  parameters: filterParameters('asOf'),
  answers: { 200: { contentType: 'application/json', schema: deputyList } },
  async handle(request, { operations, database, catalog }) {
    const rows = await operations.duty.deputies(database.kysely, instantOf(request, 'asOf'));
    const items = rows.filter(({ person }) =>
      unitsOfPerson(catalog, person).some((unit) => reaches(request.scope, unit, 'read tickets')),
    );
    return { status: 200, json: { items, next: null } };
  },
};
