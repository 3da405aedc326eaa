import { queryAnswer, queryRequest, type QueryRequest, type QueryResult } from '@vnioc/contract/query.ts';
import { inScope } from '../in-scope.ts';
import { problem } from '../problem.ts';
import { answerQuery } from '../query/answer-query.ts';
import type { Route } from '../route.ts';

/** Figures, states, freshness, completeness, runs and events as data frames (SEMANTICS §9). */
export const query: Route = {
  method: 'post',
  path: '/api/v1/query',
  summary: { vi: 'Truy vấn dữ liệu theo dạng khung của Grafana', en: "Queries, answered as Grafana's data frames" },
  access: 'any',
  audit: 'none',
  body: { kind: 'json', schema: queryRequest },
  answers: { 200: { contentType: 'application/json', schema: queryAnswer } },
  async handle({ body, scope, language }, services) {
    const { catalog, store, clocks } = services;
    const request = body as QueryRequest;
    const names = request.queries.map(({ refId }) => refId);
    if (new Set(names).size < names.length)
      return problem('invalid_body', {
        vi: 'Có hai truy vấn cùng refId; hãy đặt tên khác nhau.',
        en: 'Two queries have the same refId; give them different ones.',
      });
    const context = {
      ...{ catalog, store, scope, services, language, request },
      ...{ mine: inScope(scope, catalog), now: clocks.office.now() },
    };
    const results = new Map<string, QueryResult>();
    for (const one of request.queries) results.set(one.refId, await answerQuery(one, context));
    return { status: 200, json: { results: Object.fromEntries(results) } };
  },
};
