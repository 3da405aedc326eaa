import { influxdAvailable, startInfluxd, type RunningInfluxd } from '../servers/influxd.ts';
import { describeWith } from '../servers/describe-with.ts';
import type { Installation } from '../service/installation.ts';
import { differences } from './differences.ts';
import { expectedAggregates, expectedRatios, type IndicatorOfCatalog } from './expected-aggregates.ts';
import { influxPoints, type InfluxPoint } from './influx-points.ts';
import { samplesOf, type Sample } from './metric-samples.ts';
import { playedDistrict, release, START, until } from './played-district.ts';
import { rowsOf, storeFigures, type QueryAnswer, type StoreFigure } from './store-figures.ts';
import { endsOfPeriods, figureOf, keyOf, truthOf, type TrueFigure } from './truth.ts';

/** Three weeks after the start, at an hour at which nothing is due. The script's secrecy mark falls before it. */
const END = '2024-06-24T23:00:00+07:00';
const [FIRST_DAY, LAST_DAY, AFTER] = ['2023-06-01', '2024-06-24', '2025-01-01'] as const;
const START_DAY = START.slice(0, 10);
const DISTRICT = 'd-325';
/** Judged first and then counted: the rules of judging have tests of their own. */
const COUNT_OF_COMMUNES = 'budget.communes_behind_plan';
/** What the collector says of its own data, which nobody served. */
const OF_ITSELF = 'data_quality.';

const numbers = <Row>(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => number | null) =>
  new Map(rows.flatMap((row) => ((number) => (number === null ? [] : [[key(row), number] as const]))(value(row))));

const isSaid = ({ quality }: StoreFigure | InfluxPoint): boolean => quality === 'reported' || quality === 'entered';

