import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { Lives } from './account-store.ts';
import { clipTurns } from './clip-turns.ts';
import { obligationsOf } from './obligations.ts';
import { standingOf, type Cut, type Standing } from './standing.ts';

export interface Stretch {
  readonly period: { readonly from: number; readonly to: number };
  readonly asOf: number;
}

export const cutOf = ({ period, asOf }: Stretch): Cut => ({ from: period.from, at: Math.min(period.to, asOf) });

/** Every obligation of units and center as a period sees it, by ticket. A period that has not begun sees nothing. */
export function standingsOf(lives: Lives, query: Stretch, calendar: WorkingCalendar): readonly Standing[] {
  if (query.asOf < query.period.from) return [];
  const cut = cutOf(query);
  const byTicket = Map.groupBy(lives.turns, ({ ticket }) => ticket);
  return lives.tickets.flatMap((account) =>
    obligationsOf(clipTurns(byTicket.get(account.ticket) ?? [], query.period.to)).map((obligation) =>
      standingOf(obligation, account, cut, calendar),
    ),
  );
}
