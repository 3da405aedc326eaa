import type { Happening } from './happenings.ts';
import type { Counted, Standing } from './standing.ts';
import { minutesOf, timesOf, type Times } from './times.ts';

/** Fewer say nothing about a unit: flagged and not ranked. */
const FEW = 5;

export interface RowKey {
  readonly key: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Comparable rows share it; null where nothing is compared. */
  readonly group: string | null;
}

/** One line of the accounts. Minutes are working minutes unless they say otherwise. */
export interface AccountRow extends RowKey {
  /** Ended in the period, or open and overdue at its end. */
  readonly n: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdueOpen: number;
  /** In somebody's hands at the cut, the overdue ones included. */
  readonly open: number;
  /** onTime / n, 0..1; null when n is 0. */
  readonly onTimeRatio: number | null;
  readonly few: boolean;
  /** Place among comparable rows, 1 the best; null when it is not ranked. */
  readonly rank: number | null;
  /** Its n counts open ones at their age too. */
  readonly handle: Times;
  readonly acknowledge: Times;
  /** From receipt to verification: of the center alone. */
  readonly verify: Times;
  readonly overdueMinutes: number;
  readonly support: number;
  readonly returned: number;
  readonly misdirected: number;
  readonly misdirectedMinutes: number;
  readonly reopened: number;
  readonly recurred: number;
  readonly escalated: number;
  readonly satisfaction: { readonly rated: number; readonly satisfied: number };
  /** Late ones with and without a word, and what the center answered. */
  readonly explanations: {
    readonly late: number;
    readonly given: number;
    readonly accepted: number;
    readonly refused: number;
    readonly unanswered: number;
  };
  /** Not counted, printed. */
  readonly excused: number;
  readonly drills: number;
}

export function accountRow(key: RowKey, standings: readonly Standing[], happenings: readonly Happening[]): AccountRow {
  const counted = Map.groupBy(standings, (one) => one.counted);
  const of = (kind: Counted): readonly Standing[] => counted.get(kind) ?? [];
  const measured = [...of('on_time'), ...of('late'), ...of('overdue_open'), ...of('open')];
  const [onTime, late, overdueOpen] = [of('on_time').length, of('late').length, of('overdue_open').length];
  const n = onTime + late + overdueOpen;
  const told = Map.groupBy(happenings, ({ kind }) => kind);
  const rated = told.get('rated') ?? [];
  return {
    ...key,
    ...{ n, onTime, late, overdueOpen, open: overdueOpen + of('open').length },
    ...{ onTimeRatio: n === 0 ? null : onTime / n, few: n < FEW, rank: null },
    handle: timesOf(measured.map(({ took }) => took)),
    acknowledge: timesOf(measured.flatMap(({ acknowledged }) => acknowledged ?? [])),
    verify: timesOf((told.get('verified') ?? []).flatMap(({ took }) => took ?? [])),
    overdueMinutes: minutesOf(sum(measured, ({ overdueMillis }) => overdueMillis)),
    support: measured.filter(({ obligation }) => obligation.last.line === 'support').length,
    returned: standings.filter(isReturned).length,
    misdirected: of('misdirected').length,
    misdirectedMinutes: minutesOf(sum(of('misdirected'), ({ took }) => took.workingMillis)),
    reopened: told.get('reopened')?.length ?? 0,
    recurred: told.get('recurred')?.length ?? 0,
    escalated: sum(measured, ({ obligation }) => sum(obligation.turns, ({ escalations }) => escalations.length)),
    satisfaction: { rated: rated.length, satisfied: rated.filter(({ account }) => account.satisfied === true).length },
    explanations: explanationsOf([...of('late'), ...of('overdue_open'), ...of('excused')]),
    ...{ excused: of('excused').length, drills: of('drill').length },
  };
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

const isReturned = ({ obligation: { last }, counted }: Standing): boolean =>
  last.endedBy === 'TicketReturned' && counted !== 'drill';

function explanationsOf(late: readonly Standing[]): AccountRow['explanations'] {
  const given = late.flatMap(
    ({ obligation }) => obligation.turns.findLast((turn) => turn.explanation)?.explanation ?? [],
  );
  return {
    late: late.length,
    given: given.length,
    accepted: given.filter(({ accepted }) => accepted === true).length,
    refused: given.filter(({ accepted }) => accepted === false).length,
    unanswered: given.filter(({ accepted }) => accepted === null).length,
  };
}
