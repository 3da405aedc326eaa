import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { LedgerRow } from '../tickets/ledger.ts';
import { usageFault } from './command-fault.ts';
import { pathOption, required, type Command } from './command.ts';
import { withAccounts } from './open-accounts.ts';

const PAGE = 5000;

/** One line of NDJSON: `hash = SHA-256(previousHash ‖ body)`, `body` exactly as it was hashed. */
const lineOf = ({ position, recordedAt, previousHash, hash, body }: LedgerRow): string =>
  JSON.stringify({ position, recordedAt, previousHash, hash, body });

/** Writes the raw events with their hashes, so that anybody can verify them and compute the accounts with a program of his own. */
export const ledgerExport: Command = {
  name: 'ledger',
  usage: ['ledger export [--out FILE]'],
  summary: { vi: 'Xuất sổ gốc thành NDJSON', en: 'Export the ledger as NDJSON' },
  options: { out: { takes: 'FILE', vi: 'tệp ghi ra; mặc định: màn hình', en: 'file to write; default: the terminal' } },
  async run(context) {
    const action = required(context, 0, 'export');
    if (action !== 'export') throw usageFault(`ledger ${action}: dùng export / use export.`);
    const out = pathOption(context, 'out');
    const file = out === undefined ? null : createWriteStream(out);
    const written = file === null ? null : once(file, 'close'); // rejects when it cannot be written
    let rows = 0;
    await withAccounts(context, async ({ database, ledger }) => {
      for (let after = 0; ;) {
        const page = await ledger.rows(database.kysely, { after, limit: PAGE });
        for (const row of page) {
          if (file === null) context.say(lineOf(row));
          else if (!file.write(`${lineOf(row)}\n`)) await Promise.race([once(file, 'drain'), written]);
        }
        rows += page.length;
        const last = page.at(-1);
        if (last === undefined) return;
        after = last.position;
      }
    });
    file?.end();
    await written;
    context.complain(`${rows} dòng / rows${out === undefined ? '' : ` → ${out}`}`);
    return 0;
  },
};
