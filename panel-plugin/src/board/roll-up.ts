import type { Board, BoardCell, BoardIndicator, BoardState, BoardUnit, Named } from './board.ts';
import { cellOf } from './board.ts';
import { worstOf } from './trouble.ts';

/** The worst cells of one column below a unit: they stand under its own figure and never repaint it. */
export interface WorstBelow {
  readonly state: BoardState;
  /** The units in that state, in the order of the registers. */
  readonly units: readonly BoardUnit[];
}

/** What a column shows of a unit: one figure, or the worst of a domain's figures with how many stand so. */
export interface RolledCell {
  readonly state: BoardState;
  readonly cell: BoardCell | null;
  /** Of a domain: how many of its figures are in that state, and the figure that speaks for it. */
  readonly worst: { readonly count: number; readonly of: number; readonly indicator: BoardIndicator } | null;
}

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly short?: string;
  readonly symbol: string;
  readonly domain: Named;
  readonly indicators: readonly BoardIndicator[];
  readonly kind: 'indicator' | 'domain';
}

/** The unit's own cell of a column; null when it keeps no such figure. */
export const rolledCell = (board: Board, unit: string, column: Column): RolledCell | null => {
  const found = column.indicators.flatMap((indicator) => {
    const cell = cellOf(board, unit, indicator.id);
    return cell === null ? [] : [{ indicator, cell }];
  });
  const state = worstOf(found.map(({ cell }) => cell.state));
  const first = found.find(({ cell }) => cell.state === state);
  if (state === null || first === undefined) return null;
  if (column.kind === 'indicator') return { state, cell: first.cell, worst: null };
  const count = found.filter(({ cell }) => cell.state === state).length;
  return { state, cell: first.cell, worst: { count, of: found.length, indicator: first.indicator } };
};

/** The worst state of a column among units; null when all of them are fine or keep no such figure. */
export const worstBelow = (board: Board, units: readonly BoardUnit[], column: Column): WorstBelow | null => {
  const states = units.flatMap((unit) => {
    const rolled = rolledCell(board, unit.id, column);
    return rolled === null ? [] : [{ unit, state: rolled.state }];
  });
  const state = worstOf(states.map((one) => one.state));
  if (state === null || state === 'normal' || state === 'not_applicable') return null;
  return { state, units: states.filter((one) => one.state === state).map(({ unit }) => unit) };
};
