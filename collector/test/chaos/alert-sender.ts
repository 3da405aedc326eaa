import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startAlertmanager } from '../servers/alertmanager.ts';
import type { RunningServer } from '../servers/server-process.ts';

export type AlertLabels = Readonly<Record<string, string>>;

/** An alert as Prometheus posts it; it fires until `endsAt`. */
export interface PostedAlert {
  readonly labels: AlertLabels;
  readonly startsAt: string;
  readonly endsAt: string;
}

const config = (webhook: string, key: string): string => `
route: { receiver: collector, group_by: [group], group_wait: 200ms, group_interval: 1s, repeat_interval: 1h }
receivers:
  - name: collector
    webhook_configs:
      - url: "${webhook}"
        send_resolved: true
        http_config: { authorization: { type: Bearer, credentials: "${key}" } }
`;

/** Started before the collector, which wants to know its address; it delivers once it was told where. */
export const silentAlertmanager = (): Promise<RunningServer> =>
  startAlertmanager({ config: config('http://127.0.0.1:9/', 'none') });

/** From now on its alerts go to a collector, grouped by their label `group`. */
export async function deliverTo(alertmanager: RunningServer, collectorUrl: string, key: string): Promise<void> {
  const text = config(`${collectorUrl}/api/v1/alerts/alertmanager`, key);
  writeFileSync(join(alertmanager.folder, 'alertmanager.yml'), text);
  const answer = await fetch(`${alertmanager.url}/-/reload`, { method: 'POST' });
  if (!answer.ok) throw new Error(`Alertmanager refused its configuration: ${await answer.text()}`);
}

/** Posts as Prometheus does, in parts; false when Alertmanager did not take all of it, and it has to be said again. */
export async function postAlerts(
  { url }: RunningServer,
  alerts: readonly PostedAlert[],
  part = 1000,
): Promise<boolean> {
  for (let from = 0; from < alerts.length; from += part) {
    const body = JSON.stringify(alerts.slice(from, from + part));
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v2/alerts`, { method: 'POST', headers, body }).catch(() => null);
    await answer?.arrayBuffer().catch(() => undefined);
    if (answer?.ok !== true) return false;
  }
  return true;
}

/** What Alertmanager says is firing, as `fingerprint@startsAt` in milliseconds. */
export async function knownTo({ url }: RunningServer): Promise<readonly string[]> {
  const answer = await fetch(`${url}/api/v2/alerts`);
  const alerts = (await answer.json()) as { fingerprint: string; startsAt: string }[];
  return alerts.map(({ fingerprint, startsAt }) => `${fingerprint}@${Date.parse(startsAt)}`);
}
