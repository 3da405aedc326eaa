import ExcelJS from 'exceljs';
import { statementHeading } from './statement-heading.ts';
import { STATEMENT_COLUMNS, statementRows } from './statement-table.ts';
import type { Statement } from './statement.ts';
import { withZipTimes } from './zip-times.ts';

/** The statement as a workbook; every time in the file is asOf, so that the same statement gives the same bytes. */
export async function statementXlsx(statement: Statement): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(statement.asOf);
  Object.assign(workbook, {
    creator: statement.site.name,
    lastModifiedBy: statement.site.name,
    created: at,
    modified: at,
  });
  const sheet = workbook.addWorksheet('Bảng kê', { pageSetup: { paperSize: 9, orientation: 'landscape' } });
  sheet.columns = STATEMENT_COLUMNS.map(({ width }) => ({ width }));
  for (const [label, value] of statementHeading(statement)) sheet.addRow([label, value]);
  sheet.addRow([]);
  const heads = sheet.addRow(STATEMENT_COLUMNS.map(({ head }) => head));
  heads.font = { bold: true };
  for (const row of statementRows(statement)) sheet.addRow([...row]);
  sheet.addRow([]);
  sheet.addRow([statement.formula.vi]);
  return withZipTimes(Buffer.from(await workbook.xlsx.writeBuffer()), statement.asOf);
}
