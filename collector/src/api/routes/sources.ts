import { sourcesPage } from '@vnioc/contract/sources.ts';
import { inScope } from '../in-scope.ts';
import { readCursor, writeCursor } from '../lists/cursor.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import { sourceItems } from '../lists/source-items.ts';
import type { Route } from '../route.ts';

/** The upstream systems and how they are doing, in the order of the registers. */
export const sources: Route = {
  method: 'get',
  path: '/api/v1/sources',
  summary: { vi: 'Nguồn dữ liệu và tình trạng', en: 'Sources and how they are doing' },
  access: 'read sources',
  parameters: listParameters(),
  answers: { 200: { contentType: 'application/json', schema: sourcesPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const all = await sourceItems(catalog, store, (spec) => mine.source(spec));
    const cursor = readCursor(request.query['cursor'], 'id');
    const from = cursor !== null && 'id' in cursor ? all.findIndex(({ id }) => id === cursor.id) + 1 : 0;
    const items = all.slice(from, from + limitOf(request));
    const last = items.at(-1);
    const next = last === undefined || from + items.length >= all.length ? null : writeCursor({ id: last.id });
    return { status: 200, json: { items, next } };
  },
};
