import { jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { catalogOf, AN } from '../../../test/fixtures/small-district.ts';
import { alertmanagerAvailable, startAlertmanager } from '../../../test/servers/alertmanager.ts';
import { describeWith } from '../../../test/servers/describe-with.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { prometheusAvailable, startPrometheus } from '../../../test/servers/prometheus.ts';
import type { RunningServer } from '../../../test/servers/server-process.ts';
import type { Alert } from '../../alerts/alert.ts';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { parseDelivery } from '../../alerts/parse-delivery.ts';
import { situationOf } from '../../alerts/situation-of.ts';
import { pollUpstreams } from './poll-upstreams.ts';
import { reconcile, type Reconciled } from './reconcile.ts';
import type { Upstream } from './upstream.ts';

jest.setTimeout(120_000); // real servers on a busy machine

const catalog = catalogOf([]);
const EXTERNAL = { ioc: 'test' };

/** A collector as far as alerts go: takes deliveries while it listens, and knows what it heard. */
class Listener {
  readonly heard: AlertSignal[] = [];
  truncated = 0;
  #server: Server | null = null;
  #port = 0;

  async listen(): Promise<number> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const parsed = parseDelivery('alertmanager', Buffer.concat(parts).toString(), { catalog, at: Date.now() });
        this.heard.push(...parsed.signals);
        this.truncated = Math.max(this.truncated, parsed.truncated);
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    this.#server = server;
    return this.#port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server === null ? resolve() : server.close(() => resolve())));
  }

  /** What a store would hold: one per fingerprint and start, long enough ago to be believed no more. */
  known(): readonly Alert[] {
    const alerts = new Map<string, Alert>();
    for (const signal of this.heard) {
      const id = `${signal.fingerprint}@${signal.startsAt}`;
      const endedAt = signal.status === 'resolved' ? Date.now() : null;
      const fate = { situation: situationOf(signal), fate: 'ticket', ticket: null } as const;
      alerts.set(id, { ...signal, ...fate, id, receivedAt: 0, lastSeenAt: 0, endedAt });
    }
    return [...alerts.values()];
  }
}

/** A world with one gauge per name, that Prometheus scrapes and calls an alert above zero. */
class World {
  readonly values = new Map<string, number>();
  readonly #server = createServer((_, response) => {
    response.end([...this.values].map(([name, value]) => `load{name="${name}"} ${value}\n`).join(''));
  });

  async open(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

const alertmanagerConfig = (port: number, maxAlerts: number): string => `
route: { receiver: collector, group_by: [alertname], group_wait: 1s, group_interval: 2s, repeat_interval: 1h }
receivers:
  - name: collector
    webhook_configs: [{ url: "http://127.0.0.1:${port}/", send_resolved: true, max_alerts: ${maxAlerts} }]
`;
const prometheusConfig = (world: number, alertmanager: number): string => `
global: { scrape_interval: 1s, evaluation_interval: 1s, external_labels: { ioc: test } }
rule_files: [rules.yml]
alerting: { alertmanagers: [{ static_configs: [{ targets: ["127.0.0.1:${alertmanager}"] }] }] }
scrape_configs: [{ job_name: world, static_configs: [{ targets: ["127.0.0.1:${world}"] }] }]
`;
/** The Watchdog waits until Prometheus knows its Alertmanager: what it sends before is sent again only after a minute. */
const RULES = `
groups:
  - name: load
    rules:
      - { alert: HighLoad, expr: load > 0, labels: { severity: critical, unit: ${AN}, kind: load } }
      - { alert: Watchdog, expr: vector(1), for: 8s, labels: { severity: info, kind: watchdog } }
`;

/** Alertmanager tries one notification for ten seconds, as it stood when it began: sooner, it may still say "firing". */
const ALERTMANAGER_GIVES_UP = 12_000;

const until = async (what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await isTrue()) return;
    await pause(100);
  }
  throw new Error(`never: ${what}`);
};

