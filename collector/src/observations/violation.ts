import type { Bounds, Target } from '../catalog/indicator.ts';
import { mildest, worst } from './severity.ts';
import type { JudgedState } from './state.ts';
import { upperBounds } from './upper-bounds.ts';

type Side = 'low' | 'high';

/** Share of |warning − critical| by which a figure must clear a bound before the state gets better (SEMANTICS §3). */
const CLEAR_MARGIN = 0.1;
const ROUNDING = 1e-9;

/**
 * How badly a number breaks the bounds of a target, on either side. `before` is the judged state it comes from: out of a
 * bad state it has to clear the bound by the margin, yet never has to do better than the target itself.
 */
export function violation(target: Target, value: number, before: JudgedState | null): JudgedState {
  const sides: JudgedState[] = [];
  const high = upperBounds(target);
  if (target.low) sides.push(sideState('low', target.low, target.kind, value, before));
  if (high) sides.push(sideState('high', high, target.kind, value, before));
  if (sides.length === 0) return 'normal';
  return sides.reduce(target.combine === 'all' ? mildest : worst);
}

function sideState(
  side: Side,
  bounds: Bounds,
  kind: Target['kind'],
  value: number,
  before: JudgedState | null,
): JudgedState {
  const margin = kind === 'zero' ? 0 : clearMargin(bounds);
  const held = before === 'critical' ? 'both' : before === 'warning' ? 'warning' : 'none';
  const critical = bounds.critical;
  if (critical !== undefined) {
    const bound = held === 'both' ? cleared(side, critical, margin, bounds.warning ?? bounds.target) : critical;
    if (breaks(side, value, bound)) return 'critical';
  }
  const warning = bounds.warning ?? bounds.target;
  if (warning === undefined) return 'normal';
  return breaks(side, value, held === 'none' ? warning : cleared(side, warning, margin, bounds.target))
    ? 'warning'
    : 'normal';
}

/** 10 % of |warning − critical|; without a critical bound of |target − warning|. */
export function clearMargin({ target, warning, critical }: Bounds): number {
  const outer = warning ?? target;
  const inner = critical ?? target;
  return outer === undefined || inner === undefined ? 0 : Math.abs(outer - inner) * CLEAR_MARGIN;
}

function cleared(side: Side, bound: number, margin: number, limit: number | undefined): number {
  if (side === 'low') return Math.max(bound, Math.min(bound + margin, limit ?? Infinity));
  return Math.min(bound, Math.max(bound - margin, limit ?? -Infinity));
}

/** Strictly beyond the bound; 0.1 + 0.2 does not break a bound of 0.3. */
function breaks(side: Side, value: number, bound: number): boolean {
  const tolerance = ROUNDING * Math.max(1, Math.abs(bound));
  return side === 'low' ? value < bound - tolerance : value > bound + tolerance;
}
