import type { Instant } from '../kernel/clock.ts';
import type { AlertSignal } from './alert-signal.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { asList, asObject, asTexts } from './json-parts.ts';
import type { AlertFault, AlertReading } from './parsed-alerts.ts';
import { distinct } from './parse-webhook.ts';
import { noAnswer } from './polled-alerts.ts';
import { signalOfLabels } from './signal-of-labels.ts';

type Labels = Readonly<Record<string, string>>;

/** One stretch during which an alert fired, as Prometheus itself wrote it down (series `ALERTS`). */
export interface AlertEpisode {
  /** Firing, with the `startsAt` that Alertmanager would say: the evaluation at which it began to fire. */
  readonly signal: AlertSignal;
  readonly lastSeenAt: Instant;
}

export interface AlertEpisodes {
  readonly episodes: readonly AlertEpisode[];
  readonly faults: readonly AlertFault[];
  readonly whole: boolean;
}

/** More than one evaluation is missing between two samples: the alert was off in between. */
const GAP = 1.75;

/**
 * Reads the answer to `ALERTS{alertstate="firing"}[…]`: everything that fired in that time, also what nobody delivered
 * (facts/telemetry.md §4). `externalLabels` are those of the Prometheus, which Alertmanager sees and this answer does not
 * hold. Never throws.
 */
export function parsePrometheusEpisodes(body: unknown, reading: AlertReading, externalLabels: Labels): AlertEpisodes {
  const result = asList(asObject(asObject(body)?.['data'])?.['result']);
  if (result === null) return { episodes: [], faults: noAnswer('Prometheus').faults, whole: false };
  const read = result.flatMap((series) => {
    const { __name__: _series, alertstate: _state, ...own } = asTexts(asObject(series)?.['metric']);
    const labels = { ...externalLabels, ...own };
    const fingerprint = fingerprintOf(labels);
    return stretchesOf(samplesOf(asObject(series)?.['values'])).map(({ from, to }) => {
      const said = { fingerprint, startsAt: from, status: 'firing', notTheWorld: null, labels } as const;
      return { ...signalOfLabels('prometheus', said, reading), lastSeenAt: to };
    });
  });
  return { episodes: read, faults: distinct(read.flatMap(({ faults }) => faults)), whole: true };
}

/** Reads Prometheus' `GET /api/v1/alerts`: fingerprints of what fires now; null when it is no such answer. */
export function parsePrometheusAlerts(body: unknown, externalLabels: Labels): ReadonlySet<string> | null {
  const alerts = asList(asObject(asObject(body)?.['data'])?.['alerts']);
  if (alerts === null) return null;
  const firing = alerts.filter((alert) => asObject(alert)?.['state'] === 'firing');
  return new Set(firing.map((alert) => fingerprintOf({ ...externalLabels, ...asTexts(asObject(alert)?.['labels']) })));
}

/** Instants of the samples, rising; Prometheus writes seconds with three decimals. */
const samplesOf = (values: unknown): readonly Instant[] =>
  (asList(values) ?? []).flatMap((pair) => {
    const seconds = asList(pair)?.[0];
    return typeof seconds === 'number' && Number.isFinite(seconds) ? [Math.round(seconds * 1000)] : [];
  });

function stretchesOf(samples: readonly Instant[]): readonly { readonly from: Instant; readonly to: Instant }[] {
  const steps = samples.slice(1).map((at, index) => at - (samples[index] ?? at));
  const evaluation = Math.min(Infinity, ...steps.filter((step) => step > 0));
  const stretches: { from: Instant; to: Instant }[] = [];
  for (const at of samples) {
    const last = stretches.at(-1);
    if (last !== undefined && at - last.to <= GAP * evaluation) last.to = at;
    else stretches.push({ from: at, to: at });
  }
  return stretches;
}
