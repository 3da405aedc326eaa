import { CompiledQuery } from 'kysely';
import type { Observation, Quality } from '../../observations/observation.ts';
import type { SqliteHandle } from '../../storage/sqlite-handle.ts';
import { cellPeriodKey } from './decide-revisions.ts';
import type { Newest } from './decide-revisions.ts';
import type { Names } from './names.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';

/** A cell and period by their numbers. */
export interface Place {
  readonly observation: Observation;
  readonly key: readonly [indicator: number, unit: number, periodEnd: number, period: number];
}

type Found = readonly [
  revision: number,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  quality: number,
  present: number | null,
  expected: number | null,
];

const COLUMNS = 'revision, value, numerator, denominator, quality, present, expected';
const NEWEST = 'order by revision desc limit 1';

function* findOnSqlite(sqlite: SqliteHandle, places: readonly Place[]): Generator<[Place, Found]> {
  const statement = sqlite.statement(
    `select ${COLUMNS} from revisions where indicator = ? and unit = ? and period_end = ? and period = ? ${NEWEST}`,
  );
  statement.setReturnArrays(true);
  for (const place of places) {
    const found = statement.get(...place.key) as unknown as Found | undefined;
    if (found !== undefined) yield [place, found];
  }
}

async function findOnPostgres(transaction: SinkTransaction, places: readonly Place[]): Promise<[Place, Found][]> {
  const columns = [0, 1, 2, 3].map((part) => places.map((place) => place.key[part]));
  const text = `select asked.place, newest.* from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[])
    with ordinality as asked (indicator, unit, period_end, period, place)
    cross join lateral (select ${COLUMNS} from revisions r where r.indicator = asked.indicator and r.unit = asked.unit
      and r.period_end = asked.period_end and r.period = asked.period ${NEWEST}) newest`;
  const { rows } = await transaction.executeQuery<Record<string, number>>(CompiledQuery.raw(text, columns));
  return rows.map((row) => {
    const [place, ...found] = Object.values(row);
    return [places[Number(place) - 1] as Place, found as unknown as Found];
  });
}

const asNewest = (names: Names, [revision, value, numerator, denominator, quality, present, expected]: Found): Newest =>
  ({
    revision,
    value,
    ...(numerator === null ? {} : { numerator, denominator }),
    quality: names.nameOf(quality) as Quality,
    ...(present === null ? {} : { coverage: { present, expected } }),
  }) as Newest;

/** The newest revision of every cell and period of a batch that has one, by `cellPeriodKey`. */
export async function newestRevisions(
  database: SinkDatabase,
  transaction: SinkTransaction,
  names: Names,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Newest>> {
  const newest = new Map<string, Newest>();
  if (places.length === 0) return newest;
  const found =
    database.sqlite === null ? await findOnPostgres(transaction, places) : findOnSqlite(database.sqlite, places);
  for (const [place, row] of found) newest.set(cellPeriodKey(place.observation), asNewest(names, row));
  return newest;
}
