import type { Indicator } from '../../catalog/indicator.ts';
import type { CellState, State } from '../../observations/state.ts';

/** Worst first: what cannot be told is worse than good. */
const SEVERITY: readonly State[] = [
  ...(['critical', 'warning', 'upstream_fault', 'stale', 'no_data', 'normal', 'not_applicable'] as const),
];

export const severityOf = (state: State): number => SEVERITY.indexOf(state);

/**
 * The state of a figure for the whole area. One that only the units below owe has no state of its own there: then the
 * judgement of the aggregate speaks, as far as the bound of one unit can be held against a sum of many: a sum above a
 * unit's bound of 5 says only that some unit is above 0, and one above its low bound says nothing.
 */
export function stateOfFigure(
  { state, judged }: Pick<CellState, 'state' | 'judged'>,
  { aggregation, target }: Pick<Indicator, 'aggregation' | 'target'>,
): State {
  if (state !== 'not_applicable' || judged === null || target === null) return state;
  if (aggregation.units !== 'sum') return judged;
  if (target.low !== undefined) return state;
  return judged === 'critical' && (target.high?.critical ?? 0) > 0 ? 'warning' : judged;
}
