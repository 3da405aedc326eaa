import type { UnitId } from '../catalog/unit.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import type { Lives } from './account-store.ts';
import { took, type Took } from './measure-turn.ts';
import { cutOf, type Stretch } from './standings-of.ts';
import type { TicketAccount } from './turn.ts';

/** What happened to a ticket within the period beside its turns, and whose result it was about; null: nobody's yet. */
export interface Happening {
  readonly kind: 'reopened' | 'recurred' | 'rated' | 'verified';
  readonly unit: UnitId | null;
  readonly account: TicketAccount;
  /** Of a verification, up to the cut while it lasts. */
  readonly took: Took | null;
}

/** Drills and announced maintenance have none. */
export function happeningsOf(lives: Lives, query: Stretch, calendar: WorkingCalendar): readonly Happening[] {
  const { from, at } = cutOf(query);
  const inside = (instant: number | null): instant is number =>
    instant !== null && from <= instant && instant < query.period.to && instant <= query.asOf;
  return lives.tickets
    .filter(({ drill, maintenance }) => !drill && !maintenance)
    .flatMap((account) => [
      ...newCycles(account, inside),
      ...(inside(account.ratedAt) ? [{ kind: 'rated' as const, unit: lastResult(account), account, took: null }] : []),
      ...verifications(account, inside, at, calendar),
    ]);
}

const lastResult = ({ cycles }: TicketAccount): UnitId | null =>
  cycles.findLast(({ resolvedBy }) => resolvedBy !== null)?.resolvedBy ?? null;

/** A new cycle is said of whoever had handed in the result before it. */
const newCycles = (account: TicketAccount, inside: (at: number | null) => at is number): readonly Happening[] =>
  account.cycles.flatMap(({ cause, receivedAt }, index) => {
    if (cause === 'received' || !inside(receivedAt)) return [];
    const unit = account.cycles.slice(0, index).findLast(({ resolvedBy }) => resolvedBy !== null)?.resolvedBy ?? null;
    return [{ kind: cause === 'recurred' ? 'recurred' : 'reopened', unit, account, took: null }];
  });

const verifications = (
  account: TicketAccount,
  inside: (at: number | null) => at is number,
  cut: number,
  calendar: WorkingCalendar,
): readonly Happening[] =>
  account.cycles.flatMap(({ cause, receivedAt, verifiedAt, endedAt }) => {
    const open = verifiedAt === null && endedAt === null && receivedAt <= cut;
    if (cause === 'quality' || cause === 'citizen' || !(open || inside(verifiedAt))) return [];
    return [{ kind: 'verified' as const, unit: null, account, took: took(calendar, receivedAt, verifiedAt ?? cut) }];
  });
