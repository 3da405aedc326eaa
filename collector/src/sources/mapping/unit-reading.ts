import type { Catalog } from '../../catalog/catalog.ts';
import { resolveUnit, type ResolvedUnit } from '../../catalog/lookup/resolve-unit.ts';
import type { Unit, UnitId } from '../../catalog/unit.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { isValidAt } from '../../kernel/validity.ts';
import { cellText, type Cell } from '../cells/cell-text.ts';

export type UnitReading =
  | { readonly ok: true; readonly unit: Unit; readonly corrected: ResolvedUnit['corrected'] }
  | { readonly ok: false; readonly why: 'missing value' | 'unknown unit' | 'unit not valid at that date' };

export type UnitReader = (cell: Cell, dates: readonly LocalDate[]) => UnitReading;

const MISSING: UnitReading = { ok: false, why: 'missing value' };

/**
 * Reads unit cells with the date of the data; `dates` are tried in order (the day said, else the last and the first day
 * of the period, since a unit may have ended within it). Each text and date is looked up once.
 */
export function unitReader(catalog: Catalog, system: string): UnitReader {
  const known = new Map<LocalDate | undefined, Map<string, UnitReading>>();
  return (cell, dates) => {
    const text = typeof cell === 'string' ? cell : cellText(cell);
    let ofDate = known.get(dates[0]);
    if (ofDate === undefined) {
      if (known.size > 5000) known.clear();
      known.set(dates[0], (ofDate = new Map()));
    }
    const found = ofDate.get(text);
    if (found) return found;
    const reading = text.trim() === '' ? MISSING : lookUp(catalog, system, text, dates);
    if (ofDate.size < 10_000) ofDate.set(text, reading);
    return reading;
  };
}

function lookUp(catalog: Catalog, system: string, text: string, dates: readonly LocalDate[]): UnitReading {
  let first: UnitReading | undefined;
  for (const date of dates) {
    const reading = system === 'id' ? byId(catalog, text.trim(), date) : byRegister(catalog, system, text, date);
    if (reading.ok) return reading;
    first ??= reading;
  }
  return first ?? { ok: false, why: 'unknown unit' };
}

function byId(catalog: Catalog, text: string, date: LocalDate): UnitReading {
  const unit = catalog.units.get(text as UnitId);
  if (!unit) return { ok: false, why: 'unknown unit' };
  const day = catalog.site.registersAt ?? date;
  return isValidAt(unit, day) ? { ok: true, unit, corrected: [] } : { ok: false, why: 'unit not valid at that date' };
}

function byRegister(catalog: Catalog, system: string, text: string, date: LocalDate): UnitReading {
  const outcome = resolveUnit(catalog, { system, text, date });
  if (outcome.ok) return { ok: true, unit: outcome.value.unit, corrected: outcome.value.corrected };
  return { ok: false, why: outcome.refusal === 'ambiguous' ? 'unknown unit' : outcome.refusal };
}
