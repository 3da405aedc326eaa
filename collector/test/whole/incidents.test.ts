import type { EventItem } from '@vnioc/contract/events.ts';
import type { FreshnessItem } from '@vnioc/contract/freshness.ts';
import type { RevisionItem } from '@vnioc/contract/history.ts';
import type { RunItem, SourceItem } from '@vnioc/contract/sources.ts';
import type { TransitionItem } from '@vnioc/contract/states.ts';
import { STATE_NAMES } from '@vnioc/contract/words.ts';
import { SCRIPT } from '../../../demo/src/incident-script.ts';
import type { Installation } from '../service/installation.ts';
import { allItems } from './all-items.ts';
import { filesSaying } from './files-saying.ts';
import { playedDistrict, release, START } from './played-district.ts';
import { rowsOf, storeFigures, type QueryAnswer } from './store-figures.ts';

/** Thirty-three days after the start, at an hour at which nothing is due. */
const END = '2024-07-06T23:00:00+07:00';
const at = (local: string): number => Date.parse(`${local}:00+07:00`);

interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly sources: readonly string[];
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly firstDay: string;
}

let district: Installation;
let incidents: readonly Incident[];
let freshness: readonly FreshnessItem[];

beforeAll(async () => {
  district = await playedDistrict(END);
  const all = await fetch(`${district.demoUrl}/incidents`).then((answer) => answer.json() as Promise<Incident[]>);
  incidents = all.filter(({ from }) => Date.parse(START) <= Date.parse(from) && Date.parse(from) <= Date.parse(END));
  freshness = await allItems<FreshnessItem>(district, '/api/v1/freshness');
}, 300_000);

afterAll(() => district?.stop());

const lines = (source: string, period: string, unit?: string): readonly FreshnessItem[] =>
  freshness.filter((line) => line.source === source && line.period === period && line.unit === (unit ?? line.unit));

const transitions = (indicator: string, unit?: string): Promise<readonly TransitionItem[]> =>
  allItems(district, '/api/v1/transitions', { indicator, ...(unit === undefined ? {} : { unit }) });

const events = (query: Readonly<Record<string, string>>): Promise<readonly EventItem[]> =>
  allItems(district, '/api/v1/events', query);

const runs = (source: string): Promise<readonly RunItem[]> => allItems(district, `/api/v1/sources/${source}/runs`);

const communes = (found: readonly TransitionItem[]): readonly string[] =>
  [...new Set(found.map(({ unit }) => unit))].filter((unit) => unit.startsWith('c-'));

/** The communes that became critical in an indicator while an incident lasted, until the day after it. */
async function criticalDuring({ from, to }: Incident, indicator: string): Promise<readonly string[]> {
  const [begin, end] = [Date.parse(from), Date.parse(to) + 24 * 3600_000];
  return communes(
    (await transitions(indicator)).filter((it) => it.to === 'critical' && begin <= it.at && it.at <= end),
  );
}

async function revisions(indicator: string, unit: string, period: string): Promise<readonly RevisionItem[]> {
  const query = new URLSearchParams({ indicator, unit, period });
  const path = `/api/v1/observations/history?${query.toString()}`;
  return (await district.get<{ items: RevisionItem[] }>(path)).items.toReversed();
}

/** A figure ten times too large is corrected: both stand in the history, and asOf shows what was known when. */
async function expectCorrected(indicator: string, unit: string, period: string, correctedAt: string): Promise<void> {
  const history = await revisions(indicator, unit, period);
  expect(history.map(({ revision }) => revision)).toEqual([1, 2]);
  const [wrong, right] = history.map(({ value }) => value ?? NaN);
  expect(wrong).toBeCloseTo((right ?? NaN) * 10, 6);
  expect(history[1]?.knownAt).toBe(at(correctedAt));
  const known = async (asOf: number) => {
    const range = { from: '2024-06-01', to: END, asOf: new Date(asOf).toISOString(), indicators: [indicator] };
    return (await storeFigures(district, range)).find((it) => it.unit === unit && it.period === period)?.value;
  };
  expect(await known(at(correctedAt) - 1)).toBe(wrong);
  expect(await known(at(correctedAt))).toBe(right);
  const raised = (await transitions(indicator, unit)).filter((it) => it.at === at(correctedAt));
  expect(raised).toEqual([]);
}

