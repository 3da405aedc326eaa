/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The only way the shell learns the time. The domain never sees it: it is handed instants. */
export interface Clock {
  now(): Instant;
}

/**
 * Two clocks, never confused (SEMANTICS §1): `office` stamps observations, periods, alerts and the agenda and
 * may be simulated; `machine` rules timeouts, retries, leases, tokens and sessions and never is.
 */
export interface Clocks {
  readonly office: Clock;
  readonly machine: Clock;
}

export const systemClock: Clock = { now: () => Date.now() };

export const fixedClock = (iso: string): Clock => ({ now: () => Date.parse(iso) });
