import { FRESHNESS_STATUSES } from '@vnioc/contract/words.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { DAY, dateOf } from '../../kernel/local-date.ts';
import { periodSpan } from '../../kernel/period.ts';
import { freshnessAsOf, type FreshnessThen } from './freshness-as-of.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { RefusedQuery } from './refused-query.ts';
import { unitNames } from './unit-names.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

const MOST = 10_000;

/** Lines of the ledger of lateness whose periods end in the range; those still open stand one cadence longer. */
export const answerFreshness: QueryKindAnswer = async (query, context) => {
  const { catalog, store, mine, now, request } = context;
  const times = timesOf(query, request, now);
  const units = unitsAsked(query, catalog, mine, daysOf(times));
  const sources = [...catalog.sources.values()].filter(
    ({ id, domain }) =>
      (query.source === undefined || id === query.source) && (query.domain === undefined || domain === query.domain),
  );
  const limit = query.limit ?? MOST;
  const rows = await store.freshness.list({
    ...{ sources: sources.map(({ id }) => id), units: units.units },
    ...{ from: times.from + 1, to: times.to + 366 * DAY, limit: MOST, newestFirst: true },
  });
  const lines = rows
    .filter(({ period, periodEnd }) => periodEnd <= times.to || startsBefore(period, times.to))
    .filter(({ source, unit, periodEnd }) => mine.line(source, unit) && units.standsOn(unit, dateOf(periodEnd - 1)))
    .map((line): FreshnessThen | null => (times.asOf === null ? line : freshnessAsOf(line, times.asOf)))
    .filter((line) => line !== null)
    .slice(0, limit);
  if (rows.length === MOST)
    throw new RefusedQuery(
      400,
      `Hơn ${MOST} dòng; hãy thu hẹp khoảng thời gian, đơn vị hoặc nguồn.`,
      `More than ${MOST} lines; narrow the range, the units or the source.`,
    );
  const dimensions = columnsOf(lines, dimensionsOf(catalog, unitNames(context)));
  return query.format === 'table'
    ? [frameOf({ refId: query.refId, type: 'table' }, [...dimensions, ...columnsOf(lines, INSTANTS_AND_COUNTS)])]
    : [frameOf({ refId: query.refId, type: 'numeric-long' }, [...dimensions, ...columnsOf(lines, [STATUS_NUMBER])])];
};

const dimensionsOf = (catalog: Catalog, nameOf: (unit: UnitId) => string): readonly ColumnOf<FreshnessThen>[] => [
  ['source', 'string', ({ source }) => source],
  ['cadence', 'string', ({ cadence }) => cadence],
  ['unit_id', 'string', ({ unit }) => unit],
  ['unit', 'string', ({ unit }) => nameOf(unit)],
  ['period', 'string', ({ period }) => period],
  ['domain', 'string', ({ source }) => catalog.sources.get(source)?.domain ?? null],
  ['status', 'string', ({ status }) => status],
  ['cause', 'string', ({ cause }) => cause],
];

const STATUS_NUMBER: ColumnOf<FreshnessThen> = [
  'status_number',
  'number',
  ({ status }) => FRESHNESS_STATUSES.indexOf(status),
];

const INSTANTS_AND_COUNTS: readonly ColumnOf<FreshnessThen>[] = [
  ['period_end', 'time', ({ periodEnd }) => periodEnd],
  ['due', 'time', ({ dueAt }) => dueAt],
  ['missing', 'time', ({ missingAt }) => missingAt],
  ['received', 'time', ({ receivedAt }) => receivedAt],
  ['present', 'number', ({ present }) => present],
  ['expected', 'number', ({ expected }) => expected],
];

const startsBefore = (period: FreshnessThen['period'], at: number): boolean => periodSpan(period).from < at;