/** Every run of the sources while it lasted failed; one outage each; whatever was due then is excused, for every unit. */
async function expectOutage({ sources, from, to }: Incident, fault: RegExp): Promise<void> {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  for (const source of sources) {
    const during = (await runs(source)).filter(({ startedAt }) => begin <= startedAt && startedAt < end);
    expect([source, [...new Set(during.map(({ outcome }) => outcome))]]).toEqual([source, ['failed']]);
    for (const run of during) expect(run.fault).toMatch(fault);
    const [down, up] = await Promise.all([
      events({ source, kind: 'source.down' }),
      events({ source, kind: 'source.up' }),
    ]);
    expect(down.filter((it) => begin <= it.at && it.at < end)).toHaveLength(1);
    expect(up.filter((it) => end <= it.at && it.at < end + 4 * 24 * 3600_000)).toHaveLength(1);
    const due = freshness.filter(
      ({ dueAt, receivedAt, ...line }) =>
        line.source === source && begin <= dueAt && dueAt < end && (receivedAt === null || receivedAt >= begin),
    );
    expect([source, ...new Set(due.map(({ status, cause }) => `${status} ${cause}`))]).toEqual(
      due.length === 0 ? [source] : [source, 'received_late source'],
    );
  }
}

/** What a person at the screens sees of each line of the script. */
const WITNESSES: Readonly<Record<string, (incident: Incident) => Promise<void>>> = {
  async 'late_unit mot-cua'({ unit, firstDay }) {
    const [line, ...others] = lines('mot-cua', firstDay, unit);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ status: 'received_late', cause: 'unit', receivedAt: at('2024-06-07T09:30') });
    const neighbours = lines('mot-cua', firstDay).filter((it) => it.unit !== unit);
    expect(neighbours).toHaveLength(11);
    expect(new Set(neighbours.map(({ status, cause }) => `${status} ${cause}`))).toEqual(new Set(['received null']));
    expect(await freshnessThen('mot-cua', unit, firstDay, at('2024-06-05T17:00'))).toEqual(['late', 'unit']);
    expect(await freshnessThen('mot-cua', unit, firstDay, at('2024-06-06T10:00'))).toEqual(['missing', 'unit']);
    const stale = (await transitions('public_services.received')).filter((it) => it.to === 'stale');
    expect(stale.filter(({ at: when }) => when < at('2024-06-08T00:00'))).toMatchObject([
      { unit, at: at('2024-06-05T17:00'), reason: 'overdue: unit' },
    ]);
  },
  async 'epidemic y-te-xa'(incident) {
    expect(await stateThen('health.dengue_cases', incident.unit, at('2024-06-12T20:00'))).toBe('warning');
    expect(await criticalDuring(incident, 'health.outbreaks_active')).toEqual([incident.unit]);
  },
  async 'overdue mot-cua-ho-so'(incident) {
    expect(await criticalDuring(incident, 'public_services.overdue_open')).toEqual([incident.unit]);
    // Of a dozen dossiers a day, two late ones are critical anywhere.
    expect(await criticalDuring(incident, 'public_services.on_time_rate')).toContain(incident.unit);
  },
  async 'cameras_down camera'(incident) {
    const { unit, from, to } = incident;
    expect(await criticalDuring(incident, 'traffic_security.cameras_online_rate')).toEqual([unit]);
    expect((await events({ kind: 'camera.offline', unit, from, to })).length).toBeGreaterThan(0);
  },
  async 'wave mxh-tong-hop'(incident) {
    expect(await criticalDuring(incident, 'media.mentions_negative')).toEqual([incident.unit]);
    expect(await criticalDuring(incident, 'media.negative_rate')).toEqual([incident.unit]);
  },
  async 'spread soc-eve'(incident) {
    const { unit, from, to } = incident;
    const infected = (await transitions('infosec.endpoints_infected', unit)).filter((it) => it.to === 'critical');
    expect(infected.filter((it) => Date.parse(from) <= it.at && it.at <= Date.parse(to))).toHaveLength(1);
    const alerts = await events({ kind: 'suricata.alert', severity: 'critical', from, to });
    expect(new Set(alerts.map(({ keys }) => keys['host'])).size).toBeGreaterThan(2);
    expect(new Set(alerts.map((alert) => alert.unit)).size).toBeGreaterThan(1);
    expect(alerts.map((alert) => alert.unit)).toContain(unit);
  },
  'wrong_figure qlvb': ({ unit, firstDay }) =>
    expectCorrected('documents.incoming', unit, firstDay, '2024-06-10T09:30'),
  'wrong_figure ngan-sach-tuan': ({ unit }) =>
    expectCorrected('budget.revenue_total', unit, '2024-W25', '2024-06-27T15:30'),
  'upstream_html qlvb': (incident) => expectOutage(incident, /HTML/),
  async 'upstream_500 mot-cua'(incident) {
    await expectOutage(incident, /500/);
    const faults = (await transitions('public_services.received')).filter((it) => it.to === 'upstream_fault');
    expect(new Set(faults.map(({ reason }) => reason))).toEqual(new Set(['overdue: source']));
    // Eleven communes, the one-stop office, and the district that rests on them.
    expect(faults.map(({ at: when }) => when)).toEqual(Array(13).fill(at('2024-06-17T17:00')));
  },
  'upstream_hangs may-tram': (incident) => expectOutage(incident, /giây|second/),
  async 'secrecy cong-an-antt'({ unit, firstDay }) {
    const source = async () =>
      (await district.get<{ items: SourceItem[] }>('/api/v1/sources')).items.find(({ id }) => id === 'cong-an-antt');
    const secret = () => revisions('traffic_security.public_order_cases', unit, firstDay);
    expect(await source()).toMatchObject({ status: 'stopped', stoppedAt: at(`${firstDay}T16:55`), openRefusals: 1 });
    expect(await events({ source: 'cong-an-antt', kind: 'source.stopped' })).toHaveLength(1);
    expect(lines('cong-an-antt', '2024-06-21').map(({ status, cause }) => `${status} ${cause}`)).toEqual(
      Array(11).fill('missing source'),
    );
    expect(lines('cong-an-antt', firstDay, unit)).toMatchObject([{ receivedAt: null, cause: 'source' }]);
    expect(await release(district, 'cong-an-antt', 'chanh-van-phong')).toBe(1);
    expect(await source()).toMatchObject({ status: 'up', stoppedAt: null, openRefusals: 0, lastOutcome: 'succeeded' });
    expect(await secret()).toEqual([]);
    const after = await storeFigures(district, {
      ...{ from: `${firstDay}T00:00`, to: END, indicators: ['traffic_security.public_order_cases'] },
    });
    // Seventeen days of eleven communes, but for the one row.
    const said = after.filter(({ quality }) => quality === 'reported');
    expect(said).toHaveLength(17 * 11 - 1);
    expect(filesSaying(district.dataFolder, 'TRONG-DONG-1670')).toEqual([]);
    const served = await secretRow(firstDay);
    expect(served).toContain('TRONG-DONG-1670');
  },
};

