import type { Catalog } from '../../src/catalog/catalog.ts';
import type { AccountSources } from '../../src/accounting/known-at.ts';
import { calendarContent } from '../../src/accounting/calendar-content.ts';
import { compareSummaries } from '../../src/accounting/compare-summaries.ts';
import { foldLedger } from '../../src/accounting/fold-ledger.ts';
import { readAccounts } from '../../src/accounting/read-accounts.ts';
import { readPersonnelLists } from '../../src/accounting/read-personnel-lists.ts';
import { readStatement } from '../../src/accounting/read-statement.ts';
import { readTicketMetrics } from '../../src/accounting/read-ticket-metrics.ts';
import { sqlAccountStore } from '../../src/accounting/sql-account-store.ts';
import { statementCsv } from '../../src/accounting/statement-csv.ts';
import { statementHtml } from '../../src/accounting/statement-html.ts';
import { statementHash, statementJson } from '../../src/accounting/statement-json.ts';
import { statementXlsx } from '../../src/accounting/statement-xlsx.ts';
import { closePeriod } from '../../src/accounting/period-status.ts';
import type { Statement } from '../../src/accounting/statement.ts';
import type { AccountTables } from '../../src/accounting/account-tables.ts';
import { turnsOf } from '../../src/accounting/turns-of.ts';
import type { Database } from '../../src/storage/database.ts';
import { sqlLedger } from '../../src/tickets/sql-ledger.ts';
import { sql } from 'kysely';
import { LEAD, on, rulesOf, type Story } from '../ticket-contract/office.ts';
import { expectPersonnelFiles } from './expect-personnel-files.ts';
import { fixedStories, recordStories } from './record-stories.ts';

const MIDDLE = on('2024-06-10 08:00');
const LATER = on('2024-08-01 08:00');

