import type { Permission } from '../../access/permissions.ts';
import type { Scope } from '../../access/scope.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { PersonId } from '../../catalog/person.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { problem, type ProblemAnswer } from '../problem.ts';

/** Whether some duty with this permission reaches a unit. */
export const reaches = ({ grants }: Scope, unit: UnitId, permission: Permission): boolean =>
  grants.some(({ permissions, units }) => permissions.has(permission) && units.has(unit));

/** Units in which somebody has duties on any day: whose roster it is a matter of. */
export const unitsOfPerson = ({ people }: Catalog, person: PersonId): readonly UnitId[] =>
  (people.get(person)?.duties ?? []).map(({ unit }) => unit);

export const BACKWARDS: ProblemAnswer = problem('unprocessable', {
  vi: 'to phải sau from.',
  en: 'to must be after from.',
});

export const OUTSIDE: ProblemAnswer = problem('forbidden', {
  vi: 'Đơn vị này ngoài phạm vi phân công trực của bạn.',
  en: 'This unit is outside the scope of your duty rosters.',
});
