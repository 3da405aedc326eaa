import { DAY, dateOf } from '../../kernel/local-date.ts';
import { column, frameOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { readCompleteness } from './read-completeness.ts';
import { RefusedQuery } from './refused-query.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

/** Longest range that is counted in one query. */
export const COMPLETENESS_DAYS = 400;

/** The matrix of what is owed: per source and unit, the share of due figures that are there. */
export const answerCompleteness: QueryKindAnswer = async (query, { catalog, store, mine, now, language, request }) => {
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
  const name = (id: (typeof rows)[number]['unit']): string =>
    (language === 'vi' ? catalog.units.get(id)?.name : catalog.units.get(id)?.nameEn) ?? id;
  const dimensions = [
    column(
      'source',
      'string',
      rows.map(({ source }) => source),
    ),
    column(
      'unit_id',
      'string',
      rows.map(({ unit }) => unit),
    ),
    column(
      'unit',
      'string',
      rows.map(({ unit }) => name(unit)),
    ),
    column(
      'domain',
      'string',
      rows.map(({ source }) => catalog.sources.get(source)?.domain ?? null),
    ),
  ];
  const ratio = column(
    'completeness',
    'number',
    rows.map((row) => row.ratio),
    { config: { unit: 'percentunit', decimals: 1 } },
  );
  if (query.format !== 'table') return [frameOf({ refId: query.refId, type: 'numeric-long' }, [...dimensions, ratio])];
  const counts = [
    column(
      'present',
      'number',
      rows.map(({ present }) => present),
    ),
    column(
      'expected',
      'number',
      rows.map(({ expected }) => expected),
    ),
  ];
  return [frameOf({ refId: query.refId, type: 'table' }, [...dimensions, ...counts, ratio])];
};
