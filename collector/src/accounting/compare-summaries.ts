import canonicalize from 'canonicalize';
import type { Ledger, Tables } from '../tickets/ledger.ts';
import type { TicketId } from '../tickets/received.ts';
import { accountFrom, TURN_COLUMNS, turnFrom, type AccountTables } from './account-tables.ts';
import { accountOf, type Life } from './life.ts';

/** Where the tables say something else than the ledger. */
export interface Difference {
  readonly ticket: string;
  readonly what: 'ticket' | 'account' | 'turns';
  /** First field that differs, `turns.2.dueAt`. */
  readonly at: string;
  readonly ledger: string;
  readonly tables: string;
}

const TOGETHER = 400;

/** Compares the folded tickets, their accounts and turns with the kept ones; the first difference, or null. */
export async function compareSummaries(
  tables: Tables,
  ledger: Pick<Ledger, 'load'>,
  lives: ReadonlyMap<TicketId, Life>,
): Promise<Difference | null> {
  const ids = [...lives.keys()];
  for (let start = 0; start < ids.length; start += TOGETHER) {
    const some = ids.slice(start, start + TOGETHER);
    const kept = await keptOf(tables, ledger, some);
    for (const id of some) {
      const found = differenceOf(id, lives.get(id) as Life, kept(id));
      if (found !== null) return found;
    }
  }
  return surplus(tables, lives);
}

interface Kept {
  readonly ticket: unknown;
  readonly account: unknown;
  readonly turns: readonly unknown[];
}

async function keptOf(tables: Tables, ledger: Pick<Ledger, 'load'>, ids: readonly TicketId[]) {
  const sql = tables.withTables<AccountTables>();
  const tickets = await ledger.load(tables, ids);
  const accounts = await sql
    .selectFrom('ticket_accounts')
    .select(['ticket', 'body'])
    .where('ticket', 'in', ids)
    .execute();
  const bodies = new Map(accounts.map(({ ticket, body }) => [ticket, body]));
  const query = sql.selectFrom('turns').select(TURN_COLUMNS).where('ticket', 'in', ids);
  const rows = await query.orderBy('cycle').orderBy('turn_index').execute();
  const turns = Map.groupBy(rows, ({ ticket }) => ticket);
  return (id: TicketId): Kept => ({
    ticket: tickets.get(id) ?? null,
    account: bodies.has(id) ? accountFrom(bodies.get(id) as string) : null,
    turns: (turns.get(id) ?? []).map((row) => turnFrom(TURN_COLUMNS.map((column) => row[column]))),
  });
}

function differenceOf(ticket: TicketId, life: Life, kept: Kept): Difference | null {
  const turns = life.turns.toSorted((one, other) => one.cycle - other.cycle || indexOf(one.id) - indexOf(other.id));
  const pairs = [
    ['ticket', life.ticket, kept.ticket],
    ['account', accountOf(life), kept.account],
    ['turns', turns, kept.turns],
  ] as const;
  for (const [what, folded, stored] of pairs) {
    if (canonicalize(folded) === canonicalize(stored)) continue;
    return { ticket, what, ...firstDifference(plain(folded), plain(stored), what) };
  }
  return null;
}

const indexOf = (id: string): number => Number(id.slice(id.lastIndexOf('/') + 1));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function firstDifference(one: unknown, other: unknown, at: string): Pick<Difference, 'at' | 'ledger' | 'tables'> {
  if (isRecord(one) && isRecord(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (canonicalize(one[key]) !== canonicalize(other[key]))
        return firstDifference(one[key], other[key], `${at}.${key}`);
    }
  }
  return { at, ledger: said(one), tables: said(other) };
}

const said = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 200);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A summary of a ticket that the ledger never heard of. */
async function surplus(tables: Tables, lives: ReadonlyMap<TicketId, Life>): Promise<Difference | null> {
  const sql = tables.withTables<AccountTables>();
  for (const table of ['ticket_accounts', 'turns'] as const) {
    const rows = await sql.selectFrom(table).select('ticket').distinct().execute();
    const unknown = rows.find(({ ticket }) => !lives.has(ticket as TicketId));
    const what = table === 'turns' ? 'turns' : 'account';
    if (unknown !== undefined) return { ticket: unknown.ticket, what, at: what, ledger: 'nothing', tables: 'a row' };
  }
  return null;
}
