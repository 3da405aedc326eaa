import { csvText } from '../../screen/csv.ts';
import type { Language } from '../../words/language.ts';
import type { AccountRow, Accounts } from '@vnioc/contract/accounting.ts';
import type { accountingWords } from './words.ts';

type Words = (typeof accountingWords)[Language];

const hours = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes / 0.6) / 100);

/** The table as it stands, and by what its reader can compute it again. */
export function accountsCsv({ rows, total, ioc, formula, ledger }: Accounts, words: Words, language: Language): string {
  const head = [
    ...[words.unit, 'n', words.onTime, words.ratio, words.late, words.overdueOpen],
    ...[words.p50, words.p90, words.nTimes, words.returned, words.explained],
  ];
  const line = (row: AccountRow) => [
    ...[row.name[language], row.n, row.onTime, row.onTimeRatio, row.late, row.overdueOpen],
    ...[hours(row.handle.p50Minutes), hours(row.handle.p90Minutes), row.handle.n, row.returned],
    `${row.explanations.given}/${row.explanations.late}`,
  ];
  const all = [...rows, total, ...(ioc === null ? [] : [ioc])];
  return csvText([head, ...all.map(line), [formula[language]], [`${ledger.position} ${ledger.hash}`]]);
}
