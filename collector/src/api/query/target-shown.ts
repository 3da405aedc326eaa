import type { Indicator } from '../../catalog/indicator.ts';
import type { Unit } from '../../catalog/unit.ts';

/** What a figure should be at least (`low`: a smaller one is bad) or at most (`high`), in base units. */
export interface TargetShown {
  readonly target: number | null;
  readonly side: 'low' | 'high' | null;
}

const NONE: TargetShown = { target: null, side: null };

/**
 * The target beside a figure, where it can be said in the figure's own unit: not of curves and baselines (they are shares),
 * not of sums over a window, and only where the figure is judged. Of a band the side that is broken, else the nearer one.
 */
export function targetShown({ target, levels }: Indicator, { level }: Unit, value: number | null): TargetShown {
  if (target === null || target.window !== undefined || !levels.includes(level)) return NONE;
  if (target.kind === 'curve' || target.kind === 'baseline') return NONE;
  const high = target.kind === 'zero' ? { target: 0, ...target.high } : target.high;
  const [low, most] = [target.low, high].map((side) => side?.target ?? side?.warning ?? side?.critical ?? null);
  if (low === null || low === undefined) return side('high', most ?? null);
  if (most === null || most === undefined || value === null) return side('low', low);
  return value - low <= most - value ? side('low', low) : side('high', most);
}

const side = (name: 'low' | 'high', target: number | null): TargetShown =>
  target === null ? NONE : { target, side: name };
