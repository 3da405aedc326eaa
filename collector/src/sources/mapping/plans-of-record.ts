import type { FigurePlan } from './figure-plan.ts';
import { longPlans, widePlans } from './figure-plan.ts';
import type { ObservationMapping } from '../../catalog/source-spec.ts';
import { cellText } from '../cells/cell-text.ts';
import type { ParseContext } from '../source-kind.ts';
import { UNREADABLE } from './field-reader.ts';
import type { Reject } from './outcome-of-part.ts';
import type { Reader } from './records.ts';

type Readers = ReadonlyMap<string, Reader | null>;

/** The figures of a record: all that are declared (wide form), or the one that the record names (long form). */
export function plansOfRecord(
  mapping: ObservationMapping,
  { spec, catalog }: ParseContext,
  readers: Readers,
  reject: Reject,
): (index: number) => readonly FigurePlan[] {
  const field = mapping.indicatorField;
  if (field === undefined) {
    const { plans, unknown } = widePlans(mapping, catalog, readers);
    for (const id of unknown) reject({ index: -1, field: id, reason: 'unknown indicator' });
    return () => plans;
  }
  const named = longPlans(mapping, spec, catalog, readers);
  const indicatorCell = readers.get(field) ?? (() => undefined);
  const unitCell = ('field' in mapping.unit ? readers.get(mapping.unit.field) : undefined) ?? (() => undefined);
  const known = new Map<string, readonly FigurePlan[]>(); // by the cell as it was sent
  return (index) => {
    const cell = indicatorCell(index);
    const seen = typeof cell === 'string' ? known.get(cell) : undefined;
    if (seen !== undefined) return seen;
    const text = cell === UNREADABLE ? '' : cellText(cell);
    const plan = text === '' ? 'missing value' : named(text);
    if (typeof plan !== 'string') {
      if (typeof cell === 'string' && known.size < 10_000) known.set(cell, [plan]);
      return [plan];
    }
    if (text !== '' || cellText(unitCell(index)) !== '') reject({ index, field, reason: plan });
    return [];
  };
}
