import { Migrator } from 'kysely/migration';
import { DatabaseFault } from './database-fault.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/all-migrations.ts';

/** Brings the tables up to date. `migrateToLatest` never throws, so its result is read (facts/store.md). */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: () => Promise.resolve(migrations(database.dialect)) },
  });
  const { error, results } = await migrator.migrateToLatest();
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
