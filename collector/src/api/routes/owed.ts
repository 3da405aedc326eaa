import { owedAnswer, type OwedAnswer } from '@vnioc/contract/owed.ts';
import { unitOfQuery, unitParameter } from '../lists/unit-of-query.ts';
import { owedItems } from '../owed/owed-items.ts';
import type { Route } from '../route.ts';

/** Figures a unit owes now: which, until when, what was wrong with what it sent, and what it may do about it. */
export const owed: Route = {
  method: 'get',
  path: '/api/v1/figures/owed',
  summary: { vi: 'Số liệu một đơn vị còn nợ', en: 'Figures that a unit owes' },
  access: 'read sources',
  parameters: unitParameter('The unit that owes them, or owns their source'),
  answers: { 200: { contentType: 'application/json', schema: owedAnswer } },
  async handle(request, { catalog, store, clocks }) {
    const unit = unitOfQuery(request, catalog);
    const { scope } = request;
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
