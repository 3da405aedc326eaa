import { obligationsOf } from '../accounting/obligations.ts';
import { explainableUntil } from '../accounting/period-status.ts';
import { dateOf } from '../kernel/local-date.ts';
import { periodOf, periodSpan, type PeriodId } from '../kernel/period.ts';
import type { Tables } from '../tickets/ledger.ts';
import type { Explaining } from '../tickets/explaining.ts';
import type { TicketCommand } from '../tickets/ticket-command.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Desk } from './desk.ts';

const ABOUT_EXPLANATIONS: readonly TicketCommand['type'][] = ['explain', 'admitExplanation', 'answerExplanation'];

/**
 * Until when the turn that a command names may be explained: so long after the statement of the report month in which
 * its obligation ended, unless that was closed for the unit (docs/adr/0006). Null: no unit had such a turn.
 */
export async function explainingOf(
  { accounts, ledger, catalog }: Desk,
  tables: Tables,
  ticket: Ticket,
  command: TicketCommand,
): Promise<{ readonly explaining?: Explaining | null }> {
  if (!ABOUT_EXPLANATIONS.includes(command.type) || !('turn' in command)) return {};
  const turns = (await accounts.lifeOf(tables, ticket.id))?.turns ?? [];
  const obligation = obligationsOf(turns).find((one) => one.turns.some(({ id }) => id === command.turn));
  const holder = obligation?.last.holder;
  if (obligation === undefined || holder?.kind !== 'unit') return { explaining: null };
  const { unit } = holder;
  const { endedAt } = obligation;
  if (endedAt === null) return { explaining: { unit, until: null, closed: false } };
  const month = periodSpan(periodOf(dateOf(endedAt), 'monthly', 'report'));
  const closed = (await ledger.deskEvents(tables)).some((event) => {
    if (event.type !== 'PeriodClosed' || event.unit !== unit) return false;
    const { from, to } = periodSpan(event.period as PeriodId);
    return from <= endedAt && endedAt < to;
  });
  const until = explainableUntil(catalog.calendar, month.to, catalog.alerting.explanationDeadline);
  return { explaining: { unit, until, closed } };
}
