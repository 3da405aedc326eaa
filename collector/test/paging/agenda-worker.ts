import { sql } from 'kysely';
import { sqlAgenda } from '../../src/agenda/sql-agenda.ts';
import { openDatabase } from '../../src/storage/open-database.ts';

/** For the tests: one of several processes on one agenda. Each effect is a row that says who did what. */
const [url = '', holder = '', lease = '2000', pause = '1'] = process.argv.slice(2);
const database = await openDatabase({ kind: 'postgres', url });
const agenda = sqlAgenda(database, holder);
for (;;) {
  const query = { dueUpTo: 1000, machineNow: Date.now(), leaseMillis: Number(lease), limit: 7 };
  const items = await agenda.claim(query);
  if (items.length === 0 && (await agenda.nextDueAt()) === null) break;
  for (const item of items) {
    await database.transaction(async (tables) => {
      if (!(await agenda.done(tables, item))) return;
      await sql`insert into effects values (${item.id}, ${holder})`.execute(tables);
    });
    process.stdout.write('.');
    await new Promise((resolve) => setTimeout(resolve, Number(pause)));
  }
  if (items.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
}
await database.close();
