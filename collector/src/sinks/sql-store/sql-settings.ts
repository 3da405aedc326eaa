import type { SettingStore } from '../store.ts';
import type { SinkDatabase } from './sink-database.ts';

/** Small durable facts of the installation, on SQLite or PostgreSQL. */
export const sqlSettings = ({ kysely }: SinkDatabase): SettingStore => ({
  get: async (key) => {
    const row = await kysely.selectFrom('settings').selectAll().where('setting', '=', key).executeTakeFirst();
    return row?.setting_value ?? null;
  },
  set: async (key, value) => {
    await kysely
      .insertInto('settings')
      .values({ setting: key, setting_value: value })
      .onConflict((conflict) => conflict.column('setting').doUpdateSet({ setting_value: value }))
      .execute();
  },
});
