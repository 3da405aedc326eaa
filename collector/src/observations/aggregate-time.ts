import type { Indicator } from '../catalog/indicator.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { periodSpan } from '../kernel/period.ts';
import type { PeriodId } from '../kernel/period.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { ofValues, orMissing } from './aggregate-units.ts';
import type { NoAggregate } from './aggregate-units.ts';
import { sumFigures } from './figure.ts';
import { newestStamp } from './newest-stamp.ts';
import type { Figure, Observation } from './observation.ts';

/**
 * The figure of a longer period from those of the periods in it, one cell, one figure per period, in any order: how days
 * make a week. `expectedPeriods`: how many were owed. Medians cannot be made of medians and are refused.
 */
export function aggregateTime(
  indicator: Pick<Indicator, 'aggregation'>,
  period: PeriodId,
  figures: readonly Observation[],
  expectedPeriods: number,
): Outcome<Observation, NoAggregate> {
  const [first] = figures;
  if (!first) return refuse('nothing reported');
  const figure = combine(indicator.aggregation.time, figures);
  if (!figure.ok) return figure;
  const isWhole = figures.length >= expectedPeriods && figures.every((it) => it.quality !== 'partial');
  return accept({
    ...figure.value,
    ...newestStamp(figures),
    ...{ indicator: first.indicator, unit: first.unit, period, quality: isWhole ? 'aggregated' : 'partial' },
    coverage: { present: figures.length, expected: Math.max(expectedPeriods, figures.length) },
  });
}

function combine(
  rule: Indicator['aggregation']['time'],
  figures: readonly Observation[],
): Outcome<Figure, NoAggregate> {
  switch (rule) {
    case 'p50':
      return refuse('raw records are needed');
    case 'sum':
      return orMissing(sumFigures(figures));
    case 'ratio':
      return figures.every((it) => it.numerator !== undefined)
        ? orMissing(sumFigures(figures))
        : refuse('parts of the ratio are missing');
    case 'avg':
    case 'max':
      return ofValues(rule, figures);
    case 'last':
      return accept(plain(figures.reduce((a, b) => (endOf(b) > endOf(a) ? b : a))));
    case 'first':
      return accept(plain(figures.reduce((a, b) => (endOf(b) < endOf(a) ? b : a))));
    default:
      return unreachable(rule);
  }
}

const endOf = ({ period }: Observation): number => periodSpan(period).to;

const plain = ({ value, numerator, denominator }: Observation): Figure =>
  numerator === undefined || denominator === undefined ? { value: value ?? 0 } : { value, numerator, denominator };
