import type { Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { UnitId } from '../../catalog/unit.ts';

/** Whose accounts a caller may see; null: everybody's, the center's own included. */
export type Within = ((unit: UnitId, domain: string) => boolean) | null;

export function accountScope({ grants }: Scope, { site }: Catalog): Within {
  const mine = grants.filter(({ permissions }) => permissions.has('read accounts'));
  if (mine.some(({ units, domains }) => units.has(site.root) && domains === null)) return null;
  return (unit, domain) =>
    mine.some(
      ({ units, domains }) => units.has(unit) && (domains === null || (domains as ReadonlySet<string>).has(domain)),
    );
}

/** A statement is of a whole unit, in every domain it has to do with. */
export const seesStatement = ({ grants }: Scope, unit: UnitId | 'ioc', { site }: Catalog): boolean =>
  grants.some(
    ({ permissions, units, domains }) =>
      permissions.has('read accounts') && domains === null && units.has(unit === 'ioc' ? site.root : unit),
  );
