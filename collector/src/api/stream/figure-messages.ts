import type { Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { InScope } from '../in-scope.ts';
import { alertItem, inAlertScope } from '../tickets/alert-item.ts';
import type { AlertNews, StateNews } from './tail-sources.ts';
import type { Message } from './ticket-messages.ts';

/** A change of state, to whoever may see the figure. */
export const stateMessages = ({ indicator, unit, at, from, to }: StateNews, mine: InScope): readonly Message[] =>
  mine.may('read figures') && mine.figure(indicator, unit)
    ? [{ event: 'state', data: { indicator, unit, at, from, to } }]
    : [];

/** An alert as it stands, to whoever may see it. */
export const alertMessages = ({ alert }: AlertNews, scope: Scope, catalog: Catalog): readonly Message[] =>
  inAlertScope(scope, alert, catalog.site.root) ? [{ event: 'alert', data: alertItem(alert) }] : [];
