import { jest } from '@jest/globals';
import { describeWith } from '../../test/servers/describe-with.ts';
import { postgresAvailable } from '../../test/servers/postgres.ts';
import { postgresLocations } from '../../test/storage/postgres-databases.ts';
import type { Database } from '../storage/database.ts';
import { openDatabase } from '../storage/open-database.ts';
import { sqlStore } from './sql-store.ts';
import { storeContract } from '../../test/store-contract/store-contract.ts';

jest.setTimeout(60_000); // real servers on a busy machine

describeWith(postgresAvailable(), 'postgresql')('the store on PostgreSQL', () => {
  const opened: Database[] = [];
  storeContract({
    newLocation: postgresLocations('store'),
    open: async (location) => {
      const database = await openDatabase(location);
      opened.push(database);
      return sqlStore(database);
    },
    closeAll: async () => {
      for (const database of opened.splice(0)) await database.close();
    },
  });
});
