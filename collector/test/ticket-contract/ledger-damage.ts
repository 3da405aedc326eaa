import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import type { Database } from '../../src/storage/database.ts';
import type { Ledger, TicketChange } from '../../src/tickets/ledger.ts';

interface Damaged {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly append: (changes: readonly TicketChange[]) => Promise<void>;
  readonly opened: (n: number) => TicketChange;
}

/** Somebody with the file in his hands: the triggers are gone, and what he does must be found. */
export function ledgerDamage(given: () => Damaged): void {
  const five = async (): Promise<Damaged & { readonly run: (statement: string) => Promise<unknown> }> => {
    const world = given();
    const { database, append, opened } = world;
    await append([1, 2, 3, 4, 5].map(opened));
    const triggers =
      database.dialect === 'sqlite'
        ? ['drop trigger ledger_no_update', 'drop trigger ledger_no_delete']
        : ['drop trigger ledger_append_only on ledger'];
    const run = (statement: string) => sql.raw(statement).execute(database.kysely);
    for (const trigger of triggers) await run(trigger);
    return { ...world, run };
  };

  describe('verification', () => {
    test('an untouched chain is whole, with and without a head noted earlier', async () => {
      const { database, ledger, append, opened } = given();
      await append([opened(1)]);
      const { hash } = await ledger.head(database.kysely);
      await append([opened(2)]);
      expect(await ledger.verify(database.kysely, hash)).toMatchObject({ whole: true, rows: 2 });
    });

    test.each([
      [
        'a word altered',
        `update ledger set body = replace(body, 'Phản ánh', 'Phản hồi') where position = 3`,
        3,
        'altered',
      ],
      ['a hash altered', `update ledger set hash = '${'a'.repeat(64)}' where position = 3`, 3, 'altered'],
      ['the time of recording altered', `update ledger set recorded_at = 1 where position = 3`, 3, 'order'],
      ['the stream altered', `update ledger set stream = 'x' where position = 3`, 3, 'order'],
      ['a row deleted', `delete from ledger where position = 3`, 3, 'gap'],
      ['the first row deleted', `delete from ledger where position = 1`, 1, 'gap'],
      ['the last row cut off', `delete from ledger where position = 5`, 5, 'cut'],
    ])('%s is found', async (_name, statement, brokenAt, why) => {
      const { database, ledger, run } = await five();
      await run(statement);
      expect(await ledger.verify(database.kysely)).toEqual({ whole: false, rows: brokenAt - 1, brokenAt, why });
    });

    test('two rows that changed places are found', async () => {
      const { database, ledger, run } = await five();
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ] as const) {
        await run(`update ledger set position = ${to} where position = ${from}`);
      }
      expect(await ledger.verify(database.kysely)).toMatchObject({ whole: false, brokenAt: 2, why: 'order' });
    });

    test('a row rewritten together with its own hash is found by the row behind it', async () => {
      const { database, ledger, run } = await five();
      const [row] = await ledger.rows(database.kysely, { after: 2, limit: 1 });
      const body = (row?.body ?? '').replace('Phản ánh', 'Khen ngợi');
      const hash = createHash('sha256')
        .update(row?.previousHash ?? '')
        .update(body)
        .digest('hex');
      await run(`update ledger set body = '${body}', hash = '${hash}' where position = 3`);
      expect(await ledger.verify(database.kysely)).toMatchObject({ whole: false, brokenAt: 3, why: 'altered' });
    });

    test('a tail cut off together with its tickets is found by a head noted earlier', async () => {
      const { database, ledger, run } = await five();
      const { hash } = await ledger.head(database.kysely);
      await run(`delete from ledger where position > 3`);
      await run(`delete from tickets where running_number > 3`);
      expect(await ledger.verify(database.kysely)).toMatchObject({ whole: true, rows: 3 });
      expect(await ledger.verify(database.kysely, hash)).toMatchObject({ whole: false, brokenAt: 4, why: 'cut' });
    });
  });
}
