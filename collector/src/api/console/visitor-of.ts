import type { ConsolePerson, ConsoleRole, Visitor } from '@vnioc/contract/console-boot.ts';
import { actorOf, type Principal } from '../../access/principal.ts';
import type { Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { UNIT_ROLES, type Person } from '../../catalog/person.ts';

/** Who came in, as the shell shows it. */
export function visitorOf(principal: Principal, scope: Scope, { site, people }: Catalog): Visitor {
  const permissions = [...new Set(scope.grants.flatMap((grant) => [...grant.permissions]))].sort();
  const { person, acting, role } = principal;
  const isOperator = role === 'operator';
  return {
    id: actorOf(principal),
    name: person?.name ?? (isOperator ? null : principal.keyName),
    position: person?.position ?? null,
    role: roleOf(permissions),
    permissions,
    worksForUnit: person !== null && person.duties.some((duty) => UNIT_ROLES.includes(duty.role)),
    actsAs: acting && person !== null ? plain(person) : null,
    mayActAs: isOperator && site.demonstration ? [...people.values()].map(plain) : [],
  };
}

const plain = ({ id, name, position }: Person): ConsolePerson => ({ id, name, position });

/** As the two organisations of a Grafana would give it: administrators, the centre's own staff, everybody else. */
function roleOf(permissions: readonly string[]): ConsoleRole {
  if (permissions.includes('administer')) return 'Admin';
  return permissions.includes('keep shift book') || permissions.includes('manage duty') ? 'Editor' : 'Viewer';
}
