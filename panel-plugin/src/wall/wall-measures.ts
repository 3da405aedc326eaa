/** Nothing on a wall 3.840 px wide is smaller than that: it is read from 6 m. Smaller walls shrink in proportion. */
const SMALLEST_TEXT = 56;
const WALL_WIDTH = 3840;

export interface WallMeasures {
  readonly font: number;
  readonly name: number;
  readonly column: number;
  readonly row: number;
  readonly head: number;
  readonly foot: number;
  readonly rows: number;
  readonly columns: number;
}

/** How large things are on a wall of that size, and how many lines (without the roll-up) and columns one page holds. */
export const wallMeasures = (width: number, height: number): WallMeasures => {
  const font = (SMALLEST_TEXT * width) / WALL_WIDTH;
  const [name, column, row, head, foot] = [font * 13, font * 6.4, font * 2.4, font * 5.2, font * 2.2];
  return {
    ...{ font, name, column, row, head, foot },
    rows: Math.max(1, Math.floor((height - head - foot - row) / row)),
    columns: Math.max(1, Math.floor((width - name) / column)),
  };
};
