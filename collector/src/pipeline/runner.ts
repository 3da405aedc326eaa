import pLimit from 'p-limit';
import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { Instant } from '../kernel/clock.ts';
import type { RunnerPorts } from './runner-ports.ts';
import { nextRunAt } from './schedule.ts';

/** Sources read at the same time, in real time. */
const CONCURRENCY = 6;

/** A look at least this often, so that a new day or a moved calendar is noticed. */
const LONGEST_WAIT = 60_000;

/** The loop of the first river: waits for the next due instant and does its work (docs/adr/0003). */
export class Runner {
  readonly #ports: RunnerPorts;
  readonly #due = new Map<SourceId, Instant>();
  readonly #running = new Map<SourceId, Promise<void>>();
  readonly #stop = new AbortController();
  readonly #limit = pLimit(CONCURRENCY);
  #settling: Promise<void> = Promise.resolve();
  /** Asked for and not begun. */
  #nextSettling: Promise<void> | null = null;
  #loop: Promise<void> = Promise.resolve();
  #wake = new AbortController();
  /** Simulated time: the clock stands at an instant whose sources were not all read yet. */
  #unfinished: boolean;
  /** Simulated time: when a listener wants to be told next. */
  #wish: Instant | null = null;
  /** One of them ever wanted to. */
  #listenersAct = false;
  /** Freshness was brought up to here. */
  #settledAt: Instant = -Infinity;

  constructor(ports: RunnerPorts) {
    this.#ports = ports;
    this.#unfinished = ports.unfinished ?? false;
  }

  async start(): Promise<void> {
    await this.#planAll();
    this.#loop = this.#run().catch((error: unknown) => this.#ports.fail(error));
  }

