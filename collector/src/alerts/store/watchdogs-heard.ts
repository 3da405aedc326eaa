import { sql, type Kysely } from 'kysely';
import type { Instant } from '../../kernel/clock.ts';
import type { NoTables } from '../../storage/database.ts';
import type { AlertTables } from './alert-tables.ts';

/** Notes that watchdogs barked; an older instant than the one known changes nothing. */
export async function noteHeard(tables: Kysely<NoTables>, watchdogs: readonly string[], at: Instant): Promise<void> {
  for (const watchdog of new Set(watchdogs)) {
    await sql`insert into watchdogs_heard (watchdog, at) values (${watchdog}, ${at})
      on conflict (watchdog) do update set at = excluded.at where watchdogs_heard.at < excluded.at`.execute(tables);
  }
}

export async function lastHeard(tables: Kysely<NoTables>): Promise<ReadonlyMap<string, Instant>> {
  const rows = await tables.withTables<AlertTables>().selectFrom('watchdogs_heard').selectAll().execute();
  return new Map(rows.map(({ watchdog, at }) => [watchdog, at]));
}
