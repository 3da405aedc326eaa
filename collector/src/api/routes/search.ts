import { searchAnswer, SEARCH_FIELDS } from '@vnioc/contract/search.ts';
import type { Route } from '../route.ts';
import { searchFor } from '../search/search-answer.ts';

/** Answers of each group, when nothing is said. */
export const USUAL_HITS = 8;

/**
 * Tickets, units, indicators, domains and pages by number or by words, accents or none. For programs: people who type may
 * type a citizen's name, and what stands in an address lands in the logs of whatever lies between; the app posts it.
 */
export const search: Route = {
  method: 'get',
  path: '/api/v1/search',
  summary: { vi: 'Tìm phiếu, đơn vị, chỉ tiêu, trang', en: 'Find tickets, units, indicators, pages' },
  access: 'any',
  parameters: {
    q: {
      schema: SEARCH_FIELDS.q,
      description: 'Number of a ticket in any form, or beginnings of words; never names of citizens',
      required: true,
    },
    limit: { schema: SEARCH_FIELDS.limit, description: `Most of each group; ${USUAL_HITS} when left out` },
  },
  answers: { 200: { contentType: 'application/json', schema: searchAnswer } },
  async handle(request, services) {
    const { q = '', limit = USUAL_HITS } = request.query;
    return { status: 200, json: await searchFor(q, Number(limit), request, services) };
  },
};
