import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { PeriodId } from '../../kernel/period.ts';
import type { CellState, JudgedState, State, Transition } from '../../observations/state.ts';
import type { StateStore } from '../store.ts';
import type { CommitWriter } from './commit-writer.ts';
import { insertMany } from './insert-many.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';
import type { SinkTables } from './sink-tables.ts';

const CELL_STATES = {
  table: 'cell_states',
  columns: {
    indicator: 'text',
    unit: 'text',
    state: 'text',
    since: 'bigint',
    judged: 'text',
    period: 'text',
    value: 'double precision',
    pending_state: 'text',
    pending_periods: 'bigint',
    due_at: 'bigint',
  },
  conflict: `on conflict (indicator, unit) do update set state = excluded.state, since = excluded.since,
    judged = excluded.judged, period = excluded.period, value = excluded.value,
    pending_state = excluded.pending_state, pending_periods = excluded.pending_periods, due_at = excluded.due_at`,
} as const;

const TRANSITIONS = {
  table: 'transitions',
  columns: {
    id: 'bigint',
    indicator: 'text',
    unit: 'text',
    at: 'bigint',
    from_state: 'text',
    to_state: 'text',
    period: 'text',
    value: 'double precision',
    reason: 'text',
  },
  conflict: '',
} as const;

const asCellState = (row: SinkTables['cell_states']): CellState => ({
  indicator: row.indicator as IndicatorId,
  unit: row.unit as UnitId,
  state: row.state as State,
  since: row.since,
  judged: row.judged as JudgedState | null,
  period: row.period as PeriodId | null,
  value: row.value,
  pending:
    row.pending_state === null ? null : { state: row.pending_state as JudgedState, periods: row.pending_periods ?? 0 },
  dueAt: row.due_at,
});

const stateRow = (one: CellState): (string | number | null)[] => [
  one.indicator,
  one.unit,
  one.state,
  one.since,
  one.judged,
  one.period,
  one.value,
  one.pending?.state ?? null,
  one.pending?.periods ?? null,
  one.dueAt,
];

const asTransition = (row: SinkTables['transitions']): Transition => ({
  indicator: row.indicator as IndicatorId,
  unit: row.unit as UnitId,
  at: row.at,
  from: row.from_state as State | null,
  to: row.to_state as State,
  period: row.period as PeriodId | null,
  value: row.value,
  reason: row.reason,
});

const lastOfEach = (states: readonly CellState[]): CellState[] => [
  ...new Map(states.map((one) => [`${one.indicator}\n${one.unit}`, one])).values(),
];

async function writeTransitions(
  database: SinkDatabase,
  transaction: SinkTransaction,
  transitions: readonly Transition[],
): Promise<void> {
  if (transitions.length === 0) return;
  const last = await transaction
    .selectFrom('transitions')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const rows = transitions.map((one, index) => [
    (last?.id ?? 0) + index + 1,
    one.indicator,
    one.unit,
    one.at,
    one.from,
    one.to,
    one.period,
    one.value,
    one.reason,
  ]);
  await insertMany(database, transaction, TRANSITIONS, rows);
}

const listTransitions =
  ({ kysely }: SinkDatabase): StateStore['transitions'] =>
  async ({ indicators, units, from, to, limit, newestFirst = false }) => {
    if (indicators?.length === 0 || units?.length === 0) return [];
    const direction = newestFirst ? 'desc' : 'asc';
    const rows = await kysely
      .selectFrom('transitions')
      .selectAll()
      .$if(indicators !== undefined, (asked) => asked.where('indicator', 'in', indicators ?? []))
      .$if(units !== undefined, (asked) => asked.where('unit', 'in', units ?? []))
      .$if(from !== undefined, (asked) => asked.where('at', '>=', from ?? 0))
      .$if(to !== undefined, (asked) => asked.where('at', '<', to ?? 0))
      .orderBy('at', direction)
      .orderBy('id', direction)
      .limit(limit)
      .execute();
    return rows.map(asTransition);
  };

/** States of cells and their changes on SQLite or PostgreSQL. */
export const sqlStates = (database: SinkDatabase, writer: CommitWriter): StateStore => ({
  current: async () => {
    const rows = await database.kysely
      .selectFrom('cell_states')
      .selectAll()
      .orderBy('indicator')
      .orderBy('unit')
      .execute();
    return rows.map(asCellState);
  },
  save: async (states, transitions) => {
    if (states.length === 0 && transitions.length === 0) return;
    await writer.run(async (transaction) => {
      await insertMany(database, transaction, CELL_STATES, lastOfEach(states).map(stateRow));
      await writeTransitions(database, transaction, transitions);
    });
  },
  transitions: listTransitions(database),
});
