import { sql, type Kysely } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../kernel/clock.ts';
import type { Database, NoTables } from '../../storage/database.ts';
import type { InboxRow } from '../alert-store.ts';
import type { Producer } from '../alert-signal.ts';
import type { AlertTables } from './alert-tables.ts';
import { writeRows, type Target } from './write-rows.ts';

type Tables = Kysely<NoTables>;
export type Delivery = Omit<InboxRow, 'position'>;

/** Two deliveries of the largest size: more is read in the next go. */
const MOST_BYTES = 32 * 1024 * 1024;

/** "INBX" in ASCII: receivers take turns, so that rows become visible in the order of their positions. */
const INBOX_LOCK = 0x494e_4258;

/**
 * A sender of alerts opens a connection for every group at once, and the loop accepts one in a turn: this long the others
 * are waited for, so that they share the commit.
 */
const GATHER_MILLIS = 5;

const INBOX: Target = {
  table: 'alert_inbox',
  columns: { producer: 'text', received_at: 'bigint', bytes: 'bigint', body: 'text' },
  conflict: '',
};

interface Waiting {
  readonly delivery: Delivery;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/** Where deliveries are written down before they are answered: those that come at the same time share one commit. */
export class Inbox {
  readonly #database: Database;
  #waiting: Waiting[] = [];
  #writing = false;

  constructor(database: Database) {
    this.#database = database;
  }

  receive(delivery: Delivery): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ delivery, resolve, reject });
      if (!this.#writing) void this.#writeAll();
    });
  }

  async #writeAll(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      await pause(GATHER_MILLIS);
      const batch = this.#waiting.splice(0);
      try {
        await this.#write(batch.map(({ delivery }) => delivery));
        for (const { resolve } of batch) resolve();
      } catch (cause) {
        for (const { reject } of batch) reject(cause);
      }
    }
    this.#writing = false;
  }

  #write(deliveries: readonly Delivery[]): Promise<void> {
    const rows = deliveries.map(({ producer, receivedAt, body }) => [
      ...[producer, receivedAt, Buffer.byteLength(body), body],
    ]);
    return this.#database.transaction(async (tables) => {
      if (this.#database.dialect === 'postgres') {
        await sql`select pg_advisory_xact_lock(${sql.lit(INBOX_LOCK)})`.execute(tables);
      }
      await writeRows(this.#database, tables, INBOX, rows);
    });
  }
}

export const INBOX_TAKEN = 'inbox';

/** The oldest deliveries that were not taken yet: at most `limit`, and always at least one when there is one. */
export async function waitingDeliveries(tables: Tables, limit: number): Promise<readonly InboxRow[]> {
  const typed = tables.withTables<AlertTables>();
  const behind = typed
    .selectFrom('alert_inbox')
    .where('position', '>', await cursorAt(tables, INBOX_TAKEN))
    .orderBy('position')
    .limit(limit);
  let bytes = 0;
  const sizes = await behind.select(['position', 'bytes']).execute();
  const fitting = sizes.filter((row, index) => (bytes += row.bytes) <= MOST_BYTES || index === 0).length;
  const rows = fitting === 0 ? [] : await behind.selectAll().limit(fitting).execute();
  return rows.map((row) => ({
    position: row.position,
    producer: row.producer as Producer,
    receivedAt: row.received_at,
    body: row.body,
  }));
}

export async function cursorAt(tables: Tables, name: string): Promise<number> {
  return (await cursorIfSet(tables, name)) ?? 0;
}

export async function cursorIfSet(tables: Tables, name: string): Promise<number | null> {
  const row = await tables
    .withTables<AlertTables>()
    .selectFrom('alert_cursors')
    .select('position')
    .where('cursor_name', '=', name)
    .executeTakeFirst();
  return row?.position ?? null;
}

export async function moveCursor(tables: Tables, name: string, position: number): Promise<void> {
  await tables
    .withTables<AlertTables>()
    .insertInto('alert_cursors')
    .values({ cursor_name: name, position })
    .onConflict((conflict) => conflict.column('cursor_name').doUpdateSet({ position }))
    .execute();
}

export async function pruneInbox(tables: Tables, before: Instant): Promise<number> {
  const gone = await tables
    .withTables<AlertTables>()
    .deleteFrom('alert_inbox')
    .where('position', '<=', await cursorAt(tables, INBOX_TAKEN))
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
