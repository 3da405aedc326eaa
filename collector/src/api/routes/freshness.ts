import { freshnessPage } from '@vnioc/contract/freshness.ts';
import { FRESHNESS_STATUSES } from '@vnioc/contract/words.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindInstant, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters, rangeOf } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** The ledger of lateness: who owed what until when, whether it came, and whose fault it is when not. */
export const freshness: Route = {
  method: 'get',
  path: '/api/v1/freshness',
  summary: { vi: 'Độ mới của số liệu theo nguồn, đơn vị, kỳ', en: 'Freshness by source, unit and period' },
  access: 'read sources',
  parameters: {
    ...listParameters('source', 'unit', 'from', 'to'),
    status: { schema: { enum: FRESHNESS_STATUSES }, description: 'Lines of this status only' },
  },
  answers: { 200: { contentType: 'application/json', schema: freshnessPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const { source, unit, status } = request.query;
    const page = await filledPage({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'at'),
      async read(cursor, limit) {
        const from = cursor !== null && 'at' in cursor ? cursor : null;
        const rows = await store.freshness.list({
          ...(source === undefined ? {} : { sources: [source as SourceId] }),
          ...(unit === undefined ? {} : { units: [unit as UnitId] }),
          ...(status === undefined ? {} : { statuses: [status] }),
          ...rangeOf(request),
          ...(from === null ? {} : { to: from.at + 1 }),
          limit: limit + (from?.skip ?? 0),
          newestFirst: true,
        });
        return rows.slice(from?.skip ?? 0);
      },
      keep: (row) => mine.line(row.source, row.unit),
      behind: ({ periodEnd }, before) => behindInstant(periodEnd, before),
    });
    return { status: 200, json: page };
  },
};
