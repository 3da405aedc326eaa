import type { Instant } from '../kernel/clock.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { breachAsOf, measureTurn, took, type Took } from './measure-turn.ts';
import type { Obligation } from './obligations.ts';
import type { TicketAccount } from './turn.ts';

/** How an obligation stands in the account of a period; only the first three are in n. */
export type Counted =
  'on_time' | 'late' | 'overdue_open' | 'open' | 'excused' | 'misdirected' | 'drill' | 'not_in_period';

/** An obligation as a period counts it. */
export interface Standing {
  readonly obligation: Obligation;
  readonly account: TicketAccount;
  readonly counted: Counted;
  readonly took: Took;
  readonly overdueMillis: number;
  readonly breachedAt: Instant | null;
  /** Until it was acknowledged; null where nothing was to be acknowledged, or it was given back first. */
  readonly acknowledged: Took | null;
}

export interface Cut {
  readonly from: Instant;
  /** End of the period, or asOf when that is earlier. */
  readonly at: Instant;
}

/** SEMANTICS §6: it belongs to the period in which it ended, or in which it is open and overdue at the cut. */
export function standingOf(
  obligation: Obligation,
  account: TicketAccount,
  cut: Cut,
  calendar: WorkingCalendar,
): Standing {
  const { turns } = obligation;
  const breachedAt = turns.reduce<Instant | null>((first, turn) => first ?? breachAsOf(turn, cut.at), null);
  const measured = turns.map((turn) => measureTurn(turn, cut.at, calendar));
  const sum = (of: 'workingMillis' | 'elapsedMillis' | 'overdueMillis') =>
    measured.reduce((total, one) => total + one[of], 0);
  return {
    ...{ obligation, account, breachedAt },
    counted: countedAs(obligation, account, breachedAt !== null, cut),
    took: { workingMillis: sum('workingMillis'), elapsedMillis: sum('elapsedMillis') },
    overdueMillis: sum('overdueMillis'),
    acknowledged: acknowledgedIn(obligation, cut, calendar),
  };
}

function countedAs(
  { turns, endedAt }: Obligation,
  { drill, maintenance }: TicketAccount,
  late: boolean,
  cut: Cut,
): Counted {
  if (endedAt !== null && endedAt < cut.from) return 'not_in_period';
  if (drill || maintenance) return 'drill';
  if (turns.some(({ misdirected }) => misdirected)) return 'misdirected';
  if (late && turns.some(({ excuse }) => excuse !== null)) return 'excused';
  if (endedAt === null) return late ? 'overdue_open' : 'open';
  return late ? 'late' : 'on_time';
}

function acknowledgedIn({ turns, endedAt }: Obligation, cut: Cut, calendar: WorkingCalendar): Took | null {
  const [first] = turns;
  if (first.phase !== 'handle') return null;
  const acceptedAt = turns.find((turn) => turn.acceptedAt !== null)?.acceptedAt ?? null;
  if (acceptedAt === null && endedAt !== null) return null;
  return took(calendar, first.from, acceptedAt ?? cut.at);
}
