import { csvText } from './csv-text.ts';
import { datedWorkbook } from './dated-workbook.ts';
import { PERSONNEL_NAMES, personnelTable, type PersonnelList } from './personnel-table.ts';
import type { PersonnelAnswer } from './read-personnel-lists.ts';
import { shownDay, shownInstant } from './statement-words.ts';

/** One list for Phòng Nội vụ. */
export const personnelCsv = (answer: PersonnelAnswer, list: PersonnelList): string =>
  csvText(personnelTable(answer, list).rows);

/** Both lists, each on a sheet of its own. */
export function personnelXlsx(answer: PersonnelAnswer, author: string): Promise<Buffer> {
  const { period, asOf, ledger } = answer;
  const heading = [
    ['Kỳ', `${period.id}, ${shownDay(period.firstDay)}–${shownDay(period.lastDay)}`],
    ['Tính đến', shownInstant(asOf)],
    ['Mã dòng cuối sổ', `${ledger.position}: ${ledger.hash}`],
  ];
  const sheets = (Object.keys(PERSONNEL_NAMES) as PersonnelList[]).map((list) => {
    const { widths, rows } = personnelTable(answer, list);
    return { name: PERSONNEL_NAMES[list], widths, rows: [...heading, [], ...rows], headAt: heading.length + 1 };
  });
  return datedWorkbook(author, asOf, sheets);
}
