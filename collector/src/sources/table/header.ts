import { cellText, type Cell } from '../cells/cell-text.ts';

/**
 * One name per column from the header rows. In all but the last row an empty cell belongs to the one on its left (merged
 * cells of a CSV export): `Thu NSNN / Trong kỳ`, `Thu NSNN / Lũy kế`. A name repeated downwards is written once.
 */
export function flattenHeader(rows: readonly (readonly Cell[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row, level) => (level < rows.length - 1 ? filledRight(row, width) : row.map(cellText)));
  return Array.from({ length: width }, (_, column) => {
    const words = filled.map((row) => row[column] ?? '').filter((word) => word !== '');
    return words.filter((word, level) => word !== words[level - 1]).join(' / ');
  });
}

function filledRight(row: readonly Cell[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => (last = cellText(row[column]) || last));
}
