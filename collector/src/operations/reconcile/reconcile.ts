import type { Alert } from '../../alerts/alert.ts';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import type { AlertFault } from '../../alerts/parsed-alerts.ts';
import type { AlertEpisode } from '../../alerts/parse-prometheus.ts';
import { alertAsSignal } from '../../alerts/watchdog-signals.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Polled } from './upstream.ts';

/** What was heard of so lately is believed: it may have been delivered while the upstream was asked. */
const FRESH_MILLIS = 60_000;
const SECOND = 1000;

export interface Reconciled {
  /** What deliveries did not tell: to be acted upon like any other signal. A resolved one of an unknown alert fired and ended unheard. */
  readonly signals: readonly AlertSignal[];
  readonly faults: readonly AlertFault[];
}

/**
 * Compares what upstreams say with the alerts that are known (`known`: those of Alertmanager, Prometheus and Grafana that
 * fire, or ended within the time looked back), and says what is missing here: what fires unheard, fired and ended unheard,
 * began anew, or ended unheard. An upstream that did not answer ends nothing; several Alertmanagers are one list. That an
 * alert is not in it is believed when all of them have been up for long enough, and Prometheus (if it is asked) agrees.
 *
 * All, not only those that answer: members of a cluster tell each other silences and what was notified, never the alerts
 * themselves. Whoever cannot be asked may have one that its sender could bring to nobody else, so absence at the others
 * proves nothing. What Prometheus wrote down is over on its word alone, whoever is silent.
 */
export function reconcile(polled: readonly Polled[], known: readonly Alert[], at: Instant): Reconciled {
  const lists = (['alertmanager', 'grafana'] as const).flatMap((kind) => ofLists(kind, polled, known, at));
  const told = new Set(lists.map(({ fingerprint }) => fingerprint));
  const episodes = polled.flatMap((one) => (one.kind === 'prometheus' ? ofPrometheus(one, known, at) : []));
  return {
    signals: [...lists, ...episodes.filter(({ fingerprint }) => !told.has(fingerprint))],
    faults: faultsOf(polled),
  };
}

function ofLists(
  kind: 'alertmanager' | 'grafana',
  polled: readonly Polled[],
  known: readonly Alert[],
  at: Instant,
): readonly AlertSignal[] {
  const answers = polled.flatMap((one) => (one.kind === kind ? [one.alerts] : []));
  const silent = polled.some((one) => one.kind === 'silent' && one.upstream === kind);
  const firing = known.filter(({ producer, endedAt }) => producer === kind && endedAt === null);
  const signals = answers.flatMap((answer) => answer.signals);
  const heard = new Set(firing.flatMap((alert) => [identityOf(alert), likenessOf(alert)]));
  const unheard = signals.filter((signal) => !heard.has(identityOf(signal)) && !heard.has(likenessOf(signal)));
  const present = new Set([...answers.flatMap((one) => [...one.present]), ...signals.map(likenessOf)]);
  const whole = answers.length > 0 && !silent && answers.every((answer) => answer.whole);
  const gone = firing.filter(
    (alert) =>
      !present.has(alert.fingerprint) && !present.has(likenessOf(alert)) && at - alert.lastSeenAt > FRESH_MILLIS,
  );
  const over = kind === 'alertmanager' ? gone.filter((alert) => !mayFire(alert, polled)) : gone;
  return [...(whole ? over.map(resolved) : []), ...once(unheard)];
}

/** A Prometheus that did not answer, or lists it, says that it may fire still. */
const mayFire = ({ fingerprint }: Alert, polled: readonly Polled[]): boolean =>
  polled.some(
    (one) =>
      (one.kind === 'silent' && one.upstream === 'prometheus') ||
      (one.kind === 'prometheus' && (one.firing === null || one.firing.has(fingerprint))),
  );

/** Each member of a cluster lists the same. */
const once = (signals: readonly AlertSignal[]): readonly AlertSignal[] => [
  ...new Map(signals.map((signal) => [identityOf(signal), signal])).values(),
];

const identityOf = ({ fingerprint, startsAt }: AlertSignal): string => `${fingerprint}@${startsAt}`;

/** Grafana's alerts are known by their labels too: what it hashes to a fingerprint differs by version. */
const likenessOf = (signal: AlertSignal): string => {
  if (signal.producer !== 'grafana') return identityOf(signal);
  const labels = Object.entries(signal.labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([Math.floor(signal.startsAt / SECOND), signal.name, labels]);
};

function ofPrometheus(
  { episodes, firing }: Extract<Polled, { kind: 'prometheus' }>,
  known: readonly Alert[],
  at: Instant,
): readonly AlertSignal[] {
  const alertsOf = Map.groupBy(known, ({ fingerprint }) => fingerprint);
  return [...Map.groupBy(episodes.episodes, ({ signal }) => signal.fingerprint)].flatMap(([fingerprint, all]) =>
    all.flatMap((episode, index) => {
      const lasts = index === all.length - 1 && (firing?.has(fingerprint) ?? true);
      const same = (alertsOf.get(fingerprint) ?? []).filter((alert) => meets(alert, episode, index === 0));
      if (same.length === 0) return [lasts ? episode.signal : { ...episode.signal, status: 'resolved' as const }];
      const over = same.filter(({ endedAt, lastSeenAt }) => endedAt === null && at - lastSeenAt > FRESH_MILLIS);
      return lasts ? [] : over.map(resolved);
    }),
  );
}

/** The alert is that episode: it began with it, or before the time looked back and went on into it. */
const meets = ({ startsAt, endedAt }: Alert, { signal }: AlertEpisode, first: boolean): boolean =>
  Math.abs(startsAt - signal.startsAt) <= SECOND ||
  (first && startsAt < signal.startsAt && (endedAt ?? Infinity) >= signal.startsAt);

const resolved = (alert: Alert): AlertSignal => ({ ...alertAsSignal(alert), status: 'resolved' });

const faultsOf = (polled: readonly Polled[]): readonly AlertFault[] =>
  polled.flatMap((one) =>
    one.kind === 'silent' ? [one.fault] : one.kind === 'prometheus' ? one.episodes.faults : one.alerts.faults,
  );
