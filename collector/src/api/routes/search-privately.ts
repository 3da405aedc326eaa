import { searchAnswer, searchRequest, type SearchRequest } from '@vnioc/contract/search.ts';
import type { Route } from '../route.ts';
import { searchFor } from '../search/search-answer.ts';
import { USUAL_HITS } from './search.ts';

/** The same search with what was typed in the body: in no address, and so in no access log and no trace. */
export const searchPrivately: Route = {
  method: 'post',
  path: '/api/v1/search',
  summary: { vi: 'Tìm, điều đã gõ không nằm trong địa chỉ', en: 'Find, with what was typed out of the address' },
  access: 'any',
  audit: 'none',
  body: { kind: 'json', schema: searchRequest, limitBytes: 4096 },
  answers: { 200: { contentType: 'application/json', schema: searchAnswer } },
  async handle(request, services) {
    const { q, limit = USUAL_HITS } = request.body as SearchRequest;
    return { status: 200, json: await searchFor(q, limit, request, services) };
  },
};
