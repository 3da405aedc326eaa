import { peopleList } from '@vnioc/contract/duty.ts';
import { reaches } from '../duty/place-of-duty.ts';
import type { Route } from '../route.ts';

/** People of the register who serve where the caller may look: whom a roster, a deputy or a ticket may name. */
export const people: Route = {
  method: 'get',
  path: '/api/v1/people',
  summary: { vi: 'Người có nhiệm vụ trong danh mục', en: 'People who hold a duty' },
  access: 'read tickets',
  answers: { 200: { contentType: 'application/json', schema: peopleList } },
  async handle({ scope }, { catalog }) {
    const items = [...catalog.people.values()].flatMap(({ id, name, position, duties }) => {
      const seen = duties.filter(({ unit }) => reaches(scope, unit, 'read tickets'));
      if (seen.length === 0) return [];
      return [{ id, name, position, duties: seen.map(({ role, unit }) => ({ role, unit })) }];
    });
    return { status: 200, json: { items, next: null } };
  },
};
