import { sql } from 'kysely';
import { openDatabase } from '../../src/storage/open-database.ts';

/** For the tests: a process that owns a SQLite file until it is killed. */
const database = await openDatabase({ kind: 'sqlite', file: process.argv[2] ?? '' });
await sql`insert into settings values ('owner', 'child')`.execute(database.kysely);
process.stdout.write('owned\n');
setInterval(() => undefined, 60_000);