describeWith(alertmanagerAvailable(), 'prometheus-alertmanager')('a real Alertmanager', () => {
  let alertmanager: RunningServer;
  const listener = new Listener();
  beforeAll(async () => {
    alertmanager = await startAlertmanager({ config: alertmanagerConfig(await listener.listen(), 3) });
  });
  afterAll(async () => {
    await alertmanager.stop();
    await listener.stop();
  });

  test('that sends three of ten alerts says that seven are left out, and the poll fetches them', async () => {
    const alerts = Array.from({ length: 10 }, (_, n) => ({ labels: { alertname: 'Many', unit: AN, sensor: `s${n}` } }));
    const posted = await fetch(`${alertmanager.url}/api/v2/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(alerts),
    });
    expect(posted.status).toBe(200);
    await until('a delivery', () => listener.heard.length > 0);
    expect([listener.heard.length, listener.truncated]).toEqual([3, 7]);
    expect(listener.heard.every(({ unit, name }) => unit === AN && name === 'Many')).toBe(true);
    const upstream: Upstream = {
      kind: 'alertmanager',
      url: alertmanager.url,
      authorization: null,
      receiver: 'collector',
    };
    const polled = await pollUpstreams({
      ...{ upstreams: [upstream], reading: { catalog, at: Date.now() }, lookBackSeconds: 60 },
      signal: AbortSignal.timeout(20_000),
    });
    const { signals, faults } = reconcile(polled, listener.known(), Date.now());
    expect(faults).toEqual([]);
    expect(signals.map(({ status }) => status)).toEqual(Array(7).fill('firing'));
    const everybody = new Set([...listener.heard, ...signals].map(({ fingerprint }) => fingerprint));
    expect(everybody.size).toBe(10);
  });

  test('that was just started has forgotten everything, and ends nothing before it can know', async () => {
    const patient = `global: { resolve_timeout: 6s }\n${alertmanagerConfig(1, 0)}`;
    const [restarted, other] = [
      await startAlertmanager({ config: patient }),
      await startAlertmanager({ config: patient }),
    ];
    try {
      const alerts = [{ labels: { alertname: 'Storm', unit: AN }, endsAt: '2999-01-01T00:00:00Z' }];
      for (const { url } of [restarted, other])
        await fetch(`${url}/api/v2/alerts`, {
          ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(alerts) },
        });
      const upstreamAt = ({ url }: RunningServer): Upstream => ({ kind: 'alertmanager', url, authorization: null });
      const newsFrom = async (known: readonly Alert[], ...servers: RunningServer[]) => {
        const polled = await pollUpstreams({
          ...{ upstreams: servers.map(upstreamAt), reading: { catalog, at: Date.now() }, lookBackSeconds: 60 },
          signal: AbortSignal.timeout(20_000),
        });
        return reconcile(polled, known, Date.now()).signals.map(({ name, status }) => `${name} ${status}`);
      };
      await until('both list it', async () => (await newsFrom([], restarted, other)).includes('Storm firing'));
      expect(await newsFrom([], restarted, other)).toEqual(['Storm firing']);
      const storm = new Listener();
      const [polled] = await pollUpstreams({
        ...{ upstreams: [upstreamAt(other)], reading: { catalog, at: Date.now() }, lookBackSeconds: 60 },
        signal: AbortSignal.timeout(20_000),
      });
      storm.heard.push(...(polled?.kind === 'alertmanager' ? polled.alerts.signals : []));
      await restarted.kill9();
      await restarted.restart();
      const startedAt = Date.now();
      expect(await newsFrom(storm.known(), restarted)).toEqual([]);
      await pause(Math.max(0, 9_500 - (Date.now() - startedAt)));
      expect(await newsFrom(storm.known(), restarted, other)).toEqual([]);
      expect(await newsFrom(storm.known(), restarted)).toEqual(['Storm resolved']);
    } finally {
      await Promise.all([restarted.stop(), other.stop()]);
    }
  });

  test('that does not answer is a fault with a sentence, without its address', async () => {
    const dead = { kind: 'alertmanager', url: `http://127.0.0.1:${await freePort()}`, authorization: null } as const;
    const polled = await pollUpstreams({
      ...{ upstreams: [dead], reading: { catalog, at: 0 }, lookBackSeconds: 60 },
      signal: AbortSignal.timeout(20_000),
    });
    const { faults, signals } = reconcile(polled, listener.known(), Date.now());
    expect(signals).toEqual([]);
    expect(faults[0]?.vi).toMatch(/Không hỏi được alertmanager .*ECONNREFUSED/);
    expect(faults[0]?.en).not.toContain('127.0.0.1');
  });
});

describeWith(alertmanagerAvailable() && prometheusAvailable(), 'prometheus')(
  'a real Prometheus with its Alertmanager',
  () => {
    let [alertmanager, prometheus]: RunningServer[] = [];
    const [listener, world] = [new Listener(), new World()];
    const upstreams = (): readonly Upstream[] => [
      { kind: 'alertmanager', url: alertmanager!.url, authorization: null, receiver: 'collector' },
      { kind: 'prometheus', url: prometheus!.url, authorization: null, externalLabels: EXTERNAL },
    ];
    const compared = async (): Promise<Reconciled> => {
      const polled = await pollUpstreams({
        ...{ upstreams: upstreams(), reading: { catalog, at: Date.now() }, lookBackSeconds: 120 },
        signal: AbortSignal.timeout(20_000),
      });
      return reconcile(polled, listener.known(), Date.now());
    };
    const ofLoad = (signals: readonly AlertSignal[]) => signals.filter(({ name }) => name === 'HighLoad');
    const newsOfLoad = async () => ofLoad((await compared()).signals);
    const firesInPrometheus = async (): Promise<boolean> => {
      const answer = await fetch(`${prometheus!.url}/api/v1/alerts`);
      return (await answer.text()).includes('HighLoad');
    };

    beforeAll(async () => {
      const port = await listener.listen();
      alertmanager = await startAlertmanager({ config: alertmanagerConfig(port, 0) });
      const config = prometheusConfig(await world.open(), alertmanager.port);
      prometheus = await startPrometheus({ config, files: { 'rules.yml': RULES } });
    });
    afterAll(async () => {
      await prometheus?.stop();
      await alertmanager?.stop();
      await listener.stop();
      await world.close();
    });

    test('delivers a breach and its end; its Watchdog barks; the poll finds nothing that was not heard', async () => {
      world.values.set('a', 1);
      await until('HighLoad is heard', () => ofLoad(listener.heard).length > 0);
      expect(ofLoad(listener.heard)[0]).toMatchObject({
        unit: AN,
        severity: 'critical',
        kind: 'load',
        status: 'firing',
      });
      await until('the Watchdog is heard', () => listener.heard.some(({ name }) => name === 'Watchdog'));
      expect((await compared()).signals).toEqual([]);
      world.values.set('a', 0);
      await until('its end is heard', () => ofLoad(listener.heard).some(({ status }) => status === 'resolved'));
      expect(await newsOfLoad()).toEqual([]);
    });

    test('what fires and ends while the collector is down is known afterwards as one episode that is over', async () => {
      await listener.stop();
      const before = listener.heard.length;
      world.values.set('b', 1);
      await until('it fires', firesInPrometheus);
      world.values.set('b', 0);
      await until('it is over', async () => !(await firesInPrometheus()));
      await pause(ALERTMANAGER_GIVES_UP);
      await listener.listen();
      await pause(5_000);
      const missed = await newsOfLoad();
      const delivered = ofLoad(listener.heard.slice(before));
      const told = new Map([...delivered, ...missed].map((one) => [`${one.fingerprint}@${one.startsAt}`, one]));
      expect([...told.values()]).toMatchObject([{ status: 'resolved', unit: AN, severity: 'critical', kind: 'load' }]);
      listener.heard.push(...missed);
      expect(await newsOfLoad()).toEqual([]);
    });

    test('what flaps is the same alert with another start, told by delivery or by poll, in one situation', async () => {
      const fires = async (): Promise<void> => until('it fires', firesInPrometheus);
      world.values.set('c', 1);
      await fires();
      await until('it is heard', () => ofLoad(listener.heard).at(-1)?.status === 'firing');
      world.values.set('c', 0);
      await until('it is over', async () => !(await firesInPrometheus()));
      world.values.set('c', 1);
      await fires();
      const first = ofLoad(listener.heard).findLast(({ status }) => status === 'firing')!;
      const again = (): Promise<readonly AlertSignal[]> => newsOfLoad();
      await until('the second start is known', async () => {
        const all = [...(await again()), ...ofLoad(listener.heard)];
        return all.some((one) => one.fingerprint === first.fingerprint && one.startsAt > first.startsAt);
      });
      const starts = [...(await again()), ...ofLoad(listener.heard)].filter(
        (one) => one.fingerprint === first.fingerprint,
      );
      expect(new Set(starts.map(({ startsAt }) => startsAt)).size).toBe(2);
      expect(new Set(starts.map(situationOf)).size).toBe(1);
    });
  },
);
