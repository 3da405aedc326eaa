import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../kernel/clock.ts';
import type { Tables } from './ledger.ts';
import type { TextRef } from './received.ts';
import { seal, unseal } from './vault-seal.ts';
import type { VaultTables } from './vault-tables.ts';
import type { StoredText, TextKind, Vault } from './vault.ts';

const SALT = 16;
/** SQLite takes some 32,000 parameters in one statement; a statement of this size is fast on both. */
const AT_ONCE = 200;

/** The encrypted store on SQLite and PostgreSQL: one row per text, its salt inside what is encrypted. */
export const sqlVault = (key: Buffer): Vault => ({
  async put(tables, texts, at) {
    const rows = texts.map(({ text, kind }) => rowOf(key, text, kind, at));
    for (const some of portions(rows)) await typed(tables).insertInto('vault_texts').values(some).execute();
    return rows.map(({ ref }) => ref);
  },
  async get(tables, refs) {
    const found = new Map<TextRef, StoredText>();
    for (const some of portions([...new Set(refs)])) {
      const rows = await typed(tables).selectFrom('vault_texts').selectAll().where('ref', 'in', some).execute();
      for (const row of rows) found.set(row.ref as TextRef, textOf(key, row));
    }
    return found;
  },
  async erase(tables, refs, at) {
    for (const some of portions(refs))
      await typed(tables)
        .updateTable('vault_texts')
        .set({ sealed: null, erased_at: at })
        .where('ref', 'in', some)
        .where('erased_at', 'is', null)
        .execute();
  },
});

const typed = (tables: Tables) => tables.withTables<VaultTables>();

function rowOf(key: Buffer, text: string, kind: TextKind, at: Instant) {
  const salted = Buffer.concat([randomBytes(SALT), Buffer.from(text)]);
  const ref = hashOf(salted) as TextRef;
  return { ref, kind, sealed: seal(key, salted, aboutOf(ref, kind)), stored_at: at, erased_at: null };
}

function textOf(key: Buffer, { ref, kind, sealed, stored_at }: VaultTables['vault_texts']): StoredText {
  const about = { ref: ref as TextRef, kind: kind as TextKind, storedAt: Number(stored_at) };
  if (sealed === null) return { ...about, text: null };
  const salted = unseal(key, sealed, aboutOf(ref, kind));
  if (hashOf(salted) !== ref) throw new Error(`The text ${ref} is not the one that was stored`);
  return { ...about, text: salted.subarray(SALT).toString('utf8') };
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A row that is copied to another place, or called another kind, opens no more. */
const aboutOf = (ref: string, kind: string): string => `${kind} ${ref}`;

function portions<Item>(all: readonly Item[]): Item[][] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}
