import type { Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { cursorIfSet, moveCursor } from '../../alerts/store/inbox.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { IndicatorId } from '../../catalog/indicator.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { State } from '../../observations/state.ts';
import type { SinkTables } from '../../sinks/sql-store/sink-tables.ts';
import type { Database, NoTables } from '../../storage/database.ts';
import { indicatorFingerprint, indicatorSignals } from './indicator-signals.ts';
import { remember, saidOf } from './own-alerts.ts';

const CURSOR = 'transitions';
const AT_ONCE = 1000;

/** The changes of state since the last time; at the very first time the cells that are bad now, and nothing of the past. */
export async function takeTransitions(
  database: Database,
  tables: Kysely<NoTables>,
  catalog: Catalog,
): Promise<{ readonly signals: readonly AlertSignal[]; readonly more: boolean }> {
  const cursor = await cursorIfSet(tables, CURSOR);
  const { changes, upTo, more } = await (cursor === null ? firstLook(tables) : changesSince(tables, cursor));
  if (upTo !== cursor) await moveCursor(tables, CURSOR, upTo);
  if (changes.length === 0) return { signals: [], more };
  const said = await saidOf(tables, changes.map(indicatorFingerprint));
  const news = indicatorSignals(changes, said, catalog);
  await remember(database, tables, news);
  return { signals: news.map(({ signal }) => signal), more };
}

interface Changes {
  readonly changes: Parameters<typeof indicatorSignals>[0];
  readonly upTo: number;
  readonly more: boolean;
}

async function changesSince(tables: Kysely<NoTables>, cursor: number): Promise<Changes> {
  const rows = await tables
    .withTables<SinkTables>()
    .selectFrom('transitions')
    .select(['id', 'indicator', 'unit', 'at', 'to_state'])
    .where('id', '>', cursor)
    .orderBy('id')
    .limit(AT_ONCE)
    .execute();
  const changes = rows.map(({ indicator, unit, at, to_state }) => ({
    ...{ indicator: indicator as IndicatorId, unit: unit as UnitId, at, to: to_state as State },
  }));
  // Sources that are due together are judged in any order; numbers of tickets must not depend on it.
  const inOrder = changes.toSorted(
    (a, b) => a.at - b.at || compare(a.indicator, b.indicator) || compare(a.unit, b.unit),
  );
  return { changes: inOrder, upTo: rows.at(-1)?.id ?? cursor, more: rows.length === AT_ONCE };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

async function firstLook(tables: Kysely<NoTables>): Promise<Changes> {
  const typed = tables.withTables<SinkTables>();
  const newest = await typed
    .selectFrom('transitions')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  const bad = await typed
    .selectFrom('cell_states')
    .select(['indicator', 'unit', 'since', 'state'])
    .where('state', 'in', ['warning', 'critical'])
    .orderBy('since')
    .orderBy('indicator')
    .orderBy('unit')
    .execute();
  const changes = bad.map(({ indicator, unit, since, state }) => ({
    ...{ indicator: indicator as IndicatorId, unit: unit as UnitId, at: since, to: state as State },
  }));
  return { changes, upTo: newest?.id ?? 0, more: false };
}
