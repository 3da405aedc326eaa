import type { Instant } from '../kernel/clock.ts';

/** A delivery seldom comes alone: those of a burst are acted upon together, at the price of this much time. */
const GATHER_MILLIS = 20;

/** As long after a delivery there may be more of the same burst: acting upon one batch of it takes about this long. */
const STORM_MILLIS = 1000;

/** Lets deliveries gather before they are acted upon. */
export class Gathering {
  readonly #act: () => void;
  readonly #machineNow: () => Instant;
  #timer: NodeJS.Timeout | null = null;
  #lastAt = -Infinity;
  #acting = false;

  constructor(act: () => void, machineNow: () => Instant) {
    [this.#act, this.#machineNow] = [act, machineNow];
  }

  /** A delivery begins to be written down. */
  comes(): void {
    this.#lastAt = this.#machineNow();
  }

  /** A delivery is written down. */
  came(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#act();
    }, GATHER_MILLIS);
  }

  /** While somebody works through what waits, it is a storm too: on PostgreSQL all of it may have come long ago. */
  async while(acting: Promise<void>): Promise<void> {
    this.#acting = true;
    await acting.finally(() => (this.#acting = false));
  }

  storm(): boolean {
    return this.#acting || this.#machineNow() - this.#lastAt < STORM_MILLIS;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
