import type { Instant } from '../kernel/clock.ts';
import type { Tables, TicketChange } from '../tickets/ledger.ts';
import type { TicketId } from '../tickets/received.ts';
import type { Turn, TicketAccount } from './turn.ts';

/** Which tickets an account needs: those that lived in `[from, to)`, with all their turns. */
export interface LifeQuery {
  readonly from: Instant;
  readonly to: Instant;
  /** What was recorded up to then, inclusive; nothing later is seen (SEMANTICS §7). */
  readonly asOf: Instant;
}

/** Tickets and the hands they went through, as known at an instant. */
export interface Lives {
  readonly tickets: readonly TicketAccount[];
  /** By ticket, in the order in which they began. */
  readonly turns: readonly Turn[];
}

/** Turns and accounts of tickets: summaries kept with the ledger, rebuilt from it at any time (facts/store.md). */
export interface AccountStore {
  /** Inside the transaction of the change, after the ledger took the events; `recordedAt` as the ledger has it. */
  project(tables: Tables, changes: readonly TicketChange[], recordedAt: Instant): Promise<void>;
  livesBetween(query: LifeQuery): Promise<Lives>;
  /** One ticket as it stands now; null: unknown. */
  lifeOf(tables: Tables, ticket: TicketId): Promise<{ account: TicketAccount; turns: readonly Turn[] } | null>;
  /** The turns of some tickets as they stand now, by ticket, in the order in which they began; the unknown are not there. */
  turnsOf(tables: Tables, tickets: readonly TicketId[]): Promise<ReadonlyMap<TicketId, readonly Turn[]>>;
  /** Main and support turns that are open and due before `at`, by unit (`ioc` for the center). */
  overdue(tables: Tables, at: Instant): Promise<readonly { readonly unit: string; readonly n: number }[]>;
}
