import type { AccountSources } from '../../accounting/known-at.ts';
import type { AccountsRefusal } from '../../accounting/read-accounts.ts';
import type { ApiServices } from '../api-services.ts';
import type { Sentence } from '../problem.ts';

/** What accounts are read from. */
export const accountSources = ({
  database,
  operations,
  catalog,
}: Pick<ApiServices, 'database' | 'operations' | 'catalog'>): AccountSources => ({
  ...{ database, catalog },
  ledger: operations.ledger,
  accounts: operations.accounts,
});

export const ACCOUNT_REFUSALS: Readonly<Record<AccountsRefusal | 'unit is unknown', Sentence>> = {
  'not a period': {
    vi: 'period: viết như 2024-06 (kỳ báo cáo), cal:2024-06 (tháng dương lịch), 2024-W23, 2024-Q2, 2024.',
    en: 'period: write it like 2024-06 (report period), cal:2024-06 (calendar month), 2024-W23, 2024-Q2, 2024.',
  },
  'asOf lies in the future': { vi: 'asOf: chưa tới thời điểm này.', en: 'asOf lies in the future.' },
  'unit is unknown': { vi: 'unit: không có đơn vị này.', en: 'unit: there is no such unit.' },
};
