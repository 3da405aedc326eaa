import type { FreshnessStatus } from '@vnioc/contract/words.ts';
import { sql } from 'kysely';
import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Cadence, PeriodId } from '../../kernel/period.ts';
import type { Freshness, LatenessCause } from '../../observations/freshness.ts';
import type { FreshnessStore } from '../store.ts';
import type { CommitWriter } from './commit-writer.ts';
import { insertMany } from './insert-many.ts';
import type { SinkDatabase } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';
import { writeSetting } from './write-setting.ts';

const FRESHNESS = {
  table: 'freshness',
  columns: {
    source: 'text',
    cadence: 'text',
    unit: 'text',
    period: 'text',
    period_end: 'bigint',
    due_at: 'bigint',
    missing_at: 'bigint',
    present: 'bigint',
    expected: 'bigint',
    received_at: 'bigint',
    status: 'text',
    cause: 'text',
  },
  conflict: `on conflict (source, cadence, unit, period) do update set period_end = excluded.period_end,
    due_at = excluded.due_at, missing_at = excluded.missing_at, present = excluded.present,
    expected = excluded.expected, received_at = excluded.received_at, status = excluded.status, cause = excluded.cause`,
} as const;

const asFreshness = (row: SinkTables['freshness']): Freshness => ({
  source: row.source as SourceId,
  cadence: row.cadence as Cadence,
  unit: row.unit as UnitId,
  period: row.period as PeriodId,
  periodEnd: row.period_end,
  dueAt: row.due_at,
  missingAt: row.missing_at,
  present: row.present,
  expected: row.expected,
  receivedAt: row.received_at,
  status: row.status as FreshnessStatus,
  cause: row.cause as LatenessCause | null,
});

const freshnessRow = (one: Freshness): (string | number | null)[] => [
  one.source,
  one.cadence,
  one.unit,
  one.period,
  one.periodEnd,
  one.dueAt,
  one.missingAt,
  one.present,
  one.expected,
  one.receivedAt,
  one.status,
  one.cause,
];

const lastOfEach = (rows: readonly Freshness[]): Freshness[] => [
  ...new Map(rows.map((one) => [`${one.source}\n${one.cadence}\n${one.unit}\n${one.period}`, one])).values(),
];

const list =
  ({ kysely }: SinkDatabase): FreshnessStore['list'] =>
  async ({ sources, units, statuses, from, to, dueFrom, dueTo, limit, newestFirst = false }) => {
    if (sources?.length === 0 || units?.length === 0 || statuses?.length === 0) return [];
    const direction = newestFirst ? 'desc' : 'asc';
    const rows = await kysely
      .selectFrom('freshness')
      .selectAll()
      .$if(sources !== undefined, (asked) => asked.where('source', 'in', sources ?? []))
      .$if(units !== undefined, (asked) => asked.where('unit', 'in', units ?? []))
      .$if(statuses !== undefined, (asked) => asked.where('status', 'in', statuses ?? []))
      .$if(from !== undefined, (asked) => asked.where('period_end', '>=', from ?? 0))
      .$if(to !== undefined, (asked) => asked.where('period_end', '<', to ?? 0))
      .$if(dueFrom !== undefined, (asked) => asked.where('due_at', '>=', dueFrom ?? 0))
      .$if(dueTo !== undefined, (asked) => asked.where('due_at', '<', dueTo ?? 0))
      .orderBy('period_end', direction)
      .orderBy('source', direction)
      .orderBy('unit', direction)
      .orderBy('period', direction)
      .limit(limit)
      .execute();
    return rows.map(asFreshness);
  };

/** The ledger of lateness on SQLite or PostgreSQL. */
export const sqlFreshness = (database: SinkDatabase, writer: CommitWriter): FreshnessStore => ({
  save: async (rows, settings = {}) => {
    const facts = Object.entries(settings);
    if (rows.length === 0 && facts.length === 0) return;
    await writer.run(async (transaction) => {
      await insertMany(database, transaction, FRESHNESS, lastOfEach(rows).map(freshnessRow));
      for (const [key, value] of facts) await writeSetting(transaction, key, value);
    });
  },
  list: list(database),
  open: async () => {
    // Spelt as in the index of open rows, so that both engines use it.
    const rows = await database.kysely
      .selectFrom('freshness')
      .selectAll()
      .where(sql<boolean>`status in ('pending', 'due', 'late', 'missing')`)
      .orderBy('source')
      .orderBy('unit')
      .orderBy('period_end')
      .execute();
    return rows.map(asFreshness);
  },
});
