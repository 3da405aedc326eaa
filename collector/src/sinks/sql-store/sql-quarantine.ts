import type { SourceId } from '../../catalog/source-spec.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Rejection, RejectionReason } from '../../observations/rejection.ts';
import type { QuarantineStore } from '../store.ts';
import type { SinkDatabase } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';

type Kept = Rejection & { readonly id: number; readonly run: string; readonly at: Instant };

const asRejection = (row: SinkTables['quarantine']): Kept => ({
  id: row.id,
  run: row.run,
  at: row.at,
  source: row.source as SourceId,
  origin: row.origin,
  row: row.row_number,
  field: row.field,
  reason: row.reason as RejectionReason,
  sentence: { vi: row.sentence_vi, en: row.sentence_en },
  values: JSON.parse(row.field_values) as Record<string, string>,
  unit: row.unit as UnitId | null,
});

/** Records that could not be accepted, newest first, on SQLite or PostgreSQL. */
export const sqlQuarantine = ({ kysely }: SinkDatabase): QuarantineStore => ({
  list: async ({ sources, units, run, from, to, limit, before }) => {
    if (sources?.length === 0 || units?.length === 0) return [];
    const rows = await kysely
      .selectFrom('quarantine')
      .selectAll()
      .$if(sources !== undefined, (asked) => asked.where('source', 'in', sources ?? []))
      .$if(units !== undefined, (asked) => asked.where('unit', 'in', units ?? []))
      .$if(run !== undefined, (asked) => asked.where('run', '=', run ?? ''))
      .$if(from !== undefined, (asked) => asked.where('at', '>=', from ?? 0))
      .$if(to !== undefined, (asked) => asked.where('at', '<', to ?? 0))
      .$if(before !== undefined, (asked) => asked.where('id', '<', before ?? 0))
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(asRejection);
  },
});
