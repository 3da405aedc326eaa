import type { Catalog } from '../catalog/catalog.ts';
import { resolveUnit } from '../catalog/lookup/resolve-unit.ts';
import { registerDate } from '../catalog/register-date.ts';
import type { Unit, UnitId } from '../catalog/unit.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';

/** A unit as somebody typed it. */
export interface CalledUnit {
  readonly text: string;
  /** Null: no unit is, or ever was, called so. */
  readonly id: UnitId | null;
  /** Whether it stands on the day (pinned by `registersAt`). */
  readonly standing: boolean;
}

/** The unit that an id, an official name or an alias means on a day; one that has ended or not begun is still understood. */
export function calledUnit(catalog: Catalog, text: string, date: LocalDate): CalledUnit {
  const byId = catalog.units.get(text.trim() as UnitId);
  const now = byId === undefined ? named(catalog, text, date) : byId;
  const unit = now ?? everNamed(catalog, text);
  const standing = unit !== null && isValidAt(unit, registerDate(catalog.site, date));
  return { text, id: unit?.id ?? null, standing };
}

function named(catalog: Catalog, text: string, date: LocalDate): Unit | null {
  const found = resolveUnit(catalog, { system: 'name', text, date });
  return found.ok ? found.value.unit : null;
}

/** Read as if no day were pinned: names come back after a reform, so the youngest bearer is meant. */
function everNamed(catalog: Catalog, text: string): Unit | null {
  const unpinned = { ...catalog, site: { ...catalog.site, registersAt: null } };
  const days = [...new Set([...catalog.units.values()].map(({ validFrom }) => validFrom))].toSorted().reverse();
  for (const day of days) {
    const unit = named(unpinned, text, day);
    if (unit !== null) return unit;
  }
  return null;
}
