import { completenessPage } from '@vnioc/contract/freshness.ts';
import { DAY } from '../../kernel/local-date.ts';
import { inScope } from '../in-scope.ts';
import { filterParameters, instantOf } from '../lists/list-parameters.ts';
import { problem } from '../problem.ts';
import { COMPLETENESS_DAYS } from '../query/completeness.ts';
import { readCompleteness } from '../query/read-completeness.ts';
import type { Route } from '../route.ts';

/** How much of what is due is there, per source and unit; by default of the last 31 days. */
export const completeness: Route = {
  method: 'get',
  path: '/api/v1/completeness',
  summary: { vi: 'Độ đầy đủ của số liệu', en: 'Completeness of the figures' },
  access: 'read sources',
  parameters: filterParameters('source', 'unit', 'from', 'to', 'asOf'),
  answers: { 200: { contentType: 'application/json', schema: completenessPage } },
  async handle(request, { catalog, store, clocks }) {
    const mine = inScope(request.scope, catalog);
    const now = clocks.office.now();
    const to = instantOf(request, 'to') ?? now;
    const from = instantOf(request, 'from') ?? to - 31 * DAY;
    if (from > to || to - from > COMPLETENESS_DAYS * DAY)
      return problem('invalid_parameter', {
        vi: `from phải trước to và cách không quá ${COMPLETENESS_DAYS} ngày.`,
        en: `from must lie before to, by at most ${COMPLETENESS_DAYS} days.`,
      });
    const { source, unit } = request.query;
    const items = await readCompleteness(
      {
        ...{ from, to, now, asOf: instantOf(request, 'asOf') ?? null },
        sources: [...catalog.sources.values()].filter(({ id }) => (source ?? id) === id),
        mine: (line) => (unit ?? line.unit) === line.unit && mine.line(line.source, line.unit),
      },
      catalog,
      store,
    );
    return { status: 200, json: { items, next: null } };
  },
};
