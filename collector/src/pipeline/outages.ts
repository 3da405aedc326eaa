import type { SourceId, SourceSpec } from '../catalog/source-spec.ts';
import type { Event, EventId } from '../events/event.ts';
import type { Instant } from '../kernel/clock.ts';
import { dateOf } from '../kernel/local-date.ts';

/** A time in which something did not work, `[from, to)`; `to: null` while it lasts. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** An outage of a source is one event, however many cells lie below it (SEMANTICS §2); its end is another. */
export const OUTAGE_STARTED = 'source.down';
export const OUTAGE_ENDED = 'source.up';

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
    severity: kind === OUTAGE_STARTED ? 'critical' : 'info',
    keys: { source: spec.id, since: dateOf(since) },
  };
}

/** The outages of all sources, kept in order; grows by what runs report. */
export class Outages {
  readonly #bySource = new Map<SourceId, Outage[]>();

  constructor(known: Iterable<readonly [SourceId, readonly Outage[]]> = []) {
    for (const [source, outages] of known) this.#bySource.set(source, [...outages]);
  }

  of(source: SourceId): readonly Outage[] {
    return this.#bySource.get(source) ?? [];
  }

  all(): readonly (readonly [SourceId, readonly Outage[]])[] {
    return [...this.#bySource];
  }

  /** Takes a failed run; returns true when the outage begins with it. */
  failed(source: SourceId, at: Instant): boolean {
    const outages = this.#bySource.get(source) ?? [];
    if (outages.at(-1)?.to === null) return false;
    this.#bySource.set(source, [...outages, { from: at, to: null }]);
    return true;
  }

  /** Takes a run that worked; returns since when the source had been down, null when it had not. */
  worked(source: SourceId, at: Instant): Instant | null {
    const outages = this.#bySource.get(source) ?? [];
    const last = outages.at(-1);
    if (last?.to !== null || last === undefined) return null;
    this.#bySource.set(source, [...outages.slice(0, -1), { from: last.from, to: at }]);
    return last.from;
  }
}
