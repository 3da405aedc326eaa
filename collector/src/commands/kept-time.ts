import type { Instant } from '../kernel/clock.ts';
import { CLOCK_POSITION } from '../pipeline/build-pipeline.ts';
import { CLOCK_START } from '../simulated-position.ts';
import type { SettingStore } from '../sinks/store.ts';

/** The simulated start and position that data keep; both null for data of real time. */
export async function keptTime(
  settings: SettingStore,
): Promise<{ readonly start: Instant | null; readonly position: Instant | null }> {
  const start = instantOf(await settings.get(CLOCK_START));
  return { start, position: start === null ? null : instantOf(await settings.get(CLOCK_POSITION)) };
}

const instantOf = (kept: string | null): Instant | null => (kept !== null && /^\d+$/.test(kept) ? Number(kept) : null);
