import type { Database } from '../storage/database.ts';
import { CommitWriter } from './sql-store/commit-writer.ts';
import { Names } from './sql-store/names.ts';
import { sinkDatabase } from './sql-store/sink-database.ts';
import { sqlEntries } from './sql-store/sql-entries.ts';
import { sqlEvents } from './sql-store/sql-events.ts';
import { sqlFreshness } from './sql-store/sql-freshness.ts';
import { sqlObservations } from './sql-store/sql-observations.ts';
import { sqlQuarantine } from './sql-store/sql-quarantine.ts';
import { sqlRuns } from './sql-store/sql-runs.ts';
import { sqlSettings } from './sql-store/sql-settings.ts';
import { sqlSinkCursors } from './sql-store/sql-sink-cursors.ts';
import { sqlStates } from './sql-store/sql-states.ts';
import type { Store } from './store.ts';

/** The store in the collector's own database, SQLite or PostgreSQL. `close` leaves the database open: it is shared. */
export function sqlStore(database: Database): Store {
  const tables = sinkDatabase(database);
  const names = new Names(tables);
  const writer = new CommitWriter(tables, names);
  return {
    observations: sqlObservations(tables, names, writer),
    events: sqlEvents(tables),
    states: sqlStates(tables, writer),
    freshness: sqlFreshness(tables, writer),
    runs: sqlRuns(tables, writer),
    quarantine: sqlQuarantine(tables),
    entries: sqlEntries(tables, names, writer),
    sinks: sqlSinkCursors(tables, writer),
    settings: sqlSettings(tables),
    close: () => Promise.resolve(),
  };
}
