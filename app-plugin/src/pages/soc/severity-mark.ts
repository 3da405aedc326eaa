import type { Severity } from './tally.ts';

/** Severities have the shapes of states: diamond, triangle, circle. */
export const SEVERITY_MARK = { critical: 'critical', warning: 'warning', info: 'normal' } as const satisfies Record<
  Severity,
  string
>;
