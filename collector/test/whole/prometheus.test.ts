import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StateItem } from '@vnioc/contract/states.ts';
import { STATES } from '../../src/observations/state.ts';
import { describeWith } from '../servers/describe-with.ts';
import { prometheusAvailable, startPrometheus } from '../servers/prometheus.ts';
import type { RunningServer } from '../servers/server-process.ts';
import { startInstallation, type Installation } from '../service/installation.ts';
import { allItems } from './all-items.ts';

const PROVISIONED = resolve(import.meta.dirname, '../../../provisioning/prometheus');
const read = (name: string) => readFileSync(join(PROVISIONED, name), 'utf8');

/** The shipped configuration, on this machine's addresses and in a hurry. */
const configuration = (collector: string): string =>
  read('prometheus.yml')
    .replace(/(scrape|evaluation)_interval: 30s/g, '$1_interval: 1s')
    .replace(/rules\/\*\.yml/, "'*-rules.yml'")
    .replace('/etc/prometheus/secrets/metrics.key', 'metrics.key')
    .replace('collector:8480', new URL(collector).host)
    .replace('alertmanager:9093', '127.0.0.1:1');

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

describeWith(prometheusAvailable(), 'prometheus')('a real Prometheus with the shipped configuration', () => {
  let district: Installation;
  let prometheus: RunningServer;

  const ask = async (query: string): Promise<readonly Sample[]> => {
    const response = await fetch(`${prometheus.url}/api/v1/query?query=${encodeURIComponent(query)}`);
    return ((await response.json()) as { data: { result: readonly Sample[] } }).data.result;
  };
  const until = async (query: string, enough: (found: readonly Sample[]) => boolean) => {
    for (let tries = 0; tries < 160; tries += 1) {
      const found = await ask(query);
      if (enough(found)) return found;
      await new Promise((wake) => setTimeout(wake, 500));
    }
    throw new Error(`Prometheus does not get there: ${query}\n${prometheus.log().slice(-800)}`);
  };

  beforeAll(async () => {
    district = await startInstallation();
    const key = await district.post<{ secret: string }>('/api/v1/keys', { name: 'prometheus', role: 'metrics' });
    expect(key.status).toBe(201);
    prometheus = await startPrometheus({
      config: configuration(district.url),
      files: {
        'metrics.key': key.body.secret,
        'alert-rules.yml': read('rules/vnioc-alerts.yml'),
        'recording-rules.yml': read('rules/vnioc-recording.yml'),
      },
    });
    const sources = (await allItems(district, '/api/v1/sources')).length;
    await until('count(vnioc_source_up)', ([count]) => Number(count?.value[1] ?? 0) >= sources - 4);
  }, 150_000);
  afterAll(async () => {
    await prometheus?.stop();
    await district?.stop();
  });

  test('reads the collector with a key of its own, and every rule evaluates', async () => {
    await until('up{job="vnioc-collector"}', ([up]) => up?.value[1] === '1');
    const rules = (await (await fetch(`${prometheus.url}/api/v1/rules`)).json()) as {
      data: { groups: readonly { rules: readonly { name: string; health: string; lastError?: string }[] }[] };
    };
    const faulty = rules.data.groups.flatMap((group) => group.rules).filter(({ health }) => health === 'err');
    expect(faulty).toEqual([]);
    expect(await until('ALERTS{alertname="Watchdog"}', (found) => found.length === 1)).toHaveLength(1);
  });

  test('sees every cell in the state that the API says', async () => {
    const agree = async (): Promise<readonly string[]> => {
      const said = await allItems<StateItem>(district, '/api/v1/states');
      const seen = new Map((await ask('vnioc_indicator_state')).map(({ metric, value }) => [keyOf(metric), value[1]]));
      return said
        .filter(({ indicator, unit, state }) => seen.get(`${indicator}|${unit}`) !== String(STATES.indexOf(state)))
        .map(({ indicator, unit, state }) => `${indicator} ${unit}: ${state}`);
    };
    let different = await agree();
    for (let tries = 0; tries < 20 && different.length > 0; tries += 1) {
      await new Promise((wake) => setTimeout(wake, 1000));
      different = await agree();
    }
    expect(different).toEqual([]);
    expect((await ask('count(vnioc_indicator_state)')).map(({ value }) => Number(value[1]))[0]).toBeGreaterThan(1000);
  });

  test('alerts for exactly the critical cells, by the contract of labels and without a name', async () => {
    const critical = await until('vnioc_indicator_state == 2', (found) => found.length > 0);
    const firing = await until(
      'ALERTS{alertname="IndicatorCritical",alertstate="firing"}',
      (found) => found.length === critical.length,
    );
    expect(firing.map(({ metric }) => keyOf(metric, 'unit')).sort()).toEqual(
      critical.map(({ metric }) => keyOf(metric)).sort(),
    );
    for (const { metric } of firing) expect(metric).toMatchObject({ severity: 'critical', domain: expect.any(String) });
  });

  test('a collector that was killed is seen as down', async () => {
    await district.collector.kill9();
    await until('up{job="vnioc-collector"} == 0', (found) => found.length === 1);
    await until('ALERTS{alertname="CollectorDown"}', (found) => found.length === 1);
    await district.collector.restart();
    await until('up{job="vnioc-collector"} == 1', (found) => found.length === 1);
  });
});

const keyOf = (metric: Readonly<Record<string, string>>, unit = 'unit_id'): string =>
  `${metric['indicator']}|${metric[unit]}`;
