import type { Indicator } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { periodSpan, type PeriodId } from '../kernel/period.ts';
import { valueOf, type PlainFigure } from '../observations/figure.ts';
import { NO_REFERENCE, type ReferenceFacts } from '../observations/judge.ts';
import { referenceNeeds } from '../observations/reference-needs.ts';
import type { ObservationStore } from '../sinks/store.ts';

/** What judging a unit's figure of a period needs beside the figure itself. */
export type FactsOf = (unit: UnitId, period: PeriodId) => ReferenceFacts;

interface NeedingCell {
  readonly unit: UnitId;
  readonly figures: readonly { readonly period: PeriodId }[];
}

/** One read per indicator for everything its baselines, windows and plans need. */
export async function readReferences(
  indicator: Indicator,
  cells: readonly NeedingCell[],
  observations: ObservationStore,
): Promise<FactsOf> {
  const needs = cells.flatMap(({ figures }) => figures.map(({ period }) => referenceNeeds(indicator, period)));
  const periods = needs.flatMap(({ history, window }) => [...history, ...window]);
  const plans = needs.flatMap(({ plan }) => plan ?? []);
  if (periods.length === 0 && plans.length === 0) return () => NO_REFERENCE;
  const units = [...new Set(cells.map(({ unit }) => unit))];
  const figures = await readPeriods(indicator, units, periods, observations);
  const planned = await readPlans(units, plans, observations);
  return (unit, period) => {
    const { history, window, plan } = referenceNeeds(indicator, period);
    const pick = (ids: readonly PeriodId[]) => ids.flatMap((id) => figures.get(`${unit}|${id}`) ?? []);
    return {
      history: pick(history),
      window: pick(window),
      plan: plan === null ? null : planned(unit, plan.from, plan.to),
      historyAsked: history.length,
    };
  };
}

async function readPeriods(
  indicator: Indicator,
  units: readonly UnitId[],
  periods: readonly PeriodId[],
  observations: ObservationStore,
): Promise<ReadonlyMap<string, PlainFigure>> {
  if (periods.length === 0) return new Map();
  let [from, to] = [Infinity, -Infinity];
  for (const period of new Set(periods)) {
    const end = periodSpan(period).to;
    [from, to] = [Math.min(from, end), Math.max(to, end)];
  }
  const rows = await observations.cells({ indicators: [indicator.id], units, from, to: to + 1 });
  return new Map(rows.map((row) => [`${row.unit}|${row.period}`, row]));
}

async function readPlans(
  units: readonly UnitId[],
  plans: readonly { indicator: Indicator['id']; from: Instant; to: Instant }[],
  observations: ObservationStore,
): Promise<(unit: UnitId, from: Instant, to: Instant) => number | null> {
  const first = plans[0];
  if (first === undefined) return () => null;
  const from = Math.min(...new Set(plans.map((plan) => plan.from)));
  const to = Math.max(...new Set(plans.map((plan) => plan.to)));
  const rows = await observations.cells({ indicators: [first.indicator], units, from: from + 1, to: to + 1 });
  return (unit, start, end) => {
    const row = rows.findLast((it) => it.unit === unit && it.periodEnd > start && it.periodEnd <= end);
    return row === undefined ? null : valueOf(row);
  };
}
