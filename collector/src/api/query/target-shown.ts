import { firstBound, hasLine, type TargetLine } from '@vnioc/contract/target-line.ts';
import type { Indicator, Target } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';
import { upperBounds } from '../../observations/upper-bounds.ts';

/**
 * The line a figure is held against at a unit of this level: the one answer for tiles, trends and the board. None where the
 * figure is not judged: of an indicator that only informs, and above the levels that owe it, where it is an aggregate.
 */
export const targetShown = (
  { target, levels, direction }: Pick<Indicator, 'target' | 'levels' | 'direction'>,
  { level }: Pick<Unit, 'level'>,
  value: number | null,
): TargetLine | null =>
  target === null || direction === 'info' || !levels.includes(level) ? null : lineOf(target, value);

/** Of a band the side that is broken, else the nearer one; without a figure the lower. Null where there is no line. */
function lineOf(target: Target, value: number | null): TargetLine | null {
  if (!hasLine(target)) return null;
  const [low, high] = [firstBound(target.low), firstBound(upperBounds(target))];
  if (low === null) return high === null ? null : { value: high, side: 'high' };
  if (high === null || value === null || value - low <= high - value) return { value: low, side: 'low' };
  return { value: high, side: 'high' };
}
