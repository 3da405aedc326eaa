import type { UnitId } from '../../catalog/unit.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import { isOverdue, receivedAtOf } from '../tickets/ticket-item.ts';
import { columnsOf, frameOf, type ColumnOf } from './frames.ts';
import { timesOf } from './moments.ts';
import type { QueryKindAnswer } from './query-context.ts';
import { ticketsFound } from './tickets-found.ts';
import { unitNames } from './unit-names.ts';
import { daysOf, namesUnits, unitsAsked } from './units-asked.ts';

const DEFAULT_LIMIT = 1000;

/** Tickets received in a time, newest first, with their clocks; with `asOf` as the ledger knew them then. */
export const answerTickets: QueryKindAnswer = async (query, context) => {
  const { catalog, mine, now, request, language } = context;
  const times = timesOf(query, request, now);
  const isForRules = query.format === 'numeric';
  const { domain, states, kinds, severities, open, limit = DEFAULT_LIMIT } = query;
  const { tickets, cut } = await ticketsFound(
    {
      units: namesUnits(query) ? unitsAsked(query, catalog, mine, daysOf(times)).units : null,
      ...{ domain, states, kinds, severities, open, limit, asOf: times.asOf, drills: !isForRules },
      ...{ receivedFrom: times.from + 1, receivedTo: times.to + 1 },
    },
    context,
  );
  const [nameOf, at] = [unitNames(context), times.asOf ?? now];
  const about = { refId: query.refId, notices: cut ? [cutNotice(limit, language)] : [] };
  return isForRules
    ? [frameOf({ ...about, type: 'numeric-long' }, columnsOf(tickets, forRules(nameOf, at)))]
    : [frameOf({ ...about, type: 'table' }, columnsOf(tickets, columns(nameOf, at)))];
};

const cutNotice = (limit: number, language: 'vi' | 'en') => ({
  severity: 'warning' as const,
  text:
    language === 'vi'
      ? `Chỉ hiện ${limit} phiếu mới nhất, còn phiếu cũ hơn; hãy thu hẹp thời gian hoặc tăng limit (nhiều nhất 10.000).`
      : `Only the newest ${limit} tickets are shown, there are older ones; narrow the time or raise limit (10,000 at most).`,
});

/** One alert per ticket that is no drill: its labels stay the same as long as nobody gives it to somebody else. */
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
