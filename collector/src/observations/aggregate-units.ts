import type { Indicator } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { sumFigures, valueOf } from './figure.ts';
import { newestStamp } from './newest-stamp.ts';
import type { Figure, Observation } from './observation.ts';

export type NoAggregate =
  'nothing reported' | 'not aggregated by rule' | 'raw records are needed' | 'parts of the ratio are missing';

/**
 * The figure of a unit from those of the units below it, all of one indicator and period. Ratios come from summed parts;
 * index scores (`none`) never aggregate; what is missing is not zero but makes the figure `partial`, with its coverage.
 * `expectedUnits`: how many units below owe the figure (`contributors`).
 */
export function aggregateUnits(
  indicator: Indicator,
  unit: UnitId,
  parts: readonly Observation[],
  expectedUnits: number,
): Outcome<Observation, NoAggregate> {
  const [first] = parts;
  if (!first) return refuse('nothing reported');
  const figure = combine(indicator.aggregation.units, parts);
  if (!figure.ok) return figure;
  const isWhole = parts.length >= expectedUnits && parts.every((part) => part.quality !== 'partial');
  return accept({
    ...figure.value,
    ...newestStamp(parts),
    ...{ indicator: indicator.id, unit, period: first.period, quality: isWhole ? 'aggregated' : 'partial' },
    coverage: { present: parts.length, expected: Math.max(expectedUnits, parts.length) },
  });
}

function combine(rule: Indicator['aggregation']['units'], parts: readonly Observation[]): Outcome<Figure, NoAggregate> {
  switch (rule) {
    case 'none':
      return refuse('not aggregated by rule');
    case 'p50':
      return refuse('raw records are needed');
    case 'ratio':
      return parts.every((part) => part.numerator !== undefined)
        ? orMissing(sumFigures(parts))
        : refuse('parts of the ratio are missing');
    case 'sum':
      return orMissing(sumFigures(parts));
    case 'avg':
    case 'max':
      return ofValues(rule, parts);
    default:
      return unreachable(rule);
  }
}

/** Mean or greatest of the values that are there; a ratio over nothing has none and takes no part. */
export function ofValues(
  rule: 'avg' | 'max',
  parts: readonly Pick<Observation, 'value' | 'numerator' | 'denominator'>[],
): Outcome<Figure, NoAggregate> {
  const values = parts.map(valueOf).filter((value) => value !== null);
  if (values.length === 0) return refuse('nothing reported');
  if (rule === 'max') return accept({ value: Math.max(...values) });
  return accept({ value: values.reduce((sum, value) => sum + value, 0) / values.length });
}

export const orMissing = (figure: Figure | null): Outcome<Figure, NoAggregate> =>
  figure ? accept(figure) : refuse('parts of the ratio are missing');
