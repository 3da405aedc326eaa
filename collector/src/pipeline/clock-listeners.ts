import type { Instant } from '../kernel/clock.ts';
import { localIso } from '../kernel/local-date.ts';

/** Long enough for a listener that writes a year of files; short enough that a dead one is noticed. */
const PATIENCE = 120_000;
const PAUSE = 500;

/**
 * Tells everybody who lives in simulated time that the clock moves to `at`, and waits until each has caught up
 * (docs/adr/0003). A listener that is down is asked again until it answers: simulated time never passes it by. Resolves
 * to when the first of them wants to be told next, null when none does.
 */
export async function tellListeners(
  urls: readonly string[],
  at: Instant,
  signal: AbortSignal,
  complain: (sentence: string) => void,
): Promise<Instant | null> {
  const wishes: Instant[] = [];
  for (const url of urls) {
    let complained = false;
    let answer = await tell(url, at, signal);
    while (answer === null && !signal.aborted) {
      if (!complained) complain(`Clock listener ${url} does not answer; simulated time waits at ${localIso(at)}.`);
      complained = true;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      answer = await tell(url, at, signal);
    }
    wishes.push(...wishIn(answer ?? {}));
  }
  return wishes.length === 0 ? null : Math.min(...wishes);
}

type Answer = { readonly next?: unknown };

/** A listener may answer when it wants to be told next: `{"next": "2024-06-03T09:12:00+07:00"}`. */
function wishIn({ next }: Answer): Instant[] {
  const wish = typeof next === 'string' ? Date.parse(next) : NaN;
  return Number.isFinite(wish) ? [wish] : [];
}

async function tell(url: string, at: Instant, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: localIso(at) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    if (!response.ok) return null;
    const text = await response.text();
    return text === '' ? {} : (JSON.parse(text) as Answer);
  } catch {
    return null;
  }
}
