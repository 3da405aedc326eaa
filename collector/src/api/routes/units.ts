import { directoryAnswer } from '@vnioc/contract/directory.ts';
import type { Route } from '../route.ts';

/**
 * The directory of units: names alone, which are public. A unit that returns a ticket has to name the right one, which lies
 * outside its own scope (SEMANTICS §5).
 */
export const units: Route = {
  method: 'get',
  path: '/api/v1/units',
  summary: { vi: 'Danh bạ đơn vị', en: 'The directory of units' },
  access: 'work tickets',
  answers: { 200: { contentType: 'application/json', schema: directoryAnswer } },
  async handle(_request, { catalog }) {
    const items = [...catalog.units.values()].map(({ id, name, nameEn, level, parent, validFrom, validTo }) => ({
      ...{ id, name, nameEn, level, parent, validFrom, validTo },
    }));
    return { status: 200, json: { items } };
  },
};
