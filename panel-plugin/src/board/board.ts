import type { LinkModel } from '@grafana/data';
import type { StateName } from '@vnioc/contract/words.ts';

/** What a cell says. `paused` is the board's own: announced maintenance, which nobody is blamed for. */
export type BoardState = StateName | 'paused';

export interface Named {
  readonly id: string;
  readonly name: string;
  /** Where room is scarce; else the name. */
  readonly short?: string;
}

export const shortOf = ({ short, name }: Omit<Named, 'id'>): string => short ?? name;

/** A figure as people read it: already in the shown unit, in the board's language; `symbol` is '' when there is none. */
export interface ShownFigure {
  readonly text: string;
  readonly symbol: string;
}

export interface Target {
  /** In base units. */
  readonly value: number;
  /** `low`: a smaller figure is bad; `high`: a larger one. */
  readonly side: 'low' | 'high';
  readonly shown: ShownFigure;
  /** How far the figure is from it, always positive; null without a figure. */
  readonly distance: ShownFigure | null;
  readonly met: boolean | null;
}

/** The open ticket about a cell. Never the name of a person. */
export interface CellTicket {
  readonly id: string;
  readonly state: string;
  readonly dueAt: number | null;
  readonly overdue: boolean;
}

/** One figure of one unit. What is missing is null and never 0. */
export interface BoardCell {
  readonly state: BoardState;
  /** The last judged state stays visible beside `stale`, `no_data` and `upstream_fault`. */
  readonly judged: BoardState | null;
  readonly value: number | null;
  readonly shown: ShownFigure | null;
  readonly period: string | null;
  /** In that state since then, in milliseconds. */
  readonly since: number | null;
  /** Until when the figure speaks, in milliseconds. */
  readonly until: number | null;
  /** Next due instant of its source. */
  readonly dueAt: number | null;
  readonly history: readonly (number | null)[];
  readonly target: Target | null;
  readonly legalBasis: string | null;
  readonly ticket: CellTicket | null;
  readonly links: (() => readonly LinkModel[]) | null;
}

export interface BoardIndicator extends Named {
  readonly symbol: string;
  readonly domain: Named;
}

export interface BoardUnit extends Named {
  readonly parent: string | null;
}

/** Units and indicators in the order in which the frames bring them: that of the registers. */
export interface Board {
  readonly units: ReadonlyMap<string, BoardUnit>;
  readonly indicators: ReadonlyMap<string, BoardIndicator>;
  /** By unit, then by indicator. No entry: that unit does not keep that figure. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, BoardCell>>;
}

export const cellOf = (board: Board, unit: string, indicator: string): BoardCell | null =>
  board.cells.get(unit)?.get(indicator) ?? null;
