import { periodSpan } from '../../kernel/period.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { PeriodId } from '../../kernel/period.ts';
import type { Observation, Revision } from '../../observations/observation.ts';
import { decideRevisions } from './decide-revisions.ts';
import { insertMany } from './insert-many.ts';
import type { Row } from './insert-many.ts';
import type { Names } from './names.ts';
import { newestRevisions } from './newest-revisions.ts';
import type { SinkDatabase, SinkTransaction } from './sink-database.ts';

const REVISIONS = {
  table: 'revisions',
  columns: {
    position: 'bigint',
    indicator: 'bigint',
    unit: 'bigint',
    period: 'bigint',
    period_end: 'bigint',
    revision: 'bigint',
    value: 'double precision',
    numerator: 'double precision',
    denominator: 'double precision',
    source: 'bigint',
    known_at: 'bigint',
    quality: 'bigint',
    present: 'bigint',
    expected: 'bigint',
  },
  conflict: '',
} as const;

const CELLS = {
  table: 'cells',
  columns: { indicator: 'bigint', unit: 'bigint' },
  conflict: 'on conflict do nothing',
} as const;

const namesIn = (said: readonly Observation[]): Set<string> =>
  new Set(said.flatMap((one) => [one.indicator, one.unit, one.period, one.source, one.quality]));

function periodEnds(said: readonly Observation[]): ReadonlyMap<PeriodId, Instant> {
  const periods = new Set(said.map((one) => one.period));
  return new Map([...periods].map((period) => [period, periodSpan(period).to]));
}

export async function lastPosition(reader: SinkDatabase['kysely']): Promise<number> {
  const row = await reader
    .selectFrom('revisions')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Writes what is new of a batch, numbered on from the last position; the transaction runs alone. */
export async function writeObservations(
  database: SinkDatabase,
  transaction: SinkTransaction,
  names: Names,
  said: readonly Observation[],
): Promise<{ accepted: number; revised: number; unchanged: number; written: Revision[] }> {
  if (said.length === 0) return { accepted: 0, revised: 0, unchanged: 0, written: [] };
  await names.ensure(transaction, namesIn(said));
  const ends = periodEnds(said);
  const id = (name: string): number => names.idOf(name) as number;
  const endOf = (period: PeriodId): Instant => ends.get(period) as Instant;
  const places = said.map((observation) => {
    const { indicator, unit, period } = observation;
    return { observation, key: [id(indicator), id(unit), endOf(period), id(period)] as const };
  });
  const known = await newestRevisions(database, transaction, names, places);
  const { writes, ...counts } = decideRevisions(known, said);
  const last = await lastPosition(transaction);
  const written = writes.map(({ observation, revision }, index): Revision => ({
    ...observation,
    revision,
    position: last + index + 1,
  }));
  const row = (one: Revision): Row => [
    one.position,
    id(one.indicator),
    id(one.unit),
    id(one.period),
    endOf(one.period),
    one.revision,
    one.value,
    one.numerator ?? null,
    one.denominator ?? null,
    id(one.source),
    one.knownAt,
    id(one.quality),
    one.coverage?.present ?? null,
    one.coverage?.expected ?? null,
  ];
  await insertMany(database, transaction, REVISIONS, written.map(row));
  const firsts = new Map(
    written.filter((one) => one.revision === 1).map((one) => [`${one.indicator}\n${one.unit}`, one]),
  );
  await insertMany(
    database,
    transaction,
    CELLS,
    [...firsts.values()].map((one) => [id(one.indicator), id(one.unit)]),
  );
  return { ...counts, written };
}
