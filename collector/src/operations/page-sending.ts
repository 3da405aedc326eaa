import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Instant } from '../kernel/clock.ts';
import { channelOfItem, prefixesOf } from '../paging/page-agenda.ts';
import { CHANNELS, type Channel } from '../paging/page.ts';
import type { Desk } from './desk.ts';

/**
 * Pages of a channel on their way at once: a mail server that hangs keeps its own places, and no other's. A page is claimed
 * when it can leave, not before: were a thousand claimed, the leases of the last would run out in the queue, and they
 * would be sent twice; and whatever else writes would wait behind them.
 */
const AT_ONCE = 32;
/** While deliveries pour in: a ticket is written before the page of another one leaves. */
const AT_ONCE_IN_A_STORM = 8;
/** Longer than a page takes to leave, short enough after a kill. */
const LEASE_MILLIS = 30_000;

export interface SendingPorts {
  readonly desk: Pick<Desk, 'agenda'>;
  readonly machineNow: () => Instant;
  /** Sends a page; resolves when its outcome is written. */
  readonly sendPage: (item: AgendaItem, at: Instant) => Promise<void>;
  /** Deliveries came just now, or wait. */
  readonly storm: () => boolean;
  readonly fail: (error: unknown) => void;
}

/** Sends the pages that are due, a few of each channel at a time, beside everything else. */
export class PageSending {
  readonly #ports: SendingPorts;
  readonly #underWay = new Map<Channel, Set<Promise<void>>>(CHANNELS.map((channel) => [channel, new Set()]));
  /** Channels with nothing more to send, as far as was asked. */
  readonly #drained = new Set<Channel>();
  #asked: Instant | null = null;
  #wake: () => void = () => undefined;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(ports: SendingPorts) {
    this.#ports = ports;
  }

  /** Resolves when no page is due any more and none is under way. */
  send(at: Instant): Promise<void> {
    this.#asked = at;
    this.#wake();
    this.#running ??= this.#run()
      .catch(this.#ports.fail)
      .finally(() => (this.#running = null));
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await Promise.allSettled(this.#all());
    await this.#running;
    await Promise.allSettled(this.#all());
  }

  async #run(): Promise<void> {
    for (let at = this.#asked; at !== null && !this.#stopped; at = this.#asked ?? at) {
      if (this.#asked !== null) this.#drained.clear();
      this.#asked = null;
      await this.#begin(at);
      if (this.#asked !== null || this.#room().length > 0) continue;
      if (this.#all().length === 0) return;
      await Promise.race([...this.#all(), new Promise<void>((resolve) => (this.#wake = resolve))]);
    }
  }

  #all(): readonly Promise<void>[] {
    return [...this.#underWay.values()].flatMap((some) => [...some]);
  }

  #most(): number {
    return this.#ports.storm() ? AT_ONCE_IN_A_STORM : AT_ONCE;
  }

  /** Channels that may have more to send and have half their places free: claiming one by one would cost more. */
  #room(): readonly (readonly [channel: Channel, places: number])[] {
    const most = this.#most();
    return [...this.#underWay]
      .map(([channel, some]) => [channel, most - some.size] as const)
      .filter(([channel, places]) => places >= most / 2 && !this.#drained.has(channel));
  }

  async #begin(at: Instant): Promise<void> {
    const { desk, machineNow } = this.#ports;
    const room = this.#room();
    if (room.length === 0) return;
    const lanes = room.map(([channel, limit]) => ({ prefixes: prefixesOf(channel), limit }));
    const query = { dueUpTo: at, machineNow: machineNow(), leaseMillis: LEASE_MILLIS };
    const claimed = await desk.agenda.claim({ ...query, limit: 0, lanes });
    const found = Map.groupBy(claimed, channelOfItem);
    for (const [channel, places] of room) {
      const items = found.get(channel) ?? [];
      if (items.length < places) this.#drained.add(channel);
      for (const item of items) this.#leave(channel, item, at);
    }
  }

  #leave(channel: Channel, item: AgendaItem, at: Instant): void {
    const { sendPage, fail } = this.#ports;
    const places = this.#underWay.get(channel);
    const page = sendPage(item, at)
      .catch(fail)
      .finally(() => places?.delete(page));
    places?.add(page);
  }
}
