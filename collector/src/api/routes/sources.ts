import { sourcesPage } from '@vnioc/contract/sources.ts';
import { inScope } from '../in-scope.ts';
import { sourceItems } from '../lists/source-items.ts';
import type { Route } from '../route.ts';

/** The upstream systems and how they are doing; all on one page. */
export const sources: Route = {
  method: 'get',
  path: '/api/v1/sources',
  summary: { vi: 'Nguồn dữ liệu và tình trạng', en: 'Sources and how they are doing' },
  access: 'read sources',
  answers: { 200: { contentType: 'application/json', schema: sourcesPage } },
  async handle({ scope }, { catalog, store }) {
    const mine = inScope(scope, catalog);
    const items = await sourceItems(catalog, store, (spec) => mine.source(spec));
    return { status: 200, json: { items, next: null } };
  },
};
