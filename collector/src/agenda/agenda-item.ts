import type { Kysely } from 'kysely';
import type { PersonRole } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import type { NoTables } from '../storage/database.ts';
import type { DeadlineKind, EscalationLevel } from '../tickets/received.ts';

type Tables = Kysely<NoTables>;

/** What falls due. Every kind is a command of the system, or a page. */
export type AgendaTask =
  /** `step`: of the SOP; for `support` the unit that was asked. */
  | { readonly kind: 'deadline'; readonly of: DeadlineKind; readonly step: string | null }
  | {
      readonly kind: 'escalate';
      readonly level: EscalationLevel;
      readonly to: readonly PersonRole[];
      readonly why: string;
    }
  | { readonly kind: 'remind'; readonly share: number }
  | { readonly kind: 'endWaiting' }
  /** The planned end of a mobilisation. */
  | { readonly kind: 'endMobilization'; readonly request: string }
  | { readonly kind: 'endSuppression'; readonly suppression: string }
  /** What a root cause absorbed is looked at again. */
  | { readonly kind: 'endGrace'; readonly root: string }
  | { readonly kind: 'watchdog'; readonly watchdog: string }
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'shift'; readonly shift: string };

export interface AgendaItem {
  /** Of subject and task: the same task is never on the agenda twice. */
  readonly id: string;
  /** Ticket id, or what else owns the row. */
  readonly subject: string;
  readonly dueAt: Instant;
  readonly task: AgendaTask;
  readonly attempts: number;
}

/** As the rules plan it: nobody has tried yet. */
export type PlannedItem = Omit<AgendaItem, 'attempts'>;

/**
 * What falls due when, as rows (facts/store.md). A row is claimed under a lease of machine time, done, and removed in the
 * transaction of its effect; a collector that dies leaves its lease to run out. Several collectors share one agenda.
 */
export interface Agenda {
  /** Makes the rows of a subject exactly these: adds, moves, removes. A reminder or escalation that was done stays done. */
  replace(tables: Tables, subject: string, items: readonly PlannedItem[]): Promise<void>;
  replaceMany(tables: Tables, subjects: ReadonlyMap<string, readonly PlannedItem[]>): Promise<void>;
  /**
   * Claims due rows nobody holds (PostgreSQL: FOR UPDATE SKIP LOCKED), oldest first; `only` pages, or all but pages. With
   * `lanes` up to so many of each, told apart by how their ids begin, in one transaction.
   */
  claim(query: {
    dueUpTo: Instant;
    machineNow: Instant;
    leaseMillis: number;
    limit: number;
    only?: 'pages' | 'commands';
    lanes?: readonly { readonly prefixes: readonly string[]; readonly limit: number }[];
  }): Promise<readonly AgendaItem[]>;
  /**
   * First in the transaction of the effect; false when another collector took it meanwhile, or it was moved: then there
   * must be no effect.
   */
  done(tables: Tables, item: AgendaItem): Promise<boolean>;
  /** Holds a claimed row until an instant of machine time; false when it was claimed anew or moved meanwhile. */
  renew(tables: Tables, item: AgendaItem, until: Instant): Promise<boolean>;
  /** Back on the agenda, not before an instant of machine time; nothing when it was taken meanwhile. */
  postpone(item: AgendaItem, until: Instant): Promise<void>;
  /** Office time. With `machineNow`, rows that somebody holds or that were postponed are left out. */
  nextDueAt(machineNow?: Instant): Promise<Instant | null>;
  /** Frees what a dead owner still holds: only whoever owns the data alone may say so (SQLite). */
  free(): Promise<void>;
  /** Machine time at which the next lease or postponement ends; null when there is none. */
  nextRetryAt(machineNow: Instant): Promise<Instant | null>;
  list(tables: Tables, query: { subject?: string; dueUpTo?: Instant; limit: number }): Promise<readonly AgendaItem[]>;
}
