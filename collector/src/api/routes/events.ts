import { eventsPage } from '@vnioc/contract/events.ts';
import type { DomainId } from '../../catalog/domain.ts';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Event, EventId } from '../../events/event.ts';
import { inScope } from '../in-scope.ts';
import { readCursor } from '../lists/cursor.ts';
import { behindId, filledPage } from '../lists/filled-page.ts';
import { limitOf, listParameters, rangeOf } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';

/** What happened: security events, cameras, posts, outages; without personal data. */
export const events: Route = {
  method: 'get',
  path: '/api/v1/events',
  summary: { vi: 'Sự kiện', en: 'Events' },
  access: 'read figures',
  parameters: {
    ...listParameters('source', 'unit', 'domain', 'kind', 'from', 'to'),
    severity: { schema: { enum: ['info', 'warning', 'critical'] }, description: 'Of this severity only' },
  },
  answers: { 200: { contentType: 'application/json', schema: eventsPage } },
  async handle(request, { catalog, store }) {
    const mine = inScope(request.scope, catalog);
    const { source, unit, domain, kind, severity } = request.query;
    const page = await filledPage<Event>({
      limit: limitOf(request),
      cursor: readCursor(request.query['cursor'], 'id'),
      read: (cursor, limit) =>
        store.events.list({
          ...(source === undefined ? {} : { source: source as SourceId }),
          ...(unit === undefined ? {} : { units: [unit as UnitId] }),
          ...(domain === undefined ? {} : { domain: domain as DomainId }),
          ...(kind === undefined ? {} : { kinds: [kind] }),
          ...(severity === undefined ? {} : { severities: [severity] }),
          ...(cursor !== null && 'id' in cursor ? { before: String(cursor.id) as EventId } : {}),
          ...rangeOf(request),
          limit,
        }),
      keep: (event) => mine.event(event.domain, event.unit),
      behind: behindId,
    });
    return { status: 200, json: page };
  },
};
