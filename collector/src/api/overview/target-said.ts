import type { TargetSaid } from '@vnioc/contract/leaders-overview.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Bounds, Indicator, Target } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { PeriodId } from '../../kernel/period.ts';
import { curveReference } from '../../observations/curve-reference.ts';
import { upperBounds } from '../../observations/upper-bounds.ts';
import { readReferences } from '../../pipeline/references.ts';
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
  const reference = target.kind === 'curve' ? await curveAt(indicator, target, id, period, store) : 1;
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

async function curveAt(
  indicator: Indicator,
  target: Target,
  unit: UnitId,
  period: PeriodId | null,
  { observations }: Pick<Store, 'observations'>,
): Promise<number | null> {
  if (period === null) return null;
  const factsOf = await readReferences(indicator, [{ unit, figures: [{ period }] }], observations);
  return curveReference(target, period, factsOf(unit, period).plan);
}
