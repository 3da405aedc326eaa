import type { TargetSaid } from '@vnioc/contract/leaders-overview.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Bounds, Indicator, Target } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { PeriodId } from '../../kernel/period.ts';
import { elapsedYearShare, monthCurveShare, referenceNeeds } from '../../observations/reference-needs.ts';
import { upperBounds } from '../../observations/upper-bounds.ts';
import type { Store } from '../../sinks/store.ts';
import { targetShown } from '../query/target-shown.ts';

/** A figure and where it stands. */
interface Held {
  readonly period: PeriodId | null;
  readonly value: number | null;
}

interface Registered {
  readonly catalog: Pick<Catalog, 'units'>;
  readonly store: Pick<Store, 'observations'>;
}

/** The target of a figure in base units, as that period is held against it; null when it has none. */
export async function targetSaidOf(
  indicator: Indicator,
  id: UnitId,
  { period, value }: Held,
  { catalog, store }: Registered,
): Promise<TargetSaid | null> {
  const [{ target, levels }, unit] = [indicator, catalog.units.get(id)];
  if (target === null || indicator.direction === 'info') return null;
  const reference = target.kind === 'curve' ? await referenceOf(indicator, target, id, period, store) : 1;
  const [low, high] = [target.low, upperBounds(target)];
  return {
    kind: target.kind,
    low: low === undefined ? null : times(low, reference),
    high: high === undefined ? null : times(high, reference),
    relative: target.kind === 'baseline' || reference === null,
    perUnit: unit !== undefined && !levels.includes(unit.level),
    line: unit === undefined ? null : targetShown(indicator, unit, value),
    reference: target.reference ?? null,
    windowDays: target.window?.days ?? null,
    minimumN: target.minimumN ?? null,
  };
}

const times = ({ target, warning, critical }: Bounds, reference: number | null) => ({
  target: target === undefined ? null : target * (reference ?? 1),
  warning: warning === undefined ? null : warning * (reference ?? 1),
  critical: critical === undefined ? null : critical * (reference ?? 1),
});

/** What the curve stands at by the end of the period; null when that cannot be told, because the plan is not there. */
export async function referenceOf(
  indicator: Indicator,
  { reference = 'elapsed_year_share' }: Target,
  unit: UnitId,
  period: PeriodId | null,
  store: Pick<Store, 'observations'>,
): Promise<number | null> {
  if (period === null) return null;
  if (reference.startsWith('months:')) {
    return monthCurveShare(reference.slice('months:'.length).split(',').map(Number), period);
  }
  const { plan } = referenceNeeds(indicator, period);
  if (plan === null) return elapsedYearShare(period);
  const [figure] = await store.observations.latest({
    ...{ indicators: [plan.indicator], units: [unit], from: plan.from + 1, to: plan.to + 1 },
  });
  return figure?.value == null ? null : figure.value * elapsedYearShare(period);
}
