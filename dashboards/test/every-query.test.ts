import type { QueryAnswer } from '@vnioc/contract/query.ts';
import { played, startPlaying } from '../../collector/test/chaos/played-days.ts';
import { describeWith } from '../../collector/test/servers/describe-with.ts';
import { influxdAvailable, startInfluxd, type RunningInfluxd } from '../../collector/test/servers/influxd.ts';
import { prometheusAvailable } from '../../collector/test/servers/prometheus.ts';
import type { Installation } from '../../collector/test/service/installation.ts';
import { allRules } from '../src/alerting/all-rules.ts';
import { unitDashboards } from '../src/all-dashboards.ts';
import { readRegisters } from '../src/registers/read-registers.ts';
import { committed, parsed, targetsOf, type Target } from './committed.ts';
import { collectorQuery, influxql, promql, type TimeRange } from './fill-variables.ts';
import { scrapingPrometheus, type ScrapingPrometheus } from './scraping-prometheus.ts';

/** A working week of the demo, people at work included; nothing is due then. */
const END = '2024-06-07T22:00:00+07:00';
const RANGE: TimeRange = { from: Date.parse('2023-06-07T22:00:00+07:00'), to: Date.parse(END) };
const MONTH: TimeRange = { from: RANGE.to - 30 * 24 * 3600_000, to: RANGE.to };
const VARIABLES = { unit: 'd-325', period: '' };

type Found = readonly [where: string, target: Target];

const boardsOf = (audience: 'ioc' | 'agencies') =>
  [...committed('van-lam', audience)].map(([name, text]) => [`${audience}/${name}`, parsed(text)] as const);
const asking = (uid: string) =>
  [...boardsOf('ioc'), ...boardsOf('agencies')]
    .map(([name, board]) => [name, targetsOf(board).filter(([, { datasource }]) => datasource.uid === uid)] as const)
    .filter(([, found]) => found.length > 0);

let influxd: RunningInfluxd | undefined;
let prometheus: ScrapingPrometheus | undefined;
let demo: Installation;
let communeKey: Promise<string>;

beforeAll(async () => {
  if (influxdAvailable()) influxd = await startInfluxd({ database: 'ioc' });
  demo = await startPlaying({
    ...{ until: END, speed: 'max', staff: true, args: ['--allow-simulated-sinks'] },
    env: influxd === undefined ? {} : { IOC_INFLUX_URL: influxd.url },
  });
  if (prometheusAvailable()) prometheus = await scrapingPrometheus(demo);
  communeKey = demo
    .post<{ secret: string }>('/api/v1/keys', { name: 'lac-dao', person: 'dau-moi-xa' })
    .then(({ body }) => body.secret);
  await played(demo, END);
  await prometheus?.catchUp();
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

describe('Grafana’s alert rules', () => {
  const rules = allRules(readRegisters('van-lam')).flatMap((group) =>
    group.rules.map((rule) => [rule.title, (rule.data as readonly { model: Target }[])[0]!.model] as const),
  );
  const ours = rules.filter(([, { datasource }]) => datasource.uid === 'vnioc');

  test.each(ours)(
    '%s asks what a rule can read: one number, the rest texts that tell the instances apart',
    async (_, target) => {
      const [frame] = (await answers([['rule', target]]))[0]?.[1]?.frames ?? [];
      expect(frame?.schema.meta.type).toBe('numeric-long');
      const numbers = frame?.schema.fields.filter(({ type }) => type === 'number') ?? [];
      const texts = frame?.schema.fields.filter(({ type }) => type === 'string') ?? [];
      expect([numbers.length, (frame?.schema.fields.length ?? 0) - texts.length]).toEqual([1, 1]);
      const column = (name: string) =>
        frame?.data.values[frame.schema.fields.findIndex((field) => field.name === name)] ?? [];
      const instances = column(texts[0]?.name ?? '').map((_one, row) =>
        texts.map(({ name }) => column(name)[row]).join('|'),
      );
      expect(new Set(instances).size).toBe(instances.length);
    },
  );

  test('on our data source have something to look at', async () => {
    for (const title of ['Số liệu cũ', 'Nguồn không lấy được số liệu', 'Phiếu quá hạn']) {
      const target = ours.find(([name]) => name === title)?.[1];
      const [frame] = (await answers([[title, target!]]))[0]?.[1]?.frames ?? [];
      expect([title, (frame?.data.values[0]?.length ?? 0) > 0]).toEqual([title, true]);
    }
  });

  describeWith(prometheusAvailable(), 'prometheus')('on Prometheus', () => {
    test('find a collector that answers', async () => {
      const [, target] = rules.find(([, { datasource }]) => datasource.uid === 'vnioc-prometheus')!;
      expect(await prometheus!.now(promql(target, VARIABLES))).toMatchObject({ error: null, rows: 1 });
    });
  });
});

describe('a commune’s contact', () => {
  /** Accounts and sources are for those who answer for them; what may not be read is said in a sentence. */
  test.each(boardsOf('agencies').map(([name, board]) => [name, targetsOf(board)] as const))(
    'gets from %s frames of their own unit, or a sentence',
    async (_, found) => {
      const key = await communeKey;
      const queries = found.map(([, target], index) =>
        queryOf(target, `Q${index}`, { ...VARIABLES, unit: 'c-lacdao' }),
      );
      const answer = await fetch(`${demo.url}/api/v1/query`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ queries }),
      });
      const { results } = (await answer.json()) as QueryAnswer;
      const refused = found
        .map(([where, { kind }], index) => [where, kind, results[`Q${index}`]] as const)
        .filter(([, , result]) => result?.status !== 200);
      expect(
        refused.filter(([, kind]) => !['completeness', 'freshness', 'runs', 'accounting'].includes(String(kind))),
      ).toEqual([]);
      const units = queries.flatMap(({ refId }) =>
        (results[refId]?.frames ?? []).flatMap(({ schema, data }) => [
          ...(data.values[schema.fields.findIndex(({ name }) => name === 'unit_id')] ?? []),
          ...schema.fields.flatMap(({ labels }) => labels?.['unit_id'] ?? []),
        ]),
      );
      expect([...new Set(units)].filter((unit) => unit !== 'c-lacdao')).toEqual([]);
    },
  );
});

describeWith(prometheusAvailable(), 'prometheus')('a real Prometheus that reads the collector', () => {
  test.each(asking('vnioc-prometheus'))('answers every query of %s with series', async (_, found) => {
    const empty = [];
    for (const [where, target] of found) {
      const { error, rows } = await prometheus![target['range'] === true ? 'range' : 'now'](promql(target, VARIABLES));
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
