import { asInstant, asList, asObject, asText, asTexts } from './json-parts.ts';
import type { AlertReading } from './parsed-alerts.ts';
import { distinct } from './parse-webhook.ts';
import { noAnswer, type PolledAlerts } from './polled-alerts.ts';
import { signalOfLabels } from './signal-of-labels.ts';

/**
 * Reads Alertmanager's `GET /api/v2/alerts`: what fires now. With a receiver, only alerts that go to it; what is silenced
 * or inhibited there is present, and no news. Never throws.
 */
export function parseAlertmanagerList(body: unknown, reading: AlertReading, receiver: string | null): PolledAlerts {
  const list = asList(body);
  if (list === null) return noAnswer('Alertmanager');
  const alerts = list.flatMap((one) => listed(one, receiver) ?? []);
  const read = alerts
    .filter(({ active }) => active)
    .map(({ fingerprint, startsAt, labels }) =>
      signalOfLabels('alertmanager', { fingerprint, startsAt, labels, status: 'firing', notTheWorld: null }, reading),
    );
  return {
    signals: read.map(({ signal }) => signal),
    present: new Set(alerts.map(({ fingerprint }) => fingerprint)),
    faults: distinct(read.flatMap(({ faults }) => faults)),
    whole: true,
  };
}

function listed(one: unknown, receiver: string | null) {
  const said = asObject(one);
  const [fingerprint, startsAt] = [asText(said?.['fingerprint']), asInstant(said?.['startsAt'])];
  if (said === null || fingerprint === null || startsAt === null) return null;
  const receivers = (asList(said['receivers']) ?? []).map((it) => asObject(it)?.['name']);
  if (receiver !== null && !receivers.includes(receiver)) return null;
  const active = asObject(said['status'])?.['state'] !== 'suppressed';
  return { fingerprint, startsAt, labels: asTexts(said['labels']), active };
}
