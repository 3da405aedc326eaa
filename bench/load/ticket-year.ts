import type { Catalog } from '../../collector/src/catalog/catalog.ts';
import type { UnitId } from '../../collector/src/catalog/unit.ts';
import { sqlAccountStore } from '../../collector/src/accounting/sql-account-store.ts';
import { DAY, MINUTE } from '../../collector/src/kernel/local-date.ts';
import type { Database } from '../../collector/src/storage/database.ts';
import type { TicketChange } from '../../collector/src/tickets/ledger.ts';
import { sqlLedger } from '../../collector/src/tickets/sql-ledger.ts';
import {
  CITIZEN,
  CLOSE,
  DISPATCH,
  OPERATOR,
  RESOLVE,
  VERIFY,
  begin,
  contact,
  go,
  report,
  rulesOf,
  unit,
} from '../../collector/test/ticket-contract/office.ts';

export const TICKETS = 60_000;
const TOGETHER = 500;
const FIRST = Date.parse('2023-12-15T00:00:00+07:00');
/** The year of reports from there, and a day on which all of it was recorded. */
export const YEAR = { period: '2024', asOf: Date.parse('2025-01-15T00:00:00+07:00') } as const;

/** One plain life of ten events, by the real rules; every seventh is late, every hundredth is never answered. */
function lifeOf(catalog: Catalog, leads: readonly UnitId[], index: number): TicketChange {
  const rules = rulesOf(catalog);
  const at = FIRST + Math.floor((index / TICKETS) * 360 * DAY);
  const lead = leads[index % leads.length] ?? unit('phong_vhtt');
  const later = (minutes: number) => at + minutes * MINUTE + (index % 97) * MINUTE;
  const slow = index % 7 === 0 ? 6 * 24 * 60 : 0;
  const sent = go(
    rules,
    begin(rules, { number: `PH-2024-${String(index + 1).padStart(5, '0')}` }, at),
    [OPERATOR, VERIFY, later(20)],
    [OPERATOR, { ...DISPATCH, lead }, later(30)],
  );
  if (index % 100 === 0) return { before: null, events: sent.events, after: sent.ticket };
  const { ticket, events } = go(
    rules,
    sent,
    [contact(lead), { type: 'accept' }, later(60)],
    [contact(lead), { type: 'start' }, later(90)],
    [contact(lead), report(slow === 0 ? null : later(400 + slow + 600)), later(400 + slow)],
    [contact(lead), RESOLVE, later(500 + slow)],
    [OPERATOR, { type: 'publish', note: null }, later(520 + slow)],
    [OPERATOR, CLOSE, later(540 + slow)],
    [CITIZEN, { type: 'rate', satisfied: true, note: null }, later(600 + slow)],
  );
  return { before: null, events, after: ticket };
}

/** Writes a year of tickets into ledger and summaries; answers how many events they are. */
export async function writeTicketYear(database: Database, catalog: Catalog): Promise<number> {
  const ledger = sqlLedger();
  const accounts = sqlAccountStore(database, ledger);
  const leads = [...catalog.units.values()].filter(
    ({ level, validFrom, validTo }) =>
      (level === 'commune' || level === 'agency') && validFrom < '2023-12-15' && (validTo ?? '9999') > '2025-01-31',
  );
  const ids = leads.map(({ id }) => id);
  let events = 0;
  for (let start = 0; start < TICKETS; start += TOGETHER) {
    const changes = Array.from({ length: TOGETHER }, (_, index) => lifeOf(catalog, ids, start + index));
    const recordedAt = Math.max(...changes.map(({ after }) => after.lastEventAt));
    await database.writeExclusively(async (tables) => {
      await ledger.append(tables, changes, recordedAt);
      await accounts.project(tables, changes, recordedAt);
    });
    events += changes.reduce((sum, change) => sum + change.events.length, 0);
  }
  return events;
}
