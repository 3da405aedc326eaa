import { datedWorkbook } from './dated-workbook.ts';
import { statementHeading } from './statement-heading.ts';
import { STATEMENT_COLUMNS, statementRows } from './statement-table.ts';
import type { Statement } from './statement.ts';

/** The statement as a workbook. */
export function statementXlsx(statement: Statement): Promise<Buffer> {
  const heading = statementHeading(statement);
  const heads = STATEMENT_COLUMNS.map(({ head }) => head);
  return datedWorkbook(statement.site.name, statement.asOf, [
    {
      name: 'Bảng kê',
      widths: STATEMENT_COLUMNS.map(({ width }) => width),
      rows: [...heading, [], heads, ...statementRows(statement), [], [statement.formula.vi]],
      headAt: heading.length + 1,
    },
  ]);
}
