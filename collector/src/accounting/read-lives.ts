import type { Database } from '../storage/database.ts';
import type { Ledger } from '../tickets/ledger.ts';
import type { TicketId } from '../tickets/received.ts';
import type { LifeQuery, Lives } from './account-store.ts';
import { accountFrom, TURN_COLUMNS, turnFrom, type AccountTables } from './account-tables.ts';
import { turnsOf } from './turns-of.ts';
import type { TicketAccount, Turn } from './turn.ts';

/**
 * The tickets that lived in a stretch of time, as known at `asOf`. Those to which nothing was recorded later stand in the
 * tables as they stood then; the others are folded from their events, cut on recordedAt.
 */
export async function readLives(database: Database, ledger: Ledger, query: LifeQuery): Promise<Lives> {
  const { accounts, later } = await candidates(database, query);
  const kept = accounts.length === 0 ? [] : await turnsKept(database, query);
  // A change that was committed between the two reads is seen by the second only.
  const whole = new Set(kept.map(({ ticket }) => ticket));
  const torn = accounts.flatMap(({ ticket }) => (whole.has(ticket) ? [] : [ticket]));
  const folded = await foldLater(database, ledger, [...later, ...torn], query);
  const tickets = [...accounts.filter(({ ticket }) => whole.has(ticket)), ...folded.map(({ account }) => account)];
  const turns = [...kept, ...folded.flatMap(({ turns: ofTicket }) => ofTicket)];
  return {
    tickets: tickets.sort((one, other) => byText(one.ticket, other.ticket)),
    turns: turns.sort(
      (one, other) => byText(one.ticket, other.ticket) || one.cycle - other.cycle || byIndex(one, other),
    ),
  };
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const indexOf = ({ id }: Turn): number => Number(id.slice(id.lastIndexOf('/') + 1));
const byIndex = (one: Turn, other: Turn): number => indexOf(one) - indexOf(other);

/** A ticket that ended before the stretch is in it still when it was rated or explained later. */
async function candidates(database: Database, { from, to, asOf }: LifeQuery) {
  const query = database.kysely
    .withTables<AccountTables>()
    .selectFrom('ticket_accounts')
    .select(['ticket', 'last_recorded_at', 'body'])
    .where('received_at', '<', Math.min(to, asOf + 1))
    .where(({ or, eb }) => or([eb('ended_at', 'is', null), eb('last_event_at', '>=', from)]));
  const accounts: TicketAccount[] = [];
  const later: TicketId[] = [];
  for (const [ticket, recordedAt, body] of await database.readRows(query.compile())) {
    if (Number(recordedAt) > asOf) later.push(ticket as TicketId);
    else accounts.push(accountFrom(body as string));
  }
  return { accounts, later };
}

async function turnsKept(database: Database, { from, to, asOf }: LifeQuery): Promise<readonly Turn[]> {
  const query = database.kysely
    .withTables<AccountTables>()
    .selectFrom('turns')
    .innerJoin('ticket_accounts as account', 'account.ticket', 'turns.ticket')
    .select(TURN_COLUMNS.map((column) => `turns.${column}` as const))
    .where('account.received_at', '<', Math.min(to, asOf + 1))
    .where('account.last_recorded_at', '<=', asOf)
    .where(({ or, eb }) => or([eb('account.ended_at', 'is', null), eb('account.last_event_at', '>=', from)]));
  return (await database.readRows(query.compile())).map(turnFrom);
}

async function foldLater(database: Database, ledger: Ledger, later: readonly TicketId[], { asOf }: LifeQuery) {
  const folded: { readonly turns: readonly Turn[]; readonly account: TicketAccount }[] = [];
  for (const ticket of later) {
    const events = await ledger.eventsOf(database.kysely, ticket, asOf);
    if (events.length > 0) folded.push(turnsOf(ticket, events));
  }
  return folded;
}
