import { accountsOf } from '../../collector/src/accounting/account.ts';
import { foldLedger } from '../../collector/src/accounting/fold-ledger.ts';
import { accountOf } from '../../collector/src/accounting/life.ts';
import { readAccounts } from '../../collector/src/accounting/read-accounts.ts';
import { sqlAccountStore } from '../../collector/src/accounting/sql-account-store.ts';
import { periodId, periodSpan } from '../../collector/src/kernel/period.ts';
import { openReadOnly } from '../../collector/src/storage/open-database.ts';
import { sqlLedger } from '../../collector/src/tickets/sql-ledger.ts';
import { shippedCatalog } from '../load/design-load.ts';
import { YEAR } from '../load/ticket-year.ts';
import { median } from '../measure/quantile.ts';
import { residentPeak } from '../measure/resident-memory.ts';

/** Reads a year of accounts from the summaries, then rebuilds it from the ledger; prints what both took. */
const catalog = await shippedCatalog('demo');
const database = await openReadOnly({ kind: 'sqlite', file: process.argv[2] ?? '' });
const ledger = sqlLedger();
const sources = { database, ledger, accounts: sqlAccountStore(database, ledger), catalog };
const asked = { groupBy: 'unit', asOf: YEAR.asOf, now: YEAR.asOf, within: null } as const;

async function timed(period: string): Promise<{ readonly milliseconds: number; readonly n: number }> {
  const times: number[] = [];
  let n = 0;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    const answer = await readAccounts({ ...asked, period }, sources);
    times.push(performance.now() - started);
    n = answer.ok ? answer.value.total.n : 0;
  }
  return { milliseconds: median(times), n };
}

const month = await timed('2024-06');
const year = await timed(YEAR.period);
const readPeak = residentPeak(process.pid);
const started = performance.now();
const lives = [...(await foldLedger(database.kysely, ledger)).values()];
const period = periodSpan(periodId(YEAR.period));
const accounts = accountsOf(
  { tickets: lives.map(accountOf), turns: lives.flatMap(({ turns }) => turns) },
  { period, asOf: YEAR.asOf, groupBy: 'unit', within: null },
  { catalog, calendar: catalog.calendar },
);
const seconds = (performance.now() - started) / 1000;
if (accounts.total.n !== year.n) throw new Error(`rebuilt ${accounts.total.n} turns, kept ${year.n}`);
console.log(JSON.stringify({ seconds, month, year, readPeak, peak: residentPeak(process.pid), tickets: lives.length }));
await database.close();
