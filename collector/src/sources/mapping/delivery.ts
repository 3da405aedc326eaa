import type { Observation } from '../../observations/observation.ts';
import { CellMemory } from './cell-memory.ts';

export type Verdict = 'open' | 'skipped' | 'refused' | 'failed';

/**
 * What must be remembered from part to part of one delivery (a file, all pages of an answer): who said which cell
 * first, and the sums that a total row is compared with. Parsing a part a second time changes nothing in it.
 */
export class Delivery {
  /** False when reading went on in the middle after a crash: sums would be of a part only. */
  readonly fromStart: boolean;
  verdict: Verdict = 'open';
  private readonly cells = new CellMemory();
  private readonly sums = new Map<number, readonly Addend[]>();

  constructor(fromStart = true) {
    this.fromStart = fromStart;
  }

  /** Null when the cell is new; else the row that said it first, and whether it said the same. */
  remember(observation: Observation, row: number): { readonly row: number; readonly same: boolean } | null {
    return this.cells.remember(observation, row);
  }

  /** Keeps the addends of a part, by its first row, so that parsing it again does not count twice. */
  keepSums(firstRow: number, addends: readonly Addend[]): void {
    this.sums.set(firstRow, addends);
  }

  /** Addends of all parts before this one. */
  sumsBefore(firstRow: number): readonly Addend[] {
    return [...this.sums].filter(([first]) => first < firstRow).flatMap(([, addends]) => addends);
  }
}

/** Sum of one figure over rows of one section (the rows since the last total). */
export interface Addend {
  readonly figure: string;
  readonly period: string;
  readonly section: number;
  readonly sum: number;
  readonly rows: number;
  /** Most decimals written in an addend. */
  readonly decimals: number;
}
