import type { Operations } from '../../operations/operations.ts';
import type { Database } from '../../storage/database.ts';
import type { LedgerRow } from '../../tickets/ledger.ts';
import type { TicketId } from '../../tickets/received.ts';
import type { Ticket } from '../../tickets/ticket.ts';

/** A row of the ledger with the ticket it belongs to as it stands now; null for what is no ticket's. */
export interface TailRow {
  readonly row: LedgerRow;
  readonly ticket: Ticket | null;
}

export type TailListener = (rows: readonly TailRow[]) => void;

const PAGE = 500;
/** Rows of other collectors on the same database tell nobody here. */
const LOOK_EVERY = 2000;

/**
 * Follows the ledger for everybody who listens: read once for all of them, woken by our own commits, and looked at now and
 * then for those of others. Idle while nobody listens.
 */
export class LedgerTail {
  readonly #operations: Operations;
  readonly #database: Database;
  readonly #fail: (error: unknown) => void;
  readonly #listeners = new Set<TailListener>();
  #position = 0;
  #begun: Promise<void> | null = null;
  #reading: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | null = null;
  #unwatch: () => void = () => undefined;

  constructor(operations: Operations, database: Database, fail: (error: unknown) => void) {
    [this.#operations, this.#database, this.#fail] = [operations, database, fail];
  }

  /** From here on; what came before is read with `since`. Answers the position it begins at. */
  async listen(listener: TailListener): Promise<{ readonly from: number; readonly stop: () => void }> {
    await (this.#begun ??= this.#begin());
    this.#listeners.add(listener);
    return { from: this.#position, stop: () => this.#leave(listener) };
  }

  /** Rows in `(after, upTo]`. */
  async since(after: number, upTo: number): Promise<readonly TailRow[]> {
    const limit = Math.min(upTo - after, PAGE);
    return limit <= 0 ? [] : this.#withTickets(await this.#rows(after, limit));
  }

  async head(): Promise<number> {
    return (await this.#operations.ledger.head(this.#database.kysely)).position;
  }

  async #begin(): Promise<void> {
    this.#position = await this.head();
    this.#timer = setInterval(() => this.#wake(), LOOK_EVERY);
    this.#timer.unref();
    this.#unwatch = this.#operations.watch(() => this.#wake());
  }

  #leave(listener: TailListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    [this.#timer, this.#begun] = [null, null];
    this.#unwatch();
  }

  #wake(): void {
    this.#again = true;
    this.#reading ??= this.#read()
      .catch(this.#fail)
      .finally(() => (this.#reading = null));
  }

  async #read(): Promise<void> {
    while (this.#again && this.#listeners.size > 0) {
      this.#again = false;
      const rows = await this.#withTickets(await this.#rows(this.#position, PAGE));
      if (rows.length === 0) continue;
      this.#position = rows.at(-1)?.row.position ?? this.#position;
      this.#again ||= rows.length === PAGE;
      for (const listener of this.#listeners) listener(rows);
    }
  }

  #rows(after: number, limit: number): Promise<readonly LedgerRow[]> {
    return this.#operations.ledger.rows(this.#database.kysely, { after, limit });
  }

  async #withTickets(rows: readonly LedgerRow[]): Promise<readonly TailRow[]> {
    const ids = [...new Set(rows.map(({ stream }) => stream as TicketId))];
    const tickets = await this.#operations.ledger.load(this.#database.kysely, ids);
    return rows.map((row) => ({ row, ticket: tickets.get(row.stream as TicketId) ?? null }));
  }
}
