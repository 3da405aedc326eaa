import type { Scope } from '../../access/scope.ts';
import type { Permission } from '../../access/permissions.ts';
import type { Catalog } from '../../catalog/catalog.ts';

/** Units and domains a store is asked for, so that it reads no more than it must; what is visible is decided row by row. */
export interface StoreReach {
  readonly units?: readonly string[];
  readonly domains?: readonly string[];
}

/** Everything some duty with this permission reaches; left out where there is no limit. */
export function storeReach(scope: Scope, catalog: Catalog, permission: Permission): StoreReach {
  const grants = scope.grants.filter(({ permissions }) => permissions.has(permission));
  const everywhere = grants.some(({ units }) => units.has(catalog.site.root));
  const everything = grants.some(({ domains }) => domains === null);
  return {
    ...(everywhere ? {} : { units: [...new Set(grants.flatMap(({ units }) => [...units]))] }),
    ...(everything ? {} : { domains: [...new Set(grants.flatMap(({ domains }) => [...(domains ?? [])]))] }),
  };
}

/** The reach, narrowed to one unit or domain that was asked for. */
export const narrowed = (reach: StoreReach, unit?: string, domain?: string): StoreReach => ({
  ...reach,
  ...(unit === undefined ? {} : { units: (reach.units ?? [unit]).filter((one) => one === unit) }),
  ...(domain === undefined ? {} : { domains: (reach.domains ?? [domain]).filter((one) => one === domain) }),
});
