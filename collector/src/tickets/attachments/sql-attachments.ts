import { createHash, randomUUID } from 'node:crypto';
import type { Instant } from '../../kernel/clock.ts';
import type { Tables } from '../ledger.ts';
import type { TicketId } from '../received.ts';
import { seal, unseal } from '../vault-seal.ts';
import type { AttachmentRow, VaultTables } from '../vault-tables.ts';
import type { Attachment, AttachmentStore, NewAttachment } from './attachment-store.ts';
import type { MediaType } from './media-type.ts';

/** A row of a megabyte is nothing to either database; a file of twenty in one row is. */
const CHUNK = 1024 * 1024;

const typed = (tables: Tables) => tables.withTables<VaultTables>();

/** Attachments on SQLite and PostgreSQL, in encrypted chunks. */
export const sqlAttachments = (key: Buffer): AttachmentStore => ({
  put: (tables, attachment, at) => put(typed(tables), key, attachment, at),
  async get(tables, id) {
    const row = await typed(tables).selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : attachmentOf(key, row);
  },
  async of(tables, ticket) {
    const ofTicket = typed(tables).selectFrom('attachments').selectAll().where('ticket', '=', ticket);
    const rows = await ofTicket.orderBy('stored_at').orderBy('id').execute();
    return rows.map((row) => attachmentOf(key, row));
  },
  content: (tables, id) => content(typed(tables), key, id),
  async erase(tables, ids, at) {
    if (ids.length === 0) return;
    const change = { sealed_name: null, erased_at: at };
    await typed(tables).updateTable('attachments').set(change).where('id', 'in', ids).execute();
    await typed(tables).deleteFrom('attachment_chunks').where('attachment', 'in', ids).execute();
  },
});

type Typed = ReturnType<typeof typed>;

async function put(tables: Typed, key: Buffer, attachment: NewAttachment, at: Instant): Promise<Attachment> {
  const { ticket, name, mediaType, storedBy, content: bytes } = attachment;
  const id = randomUUID();
  const row: AttachmentRow = {
    ...{ id, ticket, media_type: mediaType, bytes: bytes.length, sha256: hashOf(bytes) },
    ...{ sealed_name: seal(key, Buffer.from(name), id), stored_at: at, stored_by: storedBy, erased_at: null },
  };
  await tables.insertInto('attachments').values(row).execute();
  for (let part = 0; part * CHUNK < bytes.length; part += 1) {
    const sealed = seal(key, bytes.subarray(part * CHUNK, (part + 1) * CHUNK), partOf(id, part));
    await tables.insertInto('attachment_chunks').values({ attachment: id, part, sealed }).execute();
  }
  return attachmentOf(key, row);
}

async function content(tables: Typed, key: Buffer, id: string): Promise<Buffer | null> {
  const row = await tables.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.erased_at !== null) return null;
  const ofFile = tables.selectFrom('attachment_chunks').selectAll().where('attachment', '=', id);
  const chunks = await ofFile.orderBy('part').execute();
  const bytes = Buffer.concat(chunks.map(({ part, sealed }) => unseal(key, sealed, partOf(id, Number(part)))));
  if (hashOf(bytes) !== row.sha256) throw new Error(`The attachment ${id} is not the one that was stored`);
  return bytes;
}

const partOf = (id: string, part: number): string => `${id} ${part}`;
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const attachmentOf = (key: Buffer, row: AttachmentRow): Attachment => ({
  id: row.id,
  ticket: row.ticket as TicketId,
  name: row.sealed_name === null ? '' : unseal(key, row.sealed_name, row.id).toString('utf8'),
  mediaType: row.media_type as MediaType,
  bytes: Number(row.bytes),
  sha256: row.sha256,
  storedAt: Number(row.stored_at),
  storedBy: row.stored_by,
  erasedAt: row.erased_at === null ? null : Number(row.erased_at),
});
