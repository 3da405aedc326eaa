import { freshnessPage } from '@vnioc/contract/freshness.ts';
import { FRESHNESS_STATUSES, OVERDUE_STATUSES } from '@vnioc/contract/words.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindInstant, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters, rangeOf } from '../lists/list-parameters.ts';
import type { ApiRequest, Route } from '../route.ts';

/** The ledger of lateness: who owed what until when, whether it came, and whose fault it is when not. */
export const freshness: Route = {
  method: 'get',
  path: '/api/v1/freshness',
  summary: { vi: 'Độ mới của số liệu theo nguồn, đơn vị, kỳ', en: 'Freshness by source, unit and period' },
  access: 'read sources',
  parameters: {
    ...listParameters('source', 'domain', 'unit', 'from', 'to'),
    status: { schema: { enum: FRESHNESS_STATUSES }, description: 'Lines of this status only' },
    overdue: {
      schema: { enum: ['true'] },
      description: 'Only what is past its due instant and not there: late or missing',
    },
  },
  answers: { 200: { contentType: 'application/json', schema: freshnessPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const { unit } = request.query;
    const [sources, statuses] = [sourcesAsked(request, catalog), statusesAsked(request)];
    const page = await filledPage({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'at'),
      async read(cursor, limit) {
        const from = cursor !== null && 'at' in cursor ? cursor : null;
        const rows = await store.freshness.list({
          ...(sources === null ? {} : { sources }),
          ...(unit === undefined ? {} : { units: [unit as UnitId] }),
          ...(statuses === null ? {} : { statuses }),
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

/** Sources by their own id and by their domain; null: all of them. */
function sourcesAsked({ query: { source, domain } }: ApiRequest, catalog: Catalog): readonly SourceId[] | null {
  if (domain === undefined) return source === undefined ? null : [source as SourceId];
  const inDomain = [...catalog.sources.values()].filter((spec) => spec.domain === domain).map(({ id }) => id);
  return source === undefined ? inDomain : inDomain.filter((id) => id === source);
}

/** A line has one status: asked for another one than an overdue one, nothing is both. */
function statusesAsked({ query: { status, overdue } }: ApiRequest): readonly string[] | null {
  if (overdue === undefined) return status === undefined ? null : [status];
  return OVERDUE_STATUSES.filter((one) => status === undefined || one === status);
}
