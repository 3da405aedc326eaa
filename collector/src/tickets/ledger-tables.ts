import type { Kysely } from 'kysely';
import type { Tables } from './ledger.ts';

export type LedgerTables = {
  ledger: {
    position: number;
    stream: string;
    seq: number;
    recorded_at: number;
    body: string;
    previous_hash: string;
    hash: string;
  };
  tickets: {
    id: string;
    seq: number;
    state: string;
    is_open: number;
    kind: string;
    lead: string | null;
    unit: string;
    domain: string;
    severity: string;
    situation: string | null;
    number_year: number | null;
    running_number: number | null;
    received_at: number;
    due_at: number | null;
    closed_at: number | null;
    drill: number;
    body: string;
  };
  ticket_units: { unit: string; ticket: string };
  ticket_words: { ticket: string; words: string };
  idempotency: { command_key: string; ticket: string; from_seq: number; at: number };
};

export const ledgerTables = (tables: Tables): Kysely<LedgerTables> => tables.withTables<LedgerTables>();

/** Rows per statement: both databases limit the parameters of one. */
export const IN_ONE_STATEMENT = 400;

export function chunksOf<T>(items: readonly T[], size = IN_ONE_STATEMENT): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
