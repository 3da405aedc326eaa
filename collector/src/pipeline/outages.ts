import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { Event, EventId } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';
import type { Outage } from '../observations/outage.ts';

/** An outage of a source is one event, however many cells lie below it (SEMANTICS §2); its end is another. */
export const OUTAGE_STARTED = 'source.down';
export const OUTAGE_ENDED = 'source.up';
/** Stopped by a secrecy mark: it lasts like an outage, until a person's release lets a run succeed. */
export const SOURCE_STOPPED = 'source.stopped';

/** What an outage says in the stream of events: charged to whoever runs the upstream system, never to a commune. */
export function outageEvent(spec: SourceSpec, kind: string, since: Instant, at: Instant): Event {
  return {
    id: `${kind}:${spec.id}:${since}` as EventId,
    source: spec.id,
    domain: spec.domain,
    kind,
    unit: spec.operator,
    asset: null,
    at,
    knownAt: at,
    severity: kind === OUTAGE_ENDED ? 'info' : 'critical',
    keys: { source: spec.id, since: dateOf(since) },
  };
}

interface Record {
  readonly firstGood: Instant | null;
  readonly lastGood: Instant | null;
  readonly outages: readonly Outage[];
}

/** The outages of all sources; grows by what runs report, and is kept as JSON among the settings. */
export class Outages {
  readonly #bySource: Map<SourceId, Record>;

  constructor(kept: string | null = null) {
    this.#bySource = new Map(kept === null ? [] : (JSON.parse(kept) as [SourceId, Record][]));
  }

  of(source: SourceId): readonly Outage[] {
    return this.#bySource.get(source)?.outages ?? [];
  }

  /** Takes back what a run reported whose end could not be written down. */
  before(source: SourceId): () => void {
    const known = this.#bySource.get(source);
    return () => void (known === undefined ? this.#bySource.delete(source) : this.#bySource.set(source, known));
  }

  keep(): string {
    return JSON.stringify([...this.#bySource]);
  }

  /**
   * Takes a failed run; returns the outage's first instant when it begins with this run. An outage begins right after
   * the last good run: between the two nobody knows, and doubt never counts against a unit.
   */
  failed(source: SourceId, at: Instant): Instant | null {
    const { firstGood, lastGood, outages } = this.#record(source);
    if (outages.at(-1)?.to === null) return null;
    const from = lastGood === null ? at : lastGood + 1;
    this.#bySource.set(source, { firstGood, lastGood, outages: [...outages, { from, to: null }] });
    return from;
  }

  /** Takes a run that worked; returns since when the source had been down, null when it had not. */
  worked(source: SourceId, at: Instant): Instant | null {
    const { firstGood, outages } = this.#record(source);
    const last = outages.at(-1);
    const ended = last?.to === null ? last.from : null;
    const closed = ended === null ? outages : [...outages.slice(0, -1), { from: ended, to: at }];
    this.#bySource.set(source, { firstGood: firstGood ?? at, lastGood: at, outages: closed });
    return ended;
  }

  /**
   * True when the source is known to have run over a whole time: it worked before it and after it. Outages between are
   * no gaps, since cursors and persistent sessions catch up.
   */
  ranOver(source: SourceId, from: Instant, to: Instant): boolean {
    const { firstGood, lastGood } = this.#record(source);
    return firstGood !== null && lastGood !== null && firstGood <= from && lastGood >= to;
  }

  #record(source: SourceId): Record {
    return this.#bySource.get(source) ?? { firstGood: null, lastGood: null, outages: [] };
  }
}
