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

/** Where a figure stops being well on one side: what is aimed at, else where a warning begins, else where it is critical. */
export const firstBound = (side: SideBounds | null | undefined): number | null =>
  side?.target ?? side?.warning ?? side?.critical ?? null;

interface LineTarget {
  /** `fixed`, `curve`, `baseline`, `zero`, `band`. */
  readonly kind: string;
  readonly window?: { readonly days: number } | null;
}

const STAY = new Set(['fixed', 'zero', 'band']);

/**
 * Whether the bounds are figures that stay where they are from period to period (SEMANTICS §3). Those of a curve move with
 * the year, those of a baseline are multiples of other figures, and a window judges a sum of days: none of them is a line.
 */
export const hasLine = ({ kind, window }: LineTarget): boolean => STAY.has(kind) && (window ?? null) === null;
