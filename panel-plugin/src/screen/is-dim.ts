import type { RolledCell } from '../board/roll-up.ts';

const DIM = ['stale', 'upstream_fault', 'no_data', 'paused', 'not_applicable'];

/** A figure that speaks for nothing now steps back behind those that do. */
export const isDim = (rolled: RolledCell | null): boolean => rolled === null || DIM.includes(rolled.state);
