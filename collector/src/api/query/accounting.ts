import type { AccountRow } from '../../accounting/account-row.ts';
import { readAccounts } from '../../accounting/read-accounts.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { periodOf } from '../../kernel/period.ts';
import { accountScope } from '../tickets/account-scope.ts';
import { ACCOUNT_REFUSALS, accountSources } from '../tickets/account-sources.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { RefusedQuery } from './refused-query.ts';

/** The accounts of one period; without `period` the report month that the end of the range lies in. */
export const answerAccounting: QueryKindAnswer = async (query, context) => {
  const { catalog, now, request, services, scope } = context;
  const times = timesOf(query, request, now);
  const asOf = times.asOf ?? now;
  const period = query.period ?? periodOf(dateOf(Math.min(times.to, now)), 'monthly', 'report');
  const asked = { period, groupBy: query.groupBy ?? 'unit', asOf, now, within: accountScope(scope, catalog) } as const;
  const read = await readAccounts(asked, accountSources(services));
  if (!read.ok) throw new RefusedQuery(400, ACCOUNT_REFUSALS[read.refusal].vi, ACCOUNT_REFUSALS[read.refusal].en);
  const { rows, ioc, ledger } = read.value;
  const all = ioc === null ? rows : [...rows, ioc];
  const custom = { period: read.value.period, asOf, ledger };
  if (query.format === 'numeric') {
    const rated = all.filter(({ onTimeRatio }) => onTimeRatio !== null);
    return [frameOf({ refId: query.refId, type: 'numeric-long', custom }, columnsOf(rated, FOR_RULES))];
  }
  return [
    frameOf({ refId: query.refId, type: 'table', custom }, columnsOf(all.slice(0, query.limit ?? 1000), COLUMNS)),
  ];
};

/** One alert per account that has a rate; `few` says that there are too few to judge by. */
const FOR_RULES: readonly ColumnOf<AccountRow>[] = [
  ['key', 'string', ({ key }) => key],
  ['name', 'string', ({ name }) => name.vi],
  ['group', 'string', ({ group }) => group],
  ['few', 'string', ({ few }) => String(few)],
  ['on_time_ratio', 'number', ({ onTimeRatio }) => onTimeRatio, { unit: 'percentunit' }],
];

const COLUMNS: readonly ColumnOf<AccountRow>[] = [
  ['key', 'string', ({ key }) => key],
  ['name', 'string', ({ name }) => name.vi],
  ['group', 'string', ({ group }) => group],
  ['n', 'number', ({ n }) => n],
  ['on_time', 'number', ({ onTime }) => onTime],
  ['late', 'number', ({ late }) => late],
  ['overdue_open', 'number', ({ overdueOpen }) => overdueOpen],
  ['open', 'number', ({ open }) => open],
  ['on_time_ratio', 'number', ({ onTimeRatio }) => onTimeRatio, { unit: 'percentunit' }],
  ['few', 'number', ({ few }) => Number(few)],
  ['rank', 'number', ({ rank }) => rank],
  ['handle_p50', 'number', ({ handle }) => handle.p50Minutes, { unit: 'm' }],
  ['handle_p90', 'number', ({ handle }) => handle.p90Minutes, { unit: 'm' }],
  ['handle_n', 'number', ({ handle }) => handle.n],
  ['acknowledge_p50', 'number', ({ acknowledge }) => acknowledge.p50Minutes, { unit: 'm' }],
  ['acknowledge_p90', 'number', ({ acknowledge }) => acknowledge.p90Minutes, { unit: 'm' }],
  ['acknowledge_n', 'number', ({ acknowledge }) => acknowledge.n],
  ['returned', 'number', ({ returned }) => returned],
  ['misdirected', 'number', ({ misdirected }) => misdirected],
  ['reopened', 'number', ({ reopened }) => reopened],
  ['recurred', 'number', ({ recurred }) => recurred],
  ['escalated', 'number', ({ escalated }) => escalated],
  ['rated', 'number', ({ satisfaction }) => satisfaction.rated],
  ['satisfied', 'number', ({ satisfaction }) => satisfaction.satisfied],
];
