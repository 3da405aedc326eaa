import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { Instant } from '../kernel/clock.ts';
import { insertRows, type InsertTarget } from '../storage/insert-rows.ts';
import { ledgerTables, type LedgerTables } from './ledger-tables.ts';
import type { DeskEvent, LedgerRow, Tables } from './ledger.ts';
import type { TicketEvent } from './ticket-event.ts';

export const GENESIS = '0'.repeat(64);
export const DESK = 'desk';

const LEDGER: InsertTarget<keyof LedgerTables['ledger']> = {
  table: 'ledger',
  columns: {
    ...{ position: 'bigint', stream: 'text', seq: 'bigint', recorded_at: 'bigint', body: 'text' },
    ...{ previous_hash: 'text', hash: 'text' },
  },
  conflict: '',
};

/** An event that is not in the chain yet. */
export interface NewRow {
  readonly stream: string;
  readonly seq: number;
  readonly event: TicketEvent | DeskEvent;
}

export const hashOf = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update(body).digest('hex');

/** Last row of the chain, `recordedUpTo` cutting on recordedAt. */
export async function headOf(
  tables: Tables,
  recordedUpTo?: Instant,
): Promise<{ readonly position: number; readonly hash: string }> {
  let query = ledgerTables(tables).selectFrom('ledger').select(['position', 'hash']);
  if (recordedUpTo !== undefined) query = query.where('recorded_at', '<=', recordedUpTo);
  const last = await query.orderBy('position', 'desc').limit(1).executeTakeFirst();
  return last === undefined ? { position: 0, hash: GENESIS } : { position: Number(last.position), hash: last.hash };
}

/**
 * Adds rows behind the last one. The body repeats position, stream, seq and recordedAt, so that the hash covers them: a row
 * that is moved no longer fits. Only inside an exclusive transaction.
 */
export async function appendRows(tables: Tables, added: readonly NewRow[], recordedAt: Instant): Promise<void> {
  let { position, hash } = await headOf(tables);
  const rows = added.map(({ stream, seq, event }) => {
    position += 1;
    const body = canonicalize({ ...event, position, stream, seq, recordedAt }) ?? '';
    const previous_hash = hash;
    hash = hashOf(previous_hash, body);
    return { position, stream, seq, recorded_at: recordedAt, body, previous_hash, hash };
  });
  await insertRows(tables, LEDGER, rows);
}

/** Rows in order of position. */
export async function rowsOf(
  tables: Tables,
  { after, limit, recordedUpTo }: { readonly after: number; readonly limit: number; readonly recordedUpTo?: Instant },
): Promise<readonly LedgerRow[]> {
  let query = ledgerTables(tables).selectFrom('ledger').selectAll().where('position', '>', after);
  if (recordedUpTo !== undefined) query = query.where('recorded_at', '<=', recordedUpTo);
  const rows = await query.orderBy('position').limit(limit).execute();
  return rows.map(({ position, stream, seq, recorded_at, body, previous_hash, hash }) => ({
    ...{ position, stream, seq, recordedAt: recorded_at, body, previousHash: previous_hash, hash },
  }));
}

/** What happened in a stream, oldest first, without what the chain added. */
export async function eventsIn<Event>(
  tables: Tables,
  stream: string,
  recordedUpTo?: Instant,
): Promise<readonly (Event & { readonly seq: number; readonly recordedAt: Instant })[]> {
  let query = ledgerTables(tables).selectFrom('ledger').select('body').where('stream', '=', stream);
  if (recordedUpTo !== undefined) query = query.where('recorded_at', '<=', recordedUpTo);
  const rows = await query.orderBy('seq').execute();
  return rows.map(({ body }) => {
    const {
      position: _position,
      stream: _stream,
      ...event
    } = JSON.parse(body) as Event & {
      seq: number;
      recordedAt: Instant;
      position: number;
      stream: string;
    };
    return event as unknown as Event & { seq: number; recordedAt: Instant };
  });
}
