import { targetLineOf, type TargetLine } from '@vnioc/contract/target-line.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';

/**
 * The line a figure is held against at a unit of this level: the one answer for tiles, trends and the board. None where the
 * figure is not judged: of an indicator that only informs, and above the levels that owe it, where it is an aggregate.
 */
export const targetShown = (
  { target, levels, direction }: Pick<Indicator, 'target' | 'levels' | 'direction'>,
  { level }: Pick<Unit, 'level'>,
  value: number | null,
): TargetLine | null =>
  target === null || direction === 'info' || !levels.includes(level) ? null : targetLineOf(target, value);
