import { number, object, oneOf } from './schema.ts';
import type { TypeOf } from './schema.ts';

/** The one bound that is drawn across a trend and measured from; `low`: a smaller figure is bad, `high`: a larger one. Base units. */
export const targetLine = object({ value: number(), side: oneOf('low', 'high') });
export type TargetLine = TypeOf<typeof targetLine>;

/** Bounds of one side, in base units; what is not said is absent or null. */
interface SideBounds {
  readonly target?: number | null;
  readonly warning?: number | null;
  readonly critical?: number | null;
}

interface TargetSides {
  /** `fixed`, `curve`, `baseline`, `zero`, `band`. */
  readonly kind: string;
  readonly low?: SideBounds | null;
  readonly high?: SideBounds | null;
  readonly window?: { readonly days: number } | null;
}

/** Where a figure stops being well on one side: what is aimed at, else where a warning begins, else where it is critical. */
export const firstBound = (side: SideBounds | null | undefined): number | null =>
  side?.target ?? side?.warning ?? side?.critical ?? null;

const STAY = new Set(['fixed', 'zero', 'band']);

/**
 * Whether the bounds are figures that stay where they are from period to period (SEMANTICS §3). Those of a curve move with
 * the year, those of a baseline are multiples of other figures, and a window judges a sum of days: none of them is a line.
 */
export const hasLine = ({ kind, window }: TargetSides): boolean => STAY.has(kind) && (window ?? null) === null;

/** Of a band the side that is broken, else the nearer one; without a figure the lower. Null where there is no line. */
export function targetLineOf(target: TargetSides, value: number | null): TargetLine | null {
  if (!hasLine(target)) return null;
  const low = firstBound(target.low);
  const high = firstBound(target.kind === 'zero' ? { target: 0, ...target.high } : target.high);
  if (low === null) return high === null ? null : { value: high, side: 'high' };
  if (high === null || value === null || value - low <= high - value) return { value: low, side: 'low' };
  return { value: high, side: 'high' };
}
