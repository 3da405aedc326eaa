import { readPersonnelLists } from '../../accounting/read-personnel-lists.ts';
import { filterParameters, instantOf } from '../lists/list-parameters.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { accountScope } from '../tickets/account-scope.ts';
import { ACCOUNT_REFUSALS, accountSources } from '../tickets/account-sources.ts';

/** Who answers for lateness and who is to be commended (QĐ 1670/QĐ-UBND, Điều 9.9, 11), for Phòng Nội vụ. */
export const personnelLists: Route = {
  method: 'get',
  path: '/api/v1/accounting/personnel',
  summary: { vi: 'Danh sách xem xét trách nhiệm, đề nghị khen thưởng', en: 'Liability and commendation of a period' },
  access: 'read accounts',
  audit: 'export',
  parameters: {
    period: {
      schema: { type: 'string', minLength: 1, maxLength: 40 },
      description: '2024-06 is a report period (15 May to 14 June), cal:2024-06 is June',
      required: true,
    },
    ...filterParameters('asOf'),
  },
  answers: {
    200: {
      contentType: 'application/json',
      schema: {
        type: 'object',
        required: ['period', 'asOf', 'liability', 'commendation'],
        properties: { liability: { type: 'array' }, commendation: { type: 'array' } },
      },
    },
  },
  async handle(request, services) {
    const now = services.clocks.office.now();
    const within = accountScope(request.scope, services.catalog);
    const asOf = instantOf(request, 'asOf') ?? now;
    const asked = { period: request.query['period'] ?? '', asOf, now, within };
    const read = await readPersonnelLists(asked, accountSources(services));
    if (!read.ok) return problem('invalid_parameter', ACCOUNT_REFUSALS[read.refusal]);
    return { status: 200, json: read.value };
  },
};
