import type { Catalog } from '../catalog/catalog.ts';
import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import type { Actor } from './actor.ts';
import type { TicketKind } from './received.ts';
import type { CommandRefusal } from './ticket-command.ts';

/** Whoever may give an instruction (QĐ 1670/QĐ-UBND, Điều 2.5, 5.2). */
export const LEADERS: readonly PersonRole[] = ['chair', 'vice_chair', 'office_chief'];
const WRITE_DOWN: readonly PersonRole[] = [...LEADERS, 'ioc_shift_lead', 'ioc_operator', 'soc_analyst'];

/** What an instruction ("Ý kiến chỉ đạo") or a directive to follow up must say. */
export interface Instructing {
  readonly kind: TicketKind;
  readonly lead: UnitId | null;
  readonly documentNumber: string | null;
  readonly dueAt: Instant | null;
  /** The leader who gave it; a leader who opens it himself need not say so. */
  readonly givenBy: PersonId | null;
}

export const isInstruction = (kind: TicketKind): boolean => kind === 'instruction' || kind === 'directive';

/** Why an instruction cannot be opened like this; null for tickets of another kind. */
export function instructionRefusal(
  { kind, lead, documentNumber, dueAt, givenBy }: Instructing,
  actor: Actor,
  at: Instant,
  { people }: Pick<Catalog, 'people'>,
): CommandRefusal | null {
  if (!isInstruction(kind)) return null;
  if (!actor.duties.some(({ role }) => WRITE_DOWN.includes(role))) return 'only the center and leaders instruct';
  if (lead === null || dueAt === null || documentNumber === null) return 'instruction is incomplete';
  const leads = people
    .get(givenBy ?? ('' as PersonId))
    ?.duties.some((duty) => LEADERS.includes(duty.role) && isValidAt(duty, dateOf(at)));
  return leads === true ? null : 'leader is missing';
}

/** Who gave it, when a leader opens it himself: he, or the leader for whom he acts. */
export function leaderAmong({ ref, duties }: Actor): PersonId | null {
  if (ref.kind !== 'person') return null;
  const duty = duties.find(({ role }) => LEADERS.includes(role));
  return duty === undefined ? null : (duty.deputyOf ?? ref.id);
}
