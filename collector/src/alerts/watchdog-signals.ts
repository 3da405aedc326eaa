import type { Watchdog } from '../catalog/alerting.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Alert } from './alert.ts';
import type { AlertSignal } from './alert-signal.ts';
import { silenceSignal, silentWatchdogs } from './watchdogs.ts';

/**
 * What the silence of watchdogs says now: one firing signal when a silence begins, one resolved when the watchdog barks
 * again. `firing`: the alerts of producer `watchdog` that still fire; a restart neither ends nor doubles them.
 */
export function watchdogSignals(
  watchdogs: readonly Watchdog[],
  known: { readonly heard: ReadonlyMap<string, Instant>; readonly firing: readonly Alert[] },
  listeningSince: Instant,
  catalog: Pick<Catalog, 'site'>,
  at: Instant,
): readonly AlertSignal[] {
  const barked = ({ labels, startsAt }: Alert) => (known.heard.get(labels['watchdog'] ?? '') ?? 0) > startsAt;
  const kept = new Set(watchdogs.map(({ id }) => id));
  const ended = known.firing.filter((alert) => barked(alert) || !kept.has(alert.labels['watchdog'] ?? ''));
  const lasting = new Set(known.firing.filter((alert) => !ended.includes(alert)).map(({ fingerprint }) => fingerprint));
  const begun = silentWatchdogs(watchdogs, known.heard, listeningSince, at)
    .map((silence) => silenceSignal(silence, 'firing', catalog))
    .filter(({ fingerprint }) => !lasting.has(fingerprint));
  return [...ended.map((alert): AlertSignal => ({ ...alertAsSignal(alert), status: 'resolved' })), ...begun];
}

/** What a producer said, without what became of it here. */
export const alertAsSignal = (alert: Alert): AlertSignal => ({
  ...{ producer: alert.producer, fingerprint: alert.fingerprint, startsAt: alert.startsAt, status: alert.status },
  ...{ notTheWorld: alert.notTheWorld, name: alert.name, domain: alert.domain, indicator: alert.indicator },
  ...{ unit: alert.unit, source: alert.source, asset: alert.asset, severity: alert.severity, kind: alert.kind },
  ...{ correlationKey: alert.correlationKey, drill: alert.drill, labels: alert.labels },
});
