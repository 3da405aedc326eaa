import { sql } from 'kysely';
import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Database } from '../../src/storage/database.ts';
import { sqlAttachments } from '../../src/tickets/attachments/sql-attachments.ts';
import type { TextRef, TicketId } from '../../src/tickets/received.ts';
import { sqlVault } from '../../src/tickets/sql-vault.ts';
import { expectVaultKey } from '../../src/tickets/vault-check.ts';

const KEY = randomBytes(32);
const AT = 1_717_372_800_000;

/** What the encrypted store promises on every engine. */
export function vaultContract(open: () => Promise<Database>): void {
  let database: Database;
  const vault = sqlVault(KEY);
  beforeEach(async () => {
    database = await open();
  });
  const put = async (text: string): Promise<TextRef> => {
    const [ref] = await vault.put(database.kysely, [{ text, kind: 'note' }], AT);
    if (ref === undefined) throw new Error('nothing was put away');
    return ref;
  };
  const textAt = async (ref: TextRef) => (await vault.get(database.kysely, [ref])).get(ref)?.text;

  test('texts come back as they were, and stand nowhere in clear', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (text) => {
        expect(await textAt(await put(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
    await put('Nguyễn Văn An gọi lúc bảy giờ');
    const rows = await sql<{ sealed: Uint8Array }>`select sealed from vault_texts`.execute(database.kysely);
    const all = Buffer.concat(rows.rows.map(({ sealed }) => Buffer.from(sealed)));
    expect(all.includes('Nguyễn Văn An')).toBe(false);
  });

  test('the same short text twice has two references, and none is the hash of the text', async () => {
    const [first, second] = [await put('có'), await put('có')];
    expect(first).not.toBe(second);
    expect([first, second]).not.toContain(createHash('sha256').update('có').digest('hex'));
  });

  test('many texts are put away in their order and read at once', async () => {
    const texts = Array.from({ length: 450 }, (_, index) => ({ text: `ghi chú ${index}`, kind: 'note' as const }));
    const refs = await vault.put(database.kysely, texts, AT);
    const found = await vault.get(database.kysely, [...refs, 'f'.repeat(64) as TextRef]);
    expect(refs.map((ref) => found.get(ref)?.text)).toEqual(texts.map(({ text }) => text));
    expect(found.size).toBe(450);
  });

  test('what is erased is gone, and its reference still says that there was something', async () => {
    const ref = await put('xóa tôi đi');
    await vault.erase(database.kysely, [ref], AT + 1);
    expect((await vault.get(database.kysely, [ref])).get(ref)).toEqual({
      ...{ ref, kind: 'note', text: null, storedAt: AT },
    });
    const { rows } = await sql`select sealed, erased_at from vault_texts where ref = ${ref}`.execute(database.kysely);
    expect(rows).toEqual([{ sealed: null, erased_at: AT + 1 }]);
  });

  test('a row that was moved, renamed or changed by a bit opens no more', async () => {
    const [first, second] = [await put('một'), await put('hai')];
    await sql`update vault_texts set sealed = (select sealed from vault_texts where ref = ${first}) where ref = ${second}`.execute(
      database.kysely,
    );
    await expect(textAt(second)).rejects.toThrow();
    await sql`update vault_texts set kind = 'personal' where ref = ${first}`.execute(database.kysely);
    await expect(textAt(first)).rejects.toThrow();
  });

  test('a failed transaction leaves no text behind', async () => {
    const failed = database.writeExclusively(async (tables) => {
      await vault.put(tables, [{ text: 'không giữ', kind: 'personal' }], AT);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect((await sql`select ref from vault_texts`.execute(database.kysely)).rows).toEqual([]);
  });

  test('another key is said at the start, in a sentence', async () => {
    await expectVaultKey(database, KEY);
    await expectVaultKey(database, KEY);
    const wrong = expectVaultKey(database, randomBytes(32));
    await expect(wrong).rejects.toMatchObject({
      sentence: { vi: expect.stringContaining('IOC_VAULT_KEY'), en: expect.stringContaining('vault.key') },
    });
  });

  test('two collectors that start at the same moment agree on the key', async () => {
    await Promise.all([1, 2, 3].map(() => expectVaultKey(database, KEY)));
    await expect(expectVaultKey(database, randomBytes(32))).rejects.toThrow(/IOC_VAULT_KEY/);
  });

  test('attachments of several chunks come back whole, encrypted, named; erased ones only by their hash', async () => {
    const store = sqlAttachments(KEY);
    const content = Buffer.concat([randomBytes(2_500_000), Buffer.from('cuối tệp')]);
    const about = { ticket: 'PH-1' as TicketId, name: 'biên bản.pdf', mediaType: 'application/pdf', storedBy: 'xa' };
    const kept = await database.transaction((tables) => store.put(tables, { ...about, content } as never, AT));
    expect(await store.of(database.kysely, about.ticket)).toEqual([kept]);
    expect(kept).toMatchObject({ name: 'biên bản.pdf', bytes: content.length, erasedAt: null });
    expect((await store.content(database.kysely, kept.id))?.equals(content)).toBe(true);
    const { rows } = await sql<{ sealed: Uint8Array }>`select sealed from attachment_chunks`.execute(database.kysely);
    expect(rows).toHaveLength(3);
    expect(Buffer.concat(rows.map(({ sealed }) => Buffer.from(sealed))).includes('cuối tệp')).toBe(false);
    await store.erase(database.kysely, [kept.id], AT + 5);
    expect(await store.content(database.kysely, kept.id)).toBeNull();
    expect(await store.get(database.kysely, kept.id)).toMatchObject({
      sha256: kept.sha256,
      name: '',
      erasedAt: AT + 5,
    });
  });

  test('an attachment whose chunk is missing is not handed out', async () => {
    const store = sqlAttachments(KEY);
    const about = { ticket: 'PH-2' as TicketId, name: 'a.pdf', mediaType: 'application/pdf', storedBy: 'xa' };
    const content = randomBytes(1_500_000);
    const { id } = await store.put(database.kysely, { ...about, content } as never, AT);
    await sql`delete from attachment_chunks where part = 1`.execute(database.kysely);
    await expect(store.content(database.kysely, id)).rejects.toThrow(/not the one/);
  });
}
