import { scopeOf, type Scope } from '../../access/scope.ts';
import type { Principal } from '../../access/principal.ts';
import type { DomainId } from '../../catalog/domain.ts';
import { actingDutiesOf } from '../../duty/acting-duties-of.ts';
import type { ApiServices } from '../api-services.ts';

/** What somebody may do at the moment: the duties of the registers, of the roster, and those of whom he stands in for. */
export async function scopeNow(
  principal: Principal,
  { catalog, clocks, operations, database }: ApiServices,
): Promise<Scope> {
  const at = clocks.office.now();
  const { person } = principal;
  if (person === null) return scopeOf(principal, catalog, at);
  const deputies = await operations.duty.deputies(database.kysely, at);
  const rows = (await operations.duty.duties(database.kysely, { at })).filter((row) => row.person === person.id);
  if (rows.length === 0 && !deputies.some(({ deputy }) => deputy === person.id)) return scopeOf(principal, catalog, at);
  const held = actingDutiesOf(catalog, person.id, deputies, at, rows);
  const duties = held.map(({ role, unit, domains }) => ({
    ...{ role, unit },
    domains: domains === null ? null : ([...domains] as DomainId[]),
  }));
  return scopeOf(principal, catalog, at, duties);
}
