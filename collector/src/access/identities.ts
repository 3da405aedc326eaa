import type { Catalog } from '../catalog/catalog.ts';
import type { Person, PersonId } from '../catalog/person.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Database } from '../storage/database.ts';
import type { AccessTables } from './tables.ts';

/** Which Grafana account is which person: issuer and identifier as an administrator recorded them, never name or e-mail. */
export interface Identities {
  personOf(issuer: string, identifier: string): Promise<Person | null>;
  record(issuer: string, identifier: string, person: PersonId, by: string, at: Instant): Promise<void>;
  list(): Promise<readonly { readonly issuer: string; readonly identifier: string; readonly person: PersonId }[]>;
}

export function identities(database: Database, { people }: Catalog): Identities {
  const tables = database.kysely.withTables<AccessTables>();
  const registered = [...people.values()].flatMap((person) =>
    person.identities.map(({ issuer, identifier }) => ({ issuer, identifier, person: person.id })),
  );
  const recorded = async () => {
    const rows = await tables.selectFrom('identities').select(['issuer', 'identifier', 'person']).execute();
    return rows.map((row) => ({ ...row, person: row.person as PersonId }));
  };
  return {
    async personOf(issuer, identifier) {
      const all = [...registered, ...(await recorded())];
      const match = all.find((one) => one.issuer === issuer && one.identifier === identifier);
      return match === undefined ? null : (people.get(match.person) ?? null);
    },
    async record(issuer, identifier, person, by, at) {
      const row = { issuer, identifier, person, recorded_at: at, recorded_by: by };
      const change = { person, recorded_at: at, recorded_by: by };
      const insert = tables.insertInto('identities').values(row);
      await insert.onConflict((on) => on.columns(['issuer', 'identifier']).doUpdateSet(change)).execute();
    },
    list: async () => [...registered, ...(await recorded())],
  };
}
