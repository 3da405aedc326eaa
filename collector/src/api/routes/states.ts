import { statesPage, type StateItem } from '@vnioc/contract/states.ts';
import { STATE_NAMES } from '@vnioc/contract/words.ts';
import type { CellState } from '../../observations/state.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindInstant, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** The state of every cell, the one that changed last first. */
export const states: Route = {
  method: 'get',
  path: '/api/v1/states',
  summary: { vi: 'Trạng thái chỉ tiêu theo đơn vị', en: 'States of indicators by unit' },
  access: 'read figures',
  parameters: {
    ...listParameters('indicator', 'unit', 'domain'),
    state: { schema: { enum: STATE_NAMES }, description: 'Cells in this state only' },
  },
  answers: { 200: { contentType: 'application/json', schema: statesPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const { indicator, unit, domain, state } = request.query;
    const domainOf = (cell: CellState): string => catalog.indicators.get(cell.indicator)?.domain ?? '';
    const all = (await store.states.current())
      .filter(
        (cell) =>
          (indicator ?? cell.indicator) === cell.indicator &&
          (unit ?? cell.unit) === cell.unit &&
          (domain ?? domainOf(cell)) === domainOf(cell) &&
          (state ?? cell.state) === cell.state &&
          mine.figure(cell.indicator, cell.unit),
      )
      .sort((a, b) => b.since - a.since);
    const page = await filledPage({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'at'),
      async read(cursor, count) {
        if (cursor === null || !('at' in cursor)) return all.slice(0, count);
        return all.filter(({ since }) => since <= cursor.at).slice(cursor.skip, cursor.skip + count);
      },
      keep: () => true,
      behind: ({ since }, before) => behindInstant(since, before),
    });
    const items = page.items.map(({ pending: _, ...cell }): StateItem => ({
      ...cell,
      domain: domainOf({ ...cell, pending: null }),
    }));
    return { status: 200, json: { ...page, items } };
  },
};
