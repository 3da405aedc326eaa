import { Migrator } from 'kysely/migration';
import { DatabaseFault } from './database-fault.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/all-migrations.ts';

const migratorOf = (database: Database): Migrator =>
  new Migrator({
    db: database.kysely,
    provider: { getMigrations: () => Promise.resolve(migrations(database.dialect)) },
  });

/** Brings the tables up to date. `migrateToLatest` never throws, so its result is read (facts/store.md). */
export async function migrate(database: Database): Promise<void> {
  const { error, results } = await migratorOf(database).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? '?';
  throw new DatabaseFault(
    {
      vi: `Không cập nhật được cấu trúc cơ sở dữ liệu (bước ${failed}): ${String(error)}. Dữ liệu cũ vẫn nguyên vẹn.`,
      en: `The tables could not be brought up to date (step ${failed}): ${String(error)}. The old data are untouched.`,
    },
    { cause: error },
  );
}

/** Throws DatabaseFault when the tables are those of an earlier version: whoever only reads cannot change them. */
export async function expectUpToDate(database: Database): Promise<void> {
  const steps = await migratorOf(database).getMigrations();
  const missing = steps.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
  if (missing.length === 0) return;
  throw new DatabaseFault({
    vi: `Cơ sở dữ liệu thuộc phiên bản cũ (thiếu bước ${missing.join(', ')}); hãy khởi động bộ thu thập để cập nhật.`,
    en: `The database is of an earlier version (without ${missing.join(', ')}); start the collector to bring it up to date.`,
  });
}
