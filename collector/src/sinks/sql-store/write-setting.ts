import type { SinkDatabase, SinkTransaction } from './sink-database.ts';

/** Sets a durable fact, alone or in a transaction. */
export async function writeSetting(
  writer: SinkDatabase['kysely'] | SinkTransaction,
  key: string,
  value: string,
): Promise<void> {
  await writer
    .insertInto('settings')
    .values({ setting: key, setting_value: value })
    .onConflict((conflict) => conflict.column('setting').doUpdateSet({ setting_value: value }))
    .execute();
}
