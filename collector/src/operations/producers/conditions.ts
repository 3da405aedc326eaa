import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { neededBy } from '../../alerts/absorbed-by.ts';
import { SECRET_BLOCKED } from '../../alerts/words-of-source.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { SourceId, SourceSpec } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import { MINUTE } from '../../kernel/local-date.ts';
import type { LatenessCause } from '../../observations/freshness.ts';

/** A source that answers again within this time was no outage worth a ticket, unless figures became late meanwhile. */
export const OUTAGE_GRACE = 30 * MINUTE;

/** Overdue lines of the ledger of lateness, counted together. */
export interface LateLines {
  readonly source: SourceId;
  readonly unit: UnitId;
  readonly cause: LatenessCause | null;
  readonly status: 'late' | 'missing';
  readonly lines: number;
  /** When the newest of them became so. */
  readonly since: Instant;
}

export interface SourceFacts {
  readonly late: readonly LateLines[];
  /** Sources that do not answer now, since when. */
  readonly down: ReadonlyMap<SourceId, Instant>;
  /** Sources that a secrecy mark stopped, since when. */
  readonly stopped: ReadonlyMap<SourceId, Instant>;
}

/**
 * What is wrong with data now, by whose fault (SEMANTICS §2): lateness of a unit is the unit's own; a dead source is one
 * alert of its own, however many wait behind it; a collector that was off is a fault of ours, recorded without a ticket;
 * a day that moved is nobody's.
 */
export function conditionsOf(facts: SourceFacts, catalog: Catalog, at: Instant): readonly AlertSignal[] {
  return [
    ...[...facts.stopped].flatMap(([id, since]) => blocked(catalog, id, since)),
    ...[...facts.down].flatMap(([id, since]) => (facts.stopped.has(id) ? [] : down(catalog, id, since, facts, at))),
    ...ofCollector(facts, catalog),
    ...newestBy(facts.late).flatMap((lines) => late(catalog, lines)),
  ];
}

const base = {
  producer: 'freshness',
  status: 'firing',
  notTheWorld: null,
  indicator: null,
  asset: null,
  correlationKey: null,
  drill: false,
} as const;

const aboutSource = ({ id, name, domain }: SourceSpec) => ({ ...base, name, domain, source: id });

function blocked(catalog: Catalog, id: SourceId, startsAt: Instant): readonly AlertSignal[] {
  const spec = catalog.sources.get(id);
  if (spec === undefined) return [];
  const [indicator, domain] = [SECRET_BLOCKED as IndicatorId, 'data_quality' as DomainId];
  const about = {
    ...aboutSource(spec),
    ...(catalog.indicators.has(indicator) ? { indicator } : {}),
    ...(catalog.domains.has(domain) ? { domain } : {}),
  };
  const labels = { source: id, unit: spec.owner, kind: SECRET_BLOCKED };
  const how = { severity: 'critical', kind: SECRET_BLOCKED, unit: spec.owner, labels } as const;
  return [{ ...about, ...how, fingerprint: `secret:${id}`, startsAt }];
}

function down(
  catalog: Catalog,
  id: SourceId,
  startsAt: Instant,
  facts: SourceFacts,
  at: Instant,
): readonly AlertSignal[] {
  const spec = catalog.sources.get(id);
  if (spec === undefined) return [];
  const waiting = facts.late.filter(({ cause, source }) => cause === 'source' && neededBy(source, catalog).has(id));
  if (waiting.length === 0 && at - startsAt < OUTAGE_GRACE) return [];
  const dependants = [...catalog.sources.keys()].filter((other) => other !== id && neededBy(other, catalog).has(id));
  const labels = {
    ...{ source: id, unit: spec.operator, kind: 'source.down' },
    ...(dependants.length === 0 ? {} : { dependants: dependants.join(',') }),
    ...(waiting.length === 0 ? {} : { units_waiting: String(new Set(waiting.map(({ unit }) => unit)).size) }),
  };
  const how = { severity: 'warning', kind: 'source.down', unit: spec.operator, labels } as const;
  return [{ ...aboutSource(spec), ...how, fingerprint: `source:${id}`, startsAt }];
}

function ofCollector({ late: lines }: SourceFacts, { site, domains }: Catalog): readonly AlertSignal[] {
  const ours = lines.filter(({ cause }) => cause === 'collector');
  if (ours.length === 0) return [];
  const operations = 'operations' as DomainId;
  const about = { ...base, name: 'collector.down', domain: domains.has(operations) ? operations : null, source: null };
  const how = { severity: 'warning', kind: 'collector.down', unit: site.root, notTheWorld: 'collector' } as const;
  const startsAt = Math.max(...ours.map(({ since }) => since));
  return [{ ...about, ...how, fingerprint: 'collector:down', startsAt, labels: { kind: 'collector.down' } }];
}

/** Of a source and unit the newest lateness speaks for the older ones. */
function newestBy(lines: readonly LateLines[]): readonly LateLines[] {
  const newest = new Map<string, LateLines>();
  for (const one of lines) {
    if (one.cause !== 'unit') continue;
    const key = `${one.source} ${one.unit}`;
    if ((newest.get(key)?.since ?? -Infinity) < one.since) newest.set(key, one);
  }
  return [...newest.values()];
}

/** Late is worth knowing, missing a warning: the importance gate of the register says which of them is a ticket. */
function late(catalog: Catalog, { source, unit, status, lines, since }: LateLines): readonly AlertSignal[] {
  const spec = catalog.sources.get(source);
  if (spec === undefined) return [];
  const labels = { source, unit, kind: 'data.late', lines: String(lines), cadence: spec.cadence };
  const how = { severity: status === 'missing' ? 'warning' : 'info', kind: 'data.late', unit, labels } as const;
  return [{ ...aboutSource(spec), ...how, fingerprint: `late:${source}:${unit}`, startsAt: since }];
}
