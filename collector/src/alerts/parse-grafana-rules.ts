import { fingerprintOf } from './fingerprint-of.ts';
import { asInstant, asList, asObject, asText, asTexts } from './json-parts.ts';
import { grafanaStateReason } from './parse-grafana.ts';
import type { AlertReading } from './parsed-alerts.ts';
import { distinct } from './parse-webhook.ts';
import { noAnswer, type PolledAlerts } from './polled-alerts.ts';
import { signalOfLabels, type SaidAlert } from './signal-of-labels.ts';

/**
 * Reads Grafana's `/api/prometheus/grafana/api/v1/rules?includeInternalLabels=true`: the alert instances that fire now. A
 * reason in the state, `Alerting (Error)`, says that it is not the world. Never throws.
 */
export function parseGrafanaRules(body: unknown, reading: AlertReading): PolledAlerts {
  const groups = asList(asObject(asObject(body)?.['data'])?.['groups']);
  if (groups === null) return noAnswer('Grafana');
  const rules = groups.flatMap((group) => asList(asObject(group)?.['rules']) ?? []);
  const said = rules
    .flatMap((rule) => asList(asObject(rule)?.['alerts']) ?? [])
    .flatMap((alert) => firing(alert) ?? []);
  const read = said.map((one) => signalOfLabels('grafana', one, reading));
  return {
    signals: read.map(({ signal }) => signal),
    present: new Set(said.map(({ fingerprint }) => fingerprint)),
    faults: distinct(read.flatMap(({ faults }) => faults)),
    whole: true,
  };
}

function firing(alert: unknown): SaidAlert | null {
  const said = asObject(alert);
  const startsAt = asInstant(said?.['activeAt']);
  const [, state, reason] = /^(\w+)(?: \((.+)\))?$/.exec(asText(said?.['state']) ?? '') ?? [];
  if (said === null || startsAt === null || (state !== 'Alerting' && state !== 'Recovering' && state !== 'firing'))
    return null;
  const all = asTexts(said['labels']);
  const labels = Object.fromEntries(Object.entries(all).filter(([name]) => !/^__.*__$/.test(name)));
  const notTheWorld = grafanaStateReason({ grafana_state_reason: reason ?? '' });
  return { fingerprint: fingerprintOf(all), startsAt, status: 'firing', notTheWorld, labels };
}
