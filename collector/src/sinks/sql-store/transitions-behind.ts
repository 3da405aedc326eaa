import type { Kysely } from 'kysely';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { PeriodId } from '../../kernel/period.ts';
import type { State, Transition } from '../../observations/state.ts';
import type { NoTables } from '../../storage/database.ts';
import type { SinkTables } from './sink-tables.ts';

type Tables = Kysely<NoTables>;

/** Number of the newest change of state; 0 when there is none. */
export async function lastTransition(tables: Tables): Promise<number> {
  const typed = tables.withTables<SinkTables>();
  const row = await typed
    .selectFrom('transitions')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return Number(row?.id ?? 0);
}

export interface NumberedTransition extends Pick<Transition, 'indicator' | 'unit' | 'at' | 'from' | 'to' | 'period'> {
  readonly position: number;
}

/** Changes of state behind a number, in the order they were committed. */
export async function transitionsBehind(
  tables: Tables,
  after: number,
  limit: number,
): Promise<readonly NumberedTransition[]> {
  const rows = await tables
    .withTables<SinkTables>()
    .selectFrom('transitions')
    .select(['id', 'indicator', 'unit', 'at', 'from_state', 'to_state', 'period'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, indicator, unit, at, from_state, to_state, period }) => ({
    ...{ position: Number(id), indicator: indicator as IndicatorId, unit: unit as UnitId, at: Number(at) },
    ...{ from: from_state as State | null, to: to_state as State },
    period: period as PeriodId | null,
  }));
}
