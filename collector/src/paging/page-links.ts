import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import { accept, refuse, type Outcome } from '../kernel/outcome.ts';
import type { NoTables } from '../storage/database.ts';
import type { PagingTables } from './page-rows.ts';

type Tables = Kysely<NoTables>;

/** What a link of a page opens, and for whom: one ticket, as long as this unit has it. */
export interface PageLink {
  readonly page: string;
  readonly ticket: string;
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly role: PersonRole;
  readonly deputyOf: PersonId | null;
  readonly issuedAt: Instant;
  /** Machine time. */
  readonly expiresAt: Instant;
}

export type LinkRefusal = 'unknown' | 'expired' | 'used';

export interface PageLinks {
  /** A new token of 256 bits; only its hash is kept. */
  issue(tables: Tables, link: PageLink): Promise<string>;
  /** `at`: machine time, as tokens are ruled by it (SEMANTICS §1). */
  find(tables: Tables, token: string, at: Instant): Promise<Outcome<PageLink, LinkRefusal>>;
  /** Ends the links of a unit to a ticket: it has left the unit's hands. */
  end(tables: Tables, left: readonly { readonly ticket: string; readonly unit: UnitId }[], at: Instant): Promise<void>;
}

/** 256 bits need no salt and no slow hash. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const typed = (tables: Tables): Kysely<PagingTables> => tables.withTables<PagingTables>();

export const sqlPageLinks = (): PageLinks => ({
  issue: async (tables, { issuedAt, expiresAt, deputyOf, ...link }) => {
    const token = randomBytes(32).toString('base64url');
    const times = { issued_at: issuedAt, expires_at: expiresAt, ended_at: null };
    const row = { ...link, hash: hashOf(token), deputy_of: deputyOf, ...times };
    await typed(tables).insertInto('page_links').values(row).execute();
    return token;
  },
  find: async (tables, token, at) => {
    const links = typed(tables).selectFrom('page_links').selectAll();
    const row = await links.where('hash', '=', hashOf(token)).executeTakeFirst();
    if (row === undefined) return refuse('unknown');
    if (row.ended_at !== null) return refuse('used');
    if (row.expires_at <= at) return refuse('expired');
    return accept({
      ...{ page: row.page, ticket: row.ticket, person: row.person as PersonId, unit: row.unit as UnitId },
      ...{ role: row.role as PersonRole, deputyOf: row.deputy_of as PersonId | null },
      ...{ issuedAt: row.issued_at, expiresAt: row.expires_at },
    });
  },
  end: async (tables, left, at) => {
    for (const { ticket, unit } of left) {
      const links = typed(tables).updateTable('page_links').set({ ended_at: at }).where('ticket', '=', ticket);
      await links.where('unit', '=', unit).where('ended_at', 'is', null).execute();
    }
  },
});
