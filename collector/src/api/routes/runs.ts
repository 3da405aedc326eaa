import { runsPage } from '@vnioc/contract/sources.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindId, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import { noSuchSource, sourceOf } from '../lists/source-of-path.ts';
import type { Route } from '../route.ts';

/** The run log of a source. */
export const runs: Route = {
  method: 'get',
  path: '/api/v1/sources/{id}/runs',
  summary: { vi: 'Các lần thu thập của một nguồn', en: 'The runs of a source' },
  access: 'read sources',
  parameters: listParameters(),
  answers: { 200: { contentType: 'application/json', schema: runsPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const source = sourceOf(catalog, request.path['id'], (spec) => mine.source(spec));
    if (source === null) return noSuchSource(request.path['id']);
    const page = await filledPage({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'id'),
      read: (cursor, limit) =>
        store.runs.list({
          ...{ source: source.id, limit },
          ...(cursor !== null && 'id' in cursor ? { before: String(cursor.id) } : {}),
        }),
      keep: () => true,
      behind: behindId,
    });
    return { status: 200, json: page };
  },
};
