import { sqlAccountStore } from '../accounting/sql-account-store.ts';
import { sqlAgenda } from '../agenda/sql-agenda.ts';
import { sqlAlertStore } from '../alerts/sql-alert-store.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { sqlDutyStore } from '../duty/sql-duty-store.ts';
import { sqlPageLinks } from '../paging/page-links.ts';
import { sqlPageStore } from '../paging/sql-page-store.ts';
import type { SettingStore } from '../sinks/store.ts';
import type { Database } from '../storage/database.ts';
import { sqlLedger } from '../tickets/sql-ledger.ts';
import { sqlVault } from '../tickets/sql-vault.ts';
import type { Desk } from './desk.ts';
import { openSopVersions } from './sop-versions.ts';

export interface DeskParts {
  readonly database: Database;
  readonly catalog: Catalog;
  readonly settings: SettingStore;
  readonly vaultKey: Buffer;
  /** Of this process: whose leases are whose. */
  readonly holder: string;
}

/** The stores of the second river over a database. */
export async function buildDesk({ database, catalog, settings, vaultKey, holder }: DeskParts): Promise<Desk> {
  const ledger = sqlLedger();
  return {
    ...{ database, catalog, ledger },
    accounts: sqlAccountStore(database, ledger),
    agenda: sqlAgenda(database, holder),
    alerts: sqlAlertStore(database),
    pages: sqlPageStore(),
    links: sqlPageLinks(),
    duty: sqlDutyStore(),
    vault: sqlVault(vaultKey),
    sops: await openSopVersions(catalog, settings),
  };
}
