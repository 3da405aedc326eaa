import type { UnitId } from '../catalog/unit.ts';
import { registerDate } from '../catalog/register-date.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import type { Deciding } from './deciding.ts';
import type { CommandRefusal } from './ticket-command.ts';

/** Why a unit cannot be given anything: nobody knows it, or it does not stand at that date (pinned by `registersAt`). */
export function unitRefusal({ rules, at }: Deciding, id: UnitId): CommandRefusal | null {
  const { units, site } = rules.catalog;
  const unit = units.get(id);
  if (unit === undefined) return 'unit is unknown';
  return isValidAt(unit, registerDate(site, dateOf(at))) ? null : 'unit does not stand';
}

/** The first refusal among several units. */
export const unitsRefusal = (deciding: Deciding, ids: readonly UnitId[]): CommandRefusal | null =>
  ids.map((id) => unitRefusal(deciding, id)).find((refusal) => refusal !== null) ?? null;

/** The unit in whose name the actor speaks of the ticket: the lead unit, else what his duty reaches. */
export function speakingUnit({ ticket, actor }: Deciding, among: readonly (UnitId | null)[]): UnitId | null {
  const reached = among.find((unit) => unit !== null && actor.duties.some(({ units }) => units.has(unit)));
  return reached ?? ticket.lead;
}
