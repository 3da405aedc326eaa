import type { Statement } from './statement.ts';
import type { StatementLine } from './statement-line.ts';
import { COUNTED_WORDS, PHASE_WORDS, shownExplanation, shownInstant } from './statement-words.ts';

export interface StatementColumn {
  readonly head: string;
  /** Characters, of the sheet. */
  readonly width: number;
  readonly of: (line: StatementLine, statement: Statement) => string | number;
}

/** The columns that CSV, XLSX and HTML share. */
export const STATEMENT_COLUMNS: readonly StatementColumn[] = [
  { head: 'Số phiếu', width: 16, of: ({ number }) => number },
  { head: 'Nội dung', width: 44, of: ({ title }) => title.vi },
  { head: 'Lĩnh vực', width: 18, of: ({ domain }) => domain },
  { head: 'Việc', width: 20, of: ({ phase }) => PHASE_WORDS[phase] },
  { head: 'Nhận', width: 17, of: ({ from }) => shownInstant(from) },
  { head: 'Đến hạn', width: 17, of: ({ dueAt }) => shownInstant(dueAt) },
  { head: 'Xong', width: 17, of: ({ to }) => shownInstant(to) },
  { head: 'Phút làm việc', width: 13, of: ({ workingMinutes }) => workingMinutes },
  { head: 'Phút quá hạn', width: 13, of: ({ overdueMinutes }) => overdueMinutes },
  { head: 'Kết quả', width: 26, of: ({ counted }) => COUNTED_WORDS[counted] },
  { head: 'Chuyển cấp', width: 10, of: ({ escalations }) => escalations },
  { head: 'Giải trình', width: 40, of: (line) => shownExplanation(line) },
];

export const statementRows = (statement: Statement): readonly (readonly (string | number)[])[] =>
  statement.lines.map((line) => STATEMENT_COLUMNS.map(({ of }) => of(line, statement)));
