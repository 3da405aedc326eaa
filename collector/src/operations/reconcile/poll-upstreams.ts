import { remembersAll } from '../../alerts/alertmanager-memory.ts';
import { asObject, asText } from '../../alerts/json-parts.ts';
import { parseAlertmanagerList } from '../../alerts/parse-alertmanager-list.ts';
import { parseGrafanaRules } from '../../alerts/parse-grafana-rules.ts';
import { parsePrometheusAlerts, parsePrometheusEpisodes } from '../../alerts/parse-prometheus.ts';
import type { AlertReading } from '../../alerts/parsed-alerts.ts';
import type { Polled, Upstream } from './upstream.ts';

const PATIENCE_MILLIS = 10_000;

/** Further back Prometheus is not asked: what was lost longer ago than a week is history. */
const LONGEST_SECONDS = 7 * 24 * 3600;

export interface Poll {
  readonly upstreams: readonly Upstream[];
  readonly reading: AlertReading;
  /** How far back lost alerts are looked for: since the last poll that worked, in seconds. */
  readonly lookBackSeconds: number;
  readonly signal: AbortSignal;
}

/** Asks every upstream; one that does not answer is a fault with a sentence, and stops none of the others. */
export const pollUpstreams = ({ upstreams, ...rest }: Poll): Promise<readonly Polled[]> =>
  Promise.all(
    upstreams.map((upstream) =>
      ask(upstream, rest).catch((cause: unknown): Polled => ({
        kind: 'silent',
        upstream: upstream.kind,
        fault: {
          vi: `Không hỏi được ${upstream.kind} khi đối soát cảnh báo (${reasonOf(cause)}); sẽ hỏi lại.`,
          en: `The reconciling poll could not ask ${upstream.kind} (${reasonOf(cause)}); it will be asked again.`,
        },
      })),
    ),
  );

async function ask(upstream: Upstream, { reading, lookBackSeconds, signal }: Omit<Poll, 'upstreams'>): Promise<Polled> {
  const get = async (path: string): Promise<unknown> => (await getJson(upstream, path, signal)).body;
  if (upstream.kind === 'alertmanager') {
    const list = await get('/api/v2/alerts');
    const alerts = parseAlertmanagerList(list, reading, upstream.receiver ?? null);
    // Asked after the list: one that was started anew in between is young.
    const { body, serverNow } = await getJson(upstream, '/api/v2/status', signal);
    return { kind: 'alertmanager', alerts: { ...alerts, whole: alerts.whole && remembersAll(body, serverNow) } };
  }
  if (upstream.kind === 'grafana') {
    const rules = await get('/api/prometheus/grafana/api/v1/rules?includeInternalLabels=true');
    return { kind: 'grafana', alerts: parseGrafanaRules(rules, reading) };
  }
  const external = upstream.externalLabels ?? {};
  const seconds = Math.min(LONGEST_SECONDS, Math.max(60, Math.ceil(lookBackSeconds)));
  const query = encodeURIComponent(`ALERTS{alertstate="firing"}[${seconds}s]`);
  // First what fires, then the history: what ends in between is in the history.
  const firing = parsePrometheusAlerts(await get('/api/v1/alerts'), external);
  const episodes = parsePrometheusEpisodes(await get(`/api/v1/query?query=${query}`), reading, external);
  return { kind: 'prometheus', episodes, firing };
}

interface Answered {
  readonly body: unknown;
  /** By the clock of who answers; null when it does not say. */
  readonly serverNow: number | null;
}

async function getJson({ url, authorization }: Upstream, path: string, signal: AbortSignal): Promise<Answered> {
  const response = await fetch(url.replace(/\/$/, '') + path, {
    headers: authorization === null ? {} : { authorization },
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLIS)]),
  });
  if (!response.ok) {
    await response.arrayBuffer();
    throw new Error(`HTTP ${response.status}`);
  }
  const at = Date.parse(response.headers.get('date') ?? '');
  return { body: await response.json(), serverNow: Number.isNaN(at) ? null : at };
}

/** Why, without an address: those may hold a password. */
function reasonOf(cause: unknown): string {
  const [said, inner] = [asObject(cause), asObject(asObject(cause)?.['cause'])];
  const [code, message, name] = [asText(inner?.['code']), asText(said?.['message']), asText(said?.['name'])];
  return code ?? (message?.startsWith('HTTP ') === true ? message : (name ?? 'unknown'));
}
