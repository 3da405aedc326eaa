import type { PagingPolicy, QuietHours } from '../catalog/paging-policy.ts';
import type { PersonRole } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import { DAY, MINUTE, UTC_OFFSET } from '../kernel/local-date.ts';
import type { Severity } from '../tickets/received.ts';

/** Windows that follow each other are walked through; a register that is quiet all day would never end. */
const MOST_WINDOWS = 4;

/** When a page may go out: now, or when the quiet hours of this severity and role end. Days have no quiet hours of their own. */
export function quietUntil(policy: PagingPolicy, severity: Severity, role: PersonRole, at: Instant): Instant {
  const rules = policy.quiet.filter(
    ({ severities, roles }) => severities.includes(severity) && (roles === null || roles.includes(role)),
  );
  let until = at;
  for (let tries = 0; tries < MOST_WINDOWS; tries++) {
    const window = rules.find((rule) => isQuiet(rule, minuteOf(until)));
    if (window === undefined) return until;
    until = nextMinute(until, window.to);
  }
  return until;
}

const minuteOf = (at: Instant): number => Math.floor((((at + UTC_OFFSET) % DAY) + DAY) / MINUTE) % (24 * 60);

const isQuiet = ({ from, to }: QuietHours, minute: number): boolean =>
  from <= to ? from <= minute && minute < to : minute >= from || minute < to;

/** The next instant at which the wall clock shows that minute of the day. */
function nextMinute(at: Instant, minute: number): Instant {
  const midnight = Math.floor((at + UTC_OFFSET) / DAY) * DAY - UTC_OFFSET;
  const today = midnight + minute * MINUTE;
  return today > at ? today : today + DAY;
}
