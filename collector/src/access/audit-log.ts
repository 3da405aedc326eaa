import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { Instant } from '../kernel/clock.ts';
import type { Database } from '../storage/database.ts';
import type { AccessTables } from './tables.ts';

/** One line of the audit log ("nhật ký hệ thống", domain §7.3): who, when, from where, what. Never a value of a record. */
export interface AuditEntry {
  /** Office time; `machineAt` is real time when the clock is simulated. */
  readonly at: Instant;
  readonly machineAt: Instant;
  /** Person's id, or `key:<name>`. */
  readonly actor: string;
  /** The key that was used; differs from the actor when the operator acts as somebody. */
  readonly key: string;
  /** Peer address. */
  readonly from: string;
  /** Past tense: `signed in`, `released source`, `was refused`. */
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export type AuditRow = AuditEntry & { readonly position: number; readonly hash: string };

/** Where the chain breaks: the position of the first row that does not follow from the one before. */
export type AuditVerdict =
  | { readonly whole: true; readonly rows: number; readonly head: string }
  | { readonly whole: false; readonly brokenAt: number; readonly rows: number };

export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first; `before` a position. */
  list(query: { limit: number; before?: number }): Promise<readonly AuditRow[]>;
  /** With `head`, a hash noted earlier: also finds a log that was cut off behind it. */
  verify(head?: string): Promise<AuditVerdict>;
}

const GENESIS = '0'.repeat(64);
const PAGE = 5000;

const hashOf = (previous: string, body: string): string =>
  createHash('sha256').update(previous).update(body).digest('hex');

/** Append-only and hash-chained: `hash = SHA-256(previous ‖ canonical JSON)`; the tables refuse UPDATE and DELETE. */
export function sqlAuditLog(database: Database): AuditLog {
  const tables = database.kysely.withTables<AccessTables>();
  const page = (after: number) =>
    tables.selectFrom('audit_log').selectAll().where('position', '>', after).orderBy('position').limit(PAGE).execute();
  return {
    append: (entry) =>
      database.writeExclusively(async (transaction) => {
        const log = transaction.withTables<AccessTables>();
        const last = await log
          .selectFrom('audit_log')
          .selectAll()
          .orderBy('position', 'desc')
          .limit(1)
          .executeTakeFirst();
        const position = last === undefined ? 1 : Number(last.position) + 1;
        const previous_hash = last?.hash ?? GENESIS;
        const body = canonicalize({ position, ...entry }) ?? '';
        const row = { position, at: entry.at, body, previous_hash, hash: hashOf(previous_hash, body) };
        await log.insertInto('audit_log').values(row).execute();
      }),
    async list({ limit, before }) {
      const newest = tables.selectFrom('audit_log').selectAll().orderBy('position', 'desc').limit(limit);
      const rows = await (before === undefined ? newest : newest.where('position', '<', before)).execute();
      return rows.map(({ body, hash }) => ({ ...(JSON.parse(body) as AuditEntry & { position: number }), hash }));
    },
    async verify(head) {
      let [previous, rows, met] = [GENESIS, 0, head === undefined || head === GENESIS];
      for (let chunk = await page(0); chunk.length > 0; chunk = await page(rows)) {
        for (const { position, body, previous_hash, hash } of chunk) {
          const follows =
            Number(position) === rows + 1 && previous_hash === previous && hash === hashOf(previous, body);
          if (!follows) return { whole: false, brokenAt: rows + 1, rows };
          [previous, rows, met] = [hash, rows + 1, met || hash === head];
        }
      }
      return met ? { whole: true, rows, head: previous } : { whole: false, brokenAt: rows + 1, rows };
    },
  };
}
