import type { Instant } from '../kernel/clock.ts';
import { MINUTE } from '../kernel/local-date.ts';
import type { Outage } from '../observations/outage.ts';
import type { SettingStore } from '../sinks/store.ts';

const ALIVE = 'alive_at';
const DOWNTIMES = 'downtimes';

/** Shorter than this is a restart, not an outage anybody could be late for. */
const WORTH_NOTING = 2 * MINUTE;

/**
 * When the collector itself did not run: nobody is blamed for figures that nobody could have taken (SEMANTICS §2).
 * A simulated clock stands while the collector does not run, so it never was down.
 */
export class Uptime {
  readonly #settings: SettingStore | null;
  readonly #downtimes: Outage[];

  private constructor(settings: SettingStore | null, downtimes: Outage[]) {
    this.#settings = settings;
    this.#downtimes = downtimes;
  }

  static ofSimulatedTime(): Uptime {
    return new Uptime(null, []);
  }

  /** Takes up the record of earlier lives, and notes the gap since the last of them. */
  static async resume(settings: SettingStore, at: Instant): Promise<Uptime> {
    const kept = await settings.get(DOWNTIMES);
    const downtimes = kept === null ? [] : (JSON.parse(kept) as Outage[]);
    const alive = await settings.get(ALIVE);
    if (alive !== null && at - Number(alive) >= WORTH_NOTING) {
      downtimes.push({ from: Number(alive), to: at });
      await settings.set(DOWNTIMES, JSON.stringify(downtimes));
    }
    return new Uptime(settings, downtimes);
  }

  get downtimes(): readonly Outage[] {
    return this.#downtimes;
  }

  async alive(at: Instant): Promise<void> {
    await this.#settings?.set(ALIVE, String(at));
  }
}
