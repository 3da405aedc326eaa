import type { AlertSignal } from '../alerts/alert-signal.ts';
import { watchdogSignals } from '../alerts/watchdog-signals.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Desk } from './desk.ts';
import { pollUpstreams } from './reconcile/poll-upstreams.ts';
import { reconcile } from './reconcile/reconcile.ts';
import type { Upstream } from './reconcile/upstream.ts';

/** Whoever sends us alerts is asked this often what was lost, and watchdogs are listened for. */
const EVERY = 30_000;

/** After a start, alerts that fired and ended this long before are looked for too. */
const FIRST_LOOK_BACK_SECONDS = 24 * 3600;

/** Signals in one transaction: after a long outage there are thousands, and others want to write too. */
const AT_ONCE = 500;

/** Newest alerts that a poll is compared with, beside all that still fire. */
const RECENT = 1000;
const FOREIGN = ['alertmanager', 'grafana', 'prometheus'] as const;

export interface SendersParts {
  readonly desk: Desk;
  readonly upstreams: readonly Upstream[];
  readonly now: () => Instant;
  readonly signal: (signals: readonly AlertSignal[], at: Instant) => Promise<unknown>;
  readonly complain: (sentence: string) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Alertmanager, Prometheus and Grafana as senders: what their deliveries lost is fetched, and their silence is noticed
 * (SEMANTICS §4). In real time only; a watchdog counts from when it was first heard: one that was never set up is not silent.
 */
export class Senders {
  readonly #parts: SendersParts;
  readonly #stop = new AbortController();
  readonly #listeningSince: Instant;
  #askedAt: Instant | null = null;
  #round: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: SendersParts) {
    this.#parts = parts;
    this.#listeningSince = parts.now();
  }

  start(): void {
    this.#next(0);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#round;
  }

  #next(millis: number): void {
    this.#timer = setTimeout(() => {
      this.#round = this.look()
        .catch((error: unknown) => this.#stop.signal.aborted || this.#parts.fail(error))
        .then(() => {
          if (!this.#stop.signal.aborted) this.#next(EVERY);
        });
    }, millis);
  }

  /** One round. */
  async look(): Promise<void> {
    const at = this.#parts.now();
    const signals = [...(await this.#lost(at)), ...(await this.#silences(at))];
    for (let from = 0; from < signals.length; from += AT_ONCE) {
      await this.#parts.signal(signals.slice(from, from + AT_ONCE), at);
    }
  }

  async #lost(at: Instant): Promise<readonly AlertSignal[]> {
    const { desk, upstreams, complain } = this.#parts;
    if (upstreams.length === 0) return [];
    const lookBackSeconds = this.#askedAt === null ? FIRST_LOOK_BACK_SECONDS : (at - this.#askedAt + EVERY) / 1000;
    const reading = { catalog: desk.catalog, at };
    const polled = await pollUpstreams({ upstreams, reading, lookBackSeconds, signal: this.#stop.signal });
    const tables = desk.database.kysely;
    const recent = await desk.alerts.list(tables, { limit: RECENT });
    const firing = await desk.alerts.firing(tables, FOREIGN);
    const known = new Map([...firing, ...recent].map((alert) => [alert.id, alert]));
    const { signals, faults } = reconcile(polled, [...known.values()], at);
    for (const { vi, en } of faults) complain(`${vi} / ${en}`);
    if (polled.every(({ kind }) => kind !== 'silent')) this.#askedAt = at;
    return signals;
  }

  async #silences(at: Instant): Promise<readonly AlertSignal[]> {
    const { desk } = this.#parts;
    const tables = desk.database.kysely;
    const heard = await desk.alerts.lastHeard(tables);
    const counted = desk.catalog.alerting.watchdogs.filter(({ id }) => heard.has(id));
    const firing = await desk.alerts.firing(tables, ['watchdog']);
    return watchdogSignals(counted, { heard, firing }, this.#listeningSince, desk.catalog, at);
  }
}