/** The police's report as it stands upstream: the mark is really there to be found. */
async function secretRow(day: string): Promise<string> {
  const headers = { authorization: 'Bearer demo-cong-an-token' };
  const answer = await fetch(`${district.demoUrl}/cong-an/an-ninh-trat-tu?tu=${day}&den=${day}`, { headers });
  return answer.text();
}

async function stateThen(indicator: string, unit: string, asOf: number): Promise<string | undefined> {
  const query = { refId: 'A', kind: 'state', format: 'table', indicators: [indicator], unit, asOf };
  const [row] = rowsOf(await district.query<QueryAnswer>({ queries: [query] }));
  return STATE_NAMES[Number(row?.['state'])];
}

async function freshnessThen(source: string, unit: string, period: string, asOf: number): Promise<readonly unknown[]> {
  const query = { refId: 'A', kind: 'freshness', format: 'table', source, unit, from: '2024-06-01', to: END };
  const rows = rowsOf(await district.query<QueryAnswer>({ queries: [{ ...query, asOf }] }));
  const row = rows.find((it) => it['period'] === period);
  return [row?.['status'], row?.['cause']];
}

describe('the script of the demo', () => {
  test('is played to its end within these days, every line once', () => {
    const name = ({ kind, sources }: { kind: string; sources: readonly string[] }) => `${kind} ${sources[0]}`;
    expect(incidents.map(name).sort()).toEqual(SCRIPT.map(name).sort());
  });

  test('no unit but the late commune is blamed for anything in all these days', () => {
    const blamed = freshness.filter(({ cause }) => cause === 'unit');
    expect(blamed.map(({ source, unit, period }) => `${source} ${unit} ${period}`)).toEqual([
      'mot-cua c-daidong 2024-06-05',
    ]);
    expect(freshness.length).toBeGreaterThan(4000);
  });

  test.each(SCRIPT.map(({ kind, sources, visible }) => [`${kind} ${sources[0] ?? ''}`, visible] as const))(
    '%s is visible: %s',
    async (name) => {
      const incident = incidents.find(({ kind, sources }) => `${kind} ${sources[0] ?? ''}` === name);
      const witness = WITNESSES[name];
      if (incident === undefined || witness === undefined) throw new Error(`Nobody watches "${name}" of the script`);
      await witness(incident);
    },
  );
});
