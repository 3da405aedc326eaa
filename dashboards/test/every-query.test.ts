import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { QueryAnswer } from '@vnioc/contract/query.ts';
import { played, startPlaying } from '../../collector/test/chaos/played-days.ts';
import { describeWith } from '../../collector/test/servers/describe-with.ts';
import { influxdAvailable, startInfluxd, type RunningInfluxd } from '../../collector/test/servers/influxd.ts';
import { prometheusAvailable, startPrometheus } from '../../collector/test/servers/prometheus.ts';
import type { RunningServer } from '../../collector/test/servers/server-process.ts';
import type { Installation } from '../../collector/test/service/installation.ts';
import { unitDashboards } from '../src/all-dashboards.ts';
import { readRegisters } from '../src/registers/read-registers.ts';
import { committed, parsed, targetsOf, type Target } from './committed.ts';
import { collectorQuery, influxql, promql, type TimeRange } from './fill-variables.ts';

/** A working week of the demo, people at work included; nothing is due then. */
const END = '2024-06-07T22:00:00+07:00';
const RANGE: TimeRange = { from: Date.parse('2023-06-07T22:00:00+07:00'), to: Date.parse(END) };
const MONTH: TimeRange = { from: RANGE.to - 30 * 24 * 3600_000, to: RANGE.to };
const VARIABLES = { unit: 'd-325', period: '' };
const PROVISIONED = resolve(import.meta.dirname, '../../provisioning/prometheus');
const read = (name: string): string => readFileSync(resolve(PROVISIONED, name), 'utf8');

type Found = readonly [where: string, target: Target];

const boardsOf = (audience: 'ioc' | 'agencies') =>
  [...committed('van-lam', audience)].map(([name, text]) => [`${audience}/${name}`, parsed(text)] as const);
const all = [...boardsOf('ioc'), ...boardsOf('agencies')];
const asking = (uid: string) =>
  all
    .map(([name, board]) => [name, targetsOf(board).filter(([, { datasource }]) => datasource.uid === uid)] as const)
    .filter(([, found]) => found.length > 0);

let influxd: RunningInfluxd | undefined;
let prometheus: RunningServer | undefined;
let demo: Installation;

beforeAll(async () => {
  if (influxdAvailable()) influxd = await startInfluxd({ database: 'ioc' });
  demo = await startPlaying({
    ...{ until: END, speed: 'max', staff: true, args: ['--allow-simulated-sinks'] },
    env: influxd === undefined ? {} : { IOC_INFLUX_URL: influxd.url },
  });
  if (prometheusAvailable()) prometheus = await scraping(demo);
  await played(demo, END);
  await prometheusHasSeen(END);
}, 400_000);
afterAll(async () => {
  await prometheus?.stop();
  await demo?.stop();
  await influxd?.stop();
});

const rangeOf = ({ kind }: Target): TimeRange => (kind === 'series' ? RANGE : MONTH);

const queryOf = (target: Target, refId: string, variables: typeof VARIABLES) => ({
  ...collectorQuery(target, variables, rangeOf(target)),
  refId,
});

/** What the collector answers to every query of a dashboard, asked together as Grafana does. */
async function answers(found: readonly Found[], variables = VARIABLES) {
  const queries = found.map(([, target], index) => queryOf(target, `Q${index}`, variables));
  const { results } = await demo.query<QueryAnswer>({ queries });
  return found.map(([where], index) => [where, results[`Q${index}`]] as const);
}

const withoutFields = (given: Awaited<ReturnType<typeof answers>>) =>
  given
    .filter(
      ([, result]) =>
        result?.status !== 200 ||
        result.frames.length === 0 ||
        result.frames.some(({ schema }) => schema.fields.length === 0),
    )
    .map(([where, result]) => [where, result?.error ?? 'no fields']);

