import { owedAnswer, type OwedAnswer } from '@vnioc/contract/owed.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { owedItems } from '../owed/owed-items.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';

/** Figures a unit owes now: which, until when, what was wrong with what it sent, and what it may do about it. */
export const owed: Route = {
  method: 'get',
  path: '/api/v1/figures/owed',
  summary: { vi: 'Số liệu một đơn vị còn nợ', en: 'Figures that a unit owes' },
  access: 'read sources',
  parameters: {
    unit: {
      schema: { type: 'string', minLength: 1, maxLength: 200 },
      description: 'The unit that owes them, or owns their source',
      required: true,
    },
  },
  answers: { 200: { contentType: 'application/json', schema: owedAnswer } },
  async handle({ query, scope }, { catalog, store, clocks }) {
    const unit = (query['unit'] ?? '') as UnitId;
    const mine = inScope(scope, catalog);
    if (!catalog.units.has(unit) || !mine.unit(unit))
      return problem('not_found', {
        vi: 'Không có đơn vị này trong phạm vi của bạn.',
        en: 'There is no such unit in your scope.',
      });
    const asOf = Math.floor(clocks.office.now());
    const items = (await owedItems({ unit, scope, now: asOf }, catalog, store)).filter(({ domain }) =>
      scope.grants.some(
        ({ domains, permissions }) =>
          permissions.has('read sources') && (domains === null || [...domains].some((one) => one === domain)),
      ),
    );
    return { status: 200, json: { asOf, unit, items } satisfies OwedAnswer };
  },
};
