import type { Kysely } from 'kysely';
import type { Instant } from '../../kernel/clock.ts';
import type { NoTables } from '../../storage/database.ts';
import type { Suppression } from '../alert-store.ts';
import type { AlertTables } from './alert-tables.ts';

/** The same id again replaces it: shorter, longer, another reason. */
export async function suppress(tables: Kysely<NoTables>, { from, until, ...rest }: Suppression): Promise<void> {
  const said = { ...rest, valid_from: from, valid_until: until };
  await tables
    .withTables<AlertTables>()
    .insertInto('alert_suppressions')
    .values(said)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/** Those that hold at an instant, `[from, until)`: an expired one is not asked for any more, and stays for the record. */
export async function suppressionsAt(tables: Kysely<NoTables>, at: Instant): Promise<readonly Suppression[]> {
  const rows = await tables
    .withTables<AlertTables>()
    .selectFrom('alert_suppressions')
    .selectAll()
    .where('valid_from', '<=', at)
    .where('valid_until', '>', at)
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  return rows.map(asSuppression);
}

/** What the verdicts on these tickets silenced, over or not. */
export async function suppressionsOf(
  tables: Kysely<NoTables>,
  tickets: readonly string[],
): Promise<readonly Suppression[]> {
  if (tickets.length === 0) return [];
  const all = tables.withTables<AlertTables>().selectFrom('alert_suppressions').selectAll();
  return (
    await all
      .where('ticket', 'in', [...tickets])
      .orderBy('id')
      .execute()
  ).map(asSuppression);
}

const asSuppression = ({ valid_from, valid_until, ...rest }: AlertTables['alert_suppressions']): Suppression => ({
  ...rest,
  from: valid_from,
  until: valid_until,
});
