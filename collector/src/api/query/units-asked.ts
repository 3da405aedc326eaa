import type { Query } from '@vnioc/contract/query.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { unitSubtree } from '../../catalog/lookup/unit-tree.ts';
import { registerDate } from '../../catalog/register-date.ts';
import type { UnitId } from '../../catalog/unit.ts';
import { addDays, dateOf, type LocalDate } from '../../kernel/local-date.ts';
import type { InScope } from '../in-scope.ts';
import { RefusedQuery } from './refused-query.ts';

/** Which units a query asks for: all that may come up, and whether one was meant on a day. */
export interface UnitsAsked {
  readonly units: readonly UnitId[];
  standsOn(unit: UnitId, day: LocalDate): boolean;
}

/**
 * The units a query asks for, as far as the caller may see them; refused when that is none of several. A subtree is read as it stood on the last day of each
 * period: after a reform the communes that followed are meant, before it those that were.
 */
export function unitsAsked(
  query: Query,
  catalog: Catalog,
  mine: InScope,
  days: readonly [LocalDate, LocalDate],
): UnitsAsked {
  const ofLevel = (unit: UnitId): boolean =>
    query.level === undefined || catalog.units.get(unit)?.level === query.level;
  const roots = rootsOf(query, catalog);
  if (roots.length === 0) {
    return {
      units: [...catalog.units.keys()].filter((unit) => mine.unit(unit) && ofLevel(unit)),
      standsOn: () => true,
    };
  }
  if (query.subtree !== true) {
    const visible = roots.filter((unit) => mine.unit(unit));
    if (visible.length === 0) throw outside(roots);
    return { units: visible.filter(ofLevel), standsOn: () => true };
  }
  const forest = roots.map((root) => subtrees(catalog, root, days));
  const units = [...new Set(forest.flat().flatMap(({ units }) => [...units]))].filter(ofLevel);
  const visible = units.filter((unit) => mine.unit(unit));
  if (visible.length === 0 && units.length > 0) throw outside(roots);
  return { units: visible, standsOn: (unit, day) => forest.some((trees) => treeOn(trees, day).has(unit)) };
}

/** Whether a query names units at all. */
export const namesUnits = ({ unit, units = [] }: Query): boolean => unit !== undefined || units.length > 0;

const rootsOf = ({ unit, units = [] }: Query, catalog: Catalog): readonly UnitId[] =>
  [...new Set([...(unit === undefined ? [] : [unit]), ...units])].map((id) => knownUnit(id, catalog));

function knownUnit(text: string, catalog: Catalog): UnitId {
  if (catalog.units.has(text as UnitId)) return text as UnitId;
  throw new RefusedQuery(404, `Không có đơn vị "${text}".`, `There is no unit "${text}".`);
}

const outside = (units: readonly UnitId[]): RefusedQuery => {
  const named = units.slice(0, 3).join(', ');
  return new RefusedQuery(
    403,
    `Đơn vị "${named}" ngoài phạm vi của bạn.`,
    `The unit "${named}" is outside your scope.`,
  );
};

interface Tree {
  readonly from: LocalDate;
  readonly units: ReadonlySet<UnitId>;
}

/** The subtree from every day on which the tree changed, oldest first; one only where the registers are pinned. */
function subtrees(catalog: Catalog, root: UnitId, [first, last]: readonly [LocalDate, LocalDate]): readonly Tree[] {
  const pinned = registerDate(catalog.site, first) === registerDate(catalog.site, last);
  const changes = [...catalog.units.values()].flatMap(({ validFrom, validTo }) =>
    validTo === null ? [validFrom] : [validFrom, addDays(validTo, 1)],
  );
  const days = pinned ? [first] : [first, ...changes.filter((day) => first < day && day <= last)];
  return [...new Set(days)]
    .sort()
    .map((day) => ({ from: day, units: new Set(unitSubtree(catalog, root, day).map(({ id }) => id)) }));
}

const NONE: ReadonlySet<UnitId> = new Set();

const treeOn = (trees: readonly Tree[], day: LocalDate): ReadonlySet<UnitId> =>
  (trees.findLast(({ from }) => from <= day) ?? trees[0])?.units ?? NONE;

/** The days of a range of instants, for `unitsAsked`. */
export const daysOf = ({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): readonly [LocalDate, LocalDate] => [dateOf(from), dateOf(to)];
