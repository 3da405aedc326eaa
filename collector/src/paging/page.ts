import type { Kysely } from 'kysely';
import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { NoTables } from '../storage/database.ts';

type Tables = Kysely<NoTables>;

export const CHANNELS = ['mail', 'webhook', 'sms', 'zalo'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why somebody is told; screens and messages have the sentences. */
export const PAGE_REASONS = [
  'dispatched',
  'verify',
  'reminder',
  'overdue',
  'escalated',
  'nudged',
  'returned',
  'support',
  'extension',
  'mobilization',
  'reopened',
  'resolved',
  'watchdog',
  'importance',
  'explanation',
  'adjustment',
  'undelivered',
  'handover',
] as const;
export type PageReason = (typeof PAGE_REASONS)[number];

/** `repeated`: arrived at its one repetition; `doubtful`: repeated as well, and still not sure. */
export const OUTCOMES = ['waiting', 'sending', 'sent', 'doubtful', 'repeated', 'failed', 'nobody'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * One message to one person over one channel. It goes out at least once: `messageId` is written before sending, so that a
 * receiver can tell a repetition (SEMANTICS §5). `nobody`: no person stands for the target; shown, never dropped.
 */
export interface Page {
  readonly id: string;
  readonly messageId: string;
  readonly ticket: string | null;
  readonly reason: PageReason;
  readonly unit: UnitId;
  readonly person: PersonId | null;
  /** The role he is told in, and for whom he stands as a dated deputy. */
  readonly role: PersonRole;
  readonly deputyOf: PersonId | null;
  readonly channel: Channel;
  readonly createdAt: Instant;
  /** Quiet hours may hold it back. */
  readonly sendAt: Instant;
  readonly outcome: Outcome;
  readonly attempts: number;
  /** Its one repetition after a doubtful attempt has begun. */
  readonly repeated: boolean;
  readonly sentAt: Instant | null;
  /** What the server said, without addresses. */
  readonly detail: string | null;
}

export interface PageStore {
  add(tables: Tables, pages: readonly Page[]): Promise<void>;
  load(tables: Tables, ids: readonly string[]): Promise<readonly Page[]>;
  update(tables: Tables, page: Page): Promise<void>;
  list(
    tables: Tables,
    query: { ticket?: string; outcomes?: readonly Outcome[]; limit: number },
  ): Promise<readonly Page[]>;
  /** By channel and outcome, for metrics; of those made from an instant on. */
  count(tables: Tables, since?: Instant): Promise<readonly { channel: Channel; outcome: Outcome; n: number }[]>;
}

/** Sends one page over one channel. Resolves when the other side took it; throws PageError otherwise. */
export interface Carrier {
  readonly channel: Channel;
  send(message: Message, signal: AbortSignal): Promise<void>;
}

/** What is sent: no personal data, no free text; the story is behind the link (SEMANTICS §10). */
export interface Message {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
  readonly repeated: boolean;
}

/** `doubtful`: it may have arrived, so it is repeated once and marked; `temporary`: not taken, try again; `final`: never will. */
export class PageError extends Error {
  readonly kind: 'doubtful' | 'temporary' | 'final';
  constructor(kind: PageError['kind'], message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'PageError';
    this.kind = kind;
  }
}
