import type { DeskCounts, DeskRow } from '@vnioc/contract/desk.ts';

/** The four counts of the strip, with the extremes that say how urgent they are. */
export function deskCounts(rows: readonly DeskRow[]): DeskCounts {
  const unverified = rows.filter(({ verified }) => !verified);
  const of = (group: DeskRow['group']) => rows.filter((row) => row.group === group);
  const left = (some: readonly DeskRow[]) => some.flatMap(({ due }) => (due === null ? [] : [due.leftMs]));
  const [overdue, soon] = [of('overdue'), of('due_soon')];
  return {
    open: rows.length,
    unverified: unverified.length,
    unverifiedEmergency: unverified.filter(({ group }) => group === 'emergency').length,
    dueSoon: soon.length,
    nearestMs: least(left(soon)),
    overdue: overdue.length,
    longestOverMs: negated(least(left(overdue))),
    unanswered: rows.filter((row) => row.unanswered).length,
  };
}

const least = (numbers: readonly number[]): number | null =>
  numbers.reduce<number | null>((so, one) => (so === null || one < so ? one : so), null);

const negated = (number: number | null): number | null => (number === null ? null : Math.max(0, -number));
