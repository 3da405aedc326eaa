import type { Schedule } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import { addDays, dateOf, instantOf, type LocalDate } from '../kernel/local-date.ts';
import { durationMillis } from './duration.ts';

/** Longest run of days off is Tết; a schedule that names no day in this many is empty. */
const SEARCH_DAYS = 30;

/**
 * The first instant after `after` at which a source is to be read; null when it is only received (`manual`, `push`).
 * `at` names local times of day; `every` polls between them. Under a simulated clock polls are left out, since they are
 * there for the impatience of people; a source that is only polled is then read once a day, at 23:55 (docs/adr/0003).
 */
export function nextRunAt(
  schedule: Schedule,
  isWorkingDay: (date: LocalDate) => boolean,
  after: Instant,
  simulated: boolean,
): Instant | null {
  const times = schedule.at ?? (simulated && schedule.every !== undefined ? ['23:55'] : []);
  const fixed = nextTimeOfDay(times, schedule.days === 'working' ? isWorkingDay : () => true, after);
  if (schedule.every === undefined || simulated) return fixed;
  const polled = nextPoll(durationMillis(schedule.every), after);
  return fixed === null ? polled : Math.min(fixed, polled);
}

/** Polls lie on a grid of their own length, so that a restart does not move them. */
const nextPoll = (every: number, after: Instant): Instant => (Math.floor(after / every) + 1) * every;

function nextTimeOfDay(times: readonly string[], counts: (date: LocalDate) => boolean, after: Instant): Instant | null {
  if (times.length === 0) return null;
  const minutes = times.map(minuteOfDay).sort((a, b) => a - b);
  let date = dateOf(after);
  for (let day = 0; day < SEARCH_DAYS; day += 1, date = addDays(date, 1)) {
    if (!counts(date)) continue;
    const found = minutes.map((minute) => instantOf(date, minute)).find((at) => at > after);
    if (found !== undefined) return found;
  }
  return null;
}

/** `07:30` → 450. */
export function minuteOfDay(time: string): number {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
