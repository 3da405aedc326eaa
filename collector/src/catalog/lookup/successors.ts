import type { LocalDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import type { Catalog } from '../catalog.ts';
import { registerDate } from '../register-date.ts';
import type { Unit, UnitId } from '../unit.ts';

/** A unit that carries on another's work: all of it, or a part whose share may be unknown. */
export interface Successor {
  readonly unit: Unit;
  readonly part: 'whole' | 'partial';
}

/**
 * Who carries on for a unit that has ended by a day (pinned by `registersAt`), followed through further reforms.
 * Empty while the unit is valid, before it began, or when nobody follows.
 */
export function successorsOf(catalog: Catalog, unit: UnitId, date: LocalDate): readonly Successor[] {
  const day = registerDate(catalog.site, date);
  const from = catalog.units.get(unit);
  if (!from || from.validTo === null || day <= from.validTo) return [];
  const found = new Map<UnitId, Successor>();
  follow(catalog, unit, 'whole', day, found, new Set());
  return [...found.values()];
}

function follow(
  catalog: Catalog,
  from: UnitId,
  part: Successor['part'],
  day: LocalDate,
  found: Map<UnitId, Successor>,
  seen: Set<UnitId>,
): void {
  if (seen.has(from)) return;
  seen.add(from);
  for (const step of catalog.successions.filter((succession) => succession.from === from)) {
    const next = catalog.units.get(step.to);
    if (!next) continue;
    const share = part === 'whole' ? step.part : 'partial';
    if (isValidAt(next, day)) found.set(next.id, { unit: next, part: share });
    else follow(catalog, next.id, share, day, found, seen);
  }
}
