import { join } from 'node:path';
import { sqlAgenda } from '../../src/agenda/sql-agenda.ts';
import { sqlAlertStore } from '../../src/alerts/sql-alert-store.ts';
import type { Alert } from '../../src/alerts/alert.ts';
import type { Page } from '../../src/paging/page.ts';
import { sqlPageStore } from '../../src/paging/sql-page-store.ts';
import { openReadOnly } from '../../src/storage/open-database.ts';
import { sqlLedger } from '../../src/tickets/sql-ledger.ts';

/** What the database of an installation says of alerts, tickets and pages. */
export interface AlertRecords {
  readonly alerts: readonly Alert[];
  readonly tickets: readonly {
    readonly id: string;
    readonly number: string;
    readonly situation: string;
    readonly firing: number;
  }[];
  readonly pages: readonly Page[];
  /** Pages that are still on the agenda: to be sent, or to be repeated. */
  readonly pagesAhead: number;
}

const ALL = 100_000;

/** Reads a database that may be in use. */
export async function alertRecords(dataFolder: string): Promise<AlertRecords> {
  const database = await openReadOnly({ kind: 'sqlite', file: join(dataFolder, 'ioc.db') });
  try {
    const tables = database.kysely;
    const ahead = await sqlAgenda(database, 'nobody').list(tables, { limit: ALL });
    const tickets = await sqlLedger().list(tables, { limit: ALL });
    return {
      alerts: await sqlAlertStore(database).list(tables, { limit: ALL }),
      tickets: tickets.map(({ id, number, situation, alerts }) => ({
        ...{ id, number, situation: situation ?? '', firing: alerts.firing },
      })),
      pages: await sqlPageStore().list(tables, { limit: ALL }),
      pagesAhead: ahead.filter(({ task }) => task.kind === 'page').length,
    };
  } finally {
    await database.close();
  }
}
