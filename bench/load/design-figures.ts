import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import type { Indicator } from '../../collector/src/catalog/indicator.ts';
import type { Instant } from '../../collector/src/kernel/clock.ts';
import { DAY } from '../../collector/src/kernel/local-date.ts';
import { periodsBetween, periodSpan } from '../../collector/src/kernel/period.ts';
import type { PeriodId } from '../../collector/src/kernel/period.ts';
import type { Observation } from '../../collector/src/observations/observation.ts';
import type { SourceId } from '../../collector/src/catalog/source-spec.ts';
import type { UnitId } from '../../collector/src/catalog/unit.ts';

const SAID = 'design' as SourceId;

/** Spread evenly over 0..1, the same in every run. */
const share = (seed: number): number => (Math.imul(seed + 1, 0x9e3779b1) >>> 8) / 2 ** 24;

/** A figure for a cell and period; ratios in parts. */
export function figureOf(indicator: Indicator, unit: UnitId, period: PeriodId, knownAt: Instant, seed: number) {
  const about = { indicator: indicator.id, unit, period, source: SAID, knownAt, quality: 'reported' as const };
  const level = share(seed);
  if (indicator.unit !== '1') return { ...about, value: Math.round(level * 10_000) };
  const denominator = 100 + Math.floor(level * 400);
  const numerator = Math.floor(denominator * (0.8 + level / 5));
  return { ...about, value: numerator / denominator, numerator, denominator };
}

/** A year of figures of every commune, in the order in which they become known, in batches as a source commits them. */
export function* yearOfFigures(catalog: Catalog, until: Instant, size = 20_000): Generator<readonly Observation[]> {
  const communes = [...catalog.units.values()].filter(({ level }) => level === 'commune');
  let batch: Observation[] = [];
  let seed = 0;
  for (const period of periodsOf(until)) {
    const { to } = periodSpan(period);
    for (const indicator of catalog.indicators.values()) {
      if (period.length === 10 ? indicator.cadence !== 'daily' : indicator.cadence !== 'monthly') continue;
      for (const { id } of communes) batch.push(figureOf(indicator, id, period, to, seed++));
      if (batch.length >= size) {
        yield batch;
        batch = [];
      }
    }
  }
  yield batch;
}

const periodsOf = (until: Instant): readonly PeriodId[] =>
  (['daily', 'monthly'] as const)
    .flatMap((cadence) => periodsBetween(cadence, 'calendar', until - 365 * DAY, until))
    .filter((period) => periodSpan(period).to <= until)
    .sort((a, b) => periodSpan(a).to - periodSpan(b).to);
