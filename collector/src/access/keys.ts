import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DomainId } from '../catalog/domain.ts';
import type { PersonId } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Database } from '../storage/database.ts';
import type { MachineRole } from './permissions.ts';
import type { AccessTables, KeyRow } from './tables.ts';

/** A key as an administrator sees it; the secret itself is known to its holder only. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly person: PersonId | null;
  readonly role: MachineRole | null;
  readonly unit: UnitId | null;
  readonly domain: DomainId | null;
  /** Machine time. */
  readonly validUntil: Instant | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly firstUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

export type NewKey = Pick<Key, 'name' | 'person' | 'role' | 'unit' | 'domain' | 'validUntil'>;

export interface KeyStore {
  /** The only moment in which the key can be read: 256 random bits behind `ioc_`; only its SHA-256 is kept. */
  add(key: NewKey, by: string, at: Instant): Promise<{ readonly key: Key; readonly secret: string }>;
  /** Makes a secret that already exists (the operator's file) known. */
  admit(secret: string, key: NewKey, by: string, at: Instant): Promise<void>;
  find(secret: string): Promise<Key | null>;
  byId(id: string): Promise<Key | null>;
  list(): Promise<readonly Key[]>;
  /** False when there is no such key in use. */
  revoke(idOrName: string, by: string, at: Instant): Promise<boolean>;
  /** True the first time. */
  use(id: string, at: Instant): Promise<boolean>;
}

export const newSecret = (): string => `ioc_${randomBytes(32).toString('base64url')}`;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export function sqlKeys(database: Database): KeyStore {
  const tables = database.kysely.withTables<AccessTables>();
  const insert = async (secret: string, key: NewKey, by: string, at: Instant): Promise<Key> => {
    const id = randomBytes(6).toString('hex');
    const row = rowOf(id, secret, key, by, at);
    await tables.insertInto('api_keys').values(row).execute();
    return keyOf(row);
  };
  const byHash = (hash: string) =>
    tables.selectFrom('api_keys').selectAll().where('hash', '=', hash).executeTakeFirst();
  return {
    async add(key, by, at) {
      const secret = newSecret();
      return { key: await insert(secret, key, by, at), secret };
    },
    async admit(secret, key, by, at) {
      if ((await byHash(hashOf(secret))) === undefined) await insert(secret, key, by, at);
    },
    async find(secret) {
      const hash = hashOf(secret);
      const row = await byHash(hash);
      return row !== undefined && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash)) ? keyOf(row) : null;
    },
    async byId(id) {
      const row = await tables.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : keyOf(row);
    },
    async list() {
      const rows = await tables.selectFrom('api_keys').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(keyOf);
    },
    async revoke(idOrName, by, at) {
      const result = await tables
        .updateTable('api_keys')
        .set({ revoked_at: at, revoked_by: by })
        .where((row) => row.or([row('id', '=', idOrName), row('name', '=', idOrName)]))
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
    async use(id, at) {
      const result = await tables
        .updateTable('api_keys')
        .set({ first_used_at: at })
        .where('id', '=', id)
        .where('first_used_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },
  };
}

const rowOf = (id: string, secret: string, key: NewKey, by: string, at: Instant): KeyRow => ({
  id,
  name: key.name,
  hash: hashOf(secret),
  person: key.person,
  role: key.role,
  unit: key.unit,
  domain: key.domain,
  valid_until: key.validUntil,
  created_at: at,
  created_by: by,
  first_used_at: null,
  revoked_at: null,
  revoked_by: null,
});

const numberOrNull = (value: number | null): number | null => (value === null ? null : Number(value));

const keyOf = (row: KeyRow): Key => ({
  id: row.id,
  name: row.name,
  person: row.person as PersonId | null,
  role: row.role as MachineRole | null,
  unit: row.unit as UnitId | null,
  domain: row.domain as DomainId | null,
  validUntil: numberOrNull(row.valid_until),
  createdAt: Number(row.created_at),
  createdBy: row.created_by,
  firstUsedAt: numberOrNull(row.first_used_at),
  revokedAt: numberOrNull(row.revoked_at),
});
