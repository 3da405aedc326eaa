import ExcelJS from 'exceljs';

export type SheetCell = string | number | null;

export interface SheetPlan {
  readonly name: string;
  /** Letterhead and title, one merged line each. */
  readonly title: readonly string[];
  readonly header: readonly (readonly SheetCell[])[];
  /** Merged ranges of the header, as a spreadsheet writes them: `B5:C5`. */
  readonly merges: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Of all books, so that the same figures give the same file. */
const CREATED = new Date('2024-01-01T00:00:00Z');

/** A workbook of one sheet as an office makes it: title lines, a header with merged cells, figures below. */
export async function workbook({ name, title, header, merges, rows }: SheetPlan): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = CREATED;
  book.modified = CREATED;
  const sheet = book.addWorksheet(name);
  const width = Math.max(...header.map((line) => line.length));
  for (const line of title) {
    sheet.addRow([line]);
    sheet.mergeCells(sheet.rowCount, 1, sheet.rowCount, width);
  }
  for (const line of [...header, ...rows]) sheet.addRow([...line]);
  for (const range of merges) sheet.mergeCells(range);
  return Buffer.from(await book.xlsx.writeBuffer());
}
