import { alertsPage } from '@vnioc/contract/alerts.ts';
import type { Alert } from '../../alerts/alert.ts';
import { filledPage } from '../lists/filled-page.ts';
import { keyCursor, keyIn, listKeyOf } from '../lists/list-key.ts';
import { limitOf, listParameters } from '../lists/list-parameters.ts';
import type { Route } from '../route.ts';
import { alertItem, inAlertScope } from '../tickets/alert-item.ts';
import { narrowed, storeReach } from '../tickets/ticket-query.ts';

const text = { type: 'string', minLength: 1, maxLength: 500 } as const;

/** Alerts, whoever raised them: one item per fingerprint and startsAt, newest first. */
export const alerts: Route = {
  method: 'get',
  path: '/api/v1/alerts',
  summary: { vi: 'Cảnh báo', en: 'Alerts' },
  access: 'read tickets',
  parameters: {
    ...listParameters('unit', 'domain'),
    firing: { schema: { enum: ['true', 'false'] }, description: '`true`: still firing; `false`: ended' },
    situation: { schema: text, description: 'Of this situation only' },
    ticket: { schema: text, description: 'Of this ticket only' },
  },
  answers: { 200: { contentType: 'application/json', schema: alertsPage } },
  async handle(request, { catalog, operations, database }) {
    const { scope, query } = request;
    const { unit, domain, firing, situation, ticket } = query;
    const reach = narrowed(storeReach(scope, catalog, 'read tickets'), unit, domain);
    const page = await filledPage<Alert>({
      limit: limitOf(request),
      cursor: listKeyOf(query['cursor']),
      read(cursor, limit) {
        const before = keyIn(cursor);
        return operations.alerts.list(database.kysely, {
          ...reach,
          ...(firing === undefined ? {} : { firing: firing === 'true' }),
          ...(situation === undefined ? {} : { situation }),
          ...(ticket === undefined ? {} : { ticket }),
          ...(before === null ? {} : { before }),
          limit,
        });
      },
      keep: (alert) => inAlertScope(scope, alert, catalog.site.root),
      behind: keyCursor,
    });
    return { status: 200, json: { ...page, items: page.items.map(alertItem) } };
  },
};
