import type { Calendar, SpecialDay } from '../../catalog/calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import { addDays, instantOf } from '../../kernel/local-date.ts';

/** Days in a row that are special for the same reason; `[from, to)`. */
export interface DayOfCalendar extends Pick<SpecialDay, 'kind' | 'name' | 'status'> {
  readonly from: Instant;
  readonly to: Instant;
}

/** The special days of a calendar that touch a time, oldest first. Those that do not count are left out. */
export function daysOfCalendar({ days }: Calendar, from: Instant, to: Instant): readonly DayOfCalendar[] {
  const active = [...days.values()].filter((day) => day.active).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const merged: DayOfCalendar[] = [];
  for (const { date, kind, name, status } of active) {
    const day = { from: instantOf(date), to: instantOf(addDays(date, 1)), kind, name, status };
    const last = merged.at(-1);
    const goesOn = last?.to === day.from && last.kind === kind && last.name === name && last.status === status;
    if (goesOn) merged[merged.length - 1] = { ...last, to: day.to };
    else merged.push(day);
  }
  return merged.filter((day) => day.from < to && day.to > from);
}
