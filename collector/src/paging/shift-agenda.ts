import type { PlannedItem } from '../agenda/agenda-item.ts';
import type { Shift } from '../duty/duty.ts';
import type { Instant } from '../kernel/clock.ts';
import { HOUR } from '../kernel/local-date.ts';

/** Somebody who does not hand over is reminded again, as long as a shift lasts. */
const EVERY = HOUR;
const MOST = 12;

/** When a shift that nobody signed is minded next: at its planned end, and every hour from then on. */
export function shiftAgenda({ id, plannedEnd, endedAt }: Shift, after: Instant = -Infinity): readonly PlannedItem[] {
  const times = after < plannedEnd ? 0 : Math.floor((after - plannedEnd) / EVERY) + 1;
  if (endedAt !== null || times > MOST) return [];
  const dueAt = plannedEnd + times * EVERY;
  return [{ id: `shift/${id}`, subject: id, dueAt, task: { kind: 'shift', shift: id } }];
}
