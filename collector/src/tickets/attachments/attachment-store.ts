import type { Instant } from '../../kernel/clock.ts';
import type { Tables } from '../ledger.ts';
import type { TicketId } from '../received.ts';
import type { MediaType } from './media-type.ts';

/** A file of a ticket, as it is kept: photos without what cameras write into them. */
export interface Attachment {
  readonly id: string;
  readonly ticket: TicketId;
  /** As its sender called it, without path; shown to whoever may see the ticket. */
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  /** Of what is kept. */
  readonly sha256: string;
  readonly storedAt: Instant;
  readonly storedBy: string;
  /** Null: it is still there. */
  readonly erasedAt: Instant | null;
}

export type NewAttachment = Pick<Attachment, 'ticket' | 'name' | 'mediaType' | 'storedBy'> & {
  readonly content: Buffer;
};

/**
 * Files of tickets, encrypted like texts and kept in the database, so that every collector on it has them all. Checked
 * and cleaned before (`acceptFile`).
 */
export interface AttachmentStore {
  put(tables: Tables, attachment: NewAttachment, at: Instant): Promise<Attachment>;
  get(tables: Tables, id: string): Promise<Attachment | null>;
  /** Oldest first. */
  of(tables: Tables, ticket: TicketId): Promise<readonly Attachment[]>;
  /** Null after erasure. Throws when what is kept is not what was stored. */
  content(tables: Tables, id: string): Promise<Buffer | null>;
  erase(tables: Tables, ids: readonly string[], at: Instant): Promise<void>;
}
