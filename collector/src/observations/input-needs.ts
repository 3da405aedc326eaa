import type { Catalog } from '../catalog/catalog.ts';
import type { Formula, Indicator, IndicatorId } from '../catalog/indicator.ts';
import { cadenceOf, periodOf, periodSpan, periodsBetween } from '../kernel/period.ts';
import type { Cadence, PeriodId } from '../kernel/period.ts';

/** The periods of one input that a derived figure rests on: one, or several to be taken together by `aggregateTime`. */
export interface InputNeed {
  readonly indicator: IndicatorId;
  readonly periods: readonly PeriodId[];
}

const LENGTH: readonly Cadence[] = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'];

/** The indicators a formula is made of; none for counted events. */
export function inputsOf(formula: Formula): readonly IndicatorId[] {
  if (formula.kind === 'events') return [];
  if (formula.kind === 'count_units') return [formula.indicator];
  const terms = formula.kind === 'sum' ? formula.terms : [...formula.numerator, ...formula.denominator];
  return [...new Set(terms.map(({ indicator }) => indicator))];
}

/**
 * Which periods of its inputs a derived figure needs: of a slower input the period in which its last day lies (the
 * year's plan for a week), of a faster one all periods that end in it.
 */
export function inputNeeds(indicator: Indicator, period: PeriodId, catalog: Catalog): readonly InputNeed[] {
  if (!indicator.formula) return [];
  return inputsOf(indicator.formula).map((id) => {
    const input = catalog.indicators.get(id);
    return { indicator: id, periods: input ? correspondingPeriods(period, input) : [] };
  });
}

type Rhythm = Pick<Indicator, 'cadence' | 'context'>;

/** The input's periods that belong to a derived period: the one that holds its last day, or the faster ones that end in it. */
export function correspondingPeriods(period: PeriodId, input: Rhythm): readonly PeriodId[] {
  if (isFaster(input.cadence, cadenceOf(period))) return endingIn(period, input);
  return [periodOf(periodSpan(period).lastDay, input.cadence, input.context)];
}

/** The derived periods that need an input's period: the other direction of `correspondingPeriods`. */
export function dependentPeriods(inputPeriod: PeriodId, derived: Rhythm): readonly PeriodId[] {
  if (!isFaster(cadenceOf(inputPeriod), derived.cadence)) return endingIn(inputPeriod, derived);
  return [periodOf(periodSpan(inputPeriod).lastDay, derived.cadence, derived.context)];
}

const isFaster = (a: Cadence, b: Cadence): boolean => LENGTH.indexOf(a) < LENGTH.indexOf(b);

function endingIn(period: PeriodId, { cadence, context }: Rhythm): readonly PeriodId[] {
  const { from, to } = periodSpan(period);
  return periodsBetween(cadence, context, from, to).filter((it) => periodSpan(it).to <= to);
}
