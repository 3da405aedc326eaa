import { quarantinePage } from '@vnioc/contract/quarantine.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindId, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters, rangeOf } from '../lists/list-parameters.ts';
import type { Store } from '../../sinks/store.ts';
import type { Route } from '../route.ts';

type QuarantineRow = Awaited<ReturnType<Store['quarantine']['list']>>[number];

/** Records that were not accepted, with row, field and reason: senders read those of their own units (SEMANTICS §2). */
export const quarantine: Route = {
  method: 'get',
  path: '/api/v1/quarantine',
  summary: { vi: 'Bản ghi bị cách ly và lý do', en: 'Records in quarantine, and why' },
  access: 'read sources',
  parameters: listParameters('source', 'unit', 'run', 'from', 'to'),
  answers: { 200: { contentType: 'application/json', schema: quarantinePage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const { source, unit, run } = request.query;
    const page = await filledPage<QuarantineRow>({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'number'),
      read: (cursor, limit) =>
        store.quarantine.list({
          ...(source === undefined ? {} : { sources: [source as SourceId] }),
          ...(unit === undefined ? {} : { units: [unit as UnitId] }),
          ...(run === undefined ? {} : { run }),
          ...(cursor !== null && 'id' in cursor ? { before: Number(cursor.id) } : {}),
          ...rangeOf(request),
          limit,
        }),
      // A record whose unit could not be read is shown to those who answer for the source.
      keep: (row) => mine.line(row.source, row.unit ?? catalog.sources.get(row.source)?.owner ?? ('' as UnitId)),
      behind: behindId,
    });
    return { status: 200, json: page };
  },
};
