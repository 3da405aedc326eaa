import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import type { PeriodSpan } from '../kernel/period.ts';
import { knownAt, type AccountSources } from './known-at.ts';
import { personnelLists, type PersonnelLists } from './personnel-lists.ts';
import { proofOf, spanOf, type AccountsAsked, type AccountsRefusal, type Proof } from './read-accounts.ts';

export interface PersonnelAnswer extends PersonnelLists, Proof {
  readonly period: { readonly id: string } & PeriodSpan;
  readonly asOf: number;
}

/** Liability and commendation of a period, as known at an instant (QĐ 1670/QĐ-UBND, Điều 11). */
export async function readPersonnelLists(
  { period, asOf, now, within }: Omit<AccountsAsked, 'groupBy'>,
  sources: AccountSources,
): Promise<Outcome<PersonnelAnswer, AccountsRefusal>> {
  const span = spanOf(period);
  if (span === null) return refuse('not a period');
  if (asOf > now) return refuse('asOf lies in the future');
  const known = await knownAt(sources, asOf);
  const lives = await sources.accounts.livesBetween({ from: span.from, to: span.to, asOf });
  const lists = personnelLists(lives, { period: span, asOf, within }, sources.catalog, known);
  return accept({ period: { id: period, ...span }, asOf, ...proofOf(known), ...lists });
}
