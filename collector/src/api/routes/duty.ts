import { dutyList } from '@vnioc/contract/duty.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { reaches } from '../duty/place-of-duty.ts';
import { filterParameters, instantOf, rangeOf } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** Who is on duty where; units without a row have their contacts of the register. */
export const duty: Route = {
  method: 'get',
  path: '/api/v1/duty',
  summary: { vi: 'Lịch trực', en: 'Duty roster' },
  access: 'read tickets',
  parameters: filterParameters('unit', 'from', 'to', 'asOf'),
  answers: { 200: { contentType: 'application/json', schema: dutyList } },
  async handle(request, { operations, database }) {
    const { unit } = request.query;
    const at = instantOf(request, 'asOf');
    const rows = await operations.duty.duties(database.kysely, {
      ...(unit === undefined ? {} : { unit: unit as UnitId }),
      ...(at === undefined ? {} : { at }),
      ...rangeOf(request),
    });
    const items = rows.filter((row) => reaches(request.scope, row.unit, 'read tickets'));
    return { status: 200, json: { items, next: null } };
  },
};
