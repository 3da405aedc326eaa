import type { SettingStore } from '../store.ts';
import type { SinkDatabase } from './sink-database.ts';
import { writeSetting } from './write-setting.ts';

/** Small durable facts of the installation, on SQLite or PostgreSQL. */
export const sqlSettings = ({ kysely }: SinkDatabase): SettingStore => ({
  get: async (key) => {
    const row = await kysely.selectFrom('settings').selectAll().where('setting', '=', key).executeTakeFirst();
    return row?.setting_value ?? null;
  },
  set: (key, value) => writeSetting(kysely, key, value),
});
