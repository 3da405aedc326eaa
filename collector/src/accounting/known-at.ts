import type { Calendar } from '../catalog/calendar.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Database } from '../storage/database.ts';
import type { DeskEvent, Ledger } from '../tickets/ledger.ts';
import type { AccountStore } from './account-store.ts';
import { calendarFrom } from './calendar-content.ts';
import type { PeriodClosed } from './period-status.ts';

/** What accounts are read from. */
export interface AccountSources {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly accounts: AccountStore;
  readonly catalog: Catalog;
}

/** What the ledger knew at an instant: the calendar computes, the hash proves (SEMANTICS §7). */
export interface Known {
  readonly ledger: { readonly position: number; readonly hash: string };
  readonly calendar: Calendar;
  readonly calendarVersion: string;
  readonly catalogVersion: string;
  readonly closings: readonly PeriodClosed[];
}

/** Before anything was activated, the registers of today speak. */
export async function knownAt({ database, ledger, catalog }: AccountSources, asOf: Instant): Promise<Known> {
  const said = await ledger.deskEvents(database.kysely, asOf);
  const last = <T extends DeskEvent['type']>(type: T) =>
    said.findLast((event): event is Extract<(typeof said)[number], { type: T }> => event.type === type);
  const activated = last('CalendarActivated');
  const today = activated === undefined || activated.version === catalog.calendar.version;
  return {
    ledger: await ledger.head(database.kysely, asOf),
    calendar: today ? catalog.calendar : calendarFrom(activated.content),
    calendarVersion: activated?.version ?? catalog.calendar.version,
    catalogVersion: last('CatalogActivated')?.version ?? catalog.version,
    closings: said.filter((event): event is (typeof said)[number] & PeriodClosed => event.type === 'PeriodClosed'),
  };
}