describeWith(influxdAvailable(), 'influxdb')('three weeks and a year of history of the whole district', () => {
  let influxd: RunningInfluxd;
  let district: Installation;
  let indicators: readonly IndicatorOfCatalog[];
  let truth: readonly TrueFigure[];
  let said: readonly TrueFigure[];
  /** Indicators that are counted from events, and what the streams hold of them as far as anybody can know. */
  let folded: ReadonlySet<string>;
  let counted: readonly TrueFigure[];
  let states: readonly Readonly<Record<string, unknown>>[];
  let store: readonly StoreFigure[];
  let samples: readonly Sample[];
  let points: readonly InfluxPoint[];
  const ends = endsOfPeriods(FIRST_DAY, '2024-12-31');
  const endOf = (period: string): number => ends.get(period) ?? NaN;

  beforeAll(async () => {
    influxd = await startInfluxd({ database: 'ioc' });
    district = await playedDistrict(END, { IOC_INFLUX_URL: influxd.url });
    await release(district, 'cong-an-antt', 'chanh-van-phong');
    await until('InfluxDB to take everything', async () => sinkLag(await scrape()) === 0);
    samples = await scrape();
    indicators = (await district.get<{ indicators: IndicatorOfCatalog[] }>('/api/v1/catalog')).indicators;
    truth = await truthOf(district, { from: FIRST_DAY, to: LAST_DAY, asOf: END });
    said = truth.filter((figure) => figure.said);
    folded = new Set(indicators.flatMap(({ id, formula }) => (formula?.kind === 'events' ? [id] : [])));
    // Up to the start nobody knows whether a silent day was silent or lost: it has no figure, never 0.
    counted = truth.filter(
      (figure) => folded.has(figure.indicator) && (figure.period > START_DAY || figureOf(figure) > 0),
    );
    states = rowsOf(await district.query<QueryAnswer>({ queries: [{ refId: 'A', kind: 'state', format: 'table' }] }));
    store = await storeFigures(district, { from: FIRST_DAY, to: AFTER });
    points = await influxPoints(influxd, 'ioc', indicators);
  }, 300_000);

  afterAll(async () => {
    await district?.stop();
    await influxd?.stop();
  });

  const scrape = async (): Promise<readonly Sample[]> => samplesOf(await district.text('/metrics'));
  const sinkLag = (scraped: readonly Sample[]) =>
    scraped.find(({ name, labels }) => name === 'vnioc_sink_lag_revisions' && labels['sink'] === 'influx')?.value;

  test('all ten domains say figures', () => {
    const domains = new Map(indicators.map(({ id, domain }) => [id, domain]));
    const counts = Map.groupBy(said, ({ indicator }) => domains.get(indicator) ?? 'none');
    expect([...counts.keys()].sort()).toEqual([
      ...['budget', 'digital_transformation', 'documents', 'education', 'health', 'infosec', 'media', 'population'],
      ...['public_services', 'traffic_security'],
    ]);
    expect(said.length).toBeGreaterThan(150_000);
  });

  test('the store holds every figure that was served, as it was served, and no other', () => {
    const served = numbers(said, keyOf, figureOf);
    const kept = numbers(store.filter(isSaid), keyOf, ({ value }) => value);
    expect(differences(['served', served], ['store', kept])).toBe('');
  });

  test('the parts of every ratio are kept as they were served', () => {
    for (const part of ['numerator', 'denominator'] as const) {
      const served = numbers(said, keyOf, (figure) => figure[part] ?? null);
      const kept = numbers(store.filter(isSaid), keyOf, (figure) => figure[part]);
      expect(differences([`${part} served`, served], [`${part} in the store`, kept])).toBe('');
    }
  });

  test('every period of the store ends when the district says', () => {
    const served = numbers(said, keyOf, ({ period }) => endOf(period));
    const kept = numbers(store.filter(isSaid), keyOf, ({ periodEnd }) => periodEnd);
    expect(differences(['served', served], ['store', kept])).toBe('');
  });

  test('figures counted from events are those of the streams, whole for every day after the start', () => {
    expect(folded.size).toBe(3);
    // Units that stand in no stream had no events, known for sure.
    const streaming = new Set(counted.map(({ unit }) => unit));
    const kept = store.filter(({ indicator, unit, period, value }) => {
      const isQuiet = !streaming.has(unit) && value === 0;
      return folded.has(indicator) && unit !== DISTRICT && period < LAST_DAY && !isQuiet;
    });
    expect(kept.filter(({ period, quality }) => period > START_DAY && quality !== 'derived').map(keyOf)).toEqual([]);
    expect(
      differences(
        ['in the streams', numbers(counted, keyOf, figureOf)],
        ['store', numbers(kept, keyOf, ({ value }) => value)],
      ),
    ).toBe('');
  });

  test('the figures of the district and all derived ones come out the same when counted anew', () => {
    const yearOf = (period: string): number => new Date(endOf(period) - 1).getUTCFullYear();
    const ratios = expectedRatios(said, indicators, DISTRICT, yearOf);
    const anew = new Map([...expectedAggregates([...said, ...counted], indicators, DISTRICT), ...ratios]);
    const computed = store.filter(
      ({ indicator, unit, period, quality }) =>
        !['reported', 'entered'].includes(quality) &&
        !(folded.has(indicator) && (unit !== DISTRICT || period === LAST_DAY)) &&
        indicator !== COUNT_OF_COMMUNES &&
        !indicator.startsWith(OF_ITSELF),
    );
    const found = numbers(computed, keyOf, ({ value }) => value);
    expect(differences(['counted anew', anew], ['store', found])).toBe('');
    expect(anew.size).toBeGreaterThan(15_000);
  });

  test('/metrics shows the newest figure of every cell in base units, and when its period ended', () => {
    const newest = new Map<string, TrueFigure>();
    for (const figure of said) {
      const key = `${figure.indicator} ${figure.unit}`;
      if (endOf(figure.period) >= endOf(newest.get(key)?.period ?? '') || !newest.has(key)) newest.set(key, figure);
    }
    const metrics = new Map(indicators.map(({ id, metric }) => [metric, id]));
    const shown = samples.flatMap(({ name, labels, value }) => {
      const indicator = metrics.get(name);
      return indicator === undefined ? [] : [[`${indicator} ${labels['unit_id']}`, value] as const];
    });
    const ownCells = shown.filter(([cell]) => newest.has(cell));
    const served = new Map([...newest].map(([cell, figure]) => [cell, figureOf(figure)]));
    expect(differences(['served', served], ['/metrics', new Map(ownCells)])).toBe('');
    const periodEnds = cellsOf('vnioc_indicator_period_end_timestamp_seconds').filter(([cell]) => newest.has(cell));
    const servedEnds = new Map([...newest].map(([cell, { period }]) => [cell, endOf(period) / 1000]));
    expect(differences(['served', servedEnds], ['/metrics', new Map(periodEnds)])).toBe('');
    expect(newest.size).toBeGreaterThan(1000);
  });

  const cellsOf = (family: string): readonly (readonly [string, number])[] =>
    samples
      .filter(({ name }) => name === family)
      .map(({ labels, value }) => [`${labels['indicator']} ${labels['unit_id']}`, value] as const);

  test('/metrics, the query and the newest figures of the store agree on every cell, its state and its due instant', () => {
    const cell = (row: Readonly<Record<string, unknown>>) => `${String(row['indicator'])} ${String(row['unit_id'])}`;
    const column = (name: string, scale = 1) =>
      numbers(states, cell, (row) => (row[name] === null ? null : Number(row[name]) / scale));
    expect(differences(['query', column('state')], ['/metrics', new Map(cellsOf('vnioc_indicator_state'))])).toBe('');
    const due = new Map(cellsOf('vnioc_indicator_due_timestamp_seconds'));
    expect(differences(['query', column('due', 1000)], ['/metrics', due])).toBe('');
    // In the evening nothing is owed of a day that came in; of the week that runs until Thursday, on Friday at 16:00.
    const dueOf = (source: string) => {
      const cells = said.filter((figure) => figure.source === source).map((it) => `${it.indicator} ${it.unit}`);
      return [...new Set([...new Set(cells)].map((key) => due.get(key)))];
    };
    expect(dueOf('cong-an-ngay')).toEqual([undefined]);
    expect(dueOf('lo-hong')).toEqual([Date.parse('2024-06-28T16:00:00+07:00') / 1000]);
  });

  test('InfluxDB holds every figure that was served, as it was served, and no other', () => {
    const served = numbers(said, (figure) => `${figure.indicator} ${figure.unit} ${endOf(figure.period)}`, figureOf);
    const kept = numbers(points.filter(isSaid), pointKey, ({ value }) => value);
    expect(differences(['served', served], ['InfluxDB', kept])).toBe('');
  });

  test('InfluxDB and the store agree on every figure and revision, also on the computed ones', () => {
    const key = ({ indicator, unit, periodEnd }: StoreFigure) => `${indicator} ${unit} ${periodEnd}`;
    for (const column of ['value', 'revision'] as const) {
      const kept = numbers(store, key, (figure) => figure[column]);
      const delivered = numbers(points, pointKey, (point) => point[column]);
      expect(differences([`${column} in the store`, kept], [`${column} in InfluxDB`, delivered])).toBe('');
    }
  });

  const pointKey = ({ indicator, unit, time }: InfluxPoint): string => `${indicator} ${unit} ${time}`;
});
