import type { BoardState } from './board.ts';

/** From worst to harmless. What is not known stands before what is fine: no data never hides behind green. */
export const WORST_FIRST = [
  'critical',
  'warning',
  'no_data',
  'stale',
  'upstream_fault',
  'paused',
  'normal',
  'not_applicable',
] as const satisfies readonly BoardState[];

/** States that the roll-up column counts; normal and unjudged cells need nobody. */
export const TROUBLE = WORST_FIRST.slice(0, 6);

/** What the roll-up shows: old figures and none at all are both hatched, and counted together. */
export const troubleShown = (counts: Counts): readonly { readonly state: BoardState; readonly count: number }[] =>
  TROUBLE.filter((state) => state !== 'stale')
    .map((state) => ({ state, count: (counts[state] ?? 0) + (state === 'no_data' ? (counts.stale ?? 0) : 0) }))
    .filter(({ count }) => count > 0);

/** How many cells are in each state. */
export type Counts = Readonly<Partial<Record<BoardState, number>>>;

export const worstOf = (states: Iterable<BoardState>): BoardState | null => {
  const seen = new Set(states);
  return WORST_FIRST.find((state) => seen.has(state)) ?? null;
};

export const countStates = (states: Iterable<BoardState>): Counts => {
  const counts: Partial<Record<BoardState, number>> = {};
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};

/** What a unit may be ranked by: a fault of the source or announced maintenance is never counted against it. */
const RANKED = TROUBLE.slice(0, 4);

/** Negative when `a` is in more trouble: more critical cells, then more warnings, then more unknown ones. */
export const compareTrouble = (a: Counts, b: Counts): number => {
  for (const state of RANKED) {
    const difference = (b[state] ?? 0) - (a[state] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
