import { shortOf, type Board, type BoardUnit } from './board.ts';
import { rolledCell, worstBelow, type Column, type RolledCell, type WorstBelow } from './roll-up.ts';
import { compareTrouble, countStates, type Counts } from './trouble.ts';
import type { UnitTree } from './unit-tree.ts';

/** One line of the board. Cells stand in the order of the columns and are made when they are looked at. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** `total`: the roll-up of all lines below it; `unit`: one of them. */
  readonly kind: 'total' | 'unit';
  readonly canOpen: boolean;
  /** Over the unit and everything below it. */
  readonly counts: Counts;
  cell(column: Column): RolledCell | null;
  below(column: Column): WorstBelow | null;
}

export type RowOrder = 'register' | 'worst';

export interface RowsAsked {
  readonly board: Board;
  readonly tree: UnitTree;
  readonly columns: readonly Column[];
  /** The unit whose children are shown; null: the top of the tree. */
  readonly root: string | null;
  readonly order: RowOrder;
  /** Name of the roll-up when no single unit stands at the top. */
  readonly totalName: string;
}

/** The roll-up first, then its units: by the register, or the worst first (equal trouble keeps the register's order). */
export const rowsOfBoard = (asked: RowsAsked): readonly BoardRow[] => {
  const { board, tree, root, order, totalName } = asked;
  const top = topOf(tree, board, root);
  const units = top === null ? tree.roots : tree.childrenOf(top.id);
  const rows = units.map((unit) => unitRow(unit, asked));
  if (order === 'worst') rows.sort((a, b) => compareTrouble(a.counts, b.counts));
  if (top !== null) return [{ ...rowOf(top, tree.subtreeOf(top.id), asked), kind: 'total', canOpen: false }, ...rows];
  // One person's one unit: a roll-up above it would say the same, without its figures.
  if (rows.length === 1) return rows;
  const all = { id: '', name: totalName, parent: null };
  return [{ ...rowOf(all, [...board.units.values()], asked), kind: 'total', canOpen: false }, ...rows];
};

/** A single root with units below it is the roll-up itself: nobody wants a board of one line. */
const topOf = (tree: UnitTree, board: Board, root: string | null): BoardUnit | null => {
  const asked = root === null ? undefined : board.units.get(root);
  if (asked !== undefined) return asked;
  const [only, ...others] = tree.roots;
  return only !== undefined && others.length === 0 && tree.childrenOf(only.id).length > 0 ? only : null;
};

const unitRow = (unit: BoardUnit, asked: RowsAsked): BoardRow => ({
  ...rowOf(unit, asked.tree.subtreeOf(unit.id), asked),
  kind: 'unit',
  canOpen: asked.tree.childrenOf(unit.id).length > 0,
});

const rowOf = (unit: BoardUnit, subtree: readonly BoardUnit[], { board, columns }: RowsAsked) => {
  const others = subtree.filter(({ id }) => id !== unit.id);
  const wanted = new Set(columns.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  return {
    ...{ id: unit.id, name: unit.name, short: shortOf(unit) },
    counts: countStates(
      subtree.flatMap(({ id }) =>
        [...(board.cells.get(id) ?? [])].flatMap(([indicator, { state }]) => (wanted.has(indicator) ? [state] : [])),
      ),
    ),
    cell: remember((column: Column) => rolledCell(board, unit.id, column)),
    below: remember((column: Column) => (others.length === 0 ? null : worstBelow(board, others, column))),
  };
};

const remember = <T>(make: (column: Column) => T) => {
  const known = new Map<string, T>();
  return (column: Column): T => {
    const found = known.get(column.id);
    if (found !== undefined) return found;
    const made = make(column);
    known.set(column.id, made);
    return made;
  };
};
