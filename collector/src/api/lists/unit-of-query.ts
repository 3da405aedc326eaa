import type { Catalog } from '../../catalog/catalog.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { inScope } from '../in-scope.ts';
import { problem, ProblemError } from '../problem.ts';
import type { ApiRequest, Route } from '../route.ts';

/** The parameter of a route that speaks of one unit alone. */
export const unitParameter = (description: string): NonNullable<Route['parameters']> => ({
  unit: { schema: { type: 'string', minLength: 1, maxLength: 200 }, description, required: true },
});

/** The unit a query names; one outside the caller's scope is as unknown as one that is not there. Throws ProblemError. */
export function unitOfQuery({ query, scope }: ApiRequest, catalog: Catalog): UnitId {
  const unit = (query['unit'] ?? '') as UnitId;
  if (catalog.units.has(unit) && inScope(scope, catalog).unit(unit)) return unit;
  throw new ProblemError(
    problem('not_found', {
      vi: 'Không có đơn vị này trong phạm vi của bạn.',
      en: 'There is no such unit in your scope.',
    }),
  );
}
