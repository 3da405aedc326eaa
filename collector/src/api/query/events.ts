import type { Cell } from '@vnioc/contract/frame.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { Event } from '../../events/event.ts';
import { dateOf } from '../../kernel/local-date.ts';
import { column, frameOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { daysOf, unitsAsked } from './units-asked.ts';

/** Happenings the caller may see, newest first. */
export const answerEvents: QueryKindAnswer = async (query, { catalog, store, mine, now, language, request }) => {
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
  const of = (pick: (event: Event) => Cell): readonly Cell[] => rows.map(pick);
  const name = (id: Event['unit']): string =>
    (language === 'vi' ? catalog.units.get(id)?.name : catalog.units.get(id)?.nameEn) ?? id;
  return [
    frameOf({ refId: query.refId, type: 'table' }, [
      column(
        'time',
        'time',
        of(({ at }) => at),
      ),
      column(
        'kind',
        'string',
        of(({ kind }) => kind),
      ),
      column(
        'severity',
        'string',
        of(({ severity }) => severity),
      ),
      column(
        'unit_id',
        'string',
        of(({ unit }) => unit),
      ),
      column(
        'unit',
        'string',
        of(({ unit }) => name(unit)),
      ),
      column(
        'domain',
        'string',
        of(({ domain }) => domain),
      ),
      column(
        'source',
        'string',
        of(({ source }) => source),
      ),
      column(
        'asset',
        'string',
        of(({ asset }) => asset),
      ),
      column(
        'keys',
        'string',
        of(({ keys }) => JSON.stringify(keys)),
      ),
      column(
        'known_at',
        'time',
        of(({ knownAt }) => knownAt),
      ),
      column(
        'id',
        'string',
        of(({ id }) => id),
      ),
    ]),
  ];
};
