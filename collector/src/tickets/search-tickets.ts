import { sql, type RawBuilder } from 'kysely';
import { ledgerTables } from './ledger-tables.ts';
import type { Tables, TicketSearch } from './ledger.ts';
import type { TicketId } from './received.ts';
import { ticketOf } from './ticket-rows.ts';
import type { SaidNumber, SoughtWords } from './ticket-search.ts';
import type { Ticket } from './ticket.ts';

/** Tickets whose number or title has the words: the number itself first, then what begins so; open before ended, newest first. */
export async function searchTickets(tables: Tables, search: TicketSearch): Promise<readonly Ticket[]> {
  const { sought, units, domains, limit, offset = 0 } = search;
  if (sought.words.length === 0 || units?.length === 0 || domains?.length === 0) return [];
  const query = ledgerTables(tables);
  let rows = query
    .selectFrom('ticket_words')
    .innerJoin('tickets', 'tickets.id', 'ticket_words.ticket')
    .select('tickets.id')
    .where(({ or }) => or([everyWord(sought.words), isNumber(sought.number)]));
  if (units !== undefined) {
    rows = rows.where('tickets.id', 'in', query.selectFrom('ticket_units').select('ticket').where('unit', 'in', units));
  }
  if (domains !== undefined) rows = rows.where('tickets.domain', 'in', domains);
  const found = await rows
    .orderBy(rank(sought))
    .orderBy('tickets.is_open', 'desc')
    .orderBy('tickets.received_at', 'desc')
    .orderBy('tickets.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return inOrder(
    tables,
    found.map(({ id }) => id as TicketId),
  );
}

/** Bodies are long: they are read of those alone that are shown. */
async function inOrder(tables: Tables, ids: readonly TicketId[]): Promise<readonly Ticket[]> {
  if (ids.length === 0) return [];
  const rows = await ledgerTables(tables).selectFrom('tickets').select('body').where('id', 'in', ids).execute();
  const byId = new Map(rows.map(ticketOf).map((ticket) => [ticket.id, ticket]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Words are letters and digits alone, so that nothing in them means anything to LIKE. */
const has = (pattern: string): RawBuilder<boolean> => sql<boolean>`ticket_words.words like ${pattern}`;

const everyWord = (words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    words.map((word) => has(`% ${word}%`)),
    sql` and `,
  )})`;

/** The running number is among the words: rows of other numbers are passed over before their ticket is looked at. */
function isNumber(said: SaidNumber | null): RawBuilder<boolean> {
  if (said === null) return sql<boolean>`1 = 0`;
  const ofYear = said.year === null ? sql`` : sql` and tickets.number_year = ${said.year}`;
  const running = sql`tickets.running_number = ${said.running}`;
  return sql<boolean>`(${has(`% ${said.running} %`)} and ${running}${ofYear})`;
}

const rank = ({ words, number }: SoughtWords): RawBuilder<number> =>
  sql<number>`case when ${isNumber(number)} then 0 when ${has(` ${words.join(' ')}%`)} then 1 else 2 end`;
