import type { Board, BoardUnit } from './board.ts';

/** Who stands below whom, from what the frames say. A parent outside the frames counts as none. */
export interface UnitTree {
  readonly roots: readonly BoardUnit[];
  childrenOf(unit: string): readonly BoardUnit[];
  /** The unit and everything below it. */
  subtreeOf(unit: string): readonly BoardUnit[];
  /** From the top down to the unit, itself included. */
  pathTo(unit: string): readonly BoardUnit[];
}

export const unitTree = ({ units }: Pick<Board, 'units'>): UnitTree => {
  const children = new Map<string, BoardUnit[]>();
  const roots: BoardUnit[] = [];
  for (const unit of units.values()) {
    const parent = parentOf(unit, units);
    if (parent === null) roots.push(unit);
    else children.set(parent.id, [...(children.get(parent.id) ?? []), unit]);
  }
  const childrenOf = (unit: string) => children.get(unit) ?? [];
  const subtreeOf = (unit: string): BoardUnit[] => {
    const self = units.get(unit);
    return self === undefined ? [] : [self, ...childrenOf(unit).flatMap(({ id }) => subtreeOf(id))];
  };
  return { roots, childrenOf, subtreeOf, pathTo: (unit) => pathTo(unit, units) };
};

const parentOf = (unit: BoardUnit, units: Board['units']): BoardUnit | null => {
  const parent = unit.parent === null ? undefined : units.get(unit.parent);
  // A ring in the frames must not hang the wall: its members stand at the top.
  return parent === undefined || pathTo(parent.id, units).some(({ id }) => id === unit.id) ? null : parent;
};

const pathTo = (unit: string, units: Board['units']): BoardUnit[] => {
  const path: BoardUnit[] = [];
  for (let at = units.get(unit); at !== undefined && !path.includes(at); at = units.get(at.parent ?? ''))
    path.unshift(at);
  return path;
};
