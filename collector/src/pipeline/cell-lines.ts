import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { periodOf } from '../kernel/period.ts';
import { contributors } from '../observations/affected-cells.ts';
import type { Freshness } from '../observations/freshness.ts';
import { inputsOf } from '../observations/input-needs.ts';
import type { CellKey } from '../observations/observation.ts';

/**
 * The lines of the ledger of lateness on which a cell rests: its own; for a computed figure those of its parts, so that
 * it goes stale when none of them came, and stands (as `partial`) when some did.
 */
export function linesOfCell(
  cell: CellKey,
  at: Instant,
  catalog: Catalog,
  own: (cell: CellKey) => readonly Freshness[],
): readonly Freshness[] {
  const lines = own(cell);
  const indicator = catalog.indicators.get(cell.indicator);
  if (lines.length > 0 || indicator === undefined) return lines;
  const { formula } = indicator;
  if (formula !== null && formula.kind !== 'count_units') {
    const inputs = inputsOf(formula).filter((input) => input !== cell.indicator);
    if (inputs.length > 0) {
      return inputs.flatMap((input) => linesOfCell({ indicator: input, unit: cell.unit }, at, catalog, own));
    }
  }
  const place = { ...cell, period: periodOf(dateOf(at), indicator.cadence, indicator.context) };
  const parts = contributors(catalog, indicator, place);
  return parts.flatMap((unit) => linesOfCell({ indicator: indicator.id, unit }, at, catalog, own));
}
