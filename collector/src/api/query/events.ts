import type { DomainId } from '../../catalog/domain.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event } from '../../events/event.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { unitNames } from './unit-names.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

/** Happenings the caller may see, newest first. */
export const answerEvents: QueryKindAnswer = async (query, context) => {
  const { catalog, store, mine, now, request } = context;
  const times = timesOf(query, request, now);
  const units = unitsAsked(query, catalog, mine, daysOf(times));
  const limit = query.limit ?? 1000;
  const domains = [...catalog.domains.keys()].filter((domain) => units.units.some((unit) => mine.event(domain, unit)));
  const asked = domains.filter((domain) => (query.domain ?? domain) === domain);
  const found: Event[] = [];
  for (const domain of asked) {
    const events = await store.events.list({
      ...{ domain: domain as DomainId, units: units.units, from: times.from + 1, to: times.to + 1, limit },
      ...(query.source === undefined ? {} : { source: query.source as SourceId }),
      ...(query.kinds === undefined ? {} : { kinds: query.kinds }),
      ...(query.severities === undefined ? {} : { severities: query.severities }),
    });
    found.push(...events);
  }
  const rows = found
    .filter(({ knownAt }) => times.asOf === null || knownAt <= times.asOf)
    .filter(({ domain, unit, at }) => mine.event(domain, unit) && units.standsOn(unit, dateOf(at)))
    .sort((a, b) => b.at - a.at)
    .slice(0, limit);
  return [frameOf({ refId: query.refId, type: 'table' }, columnsOf(rows, columns(unitNames(context))))];
};

const columns = (nameOf: (unit: UnitId) => string): readonly ColumnOf<Event>[] => [
  ['time', 'time', ({ at }) => at],
  ['kind', 'string', ({ kind }) => kind],
  ['severity', 'string', ({ severity }) => severity],
  ['unit_id', 'string', ({ unit }) => unit],
  ['unit', 'string', ({ unit }) => nameOf(unit)],
  ['domain', 'string', ({ domain }) => domain],
  ['source', 'string', ({ source }) => source],
  ['asset', 'string', ({ asset }) => asset],
  ['keys', 'string', ({ keys }) => JSON.stringify(keys)],
  ['known_at', 'time', ({ knownAt }) => knownAt],
  ['id', 'string', ({ id }) => id],
];
