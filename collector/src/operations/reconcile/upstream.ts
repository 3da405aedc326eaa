import type { AlertEpisodes } from '../../alerts/parse-prometheus.ts';
import type { AlertFault } from '../../alerts/parsed-alerts.ts';
import type { PolledAlerts } from '../../alerts/polled-alerts.ts';

/** A server of alerts that is asked from time to time what it knows, since deliveries get lost (facts/telemetry.md §4). */
export interface Upstream {
  readonly kind: 'alertmanager' | 'prometheus' | 'grafana';
  /** Without a path of its own: `http://alertmanager:9093`. */
  readonly url: string;
  /** Value of the Authorization header; null when none is asked for. */
  readonly authorization: string | null;
  /** Alertmanager: only alerts that go to this receiver are ours. */
  readonly receiver?: string;
  /** Prometheus: its `external_labels`, which Alertmanager adds to every alert. */
  readonly externalLabels?: Readonly<Record<string, string>>;
}

/** What one upstream answered. */
export type Polled =
  | { readonly kind: 'alertmanager' | 'grafana'; readonly alerts: PolledAlerts }
  | { readonly kind: 'prometheus'; readonly episodes: AlertEpisodes; readonly firing: ReadonlySet<string> | null }
  | { readonly kind: 'silent'; readonly upstream: Upstream['kind']; readonly fault: AlertFault };
