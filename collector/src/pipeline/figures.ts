import type { IndicatorId } from '../catalog/indicator.ts';
import type { UnitId } from '../catalog/unit.ts';
import { periodSpan, type PeriodId } from '../kernel/period.ts';
import type { PeriodCell } from '../observations/affected-cells.ts';
import type { Observation } from '../observations/observation.ts';
import type { ObservationStore } from '../sinks/store.ts';

/** The newest figures of some cells and periods, in memory while they are computed with. */
export class Figures {
  readonly #figures = new Map<string, Observation>();

  get(cell: PeriodCell): Observation | null {
    return this.#figures.get(keyOf(cell)) ?? null;
  }

  set(observation: Observation): void {
    this.#figures.set(keyOf(observation), observation);
  }

  /** Reads what the store knows of these cells, one query per indicator. */
  async read(cells: readonly PeriodCell[], store: ObservationStore): Promise<void> {
    for (const [indicator, wanted] of groupByIndicator(cells)) {
      const rows = await store.cells({ indicators: [indicator], ...boundsOf(wanted) });
      for (const row of rows) this.set(row);
    }
  }
}

const keyOf = ({ indicator, unit, period }: PeriodCell): string => `${indicator}|${unit}|${period}`;

const groupByIndicator = (cells: readonly PeriodCell[]): ReadonlyMap<IndicatorId, PeriodCell[]> =>
  Map.groupBy(cells, ({ indicator }) => indicator);

function boundsOf(cells: readonly PeriodCell[]): { units: readonly UnitId[]; from: number; to: number } {
  const ends = [...new Set(cells.map(({ period }) => period))].map((period: PeriodId) => periodSpan(period).to);
  const [from, to] = ends.reduce(
    ([low, high], end) => [Math.min(low, end), Math.max(high, end)],
    [Infinity, -Infinity],
  );
  return { units: [...new Set(cells.map(({ unit }) => unit))], from, to: to + 1 };
}
