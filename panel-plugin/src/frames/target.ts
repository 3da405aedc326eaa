import type { Target } from '../board/board.ts';
import type { ShowFigure } from './figures.ts';

/** What a frame or a field option says of a target; `side` missing: a smaller figure is bad. */
export interface TargetAsked {
  readonly target: number | null | undefined;
  readonly side: unknown;
}

/** The target of a cell and how far its figure is from it; null where the frames name none. */
export const targetOf = (value: number | null, { target, side }: TargetAsked, show: ShowFigure): Target | null => {
  if (target === null || target === undefined) return null;
  const bad = side === 'high' ? 'high' : 'low';
  return {
    ...{ value: target, side: bad, shown: show(target) },
    distance: value === null ? null : show(Math.abs(value - target)),
    met: value === null ? null : bad === 'low' ? value >= target : value <= target,
  };
};
