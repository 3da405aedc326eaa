import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Desk } from './desk.ts';

/**
 * Pages on their way at once. A page is claimed when it can leave, not before: were a thousand claimed, the leases of the
 * last would run out in the queue, and they would be sent twice; and whatever else writes would wait behind them.
 */
const AT_ONCE = 32;
/** While deliveries pour in: a ticket is written before the page of another one leaves. */
const AT_ONCE_IN_A_STORM = 4;
/** Longer than a page takes to leave, short enough after a kill. */
const LEASE_MILLIS = 30_000;

export interface SendingPorts {
  readonly desk: Desk;
  readonly machineNow: () => Instant;
  /** Sends a page; resolves when its outcome is written. */
  readonly sendPage: (item: AgendaItem, at: Instant) => Promise<void>;
  /** Deliveries came just now, or wait. */
  readonly storm: () => boolean;
  readonly fail: (error: unknown) => void;
}

/** Sends the pages that are due, a few at a time, beside everything else. */
export class PageSending {
  readonly #ports: SendingPorts;
  readonly #underWay = new Set<Promise<void>>();
  #asked: Instant | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(ports: SendingPorts) {
    this.#ports = ports;
  }

  /** Resolves when no page is due any more and none is under way. */
  send(at: Instant): Promise<void> {
    this.#asked = at;
    this.#running ??= this.#run()
      .catch(this.#ports.fail)
      .finally(() => (this.#running = null));
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await Promise.allSettled(this.#underWay);
  }

  async #run(): Promise<void> {
    for (let at = this.#asked; at !== null && !this.#stopped; at = this.#asked ?? at) {
      this.#asked = null;
      const begun = await this.#begin(at);
      if (begun === 0 && this.#underWay.size === 0 && this.#asked === null) return;
      if (begun === 0 && this.#underWay.size > 0) await Promise.race(this.#underWay);
      while (this.#underWay.size > this.#most() / 2) await Promise.race(this.#underWay);
    }
  }

  #most(): number {
    return this.#ports.storm() ? AT_ONCE_IN_A_STORM : AT_ONCE;
  }

  async #begin(at: Instant): Promise<number> {
    const { desk, machineNow, sendPage, fail } = this.#ports;
    const claimed = await desk.agenda.claim({
      ...{ dueUpTo: at, machineNow: machineNow(), leaseMillis: LEASE_MILLIS, only: 'pages' },
      limit: Math.max(1, this.#most() - this.#underWay.size),
    });
    for (const item of claimed) {
      const page = sendPage(item, at)
        .catch(fail)
        .finally(() => this.#underWay.delete(page));
      this.#underWay.add(page);
    }
    return claimed.length;
  }
}
