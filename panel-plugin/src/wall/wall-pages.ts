/** The part of the board that one page of the wall shows: half-open ranges of lines and columns. */
export interface WallPage {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** Shares `count` things over as few pages as possible, as evenly as possible. */
const parts = (count: number, most: number): readonly (readonly [number, number])[] => {
  const pages = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: pages }, (_, page) => [
    Math.round((count * page) / pages),
    Math.round((count * (page + 1)) / pages),
  ]);
};

/** All columns of the first lines, then the next lines: a unit is read through before the next one comes. */
export const wallPages = (rows: number, columns: number, fits: { readonly rows: number; readonly columns: number }) =>
  parts(rows, fits.rows).flatMap((rowRange) =>
    parts(columns, fits.columns).map((columnRange): WallPage => ({ rows: rowRange, columns: columnRange })),
  );
