import { historyPage, type RevisionItem } from '@vnioc/contract/history.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { placeOf, type PeriodId } from '../../kernel/period.ts';
import { inScope } from '../in-scope.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

const text = (description: string) => ({
  ...{ schema: { type: 'string', minLength: 1, maxLength: 200 }, description, required: true },
});

/** Everything that was ever said of one figure: who, when, and what it was corrected to; the newest first. */
export const history: Route = {
  method: 'get',
  path: '/api/v1/observations/history',
  summary: { vi: 'Lịch sử sửa của một số liệu', en: 'The history of one figure' },
  access: 'read figures',
  parameters: {
    indicator: text('Id of the indicator'),
    unit: text('Id of the unit'),
    period: text(
      'Key of the period: 2024-06-03, 2024-W23, 2024-06, 2024-Q2, 2024; cal: before it for calendar periods',
    ),
  },
  answers: { 200: { contentType: 'application/json', schema: historyPage } },
  async handle({ query, scope }, { catalog, store }) {
    const { indicator, unit, period } = query;
    if (indicator === undefined || unit === undefined || period === undefined || placeOf(period) === null)
      return problem('invalid_parameter', {
        vi: 'Cần indicator, unit và period đúng dạng (ví dụ 2024-06, cal:2024-06).',
        en: 'indicator, unit and a period (like 2024-06, cal:2024-06) are needed.',
      });
    const cell = { indicator: indicator as IndicatorId, unit: unit as UnitId };
    const readable = inScope(scope, catalog).figure(cell.indicator, cell.unit);
    const revisions = readable ? await store.observations.history(cell, period as PeriodId) : [];
    const items = revisions
      .map(({ position: _, coverage, numerator, denominator, ...revision }): RevisionItem => ({
        ...{ indicator: revision.indicator, unit: revision.unit, period: revision.period, revision: revision.revision },
        ...{ value: revision.value, numerator: numerator ?? null, denominator: denominator ?? null },
        ...{ source: revision.source, knownAt: revision.knownAt, quality: revision.quality },
        ...{ present: coverage?.present ?? null, expected: coverage?.expected ?? null },
      }))
      .reverse();
    return { status: 200, json: { items, next: null } };
  },
};
