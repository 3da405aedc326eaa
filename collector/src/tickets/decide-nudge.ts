import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { LEADERS } from './instruction.ts';
import type { Mandate } from './record-event.ts';
import { unitRefusal } from './units-of-command.ts';

/** Reminders; in the Chairman's name only by sub-delegation (QĐ 1670/QĐ-UBND, Điều 5.2). */
export const NUDGE: RulesOf<'nudge'> = { nudge: { then: nudge } };

function nudge(deciding: Deciding, { unit, inNameOfChair, why }: CommandOf<'nudge'>): Decision {
  const refusal = unitRefusal(deciding, unit);
  if (refusal !== null) return refuse(refusal);
  const bare = { type: 'UnitNudged', unit, inNameOfChair, why } as const;
  if (!inNameOfChair || deciding.actor.ref.kind === 'system') return accept([bare]);
  const mandate = mandateOf(deciding);
  return mandate === null ? refuse('no mandate of the chair') : accept([{ ...bare, mandate }]);
}

/** A leader's own duty, or a deputy's with the document that made him one; the center itself has none. */
function mandateOf({ actor: { ref, duties } }: Deciding): Mandate | null {
  if (ref.kind !== 'person') return null;
  for (const { role, deputyOf, documentNumber = null } of duties) {
    if (!LEADERS.includes(role)) continue;
    if (deputyOf === undefined) return { of: ref.id, documentNumber: null };
    if (documentNumber !== null) return { of: deputyOf, documentNumber };
  }
  return null;
}
