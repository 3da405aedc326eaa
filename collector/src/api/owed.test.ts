import type { FreshnessItem } from '@vnioc/contract/freshness.ts';
import type { OwedAnswer } from '@vnioc/contract/owed.ts';
import type { Page } from '@vnioc/contract/words.ts';
import type { CheckedFetch } from '../../test/service/checked-fetch.ts';
import { startApi, type RunningApi } from '../../test/service/running-api.ts';
import type { IndicatorId } from '../catalog/indicator.ts';
import type { PersonId } from '../catalog/person.ts';
import type { SourceId } from '../catalog/source-spec.ts';
import type { UnitId } from '../catalog/unit.ts';
import { periodId, periodSpan } from '../kernel/period.ts';
import type { Freshness } from '../observations/freshness.ts';
import type { Rejection } from '../observations/rejection.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);
const WEEK = periodId('2024-W22');
const BUDGET = 'ngan-sach-tuan' as SourceId;

let api: RunningApi;
let finance: CheckedFetch;
let commune: CheckedFetch;
beforeAll(async () => {
  // Friday: the figures of the week that ended on Thursday were due at 16:00 of that Friday; now it is Monday 10:00.
  api = await startApi('demo', {}, ['--clock', '2024-06-03T10:00+07:00', '--speed', '1']);
  finance = await api.as({ name: 'tài chính', person: 'dau-moi-phong-tai-chinh' as PersonId });
  commune = await api.as({ name: 'xã', person: 'dau-moi-xa' as PersonId });
  await api.services.store.freshness.save([
    line('c-lacdao', { status: 'late', cause: 'unit' }),
    line('c-chidao', { status: 'late', cause: 'unit' }),
    line('c-dinhdu', { status: 'received', receivedAt: at('2024-05-31T15:00') }),
    line('c-lacdao', { period: periodId('2024-W23'), dueAt: at('2024-06-07T16:00'), status: 'pending' }),
  ]);
  await api.services.store.observations.commit({
    ...{ source: BUDGET, run: 'r', at: at('2024-05-31T15:00'), events: [], refusals: [], corrections: 0 },
    observations: ['c-lacdao', 'c-chidao'].map((unit) => ({
      ...{ indicator: 'budget.revenue_total' as IndicatorId, unit: unit as UnitId, period: WEEK, source: BUDGET },
      ...{ knownAt: at('2024-05-31T15:00'), quality: 'reported' as const, value: 5e9 },
    })),
    rejections: [rejection('c-lacdao', 14), rejection('c-chidao', 15), rejection('c-lacdao', 14)],
  });
}, 60_000);
afterAll(() => api.stop());

const line = (unit: string, over: Partial<Freshness>): Freshness => {
  const period = over.period ?? WEEK;
  return {
    ...{ source: BUDGET, cadence: 'weekly', unit: unit as UnitId, period, periodEnd: periodSpan(period).to },
    ...{ dueAt: at('2024-05-31T16:00'), missingAt: at('2024-06-07T16:00'), present: 1, expected: 5 },
    ...{ receivedAt: null, status: 'due', cause: null },
    ...over,
  };
};

const rejection = (unit: string, row: number): Rejection => ({
  ...{ source: BUDGET, origin: 'thu-chi.xlsx', row, field: 'Tổng thu', reason: 'not a number', unit: unit as UnitId },
  sentence: { vi: '"1.2O4,5" không phải số.', en: '"1.2O4,5" is not a number.' },
  values: { 'Tổng thu': '1.2O4,5' },
});

const owed = async (as: CheckedFetch, unit: string): Promise<OwedAnswer> =>
  (await as<OwedAnswer>('GET', `/api/v1/figures/owed?unit=${unit}`)).body;

test('a commune owes its own line: which indicators, since when in working time, by whose fault', async () => {
  const { items } = await owed(commune, 'c-lacdao');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    ...{ source: BUDGET, period: '2024-W22', status: 'late', cause: 'unit', units: ['c-lacdao'] },
    ...{ by: 'upload', mayDeliver: true },
  });
  expect(items[0]?.missing).toEqual([
    'budget.revenue_land',
    'budget.expenditure_total',
    'budget.expenditure_recurrent',
    'budget.investment_disbursement_rate',
  ]);
  // Friday 16:00 to its end, and Monday from its beginning to 10:00; nothing of the week-end.
  const { leftMs = 0 } = items[0] ?? {};
  expect(leftMs).toBeLessThan(-2 * 3_600_000);
  expect(leftMs).toBeGreaterThan(-6 * 3_600_000);
});

test('the faulty cell is named with its reason, once, however often it was sent', async () => {
  const [item] = (await owed(commune, 'c-lacdao')).items;
  expect(item?.faulty).toHaveLength(1);
  expect(item?.faulty[0]).toMatchObject({ row: 14, field: 'Tổng thu', values: { 'Tổng thu': '1.2O4,5' } });
});

test('the owner of a source answers for all units that are behind', async () => {
  const { items } = await owed(finance, 'phong_tai_chinh');
  expect(items[0]?.units.toSorted()).toEqual(['c-chidao', 'c-lacdao']);
  expect(items[0]?.faulty.map(({ row }) => row).toSorted()).toEqual([14, 15]);
});

test('what is due in a week is not owed today, and nothing is told of a unit outside the scope', async () => {
  expect((await owed(commune, 'c-lacdao')).items.map(({ period }) => period)).toEqual(['2024-W22']);
  expect((await commune('GET', '/api/v1/figures/owed?unit=c-chidao')).status).toBe(404);
  expect((await commune('GET', '/api/v1/figures/owed')).status).toBe(400);
});

test('the ledger of lateness is asked at once for all that is overdue in a domain', async () => {
  const asked = async (query: string) =>
    (await finance<Page<FreshnessItem>>('GET', `/api/v1/freshness?${query}`)).body.items
      .map(({ unit, status }) => `${unit} ${status}`)
      .toSorted();
  expect(await asked('domain=budget&overdue=true')).toEqual(['c-chidao late', 'c-lacdao late']);
  expect(await asked('domain=budget&overdue=true&status=missing')).toEqual([]);
  expect(await asked('domain=budget&status=received')).toEqual(['c-dinhdu received']);
  expect(await asked('domain=health&overdue=true')).toEqual([]);
  expect(await asked(`domain=health&source=${BUDGET}`)).toEqual([]);
});
