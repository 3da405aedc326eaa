import { entriesPage } from '@vnioc/contract/entries.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Entry } from '../../sinks/store.ts';
import { allows, type Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindId, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** Figures typed in: those waiting for a second person, and those decided. */
export const entries: Route = {
  method: 'get',
  path: '/api/v1/entries',
  summary: { vi: 'Phiếu nhập số liệu', en: 'Entries' },
  access: 'any',
  parameters: {
    ...listParameters('unit'),
    status: { schema: { enum: ['pending', 'approved', 'refused'] }, description: 'Entries of this status only' },
  },
  answers: { 200: { contentType: 'application/json', schema: entriesPage } },
  async handle(request, { catalog, store }) {
    const { unit, status } = request.query;
    const page = await filledPage<Entry>({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'id'),
      read: (cursor, limit) =>
        store.entries.list({
          ...(unit === undefined ? {} : { units: [unit as UnitId] }),
          ...(status === undefined ? {} : { status: status as Entry['status'] }),
          ...(cursor !== null && 'id' in cursor ? { after: String(cursor.id) } : {}),
          limit,
          newestFirst: true,
        }),
      keep: (entry) => sees(request.scope, catalog, entry),
      behind: behindId,
    });
    return { status: 200, json: page };
  },
};

/** Whoever may read, enter or approve the figure sees the entry. */
function sees(scope: Scope, catalog: Catalog, { indicator: id, unit }: Entry): boolean {
  const indicator = catalog.indicators.get(id);
  if (!indicator) return false;
  const subject = { unit, domain: indicator.domain, classification: indicator.classification };
  return (['read figures', 'enter figures', 'approve entries'] as const).some((one) => allows(scope, subject, one));
}
