import type { Indicator } from '../catalog/indicator.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { periodSpan } from '../kernel/period.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { ofValues, orMissing } from './aggregate-units.ts';
import type { NoAggregate } from './aggregate-units.ts';
import { sumFigures } from './figure.ts';
import type { Figure, Observation } from './observation.ts';

export type TimeAggregate = Figure & {
  readonly quality: 'aggregated' | 'partial';
  readonly coverage: { readonly present: number; readonly expected: number };
};

/**
 * The figure of a longer time from those of its periods, one cell, one figure per period, in any order: how days make a
 * week. `expectedPeriods`: how many were owed. Medians cannot be made of medians and are refused.
 */
export function aggregateTime(
  indicator: Pick<Indicator, 'aggregation'>,
  figures: readonly Observation[],
  expectedPeriods: number,
): Outcome<TimeAggregate, NoAggregate> {
  if (figures.length === 0) return refuse('nothing reported');
  const figure = combine(indicator.aggregation.time, figures);
  if (!figure.ok) return figure;
  const isWhole = figures.length >= expectedPeriods && figures.every((it) => it.quality !== 'partial');
  const coverage = { present: figures.length, expected: Math.max(expectedPeriods, figures.length) };
  return accept({ ...figure.value, quality: isWhole ? 'aggregated' : 'partial', coverage });
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
