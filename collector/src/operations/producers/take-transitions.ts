import type { Kysely } from 'kysely';
import type { AlertSignal } from '../../alerts/alert-signal.ts';
import { cursorIfSet, moveCursor } from '../../alerts/store/inbox.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Instant } from '../../kernel/clock.ts';
import { isOvertaken } from '../../observations/is-overtaken.ts';
import type { Transition } from '../../observations/state.ts';
import { lastTransition, transitionsBehind } from '../../sinks/sql-store/transitions-behind.ts';
import type { Database, NoTables } from '../../storage/database.ts';
import { indicatorFingerprint, indicatorSignals } from './indicator-signals.ts';
import { remember, saidOf } from './own-alerts.ts';
import type { StandingCell } from './standing-cells.ts';

const CURSOR = 'transitions';
const AT_ONCE = 1000;

/**
 * The changes of state since the last time, and the cells that are bad though nobody was told: at the very first time all
 * of them, later those that waited until what they rest on was caught up with. Of the past nothing is told.
 */
export async function takeTransitions(
  database: Database,
  tables: Kysely<NoTables>,
  catalog: Catalog,
  { standing, at }: { readonly standing: readonly StandingCell[]; readonly at: Instant },
): Promise<{ readonly signals: readonly AlertSignal[]; readonly more: boolean }> {
  const cursor = await cursorIfSet(tables, CURSOR);
  const { changes, upTo, more } =
    cursor === null
      ? { changes: [], upTo: await lastTransition(tables), more: false }
      : await changesSince(tables, cursor);
  if (upTo !== cursor) await moveCursor(tables, CURSOR, upTo);
  const waiting = new Set(standing.filter(({ waitsUntil }) => waitsUntil !== null).map(indicatorFingerprint));
  const isNews = ({ to, period, ...cell }: Change): boolean =>
    (to !== 'warning' && to !== 'critical') ||
    !(waiting.has(indicatorFingerprint(cell)) || (period !== null && isOvertaken(period, catalog.calendar, at)));
  const held = more ? [] : standing.filter(({ waitsUntil }) => waitsUntil === null);
  const told = [
    ...changes.filter(isNews),
    ...held.map(({ since, state, ...cell }) => ({ ...cell, at: since, to: state })),
  ];
  if (told.length === 0) return { signals: [], more };
  const said = await saidOf(tables, told.map(indicatorFingerprint));
  const news = indicatorSignals(told, said, catalog);
  await remember(database, tables, news);
  return { signals: news.map(({ signal }) => signal), more };
}

type Change = Pick<Transition, 'indicator' | 'unit' | 'at' | 'to' | 'period'>;

interface Changes {
  readonly changes: readonly Change[];
  readonly upTo: number;
  readonly more: boolean;
}

async function changesSince(tables: Kysely<NoTables>, cursor: number): Promise<Changes> {
  const rows = await transitionsBehind(tables, cursor, AT_ONCE);
  // Sources that are due together are judged in any order; numbers of tickets must not depend on it.
  const inOrder = rows.toSorted((a, b) => a.at - b.at || compare(a.indicator, b.indicator) || compare(a.unit, b.unit));
  return { changes: inOrder, upTo: rows.at(-1)?.position ?? cursor, more: rows.length === AT_ONCE };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
