import type { Kysely } from 'kysely';
import type { Instant } from '../../kernel/clock.ts';
import type { NoTables } from '../../storage/database.ts';
import type { Alert } from '../alert.ts';
import { ROOT_KINDS } from '../root-kinds.ts';
import { asAlert } from './alert-row.ts';
import type { AlertTables } from './alert-tables.ts';

/** The root causes that ended after an instant. */
export async function rootsEndedSince(tables: Kysely<NoTables>, after: Instant): Promise<readonly Alert[]> {
  const all = tables.withTables<AlertTables>().selectFrom('alerts').selectAll().where('kind', 'in', ROOT_KINDS);
  const rows = await all.where('ended_at', '>', after).orderBy('ended_at').orderBy('id').execute();
  return rows.map(asAlert);
}

/** What a root cause spoke for and still fires, oldest first. */
export async function absorbedFiring(tables: Kysely<NoTables>): Promise<readonly Alert[]> {
  const all = tables.withTables<AlertTables>().selectFrom('alerts').selectAll().where('fate', '=', 'absorbed');
  const rows = await all.where('ended_at', 'is', null).orderBy('received_at').orderBy('id').execute();
  return rows.map(asAlert);
}
