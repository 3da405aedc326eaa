import type { TileFigure } from '@vnioc/contract/leaders-overview.ts';
import { isOverdueStatus } from '@vnioc/contract/words.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator } from '../../catalog/indicator.ts';
import { sourcesOwing } from '../../catalog/lookup/sources-owing.ts';
import type { Instant } from '../../kernel/clock.ts';
import { cadenceOf, periodSpan, type Cadence } from '../../kernel/period.ts';
import type { Freshness } from '../../observations/freshness.ts';
import type { CellState, State } from '../../observations/state.ts';
import type { Store } from '../../sinks/store.ts';
import { LONGEST_PERIOD } from '../query/read-series.ts';
import { targetSaidOf } from './target-said.ts';

/** A figure of the whole area, and how it stands there. */
export interface AreaFigure {
  readonly cell: CellState;
  readonly indicator: Indicator;
  readonly state: State;
}

/** How many periods a trend shows. */
const SHOWN: Readonly<Record<Cadence, number>> = { daily: 30, weekly: 26, monthly: 13, quarterly: 8, yearly: 5 };

/** What a tile says of its figure: trend, change, target, and whose fault it is when it is late. */
export async function tileFigure(
  { cell, indicator, state }: AreaFigure,
  now: Instant,
  catalog: Catalog,
  store: Store,
): Promise<TileFigure> {
  const { unit, period, judged, since, value, dueAt } = cell;
  const cadence = period === null ? indicator.cadence : cadenceOf(period);
  const cells = await store.observations.cells({
    ...{ indicators: [indicator.id], units: [unit] },
    ...{ from: now - (SHOWN[cadence] + 2) * LONGEST_PERIOD[cadence], to: now + LONGEST_PERIOD[cadence] },
  });
  const points = cells
    .slice(-SHOWN[cadence])
    .map((one) => ({ period: one.period, at: one.periodEnd, value: one.value }));
  const before = points.filter((point) => point.period !== period && point.value !== null).at(-1);
  const late = state === 'stale' || state === 'upstream_fault' || state === 'no_data';
  return {
    ...{ indicator: indicator.id, unit, state, judged, aggregated: cell.state === 'not_applicable' },
    ...{ since, value, period, periodEnd: period === null ? null : periodSpan(period).to, dueAt, points },
    previous: before?.value == null ? null : { period: before.period, value: before.value },
    target: await targetSaidOf(indicator, unit, cell, { catalog, store }),
    lateness: late ? latenessOf(await linesOf(indicator, unit, catalog, store)) : null,
  };
}

/** Lines of the ledger of lateness behind a figure, the newest periods first. */
export async function linesOf(
  indicator: Indicator,
  unit: CellState['unit'],
  catalog: Catalog,
  store: Pick<Store, 'freshness'>,
): Promise<readonly Freshness[]> {
  const sources = sourcesOwing(catalog, indicator.id).map(({ id }) => id);
  if (sources.length === 0) return [];
  return store.freshness.list({ sources, units: [unit], limit: 12, newestFirst: true });
}

function latenessOf(lines: readonly Freshness[]): TileFigure['lateness'] {
  const late = lines.find(({ status }) => isOverdueStatus(status));
  return late === undefined ? null : { cause: late.cause ?? 'unit', dueAt: late.dueAt };
}
