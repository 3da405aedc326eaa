import type { Cell } from '@vnioc/contract/frame.ts';
import { FRESHNESS_STATUSES } from '@vnioc/contract/words.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import { DAY, dateOf } from '../../kernel/local-date.ts';
import { periodSpan } from '../../kernel/period.ts';
import { freshnessAsOf, type FreshnessThen } from './freshness-as-of.ts';
import { column, frameOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { RefusedQuery } from './refused-query.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

const MOST = 10_000;

/** Lines of the ledger of lateness whose periods end in the range; those still open stand one cadence longer. */
export const answerFreshness: QueryKindAnswer = async (query, { catalog, store, mine, now, language, request }) => {
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
  const of = (pick: (line: FreshnessThen) => Cell): readonly Cell[] => lines.map(pick);
  const unitName = (id: FreshnessThen['unit']): string =>
    (language === 'vi' ? catalog.units.get(id)?.name : catalog.units.get(id)?.nameEn) ?? id;
  const dimensions = [
    column(
      'source',
      'string',
      of(({ source }) => source),
    ),
    column(
      'cadence',
      'string',
      of(({ cadence }) => cadence),
    ),
    column(
      'unit_id',
      'string',
      of(({ unit }) => unit),
    ),
    column(
      'unit',
      'string',
      of(({ unit }) => unitName(unit)),
    ),
    column(
      'period',
      'string',
      of(({ period }) => period),
    ),
    column(
      'domain',
      'string',
      of(({ source }) => catalog.sources.get(source as SourceId)?.domain ?? null),
    ),
    column(
      'status',
      'string',
      of(({ status }) => status),
    ),
    column(
      'cause',
      'string',
      of(({ cause }) => cause),
    ),
  ];
  if (query.format !== 'table') {
    const numbers = of(({ status }) => FRESHNESS_STATUSES.indexOf(status));
    return [
      frameOf({ refId: query.refId, type: 'numeric-long' }, [
        ...dimensions,
        column('status_number', 'number', numbers),
      ]),
    ];
  }
  return [
    frameOf({ refId: query.refId, type: 'table' }, [
      ...dimensions,
      column(
        'period_end',
        'time',
        of(({ periodEnd }) => periodEnd),
      ),
      column(
        'due',
        'time',
        of(({ dueAt }) => dueAt),
      ),
      column(
        'missing',
        'time',
        of(({ missingAt }) => missingAt),
      ),
      column(
        'received',
        'time',
        of(({ receivedAt }) => receivedAt),
      ),
      column(
        'present',
        'number',
        of(({ present }) => present),
      ),
      column(
        'expected',
        'number',
        of(({ expected }) => expected),
      ),
    ]),
  ];
};

const startsBefore = (period: FreshnessThen['period'], at: number): boolean => periodSpan(period).from < at;
