import { nextWorkingDay, workingDayAfter, type WorkingDays } from '../world/working-days.ts';
import { at as instantAt, dayOf, type Instant } from '../world/time.ts';

/** As the calendar of the site has them. */
const SESSIONS = [
  ['07:30', '11:30'],
  ['13:30', '17:30'],
] as const;

/** That instant when offices work then, else the beginning of their next session. */
export function inOfficeHours(works: WorkingDays, at: Instant): Instant {
  const day = dayOf(at);
  if (works(day)) {
    for (const [from, to] of SESSIONS) {
      if (at < instantAt(day, from)) return instantAt(day, from);
      if (at < instantAt(day, to)) return at;
    }
    return instantAt(workingDayAfter(works, day), SESSIONS[0][0]);
  }
  return instantAt(nextWorkingDay(works, day), SESSIONS[0][0]);
}
