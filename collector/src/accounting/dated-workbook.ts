import ExcelJS from 'exceljs';
import type { Instant } from '../kernel/clock.ts';
import { withZipTimes } from './zip-times.ts';

export interface DatedSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The row of the heads, from 0. */
  readonly headAt: number;
}

/** A workbook in which every time is asOf, so that the same figures give the same bytes. */
export async function datedWorkbook(author: string, asOf: Instant, sheets: readonly DatedSheet[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(asOf);
  Object.assign(workbook, { creator: author, lastModifiedBy: author, created: at, modified: at });
  for (const { name, widths, rows, headAt } of sheets) {
    const sheet = workbook.addWorksheet(name, { pageSetup: { paperSize: 9, orientation: 'landscape' } });
    sheet.columns = widths.map((width) => ({ width }));
    rows.forEach((row, index) => {
      const added = sheet.addRow([...row]);
      if (index === headAt) added.font = { bold: true };
    });
  }
  return withZipTimes(Buffer.from(await workbook.xlsx.writeBuffer()), asOf);
}
