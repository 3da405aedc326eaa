export type CsvCell = string | number | null;

/** A spreadsheet must never take a text for a formula (OWASP, CSV injection). */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cellText = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One row of a file, without the end of its line. */
export const csvRow = (cells: readonly CsvCell[]): string => cells.map(cellText).join(',');

/** RFC 4180. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${csvRow(row)}\r\n`).join('');
