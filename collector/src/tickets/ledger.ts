import type { Kysely } from 'kysely';
import type { Instant } from '../kernel/clock.ts';
import type { NoTables } from '../storage/database.ts';
import type { Ticket } from './ticket.ts';
import type { TicketId } from './received.ts';
import type { SoughtWords } from './ticket-search.ts';
import type { TicketEvent } from './ticket-event.ts';

/** A transaction or the database itself: what a store of this river reads and writes through. */
export type Tables = Kysely<NoTables>;

/** What one command or alert did to one ticket. `before` null: it was received just now. */
export interface TicketChange {
  readonly before: Ticket | null;
  readonly events: readonly TicketEvent[];
  readonly after: Ticket;
}

/** Other facts of the one chain: a register or calendar version became active, a period was closed. */
export type DeskEvent =
  | { readonly type: 'CatalogActivated'; readonly at: Instant; readonly version: string }
  | { readonly type: 'CalendarActivated'; readonly at: Instant; readonly version: string; readonly content: unknown }
  | {
      readonly type: 'PeriodClosed';
      readonly at: Instant;
      readonly period: string;
      readonly unit: string;
      readonly statement: string;
      readonly by: string;
      readonly documentNumber: string | null;
      /** Adjustments of its turns that awaited their approver then; absent when none did. */
      readonly adjustmentsPending?: number;
    };

/** A row of the ledger: `hash = SHA-256(previousHash ‖ body)`, `body` the canonical JSON as stored. */
export interface LedgerRow {
  readonly position: number;
  /** Ticket id, or `desk` for what is no ticket's. */
  readonly stream: string;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly body: string;
  readonly previousHash: string;
  readonly hash: string;
}

export type LedgerVerdict =
  | { readonly whole: true; readonly rows: number; readonly head: string }
  | {
      readonly whole: false;
      readonly rows: number;
      readonly brokenAt: number;
      readonly why: 'altered' | 'gap' | 'order' | 'cut';
    };

/**
 * The append-only, hash-chained ledger and the tickets folded from it (SEMANTICS §7). Whatever writes runs inside
 * `database.writeExclusively`, in one transaction with agenda, pages and accounts.
 */
export interface Ledger {
  /** Adds events in order, saves the folded tickets; throws when a `before.seq` is no longer the stored one. */
  append(tables: Tables, changes: readonly TicketChange[], recordedAt: Instant): Promise<void>;
  appendDesk(tables: Tables, events: readonly DeskEvent[], recordedAt: Instant): Promise<void>;
  load(tables: Tables, ids: readonly TicketId[]): Promise<ReadonlyMap<TicketId, Ticket>>;
  /** Newest ticket of each situation, open or not. */
  bySituation(tables: Tables, situations: readonly string[]): Promise<ReadonlyMap<string, Ticket>>;
  /** Highest running number of a year's tickets (`PH-2024-00042` → 42), 0 when there is none: the exclusive writer gives the next ones, without a gap. */
  lastNumber(tables: Tables, year: number): Promise<number>;
  /** What a command with this key did before; null when it is new. */
  done(tables: Tables, key: string): Promise<{ readonly ticket: TicketId; readonly fromSeq: number } | null>;
  remember(
    tables: Tables,
    key: string,
    did: { readonly ticket: TicketId; readonly fromSeq: number },
    at: Instant,
  ): Promise<void>;
  eventsOf(
    tables: Tables,
    ticket: TicketId,
    upTo?: Instant,
  ): Promise<readonly (TicketEvent & { readonly seq: number; readonly recordedAt: Instant })[]>;
  /** What is no ticket's (stream `desk`), oldest first. */
  deskEvents(
    tables: Tables,
    recordedUpTo?: Instant,
  ): Promise<readonly (DeskEvent & { readonly seq: number; readonly recordedAt: Instant })[]>;
  /** Rows in order of position, in pages; `recordedUpTo` cuts on recordedAt. */
  rows(tables: Tables, query: { after: number; limit: number; recordedUpTo?: Instant }): Promise<readonly LedgerRow[]>;
  head(tables: Tables, recordedUpTo?: Instant): Promise<{ readonly position: number; readonly hash: string }>;
  verify(tables: Tables, head?: string): Promise<LedgerVerdict>;
  list(tables: Tables, query: TicketQuery): Promise<readonly Ticket[]>;
  /** By words, best first: the number, what begins so, what has every word; open before ended, newest first. */
  search(tables: Tables, search: TicketSearch): Promise<readonly Ticket[]>;
  count(tables: Tables): Promise<
    readonly {
      readonly state: Ticket['state'];
      readonly unit: string;
      readonly severity: string;
      readonly domain: string;
      readonly n: number;
    }[]
  >;
}

/** Newest first, by (receivedAt, id) descending. `units`: lead, supporting, asked for support, or where it happened. */
export interface TicketQuery {
  readonly units?: readonly string[];
  readonly leads?: readonly string[];
  readonly domains?: readonly string[];
  readonly states?: readonly Ticket['state'][];
  readonly kinds?: readonly Ticket['kind'][];
  readonly open?: boolean;
  readonly overdueAt?: Instant;
  readonly situation?: string;
  readonly receivedFrom?: Instant;
  readonly receivedTo?: Instant;
  /** Ended then or later, and still ended. */
  readonly closedFrom?: Instant;
  readonly before?: { readonly receivedAt: Instant; readonly id: TicketId };
  readonly limit: number;
}

/** As `TicketQuery`, by words: `units` and `domains` left out mean all of them, empty ones none. */
export interface TicketSearch {
  readonly sought: SoughtWords;
  readonly units?: readonly string[];
  readonly domains?: readonly string[];
  readonly limit: number;
  readonly offset?: number;
}
