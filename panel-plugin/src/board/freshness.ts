import type { BoardCell } from './board.ts';

/**
 * How fresh a figure is (SEMANTICS §2): `late` from its due instant on; `fault` when its source failed, which is nobody's
 * lateness; `due` when it falls due within a day; `none` when there never was a figure, or none is owed.
 */
export type Freshness = 'on_time' | 'due' | 'late' | 'fault' | 'none';

const DAY = 86_400_000;

export const freshnessOf = ({ state, value, dueAt }: BoardCell, now: number): Freshness => {
  if (state === 'stale') return 'late';
  if (state === 'upstream_fault') return 'fault';
  if (value === null || state === 'paused') return 'none';
  return dueAt !== null && dueAt - now <= DAY ? 'due' : 'on_time';
};
