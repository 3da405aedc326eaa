import { transitionsPage, type TransitionItem } from '@vnioc/contract/states.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindInstant, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters, rangeOf } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** Changes of state, newest first. */
export const transitions: Route = {
  method: 'get',
  path: '/api/v1/transitions',
  summary: { vi: 'Các lần đổi trạng thái', en: 'Changes of state' },
  access: 'read figures',
  parameters: listParameters('indicator', 'unit', 'domain', 'from', 'to'),
  answers: { 200: { contentType: 'application/json', schema: transitionsPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const { indicator, unit, domain } = request.query;
    const domainOf = (id: IndicatorId): string => catalog.indicators.get(id)?.domain ?? '';
    const page = await filledPage({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'at'),
      async read(cursor, limit) {
        const from = cursor !== null && 'at' in cursor ? cursor : null;
        const rows = await store.states.transitions({
          ...(indicator === undefined ? {} : { indicators: [indicator as IndicatorId] }),
          ...(unit === undefined ? {} : { units: [unit as UnitId] }),
          ...rangeOf(request),
          ...(from === null ? {} : { to: from.at + 1 }),
          limit: limit + (from?.skip ?? 0),
          newestFirst: true,
        });
        return rows.slice(from?.skip ?? 0);
      },
      keep: (row) =>
        (domain ?? domainOf(row.indicator)) === domainOf(row.indicator) && mine.figure(row.indicator, row.unit),
      behind: ({ at }, before) => behindInstant(at, before),
    });
    const items = page.items.map((row): TransitionItem => ({ ...row, domain: domainOf(row.indicator) }));
    return { status: 200, json: { ...page, items } };
  },
};