/** What turns, accounts and statements promise on every engine. */
export function accountStoreContract(open: () => Promise<Database>, catalog: Catalog): void {
  const rules = rulesOf(catalog);
  const stories = fixedStories(rules, 40);
  let sources: AccountSources;

  const record = (all: readonly Story[], after: number, upTo: number): Promise<void> =>
    recordStories(all, sources, after, upTo);

  const statement = async (asOf: number): Promise<Statement> => {
    const answer = await readStatement({ period: '2024-06', unit: LEAD, asOf, now: LATER }, sources);
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.value;
  };

  const bytes = async (one: Statement): Promise<readonly string[]> => [
    ...[statementJson(one), statementCsv(one), statementHtml(one)],
    (await statementXlsx(one)).toString('base64'),
  ];

  beforeEach(async () => {
    const database = await open();
    const ledger = sqlLedger();
    sources = { database, ledger, accounts: sqlAccountStore(database, ledger), catalog };
  });

  test('what is kept is what the ledger folds to; replay finds the first field that is not', async () => {
    await record(stories, 0, LATER);
    const { database, ledger } = sources;
    const tables = database.kysely;
    const lives = await foldLedger(tables, ledger);
    expect(lives.size).toBe(stories.length);
    expect(await compareSummaries(tables, ledger, lives)).toBeNull();
    const { rows } = await sql<{ ticket: string; cycle: number; turn_index: number }>`select ticket, cycle, turn_index
      from turns where phase = 'handle' order by ticket, cycle, turn_index limit 1`.execute(tables);
    const [turn] = rows;
    await sql`update turns set due_at = 1 where ticket = ${turn?.ticket} and cycle = ${turn?.cycle}
      and turn_index = ${turn?.turn_index}`.execute(tables);
    expect(await compareSummaries(tables, ledger, lives)).toMatchObject({
      ...{ ticket: turn?.ticket, what: 'turns', at: expect.stringMatching(/^turns\.\d+\.dueAt$/), tables: '1' },
    });
    await sql`delete from turns where ticket = ${turn?.ticket}`.execute(tables);
    expect(await compareSummaries(tables, ledger, lives)).toMatchObject({ ticket: turn?.ticket, tables: 'nothing' });
  });

  test('a summary that the ledger never heard of is a difference', async () => {
    await record(stories.slice(0, 1), 0, LATER);
    const { database, ledger } = sources;
    const row = { ticket: 'PH-1', received_at: 1, ended_at: null, last_event_at: 1, last_recorded_at: 1, body: '{}' };
    await database.kysely.withTables<AccountTables>().insertInto('ticket_accounts').values(row).execute();
    const lives = await foldLedger(database.kysely, ledger);
    expect(await compareSummaries(database.kysely, ledger, lives)).toMatchObject({ ticket: 'PH-1', what: 'account' });
  });

  test('the past is read as it was known then, whatever was recorded since', async () => {
    await record(stories, 0, MIDDLE);
    const asked = { period: 'cal:2024-06', groupBy: 'unit', asOf: MIDDLE, now: LATER, within: null } as const;
    const before = await readAccounts(asked, sources);
    await record(stories, MIDDLE, LATER);
    expect(await readAccounts(asked, sources)).toEqual(before);
    const { tickets, turns } = await sources.accounts.livesBetween({ from: 0, to: LATER, asOf: MIDDLE });
    const folded = stories.flatMap(({ ticket, events }) => {
      const then = events.filter(({ at }) => at <= MIDDLE);
      return then.length === 0 ? [] : [turnsOf(ticket.id, then)];
    });
    expect(tickets).toEqual(folded.map(({ account }) => account));
    expect(turns).toEqual(folded.flatMap(({ turns: ofTicket }) => ofTicket));
  });

  test('the same asOf gives the same bytes in every form, twice, and after more was recorded', async () => {
    await record(stories, 0, MIDDLE);
    const first = await bytes(await statement(MIDDLE));
    expect(await bytes(await statement(MIDDLE))).toEqual(first);
    await record(stories, MIDDLE, LATER);
    expect(await bytes(await statement(MIDDLE))).toEqual(first);
    expect((await bytes(await statement(LATER)))[0]).not.toBe(first[0]);
    expect((await statement(MIDDLE)).ledger.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the calendar that was known at asOf computes', async () => {
    const { database, ledger } = sources;
    await record(stories, 0, MIDDLE);
    const asked = { period: 'cal:2024-06', groupBy: 'unit', asOf: MIDDLE, now: LATER, within: null } as const;
    const today = await readAccounts(asked, sources);
    const always = { ...catalog.calendar, version: 'seven days', weekend: [], days: new Map() };
    const content = calendarContent(always);
    await database.writeExclusively((tables) =>
      ledger.appendDesk(tables, [{ type: 'CalendarActivated', at: MIDDLE, version: always.version, content }], MIDDLE),
    );
    const then = await readAccounts(asked, sources);
    if (!today.ok || !then.ok) throw new Error('refused');
    expect(then.value.calendarVersion).toBe('seven days');
    const working = (answer: typeof then.value) => answer.total.handle.p90Minutes ?? 0;
    expect(working(then.value)).toBeGreaterThan(working(today.value));
    expect(then.value.total.handle.p90ClockMinutes).toBe(today.value.total.handle.p90ClockMinutes);
  });

  test('a period is closed for a unit once, with the hash of what was signed', async () => {
    await record(stories, 0, LATER);
    const provisional = await statement(LATER);
    const { state, unanswered } = provisional.status;
    expect(['closable', 'answering']).toContain(state);
    expect(state === 'answering').toBe(unanswered > 0);
    const closing = {
      ...{ period: '2024-06', unit: LEAD, statement: statementHash(provisional), by: 'chanh-van-phong' },
      ...{ documentNumber: '45/BC-VP', at: LATER },
    };
    const outcome = closePeriod({ ...provisional.status, state: 'closable' }, closing);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const { database, ledger } = sources;
    await database.writeExclusively((tables) => ledger.appendDesk(tables, [outcome.value], LATER));
    const { status } = await statement(LATER);
    expect(status).toMatchObject({ state: 'closed', closing: { documentNumber: '45/BC-VP' } });
    expect(closePeriod(status, closing)).toEqual({ ok: false, refusal: 'already closed' });
  });

  test('what is asked wrongly is refused with a reason', async () => {
    const asked = { groupBy: 'unit', asOf: MIDDLE, now: MIDDLE, within: null } as const;
    expect(await readAccounts({ ...asked, period: '2024-13' }, sources)).toMatchObject({ refusal: 'not a period' });
    expect(await readAccounts({ ...asked, period: '2024-06', asOf: LATER }, sources)).toMatchObject({
      refusal: 'asOf lies in the future',
    });
    const nowhere = { period: '2024-06', unit: 'c-nowhere' as never, asOf: MIDDLE, now: MIDDLE };
    expect(await readStatement(nowhere, sources)).toMatchObject({ refusal: 'unit is unknown' });
  });

  test('the lists for personnel name every lateness that is not excused, and units without any', async () => {
    await record(stories, 0, LATER);
    const answer = await readPersonnelLists({ period: '2024-06', asOf: LATER, now: LATER, within: null }, sources);
    const accounts = await readAccounts(
      { period: '2024-06', groupBy: 'unit', asOf: LATER, now: LATER, within: null },
      sources,
    );
    if (!answer.ok || !accounts.ok) throw new Error('refused');
    const { total, rows } = accounts.value;
    expect(answer.value.liability.length).toBe(total.late + total.overdueOpen);
    for (const { overdueOpen, onTimeRatio, n } of answer.value.commendation)
      expect([overdueOpen, (onTimeRatio ?? 0) >= 0.95, n >= 5]).toEqual([0, true, true]);
    expect(rows.length).toBeGreaterThan(0);
    await expectPersonnelFiles(answer.value);
  });

  test('metrics tell the tickets there are, and overdue turns of whoever has them', async () => {
    await record(stories, 0, MIDDLE);
    const families = await readTicketMetrics(MIDDLE, sources);
    const samples = (name: string) => families.find((family) => family.name === name)?.samples ?? [];
    const received = stories.filter(({ events }) => (events[0]?.at ?? 0) <= MIDDLE).length;
    expect(samples('vnioc_tickets').reduce((sum, { value }) => sum + value, 0)).toBe(received);
    const overdue = stories.flatMap(({ ticket, events }) => {
      const then = events.filter(({ at }) => at <= MIDDLE);
      const { turns } = turnsOf(ticket.id, then);
      return turns.filter(
        (turn) => turn.to === null && turn.holder.kind !== 'citizen' && (turn.dueAt ?? MIDDLE) < MIDDLE,
      );
    });
    expect(samples('vnioc_ticket_turns_overdue').reduce((sum, { value }) => sum + value, 0)).toBe(overdue.length);
    expect(samples('vnioc_ticket_resolve_working_seconds').length).toBeGreaterThan(0);
  });

  test('drills are no matter of the metrics: neither their tickets nor their overdue turns', async () => {
    const drills = stories.map(({ ticket, events }): Story => ({
      ticket: { ...ticket, drill: true },
      events: events.map((event) => (event.type === 'TicketReceived' ? { ...event, drill: true } : event)),
    }));
    await record(drills, 0, MIDDLE);
    const families = await readTicketMetrics(MIDDLE, sources);
    const samples = (name: string) => families.find((family) => family.name === name)?.samples;
    expect([samples('vnioc_tickets'), samples('vnioc_ticket_turns_overdue')]).toEqual([[], []]);
    expect((await sources.ledger.list(sources.database.kysely, { limit: 100 })).length).toBeGreaterThan(0);
  });
}
