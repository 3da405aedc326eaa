import type { Clock, Instant } from '../kernel/clock.ts';

/** The clock of the office, as the loop of the pipeline moves it (SEMANTICS §1). */
export interface OfficeClock extends Clock {
  readonly simulated: boolean;
  /** Upper bound of simulated seconds per second; null for real time; Infinity as fast as the work is done. */
  readonly speed: number | null;
  /**
   * Resolves at `at`, or earlier when `signal` aborts or `interrupt` resolves. A simulated clock stands at the last
   * step until this is called, moves on at its speed, and never passes `at`.
   */
  waitUntil(at: Instant, signal: AbortSignal): Promise<void>;
}

/** Node's timers overflow beyond 24.8 days. */
const LONGEST_SLEEP = 60 * 60 * 1000;

const sleep = (millis: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    signal.addEventListener('abort', done);
  });

/** Office time is the machine's time. */
export function realOfficeClock(machine: Clock): OfficeClock {
  return {
    simulated: false,
    speed: null,
    now: () => machine.now(),
    async waitUntil(at, signal) {
      while (machine.now() < at && !signal.aborted) {
        await sleep(Math.min(at - machine.now(), LONGEST_SLEEP), signal);
      }
    },
  };
}

/** How often a waiting simulated clock moves, in machine time: screens should see it run. */
const HEARTBEAT = 500;

/** A clock that plays from `position` on. It stops at `until` for good. */
export function simulatedOfficeClock(machine: Clock, position: Instant, speed: number, until = Infinity): OfficeClock {
  let now = position;
  const paced = async (at: Instant, signal: AbortSignal) => {
    const started = machine.now();
    const from = now;
    while (now < at && !signal.aborted) {
      const left = (at - now) / speed;
      await sleep(Math.min(left, HEARTBEAT), signal);
      now = Math.min(at, Math.max(now, from + (machine.now() - started) * speed));
    }
  };
  return {
    simulated: true,
    speed,
    now: () => now,
    async waitUntil(at, signal) {
      const end = Math.min(at, until);
      if (Number.isFinite(speed)) await paced(end, signal);
      else if (!signal.aborted) now = Math.max(now, end);
      while (at > until && !signal.aborted) await sleep(LONGEST_SLEEP, signal);
    },
  };
}
