import type { Formula, Indicator, IndicatorId, Terms } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { PeriodId } from '../kernel/period.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import { ratioOf, valueOf } from './figure.ts';
import { newestStamp } from './newest-stamp.ts';
import type { Observation } from './observation.ts';
import type { JudgedState } from './state.ts';

export type NoDerivation = 'an input is missing' | 'no formula' | 'not known whether the stream ran';

/** What a formula needs; each kind reads only its own part. */
export interface DeriveInputs {
  /** `ratio`, `sum`: the unit's own figures, already of the periods that `inputNeeds` names. */
  readonly figures: ReadonlyMap<IndicatorId, Observation>;
  /** `count_units`: every unit that should be counted, with its judged state, null when not judged. */
  readonly states: ReadonlyMap<UnitId, JudgedState | null>;
  /** `events`: the folded count of the period; null when the stream is not known to have run. */
  readonly count: number | null;
  /** Stamp of what is not made of observations: counts of units and of events. */
  readonly source: SourceId;
  readonly at: Instant;
}

/**
 * The figure that no upstream system says, by the register's formula, for one unit and period. A missing input is never
 * zero: there is no figure then. `partial` when an input is, or when a counted unit is not judged.
 */
export function derive(
  indicator: Indicator,
  unit: UnitId,
  period: PeriodId,
  inputs: DeriveInputs,
): Outcome<Observation, NoDerivation> {
  const { formula } = indicator;
  const cell = { indicator: indicator.id, unit, period };
  if (!formula) return refuse('no formula');
  switch (formula.kind) {
    case 'ratio':
    case 'sum':
      return ofFigures(formula, cell, inputs.figures);
    case 'count_units':
      return ofStates(formula, cell, inputs);
    case 'events':
      if (inputs.count === null) return refuse('not known whether the stream ran');
      return accept({ ...cell, value: inputs.count, source: inputs.source, knownAt: inputs.at, quality: 'derived' });
    default:
      return unreachable(formula);
  }
}

type Place = Pick<Observation, 'indicator' | 'unit' | 'period'>;

function ofFigures(
  formula: Extract<Formula, { kind: 'ratio' | 'sum' }>,
  cell: Place,
  figures: DeriveInputs['figures'],
): Outcome<Observation, NoDerivation> {
  const terms = formula.kind === 'sum' ? formula.terms : [...formula.numerator, ...formula.denominator];
  const used = terms.map(({ indicator }) => figures.get(indicator)).filter((it) => it !== undefined);
  if (used.length < terms.length || used.length === 0) return refuse('an input is missing');
  const quality = used.some((it) => it.quality === 'partial') ? 'partial' : 'derived';
  const about = { ...cell, ...newestStamp(used), quality } as const;
  if (formula.kind === 'sum') {
    const value = sumOf(formula.terms, figures);
    return value === null ? refuse('an input is missing') : accept({ ...about, value });
  }
  const [numerator, denominator] = [sumOf(formula.numerator, figures), sumOf(formula.denominator, figures)];
  if (numerator === null || denominator === null) return refuse('an input is missing');
  return accept({ ...about, ...ratioOf(numerator, denominator) });
}

function sumOf(terms: Terms, figures: DeriveInputs['figures']): number | null {
  let sum = 0;
  for (const { indicator, sign } of terms) {
    const figure = figures.get(indicator);
    const value = figure ? valueOf(figure) : null;
    if (value === null) return null;
    sum += sign * value;
  }
  return sum;
}

function ofStates(
  formula: Extract<Formula, { kind: 'count_units' }>,
  cell: Place,
  { states, source, at }: DeriveInputs,
): Outcome<Observation, NoDerivation> {
  const judged = [...states.values()].filter((state) => state !== null);
  if (judged.length === 0) return refuse('an input is missing');
  const value = judged.filter((state) => state !== 'normal' && formula.states.includes(state)).length;
  const quality = judged.length < states.size ? 'partial' : 'derived';
  return accept({
    ...cell,
    value,
    source,
    knownAt: at,
    quality,
    coverage: { present: judged.length, expected: states.size },
  });
}
