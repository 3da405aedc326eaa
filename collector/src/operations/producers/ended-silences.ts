import { sql, type Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { asAlert } from '../../alerts/store/alert-row.ts';
import type { AlertRow } from '../../alerts/store/alert-tables.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { NoTables } from '../../storage/database.ts';

/**
 * What still fires when its silence ends says so again (SEMANTICS §4: a suppression expires by itself): whoever sent it need
 * not send it a second time. After a start every silence that ever ended is looked at once.
 */
export class EndedSilences {
  readonly #maintenanceEnds: readonly Instant[];
  #lookedAt: Instant = -8.64e15;

  constructor({ alerting }: Pick<Catalog, 'alerting'>) {
    this.#maintenanceEnds = alerting.maintenance.map(({ to }) => Date.parse(to));
  }

  async take(tables: Kysely<NoTables>, at: Instant): Promise<readonly AlertSignal[]> {
    const since = this.#lookedAt;
    this.#lookedAt = at;
    const verdicts = await verdictsEnded(tables, since, at);
    if (!verdicts && !this.#maintenanceEnds.some((end) => since < end && end <= at)) return [];
    return stillFiring(tables, at);
  }
}

async function verdictsEnded(tables: Kysely<NoTables>, since: Instant, at: Instant): Promise<boolean> {
  const { rows } = await sql`select 1 from alert_suppressions
    where valid_until > ${since} and valid_until <= ${at} limit 1`.execute(tables);
  return rows.length > 0;
}

/** What was silenced as it came, and what fired already when its ticket was rejected. */
async function stillFiring(tables: Kysely<NoTables>, at: Instant): Promise<readonly AlertSignal[]> {
  const { rows } = await sql<AlertRow>`select * from alerts a where a.ended_at is null and (a.fate = 'suppressed'
    or exists (select 1 from alert_suppressions s where s.ticket = a.ticket and s.valid_until <= ${at}))
    order by a.received_at, a.id`.execute(tables);
  return rows.map(asAlert);
}
