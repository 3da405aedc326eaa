import type { Me, UnitRow } from '../../office/office.ts';

/**
 * The unit somebody works for: the highest one in the scope of a duty that works on tickets or owes figures. Null for those
 * whose scope is the whole area: they choose.
 */
export const unitOf = ({ scope }: Me, units: readonly UnitRow[], root: string): string | null => {
  const mine = new Set(
    scope
      .filter(({ permissions }) => permissions.some((one) => one === 'work tickets' || one === 'enter figures'))
      .flatMap((grant) => grant.units),
  );
  if (mine.size === 0 || mine.has(root)) return ownOf(scope, units, root);
  const tops = units.filter(({ id, parent }) => mine.has(id) && (parent === null || !mine.has(parent)));
  return tops[0]?.id ?? null;
};

/** Somebody with a duty over the whole area may belong to one unit as well: the smallest grant without the root. */
const ownOf = (scope: Me['scope'], units: readonly UnitRow[], root: string): string | null => {
  const narrow = scope
    .filter((grant) => !grant.units.includes(root) && grant.permissions.includes('work tickets'))
    .toSorted((a, b) => a.units.length - b.units.length)[0];
  if (narrow === undefined) return null;
  const mine = new Set(narrow.units);
  return units.find(({ id, parent }) => mine.has(id) && (parent === null || !mine.has(parent)))?.id ?? null;
};
