import type { Instant } from '../kernel/clock.ts';
import { localIso } from '../kernel/local-date.ts';

/** Long enough for a listener that writes a year of files; short enough that a dead one is noticed. */
const PATIENCE = 120_000;
const PAUSE = 500;

/**
 * Tells everybody who lives in simulated time that the clock moves to `at`, and waits until each has caught up
 * (docs/adr/0003). A listener that is down is asked again until it answers: simulated time never passes it by.
 */
export async function tellListeners(
  urls: readonly string[],
  at: Instant,
  signal: AbortSignal,
  complain: (sentence: string) => void,
): Promise<void> {
  for (const url of urls) {
    let complained = false;
    while (!signal.aborted && !(await tell(url, at, signal))) {
      if (!complained) complain(`Clock listener ${url} does not answer; simulated time waits at ${localIso(at)}.`);
      complained = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

async function tell(url: string, at: Instant, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: localIso(at) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    return response.ok;
  } catch {
    return false;
  }
}
