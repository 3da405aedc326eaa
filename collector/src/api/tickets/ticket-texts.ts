import type { TextRef } from '../../tickets/received.ts';
import type { StoredText } from '../../tickets/vault.ts';
import type { ApiServices } from '../api-services.ts';

const HASH = /^[0-9a-f]{64}$/;
/** Fields of events and tickets that refer to what people wrote. Never `person`: that is personal. */
const FIELDS = ['note', 'evidence', 'result', 'text', 'ref', 'reason', 'why', 'to', 'task'] as const;

/** References to texts in something of the ledger. */
export const refsIn = (record: object): readonly TextRef[] =>
  FIELDS.map((field) => (record as Readonly<Record<string, unknown>>)[field]).filter(
    (value): value is TextRef => typeof value === 'string' && HASH.test(value),
  );

/** What was written, by reference; personal data are never among it, even when somebody refers to them as a note. */
export async function notesOf(
  refs: readonly TextRef[],
  { operations, database }: ApiServices,
): Promise<ReadonlyMap<TextRef, string | null>> {
  const texts = await operations.vault.get(database.kysely, refs);
  const notes = [...texts.values()].filter(({ kind }: StoredText) => kind === 'note');
  return new Map(notes.map(({ ref, text }) => [ref, text]));
}

/** Those of one record, as the API writes them. */
export const textsFor = (
  record: object,
  notes: ReadonlyMap<TextRef, string | null>,
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(refsIn(record).flatMap((ref) => (notes.has(ref) ? [[ref, notes.get(ref) ?? null]] : [])));
