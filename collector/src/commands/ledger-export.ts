import { open } from 'node:fs/promises';
import type { LedgerRow } from '../tickets/ledger.ts';
import { CommandFault, usageFault } from './command-fault.ts';
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
    const sink = await sinkOf(out, context.say);
    try {
      const rows = await withAccounts(context, async ({ database, ledger }) => {
        let after = 0;
        for (;;) {
          const page = await ledger.rows(database.kysely, { after, limit: PAGE });
          if (page.length === 0) return after;
          await sink.write(page.map(lineOf));
          after = page.at(-1)?.position ?? after;
        }
      });
      context.complain(`${rows} dòng / rows${out === undefined ? '' : ` → ${out}`}`);
      return 0;
    } finally {
      await sink.close();
    }
  },
};

async function sinkOf(out: string | undefined, say: (line: string) => void) {
  if (out === undefined)
    return { write: async (lines: readonly string[]) => lines.forEach(say), close: async () => {} };
  const file = await open(out, 'w').catch((cause: unknown) => {
    throw new CommandFault(`Không ghi được ${out}: ${String(cause)} / ${out} cannot be written.`);
  });
  return {
    write: async (lines: readonly string[]) => {
      await file.write(lines.map((line) => `${line}\n`).join(''));
    },
    close: () => file.close(),
  };
}
