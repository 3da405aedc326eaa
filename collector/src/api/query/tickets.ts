import { inTicketScope } from '../../access/ticket-scope.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { TicketQuery } from '../../tickets/ledger.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOverdue, receivedAtOf } from '../tickets/ticket-item.ts';
import { storeReach } from '../tickets/ticket-query.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { unitNames } from './unit-names.ts';
import { daysOf, namesUnits, unitsAsked } from './units-asked.ts';

/** Rows of the store that are looked at for one query at most. */
const MOST_ROWS = 10_000;

/** Tickets received in a time, newest first, with their clocks. */
export const answerTickets: QueryKindAnswer = async (query, context) => {
  const { catalog, mine, now, request, services, scope } = context;
  const times = timesOf(query, request, now);
  const units = namesUnits(query) ? unitsAsked(query, catalog, mine, daysOf(times)).units : null;
  const reach = storeReach(scope, catalog, 'read tickets');
  const asked: TicketQuery = {
    ...reach,
    ...(units === null ? {} : { units }),
    ...(query.domain === undefined ? {} : { domains: [query.domain] }),
    ...(query.states === undefined ? {} : { states: query.states as Ticket['state'][] }),
    ...(query.kinds === undefined ? {} : { kinds: query.kinds as Ticket['kind'][] }),
    ...(query.open === undefined ? {} : { open: query.open }),
    ...{ receivedFrom: times.from + 1, receivedTo: times.to + 1, limit: MOST_ROWS },
  };
  const found = await services.operations.ledger.list(services.database.kysely, asked);
  const rows = found
    .filter((ticket) => inTicketScope(scope, ticket))
    .filter(({ severity }) => query.severities?.includes(severity) ?? true)
    .slice(0, query.limit ?? 1000);
  const nameOf = unitNames(context);
  return query.format === 'numeric'
    ? [frameOf({ refId: query.refId, type: 'numeric-long' }, columnsOf(rows, forRules(nameOf, now)))]
    : [frameOf({ refId: query.refId, type: 'table' }, columnsOf(rows, columns(nameOf, now)))];
};

/** One alert per ticket: its labels stay the same as long as nobody gives it to somebody else. */
const forRules = (nameOf: (unit: UnitId) => string, now: number): readonly ColumnOf<Ticket>[] => [
  ['id', 'string', ({ id }) => id],
  ['severity', 'string', ({ severity }) => severity],
  ['domain', 'string', ({ domain }) => domain],
  ['unit_id', 'string', ({ unit }) => unit],
  ['unit', 'string', ({ unit }) => nameOf(unit)],
  ['lead_id', 'string', ({ lead }) => lead],
  ['lead', 'string', ({ lead }) => (lead === null ? null : nameOf(lead))],
  ['overdue', 'number', (ticket) => Number(isOverdue(ticket, now))],
];

const columns = (nameOf: (unit: UnitId) => string, now: number): readonly ColumnOf<Ticket>[] => [
  ['time', 'time', receivedAtOf],
  ['id', 'string', ({ id }) => id],
  ['kind', 'string', ({ kind }) => kind],
  ['title', 'string', ({ title }) => title.vi],
  ['state', 'string', ({ state }) => state],
  ['severity', 'string', ({ severity }) => severity],
  ['domain', 'string', ({ domain }) => domain],
  ['indicator', 'string', ({ indicator }) => indicator],
  ['unit_id', 'string', ({ unit }) => unit],
  ['unit', 'string', ({ unit }) => nameOf(unit)],
  ['lead_id', 'string', ({ lead }) => lead],
  ['lead', 'string', ({ lead }) => (lead === null ? null : nameOf(lead))],
  ['due', 'time', ({ custody }) => custody?.dueAt ?? null],
  ['resolve_due', 'time', ({ resolveDueAt }) => resolveDueAt],
  ['overdue', 'number', (ticket) => Number(isOverdue(ticket, now))],
  ['escalation', 'number', ({ escalation }) => escalation],
  ['drill', 'number', ({ drill }) => Number(drill)],
  ['last_event', 'time', ({ lastEventAt }) => lastEventAt],
];
