import type { Accounts } from '@vnioc/contract/accounting.ts';
import type { Answer } from '../../collector/use-answer.ts';
import { useAnswer } from '../../collector/use-answer.ts';
import { lastFinished, reportMonths } from './periods.ts';

const pathOf = (period: string, grouping: string): string =>
  `accounting?period=${encodeURIComponent(period)}&groupBy=${grouping}`;

/**
 * The account of the period asked for. Who asks for none gets the last that is over, or, when nothing was in anybody's
 * hands then, the running one.
 */
export function useAccounts(asked: string | null, grouping: string, now: number) {
  const [running = ''] = reportMonths(now, 1);
  const finished = lastFinished(now);
  const first = useAnswer<Accounts>(pathOf(asked ?? finished, grouping));
  const isEmpty = asked === null && first.data !== null && first.data.rows.length === 0;
  const other = useAnswer<Accounts>(isEmpty ? pathOf(running, grouping) : null);
  const accounts: Answer<Accounts> = isEmpty ? other : first;
  const period = asked ?? (isEmpty ? running : finished);
  return { accounts, period, isRunning: period === running };
}
