import { accountsAnswer, grouping } from '@vnioc/contract/accounting.ts';
import { readAccounts } from '../../accounting/read-accounts.ts';
import type { GroupBy } from '../../accounting/group-by.ts';
import { filterParameters, instantOf } from '../lists/list-parameters.ts';
import { problem } from '../problem.ts';
import type { Route } from '../route.ts';
import { accountScope } from '../tickets/account-scope.ts';
import { ACCOUNT_REFUSALS, accountSources } from '../tickets/account-sources.ts';

/** Accounts of a period by unit, domain, procedure or severity (SEMANTICS §6), as far as the caller may see. */
export const accounting: Route = {
  method: 'get',
  path: '/api/v1/accounting',
  summary: { vi: 'Kết quả xử lý theo kỳ', en: 'Accounts of a period' },
  access: 'read accounts',
  parameters: {
    period: {
      schema: { type: 'string', minLength: 1, maxLength: 40 },
      description: '2024-06 is a report period (15 May to 14 June), cal:2024-06 is June',
      required: true,
    },
    groupBy: { schema: grouping, description: 'Default unit' },
    ...filterParameters('asOf'),
  },
  answers: { 200: { contentType: 'application/json', schema: accountsAnswer } },
  async handle(request, services) {
    const now = services.clocks.office.now();
    const asked = {
      period: request.query['period'] ?? '',
      groupBy: (request.query['groupBy'] ?? 'unit') as GroupBy,
      asOf: instantOf(request, 'asOf') ?? now,
      ...{ now, within: accountScope(request.scope, services.catalog) },
    };
    const read = await readAccounts(asked, accountSources(services));
    if (!read.ok) return problem('invalid_parameter', ACCOUNT_REFUSALS[read.refusal]);
    return { status: 200, json: read.value };
  },
};
