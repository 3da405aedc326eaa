import type { Target } from '../catalog/indicator.ts';
import type { PeriodId } from '../kernel/period.ts';
import { elapsedYearShare, monthCurveShare } from './reference-needs.ts';

/**
 * What a curve stands at by the end of a period (SEMANTICS §3): a share of the year, or that share of the plan, in base
 * units. Null when that cannot be told, because the plan is not there.
 */
export function curveReference(
  { reference = 'elapsed_year_share' }: Pick<Target, 'reference'>,
  period: PeriodId,
  plan: number | null,
): number | null {
  if (reference.startsWith('months:')) {
    return monthCurveShare(reference.slice('months:'.length).split(',').map(Number), period);
  }
  const whole = reference.startsWith('plan:') ? plan : 1;
  return whole === null ? null : whole * elapsedYearShare(period);
}
