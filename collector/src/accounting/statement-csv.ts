import { csvText } from './csv-text.ts';
import { STATEMENT_COLUMNS, statementRows } from './statement-table.ts';
import type { Statement } from './statement.ts';

/** The lines of a statement, without its heading. */
export const statementCsv = (statement: Statement): string =>
  csvText([STATEMENT_COLUMNS.map(({ head }) => head), ...statementRows(statement)]);
