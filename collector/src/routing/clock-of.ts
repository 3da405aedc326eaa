import type { Span } from '../catalog/sop.ts';

/** Which clock a deadline runs on: office time, or the time of the wall, which has no off-clock (SEMANTICS §6). */
export const clockOf = ({ unit }: Pick<Span, 'unit'>): 'working' | 'elapsed' =>
  unit === 'WH' || unit === 'WD' ? 'working' : 'elapsed';
