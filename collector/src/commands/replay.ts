import { compareSummaries } from '../accounting/compare-summaries.ts';
import { foldLedger } from '../accounting/fold-ledger.ts';
import type { Database } from '../storage/database.ts';
import type { Tables } from '../tickets/ledger.ts';
import type { Command } from './command.ts';
import { withAccounts } from './open-accounts.ts';

/** Folds the ledger again and compares every kept ticket, account and turn; names the first difference. Changes nothing. */
export const replay: Command = {
  name: 'replay',
  usage: ['replay'],
  summary: {
    vi: 'Tính lại mọi phiếu và lượt từ sổ gốc rồi đối chiếu',
    en: 'Compute every ticket and turn again from the ledger, and compare',
  },
  options: {},
  async run(context) {
    const { json, say } = context;
    const { tickets, difference } = await withAccounts(context, ({ database, ledger }) =>
      inOneSnapshot(database, async (tables) => {
        const lives = await foldLedger(tables, ledger);
        return { tickets: lives.size, difference: await compareSummaries(tables, ledger, lives) };
      }),
    );
    if (json) say(JSON.stringify({ tickets, same: difference === null, difference }, null, 2));
    else if (difference === null)
      say(`${tickets} phiếu, khớp với sổ gốc. / ${tickets} tickets, the same as the ledger says.`);
    else {
      const { ticket, at, ledger, tables } = difference;
      say(`Phiếu ${ticket} lệch ở ${at}: sổ gốc ${ledger}, bảng ${tables}.`);
      say(`Ticket ${ticket} differs at ${at}: the ledger says ${ledger}, the tables ${tables}.`);
    }
    return difference === null ? 0 : 1;
  },
};

/** A collector may be writing beside. */
const inOneSnapshot = <T>({ kysely, dialect }: Database, work: (tables: Tables) => Promise<T>): Promise<T> =>
  dialect === 'postgres'
    ? kysely.transaction().setIsolationLevel('repeatable read').execute(work)
    : kysely.transaction().execute(work);
