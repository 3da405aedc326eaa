import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CellQuery, ObservationStore } from '../store.ts';
import type { CommitWriter } from './commit-writer.ts';
import type { Names } from './names.ts';
import { decodeRevisions, hasAllNames, REVISION_COLUMNS } from './read-revisions.ts';
import type { StoredRevision } from './read-revisions.ts';
import type { SinkDatabase } from './sink-database.ts';
import { writeCommit } from './write-commit.ts';
import { lastPosition } from './write-observations.ts';

const columns = sql.raw(REVISION_COLUMNS);
const nothing = sql``;

/** The numbers of some names that are known; null when all are wanted. */
const numbersOf = (names: Names, wanted: readonly string[] | undefined): number[] | null =>
  wanted?.map((name) => names.idOf(name)).filter((id) => id !== undefined) ?? null;

function inNumbers(column: string, ids: readonly number[] | null): RawBuilder<unknown> {
  return ids === null ? nothing : sql`and ${sql.ref(column)} in (${sql.join(ids)})`;
}

const bounds = (alias: string, { from, to, asOf }: CellQuery): RawBuilder<unknown> => sql`
  ${from === undefined ? nothing : sql`and ${sql.ref(`${alias}.period_end`)} >= ${from}`}
  ${to === undefined ? nothing : sql`and ${sql.ref(`${alias}.period_end`)} < ${to}`}
  ${asOf === undefined ? nothing : sql`and ${sql.ref(`${alias}.known_at`)} <= ${asOf}`}`;

interface Wanted {
  readonly indicators: number[] | null;
  readonly units: number[] | null;
}

const cellsWanted = ({ indicators, units }: Wanted): RawBuilder<unknown> =>
  sql`1 = 1 ${inNumbers('c.indicator', indicators)} ${inNumbers('c.unit', units)}`;

// `cross join` keeps SQLite from scanning all revisions when only units are asked for: first the cells, then their rows.
const newestOfEveryPeriod = (wanted: Wanted, query: CellQuery): RawBuilder<unknown> => sql`
  select ${columns} from cells c
  cross join revisions r
  where ${cellsWanted(wanted)} and r.indicator = c.indicator and r.unit = c.unit ${bounds('r', query)}
    and not exists (select 1 from revisions n where n.indicator = r.indicator and n.unit = r.unit
      and n.period_end = r.period_end and n.period = r.period and n.revision > r.revision
      ${query.asOf === undefined ? nothing : sql`and n.known_at <= ${query.asOf}`})`;

const newestOfEveryCell = (wanted: Wanted, query: CellQuery): RawBuilder<unknown> => sql`
  select ${columns} from cells c
  join revisions r on r.position = (select n.position from revisions n
    where n.indicator = c.indicator and n.unit = c.unit ${bounds('n', query)}
    order by n.period_end desc, n.period desc, n.revision desc limit 1)
  where ${cellsWanted(wanted)}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byCell = (a: StoredRevision, b: StoredRevision): number =>
  compare(a.indicator, b.indicator) || compare(a.unit, b.unit) || a.periodEnd - b.periodEnd;

/** Figures and their revisions on SQLite or PostgreSQL. */
export function sqlObservations(database: SinkDatabase, names: Names, writer: CommitWriter): ObservationStore {
  const read = async (query: RawBuilder<unknown>): Promise<StoredRevision[]> => {
    const table = await database.readNumbers(query.compile(database.kysely));
    if (!hasAllNames(table, names)) await names.refresh();
    return decodeRevisions(table, names);
  };
  const wantedOf = async (query: CellQuery): Promise<Wanted | null> => {
    const isNew = (name: string): boolean => names.idOf(name) === undefined;
    if ([...(query.indicators ?? []), ...(query.units ?? [])].some(isNew)) await names.refresh();
    const wanted = { indicators: numbersOf(names, query.indicators), units: numbersOf(names, query.units) };
    return wanted.indicators?.length === 0 || wanted.units?.length === 0 ? null : wanted;
  };
  const ask = async (query: CellQuery, build: typeof newestOfEveryCell): Promise<StoredRevision[]> => {
    const wanted = await wantedOf(query);
    return wanted === null ? [] : (await read(build(wanted, query))).sort(byCell);
  };
  return {
    commit: (batch) => writer.run((transaction) => writeCommit(database, transaction, names, batch)),
    cells: (query) => ask(query, newestOfEveryPeriod),
    latest: (query) => ask(query, newestOfEveryCell),
    history: async (cell, period) => {
      const wanted = await wantedOf({ indicators: [cell.indicator], units: [cell.unit] });
      if (wanted === null) return [];
      return read(sql`select ${columns} from revisions r where 1 = 1 ${inNumbers('r.indicator', wanted.indicators)}
        ${inNumbers('r.unit', wanted.units)} and r.period = ${names.idOf(period) ?? -1} order by r.revision`);
    },
    since: (position, limit) =>
      read(sql`select ${columns} from revisions r where r.position > ${position} order by r.position limit ${limit}`),
    lastPosition: () => lastPosition(database.kysely),
  };
}
