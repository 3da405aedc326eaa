import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { foldText } from '../../kernel/fold-text.ts';
import type { Dialect } from '../database.ts';

const AT_ONCE = 500;

interface Known {
  readonly id: string;
  readonly body: string;
}

/** Tickets are found by the words of their number and title; they never change, and stand apart from the long bodies. */
export const ticketWords = (dialect: Dialect): Migration => ({
  up: async (db) => {
    const id = dialect === 'sqlite' ? 'text' : 'text collate "C"';
    await sql.raw(`create table ticket_words (ticket ${id} primary key, words text not null)`).execute(db);
    for (let after = ''; ;) {
      const { rows } = await sql<Known>`select id, body from tickets where id > ${after} order by id limit ${sql.lit(
        AT_ONCE,
      )}`.execute(db);
      for (const row of rows) await keep(db, row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) return;
      after = last.id;
    }
  },
});

/** As `wordsOfTicket` had it when this step was released: a space before every word, and one behind the last. */
async function keep(db: Kysely<unknown>, { id, body }: Known): Promise<void> {
  const { number, title } = JSON.parse(body) as { number: string; title: { vi: string; en: string } };
  const running = /\d{4}-(\d+)$/.exec(number)?.[1];
  const said = [number, running === undefined ? '' : String(Number(running)), title.vi, title.en];
  const words = ` ${said.map(foldText).filter(Boolean).join(' ')} `;
  await sql`insert into ticket_words (ticket, words) values (${id}, ${words})`.execute(db);
}
