import { sql } from 'kysely';
import { GENESIS, hashOf, rowsOf } from './ledger-chain.ts';
import type { LedgerRow, LedgerVerdict, Tables } from './ledger.ts';

const PAGE = 5000;

type Broken = Extract<LedgerVerdict, { whole: false }>;

/**
 * Walks the whole chain and names the first row that does not follow from the one before. With `head`, a hash noted
 * earlier, it also finds a ledger that was cut off, or written anew, behind it.
 */
export async function verifyLedger(tables: Tables, head?: string): Promise<LedgerVerdict> {
  let [previous, rows, met] = [GENESIS, 0, head === undefined || head === GENESIS];
  for (let page = await rowsOf(tables, { after: 0, limit: PAGE }); page.length > 0;) {
    for (const row of page) {
      const broken = breakAt(row, previous, rows);
      if (broken !== null) return { whole: false, rows, ...broken };
      [previous, rows, met] = [row.hash, rows + 1, met || row.hash === head];
    }
    page = await rowsOf(tables, { after: rows, limit: PAGE });
  }
  const cut = !met || (await hasLostEvents(tables));
  return cut ? { whole: false, rows, brokenAt: rows + 1, why: 'cut' } : { whole: true, rows, head: previous };
}

function breakAt(row: LedgerRow, previous: string, rows: number): Pick<Broken, 'brokenAt' | 'why'> | null {
  const expected = rows + 1;
  if (row.position !== expected) return { brokenAt: expected, why: 'gap' };
  const fits = row.hash === hashOf(row.previousHash, row.body);
  if (!fits) return { brokenAt: expected, why: 'altered' };
  if (!saysWhereItLies(row)) return { brokenAt: expected, why: 'order' };
  // Sound in itself, but another hash went before: the row before it was rewritten together with its own hash.
  return row.previousHash === previous ? null : { brokenAt: Math.max(1, rows), why: 'altered' };
}

/** The body repeats position, stream, seq and recordedAt: a row cannot lie elsewhere unnoticed. */
function saysWhereItLies({ body, position, stream, seq, recordedAt }: LedgerRow): boolean {
  const said = JSON.parse(body) as Partial<LedgerRow>;
  return said.position === position && said.stream === stream && said.seq === seq && said.recordedAt === recordedAt;
}

/** A folded ticket that knows of more events than the ledger has: its last rows were cut off. */
async function hasLostEvents(tables: Tables): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select t.id from tickets t
    where t.seq > coalesce((select max(l.seq) from ledger l where l.stream = t.id), 0) limit 1`.execute(tables);
  return rows.length > 0;
}