  /** Ends after the parts that are being committed. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await this.#loop;
    await Promise.all(this.#running.values());
    await this.#settling;
  }

  /** Derives, judges and publishes now, after what is under way; all who ask while one waits for its turn share it. */
  settle(): Promise<void> {
    this.#settledAt = this.#ports.clock.now();
    this.#nextSettling ??= this.#settling = this.#settling.then(() => {
      this.#nextSettling = null;
      this.#settledAt = this.#ports.clock.now();
      return this.#ports.settle(this.#settledAt).catch((error: unknown) => this.#ports.fail(error));
    });
    return this.#nextSettling;
  }

  /**
   * Settles what was pushed. While the instant of a simulated clock is still being worked on, its end does that: what
   * is judged there must not depend on which source came first.
   */
  async settlePushed(): Promise<void> {
    if (!this.#unfinished) await this.settle();
  }

  /** Reads a source as soon as possible, whatever its schedule says (after a release, or by hand). */
  soon(source: SourceId): void {
    if (this.#due.has(source)) this.#due.set(source, this.#ports.clock.now());
    this.#wake.abort();
  }

  /** A source that was never read to the end, or whose instant passed while the collector was down, is due now. */
  async #planAll(): Promise<void> {
    for (const spec of this.#ports.sources) {
      const [last] = await this.#ports.store.runs.list({ source: spec.id, limit: 1 });
      const cut = last === undefined || last.finishedAt === null || last.outcome === 'interrupted';
      const finished = cut ? null : last.startedAt;
      const next = finished === null ? this.#firstRun(spec) : this.#nextRun(spec, finished);
      if (next !== null) this.#due.set(spec.id, next);
    }
  }

  #firstRun(spec: SourceSpec): Instant | null {
    const { at, every } = spec.schedule;
    return at === undefined && every === undefined ? null : this.#ports.clock.now();
  }

  #nextRun(spec: SourceSpec, after: Instant): Instant | null {
    return nextRunAt(spec.schedule, this.#ports.isWorkingDay, after, this.#ports.clock.simulated);
  }

  async #run(): Promise<void> {
    const { clock } = this.#ports;
    while (!this.#stop.signal.aborted) {
      const next = this.#nextInstant();
      this.#wake = new AbortController();
      await clock.waitUntil(next, AbortSignal.any([this.#stop.signal, this.#wake.signal]));
      if (this.#stop.signal.aborted) return;
      if (clock.simulated) await this.#step(clock.now());
      else this.#startDue(clock.now());
    }
  }

  #nextInstant(): Instant {
    const now = this.#ports.clock.now();
    if (this.#unfinished) return now;
    const idle = [...this.#due].filter(([source]) => !this.#running.has(source)).map(([, at]) => at);
    const freshness = this.#ports.nextFreshnessAt(this.#settledAt);
    const longest = this.#ports.clock.simulated ? [] : [now + LONGEST_WAIT];
    return Math.min(...idle, ...longest, freshness ?? Infinity, ...this.#wishes(now));
  }

  #wishes(now: Instant): Instant[] {
    if (!this.#ports.clock.simulated) return [];
    const due = this.#ports.alsoDueAt?.() ?? null;
    const wish = this.#wish !== null && this.#wish > now ? [this.#wish] : [];
    return due === null ? wish : [...wish, Math.max(due, now)];
  }

  /** Simulated time: the clock moves on when everything due at this instant is committed, judged and published. */
  async #step(at: Instant): Promise<void> {
    const alone = this.#isOfTheOtherRiver(at);
    this.#unfinished = true;
    await this.#ports.standAt?.(at);
    if (alone) return this.#stepOfTheOtherRiver(at);
    await this.#tell(at);
    await Promise.all(this.#dueAt(at).map((spec) => this.#limit(() => this.#collectOne(spec, at))));
    if (this.#stop.signal.aborted) return; // what was cut is judged with the rest, by the next start
    this.#unfinished = false;
    await this.settle();
    await this.#tellWhoActs(at);
    if (!this.#stop.signal.aborted) await this.#ports.keepPosition(at);
  }

  async #stepOfTheOtherRiver(at: Instant): Promise<void> {
    await this.#ports.alsoWork?.(at);
    this.#unfinished = false;
    await this.#tellWhoActs(at);
    if (!this.#stop.signal.aborted) await this.#ports.keepPosition(at);
  }

  #isOfTheOtherRiver(at: Instant): boolean {
    if (this.#unfinished || this.#ports.alsoWork === undefined || this.#dueAt(at).length > 0) return false;
    if (this.#wish !== null && this.#wish <= at) return false;
    return (this.#ports.nextFreshnessAt(this.#settledAt) ?? Infinity) > at;
  }

  /** Listeners that act at times of their own are told what others did: it may be their turn now. */
  async #tellWhoActs(at: Instant): Promise<void> {
    if (this.#ports.othersActed?.() !== true || !this.#listenersAct) return;
    await this.#tell(at);
  }

  async #tell(at: Instant): Promise<void> {
    this.#wish = await this.#ports.tellListeners(at, this.#stop.signal);
    this.#listenersAct ||= this.#wish !== null;
  }

  /** Real time: nobody waits for a slow neighbour. */
  #startDue(at: Instant): void {
    for (const spec of this.#dueAt(at)) {
      const run = this.#limit(() => this.#collectOne(spec, at))
        .then(() => this.settle())
        .finally(() => {
          this.#running.delete(spec.id);
          this.#wake.abort();
        });
      this.#running.set(spec.id, run);
    }
    if ((this.#ports.nextFreshnessAt(this.#settledAt) ?? Infinity) <= at) void this.settle();
  }

  #dueAt(at: Instant): SourceSpec[] {
    return this.#ports.sources
      .filter((spec) => (this.#due.get(spec.id) ?? Infinity) <= at && !this.#running.has(spec.id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  async #collectOne(spec: SourceSpec, at: Instant): Promise<void> {
    const next = this.#nextRun(spec, at);
    if (next === null) this.#due.delete(spec.id);
    else this.#due.set(spec.id, next);
    try {
      const { stoppedAt } = await this.#ports.store.runs.progress(spec.id);
      if (stoppedAt === null) this.#ports.report(await this.#ports.collect(spec, at, this.#stop.signal));
    } catch (error) {
      this.#ports.fail(error);
    }
  }
}
