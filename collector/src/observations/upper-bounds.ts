import type { Bounds, Target } from '../catalog/indicator.ts';

/** What a figure should stay below: that none may be (`zero`) is a target of nothing. Undefined: no upper side. */
export const upperBounds = ({ kind, high }: Pick<Target, 'kind' | 'high'>): Bounds | undefined =>
  kind === 'zero' ? { target: 0, ...high } : high;
