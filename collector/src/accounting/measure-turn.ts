import type { Instant } from '../kernel/clock.ts';
import type { WorkingCalendar } from '../kernel/working-calendar.ts';
import { measure } from '../kernel/working-time.ts';
import type { Turn } from './turn.ts';

/** A turn in whole milliseconds: `onClock + offClock` is its length; an elapsed clock never stops (SEMANTICS §6). */
export interface MeasuredTurn {
  readonly elapsedMillis: number;
  readonly workingMillis: number;
  readonly onClockMillis: number;
  readonly offClockMillis: number;
  /** On the clock of the step, from the first due instant that passed. */
  readonly overdueMillis: number;
  /** The first due instant that passed; of an open turn the one that passed before `asOf`. */
  readonly breachedAt: Instant | null;
}

/** An open turn is measured up to `asOf`: silence is never free. */
export function measureTurn(turn: Turn, asOf: Instant, calendar: WorkingCalendar): MeasuredTurn {
  const end = endOf(turn, asOf);
  const elapsedMillis = end - turn.from;
  const workingMillis = measure(calendar, turn.from, end);
  const onClockMillis = turn.clock === 'working' ? workingMillis : elapsedMillis;
  const breachedAt = breachAsOf(turn, asOf);
  const late = breachedAt === null ? 0 : onClock(turn, Math.max(breachedAt, turn.from), end, calendar);
  return {
    ...{ elapsedMillis, workingMillis, onClockMillis, offClockMillis: elapsedMillis - onClockMillis },
    ...{ overdueMillis: late, breachedAt },
  };
}

export const endOf = ({ from, to }: Turn, asOf: Instant): Instant => to ?? Math.max(from, asOf);

/** An instant that equals the due one is in time. */
export const breachAsOf = ({ to, dueAt, breachedAt }: Turn, asOf: Instant): Instant | null =>
  breachedAt ?? (to === null && dueAt !== null && dueAt < asOf ? dueAt : null);

const onClock = ({ clock }: Turn, from: Instant, to: Instant, calendar: WorkingCalendar): number =>
  clock === 'working' ? measure(calendar, from, to) : Math.max(0, to - from);

/** How long something took, on the office's clock and on the wall's. */
export interface Took {
  readonly workingMillis: number;
  readonly elapsedMillis: number;
}

export const took = (calendar: WorkingCalendar, from: Instant, to: Instant): Took => ({
  workingMillis: measure(calendar, from, to),
  elapsedMillis: Math.max(0, to - from),
});
