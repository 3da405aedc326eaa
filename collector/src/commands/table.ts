import { localIso } from '../kernel/local-date.ts';

/** Rows as aligned columns for a terminal; nothing is cut. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = [heads, ...rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** `2024-05-21 08:00`, office time. */
export const when = (at: number | null): string => (at === null ? '–' : localIso(at).slice(0, 16).replace('T', ' '));
