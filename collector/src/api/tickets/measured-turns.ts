import type { MeasuredTurnItem } from '@vnioc/contract/ticket-time.ts';
import { endOf, measureTurn } from '../../accounting/measure-turn.ts';
import type { Turn } from '../../accounting/turn.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { WorkingCalendar } from '../../kernel/working-calendar.ts';

/** Turns as the accounts measure them, open ones up to now. */
export const measuredTurns = (
  turns: readonly Turn[],
  now: Instant,
  calendar: WorkingCalendar,
): readonly MeasuredTurnItem[] => turns.map((turn) => measuredTurn(turn, now, calendar));

export function measuredTurn(turn: Turn, now: Instant, calendar: WorkingCalendar): MeasuredTurnItem {
  const { onClockMillis, offClockMillis, overdueMillis, breachedAt } = measureTurn(turn, now, calendar);
  return {
    ...{ turn: turn.id, to: endOf(turn, now), onClockMs: onClockMillis, offClockMs: offClockMillis },
    ...{ overdueMs: overdueMillis, breachedAt },
  };
}
