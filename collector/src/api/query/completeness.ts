import type { Catalog } from '../../catalog/catalog.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { DAY, dateOf } from '../../kernel/local-date.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { readCompleteness } from './read-completeness.ts';
import { RefusedQuery } from './refused-query.ts';
import { unitNames } from './unit-names.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

/** Longest range that is counted in one query. */
export const COMPLETENESS_DAYS = 400;

/** The matrix of what is owed: per source and unit, the share of due figures that are there. */
export const answerCompleteness: QueryKindAnswer = async (query, context) => {
  const { catalog, store, mine, now, request } = context;
  const times = timesOf(query, request, now);
  if (times.to - times.from > COMPLETENESS_DAYS * DAY)
    throw new RefusedQuery(
      400,
      `Khoảng thời gian dài hơn ${COMPLETENESS_DAYS} ngày; hãy thu hẹp.`,
      `The range is longer than ${COMPLETENESS_DAYS} days; narrow it.`,
    );
  const units = unitsAsked(query, catalog, mine, daysOf(times));
  const wanted = new Set(units.units);
  const sources = [...catalog.sources.values()].filter(
    ({ id, domain }) => (query.source ?? id) === id && (query.domain ?? domain) === domain,
  );
  const rows = await readCompleteness(
    {
      ...{ ...times, now, sources },
      mine: ({ source, unit, periodEnd }) =>
        wanted.has(unit) && units.standsOn(unit, dateOf(periodEnd - 1)) && mine.line(source, unit),
    },
    catalog,
    store,
  );
  const dimensions = columnsOf(rows, dimensionsOf(catalog, unitNames(context)));
  const ratio = columnsOf(rows, [RATIO]);
  return query.format === 'table'
    ? [frameOf({ refId: query.refId, type: 'table' }, [...dimensions, ...columnsOf(rows, COUNTS), ...ratio])]
    : [frameOf({ refId: query.refId, type: 'numeric-long' }, [...dimensions, ...ratio])];
};

type Row = Awaited<ReturnType<typeof readCompleteness>>[number];

const dimensionsOf = (catalog: Catalog, nameOf: (unit: UnitId) => string): readonly ColumnOf<Row>[] => [
  ['source', 'string', ({ source }) => source],
  ['unit_id', 'string', ({ unit }) => unit],
  ['unit', 'string', ({ unit }) => nameOf(unit)],
  ['domain', 'string', ({ source }) => catalog.sources.get(source)?.domain ?? null],
];

const RATIO: ColumnOf<Row> = ['completeness', 'number', ({ ratio }) => ratio, { unit: 'percentunit', decimals: 1 }];

const COUNTS: readonly ColumnOf<Row>[] = [
  ['present', 'number', ({ present }) => present],
  ['expected', 'number', ({ expected }) => expected],
];
