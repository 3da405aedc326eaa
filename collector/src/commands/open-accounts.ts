import type { AccountSources } from '../accounting/known-at.ts';
import { sqlAccountStore } from '../accounting/sql-account-store.ts';
import { databaseLocation } from '../services.ts';
import { openReadOnly } from '../storage/open-database.ts';
import { sqlLedger } from '../tickets/sql-ledger.ts';
import { dataSettings, registersOf, type DataPlace } from './data-place.ts';

/** Ledger and summaries, opened for reading only beside whatever the collector does; closed when the work is done. */
export async function withAccounts<T>(place: DataPlace, work: (sources: AccountSources) => Promise<T>): Promise<T> {
  const { config, secrets } = dataSettings(place);
  const catalog = await registersOf(config);
  const database = await openReadOnly(databaseLocation(config, secrets));
  const ledger = sqlLedger();
  try {
    return await work({ database, ledger, accounts: sqlAccountStore(database, ledger), catalog });
  } finally {
    await database.close();
  }
}
