import type { Instant } from '../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import { periodSpan, placeOf, type PeriodId, type PeriodSpan } from '../kernel/period.ts';
import { accountsOf, type Accounts, type AccountQuery } from './account.ts';
import type { GroupBy } from './group-by.ts';
import { knownAt, type AccountSources, type Known } from './known-at.ts';

export interface AccountsAsked {
  /** `2024-06` = 15 May to 14 June (Nghị định 09/2019/NĐ-CP, Điều 12), `cal:2024-06` = June. */
  readonly period: string;
  readonly groupBy: GroupBy;
  /** Office time; default now. Nothing recorded later is seen. */
  readonly asOf: Instant;
  readonly now: Instant;
  readonly within: AccountQuery['within'];
}

export type AccountsRefusal = 'not a period' | 'asOf lies in the future';

/** What the API and the command answer, byte by byte the same. */
export interface AccountsAnswer extends Accounts, Proof {
  readonly period: { readonly id: string } & PeriodSpan;
  readonly groupBy: GroupBy;
  readonly asOf: Instant;
}

/** By what anybody can tell that nothing else was counted. */
export interface Proof {
  /** Last row of the ledger at asOf. */
  readonly ledger: Known['ledger'];
  readonly calendarVersion: string;
  readonly catalogVersion: string;
}

/** The accounts of a period as known at an instant. */
export async function readAccounts(
  asked: AccountsAsked,
  sources: AccountSources,
): Promise<Outcome<AccountsAnswer, AccountsRefusal>> {
  const span = spanOf(asked.period);
  if (span === null) return refuse('not a period');
  const { asOf, now, groupBy, within } = asked;
  if (asOf > now) return refuse('asOf lies in the future');
  const known = await knownAt(sources, asOf);
  const lives = await sources.accounts.livesBetween({ from: span.from, to: span.to, asOf });
  const query = { period: span, asOf, groupBy, within };
  const accounts = accountsOf(lives, query, { catalog: sources.catalog, calendar: known.calendar });
  return accept({ period: { id: asked.period, ...span }, groupBy, asOf, ...proofOf(known), ...accounts });
}

export const spanOf = (period: string): PeriodSpan | null =>
  placeOf(period) === null ? null : periodSpan(period as PeriodId);

export const proofOf = ({ ledger, calendarVersion, catalogVersion }: Known): Proof => ({
  ...{ ledger, calendarVersion, catalogVersion },
});
