import type { Watchdog } from '../catalog/alerting.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DomainId } from '../catalog/domain.ts';
import type { Instant } from '../kernel/clock.ts';
import { MINUTE } from '../kernel/local-date.ts';
import type { AlertSignal } from './alert-signal.ts';

/** The kind of the alert that a watchdog's silence raises. */
export const WATCHDOG_SILENT = 'watchdog.silent';

/** The watchdog whose bark an alert is, firing or resolved; null for every other alert. */
export const watchdogOf = (watchdogs: readonly Watchdog[], { name, labels, producer }: AlertSignal): Watchdog | null =>
  producer === 'watchdog'
    ? null
    : (watchdogs.find(
        (dog) =>
          dog.alertname === name && Object.entries(dog.labels).every(([label, value]) => labels[label] === value),
      ) ?? null);

/** The watchdogs that these signals let us hear: a resolved one is the news that it stopped barking. */
export const heardIn = (watchdogs: readonly Watchdog[], signals: readonly AlertSignal[]): readonly string[] => [
  ...new Set(
    signals.flatMap((signal) => (signal.status === 'firing' ? (watchdogOf(watchdogs, signal)?.id ?? []) : [])),
  ),
];

export interface Silence {
  readonly watchdog: Watchdog;
  /** When its silence became too long. */
  readonly since: Instant;
}

const silentFrom = (dog: Watchdog, heard: ReadonlyMap<string, Instant>, listeningSince: Instant): Instant =>
  Math.max(heard.get(dog.id) ?? listeningSince, listeningSince) + dog.silentAfterMinutes * MINUTE;

/**
 * The watchdogs that are silent for too long (SEMANTICS §4). Counted from the last bark, and at the earliest from when
 * this collector began to listen: a collector that was off heard nobody.
 */
export const silentWatchdogs = (
  watchdogs: readonly Watchdog[],
  heard: ReadonlyMap<string, Instant>,
  listeningSince: Instant,
  at: Instant,
): readonly Silence[] =>
  watchdogs
    .map((watchdog) => ({ watchdog, since: silentFrom(watchdog, heard, listeningSince) }))
    .filter(({ since }) => since <= at);

/** When the next watchdog would be silent for too long, if none barks before; null when all are silent already, or none is kept. */
export function nextSilenceAt(
  watchdogs: readonly Watchdog[],
  heard: ReadonlyMap<string, Instant>,
  listeningSince: Instant,
  after: Instant,
): Instant | null {
  const coming = watchdogs.map((dog) => silentFrom(dog, heard, listeningSince)).filter((at) => at > after);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** The alert of a silence, firing while it lasts: the way from that sender to the center is broken. */
export const silenceSignal = (
  { watchdog, since }: Silence,
  status: AlertSignal['status'],
  { site }: Pick<Catalog, 'site'>,
): AlertSignal => ({
  ...{ producer: 'watchdog', fingerprint: `watchdog:${watchdog.id}`, startsAt: since, status, notTheWorld: null },
  ...{ name: watchdog.alertname, domain: 'operations' as DomainId, indicator: null, unit: site.root, source: null },
  ...{ asset: null, severity: 'critical', kind: WATCHDOG_SILENT, correlationKey: `watchdog:${watchdog.id}` },
  ...{ drill: false, labels: { watchdog: watchdog.id } },
});
