import type { Catalog } from '../catalog/catalog.ts';
import type { Freshness } from '../observations/freshness.ts';
import type { ObservationStore } from '../sinks/store.ts';
import type { Arrival } from './freshness-ledger.ts';

/** The figures that are there for some lines of the ledger of lateness. */
export async function newestArrivals(
  lines: readonly Freshness[],
  catalog: Catalog,
  observations: ObservationStore,
): Promise<readonly Arrival[]> {
  if (lines.length === 0) return [];
  const sources = new Set(lines.map(({ source }) => source));
  const indicators = [...sources].flatMap((source) => catalog.sources.get(source)?.expects?.indicators ?? []);
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const ends = lines.map(({ periodEnd }) => periodEnd);
  const [from, to] = ends.reduce(
    ([low, high], end) => [Math.min(low, end), Math.max(high, end)],
    [Infinity, -Infinity],
  );
  const rows = await observations.cells({ indicators: [...new Set(indicators)], units, from, to: to + 1 });
  return rows.filter(({ quality }) => quality === 'reported' || quality === 'entered');
}
