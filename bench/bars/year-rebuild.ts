import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../collector/src/storage/open-database.ts';
import { row, type Bar, type Row } from '../bar.ts';
import { shippedCatalog } from '../load/design-load.ts';
import { TICKETS, writeTicketYear } from '../load/ticket-year.ts';

const LIMIT = 10;

interface Measured {
  readonly seconds: number;
  readonly month: { readonly milliseconds: number };
  readonly year: { readonly milliseconds: number };
  readonly readPeak: number;
  readonly peak: number;
  readonly tickets: number;
}

async function measure(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vnioc-year-'));
  try {
    const file = join(folder, 'ioc.db');
    const database = await openDatabase({ kind: 'sqlite', file });
    const events = await writeTicketYear(database, await shippedCatalog('demo')).finally(() => database.close());
    console.log(`   ${TICKETS} tickets, ${events} events written`);
    const script = join(import.meta.dirname, '../processes/rebuild-year.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      script,
      file,
    ]);
    const { seconds, month, year, readPeak, peak, tickets } = JSON.parse(stdout) as Measured;
    if (tickets !== TICKETS) throw new Error(`${tickets} tickets were rebuilt`);
    return [
      row('year-rebuild', seconds, 's', LIMIT),
      row('year-rebuild-events', events / seconds, 'events/s'),
      row('year-rebuild-memory', peak, 'MB'),
      row('accounting-month', month.milliseconds, 'ms'),
      row('accounting-year', year.milliseconds, 'ms'),
      row('accounting-memory', readPeak, 'MB'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A year of accounts from the ledger alone, and from the summaries kept with it. */
export const bar: Bar = {
  id: 'year-rebuild',
  unit: 's',
  about:
    'accounts of a year from the raw ledger: 60,000 tickets, 600,000 events, read, folded, counted (target ≤ 10 s); beside it the same account, and a month’s, from the kept summaries',
  run: measure,
};
