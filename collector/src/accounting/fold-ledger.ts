import type { Ledger, LedgerRow, Tables } from '../tickets/ledger.ts';
import type { TicketId } from '../tickets/received.ts';
import type { TicketEvent } from '../tickets/ticket-event.ts';
import { advance, type Life } from './life.ts';

const PAGE = 5000;

/** Every ticket from its events alone, in the order in which the ledger has them. */
export async function foldLedger(tables: Tables, ledger: Pick<Ledger, 'rows'>): Promise<ReadonlyMap<TicketId, Life>> {
  const lives = new Map<TicketId, Life>();
  for (let after = 0; ;) {
    const rows = await ledger.rows(tables, { after, limit: PAGE });
    for (const row of rows) foldRow(lives, row);
    const last = rows.at(-1);
    if (last === undefined) return lives;
    after = last.position;
  }
}

/** A row of the chain one further; what is no ticket's changes nothing. */
export function foldRow(lives: Map<TicketId, Life>, { stream, body }: Pick<LedgerRow, 'stream' | 'body'>): void {
  if (stream === 'desk') return;
  const id = stream as TicketId;
  lives.set(id, advance(lives.get(id) ?? null, id, eventOf(body)));
}

/** Without what the chain added. */
function eventOf(body: string): TicketEvent {
  const {
    position: _position,
    stream: _stream,
    seq: _seq,
    recordedAt: _at,
    ...event
  } = JSON.parse(body) as TicketEvent & {
    readonly position: number;
    readonly stream: string;
    readonly seq: number;
    readonly recordedAt: number;
  };
  return event as TicketEvent;
}