describe('our data source', () => {
  test.each(asking('vnioc'))('answers every query of %s with frames that have fields', async (_, found) => {
    expect(withoutFields(await answers(found))).toEqual([]);
  });

  test.each(unitDashboards(readRegisters('demo'), '2024-06-07').map(({ name, text }) => [name, text] as const))(
    'answers every query of the dashboard of %s',
    async (_, text) => {
      expect(withoutFields(await answers(targetsOf(parsed(text)), { ...VARIABLES, period: '2024-06' }))).toEqual([]);
    },
  );

  test('has rows for what the dashboards are opened for', async () => {
    const rows = new Map<string, number>();
    for (const [, found] of asking('vnioc'))
      for (const [where, result] of await answers(found)) {
        const kind = String(found.find(([one]) => one === where)?.[1]['kind']);
        const length = Math.max(0, ...(result?.frames ?? []).map(({ data }) => data.values[0]?.length ?? 0));
        rows.set(kind, Math.max(rows.get(kind) ?? 0, length));
      }
    expect([...rows].filter(([, length]) => length === 0)).toEqual([]);
    expect(rows.size).toBe(8);
  });

  test('says so instead of a frame when a question is wrong', async () => {
    const wrong: Target = { refId: 'A', datasource: { uid: 'vnioc', type: '' }, kind: 'state', unit: 'nowhere' };
    expect(withoutFields(await answers([['wrong', wrong]]))).toEqual([['wrong', expect.stringContaining('nowhere')]]);
  });
});

/** A real Prometheus with the shipped configuration and rules, in a hurry. */
async function scraping(collector: Installation): Promise<RunningServer> {
  const key = await collector.post<{ secret: string }>('/api/v1/keys', { name: 'prometheus', role: 'metrics' });
  const hurry = (text: string): string => text.replace(/((?:scrape_|evaluation_)?interval): (?:30s|1m)/g, '$1: 1s');
  return startPrometheus({
    config: hurry(read('prometheus.yml'))
      .replace(/rules\/\*\.yml/, "'*-rules.yml'")
      .replace('/etc/prometheus/secrets/metrics.key', 'metrics.key')
      .replace('collector:8480', new URL(collector.url).host)
      .replace('alertmanager:9093', '127.0.0.1:1'),
    files: { 'metrics.key': key.body.secret, 'recording-rules.yml': hurry(read('rules/vnioc-recording.yml')) },
  });
}

/** Until the newest scrape is younger than the end of the play, and the rules were evaluated on it. */
async function prometheusHasSeen(end: string): Promise<void> {
  if (prometheus === undefined) return;
  await new Promise((wake) => setTimeout(wake, 5_000));
  const { rows } = await now('domain:vnioc_indicator_state:worst');
  if (rows === 0) throw new Error(`Prometheus has read nothing of ${end}:\n${prometheus.log().slice(-1000)}`);
}

const now = (expr: string) => prometheusAsked('query', { query: expr });

/** Over the minutes of the play, as a panel asks over its time range. */
const range = (expr: string) => {
  const end = Date.now() / 1000;
  return prometheusAsked('query_range', { query: expr, start: String(end - 600), end: String(end), step: '5' });
};

async function prometheusAsked(path: string, parameters: Readonly<Record<string, string>>) {
  const answer = await fetch(`${prometheus?.url}/api/v1/${path}?${new URLSearchParams(parameters).toString()}`);
  const body = (await answer.json()) as { error?: string; data?: { result: readonly unknown[] } };
  return { error: body.error ?? null, rows: body.data?.result.length ?? 0 };
}

describeWith(prometheusAvailable(), 'prometheus')('a real Prometheus that reads the collector', () => {
  test.each(asking('vnioc-prometheus'))('answers every query of %s with series', async (_, found) => {
    const empty = [];
    for (const [where, target] of found) {
      const { error, rows } = await (target['range'] === true ? range : now)(promql(target, VARIABLES));
      if (rows === 0) empty.push([where, error ?? 'no series']);
    }
    expect(empty).toEqual([]);
  });
});

describeWith(influxdAvailable(), 'influxdb')('a real InfluxDB that the collector fills', () => {
  test.each(asking('vnioc-influxdb'))('answers every query of %s with series', async (_, found) => {
    const empty = [];
    for (const [where, target] of found) {
      const { results } = (await influxd!.query(influxql(target, VARIABLES, RANGE), 'ioc')) as {
        results: readonly { error?: string; series?: readonly unknown[] }[];
      };
      if ((results[0]?.series ?? []).length === 0) empty.push([where, results[0]?.error ?? 'no series']);
    }
    expect(empty).toEqual([]);
  });
});
