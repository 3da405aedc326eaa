import { plusDays, weekday, type Day } from './time.ts';

/** True for a day on which offices work: the weekday rule, and the special days of the calendar. */
export type WorkingDays = (day: Day) => boolean;

/** `kind` of a special day as the calendar register writes it. */
export interface SpecialDay {
  readonly date: Day;
  readonly kind: string;
  readonly active?: boolean;
}

export function workingDays(special: readonly SpecialDay[]): WorkingDays {
  const byDay = new Map(special.filter((day) => day.active !== false).map((day) => [day.date, day.kind]));
  return (day) => {
    const kind = byDay.get(day);
    return kind === undefined ? weekday(day) < 6 : kind === 'swapped_work';
  };
}

/** That day, or the next one on which offices work. */
export function nextWorkingDay(works: WorkingDays, day: Day): Day {
  let next = day;
  while (!works(next)) next = plusDays(next, 1);
  return next;
}

export const workingDayAfter = (works: WorkingDays, day: Day): Day => nextWorkingDay(works, plusDays(day, 1));
