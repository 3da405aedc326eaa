import type { Catalog } from '../../catalog/catalog.ts';
import type { Indicator, IndicatorId } from '../../catalog/indicator.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay } from '../../kernel/working-calendar.ts';

const known = new WeakMap<Catalog, ReadonlySet<IndicatorId>>();

/** Indicators that offices report on working days only. */
function onWorkingDays(catalog: Catalog): ReadonlySet<IndicatorId> {
  const found =
    known.get(catalog) ??
    new Set(
      [...catalog.sources.values()].flatMap(({ expects }) => (expects?.days === 'working' ? expects.indicators : [])),
    );
  known.set(catalog, found);
  return found;
}

/** False on the days on which nobody owes a daily figure: their absence is no gap. */
export const isOwedOn = (
  catalog: Catalog,
  { id, cadence }: Pick<Indicator, 'id' | 'cadence'>,
  lastDay: LocalDate,
): boolean => cadence !== 'daily' || !onWorkingDays(catalog).has(id) || isWorkingDay(catalog.calendar, lastDay);
