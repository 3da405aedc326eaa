import { personnelAnswer } from '@vnioc/contract/accounting.ts';
import { Ajv } from 'ajv';
import ExcelJS from 'exceljs';
import { personnelCsv, personnelXlsx } from '../../src/accounting/personnel-files.ts';
import type { PersonnelAnswer } from '../../src/accounting/read-personnel-lists.ts';

/** The lists for Phòng Nội vụ say the same in every form, and the same again; JSON is what the contract promises. */
export async function expectPersonnelFiles(answer: PersonnelAnswer): Promise<void> {
  const { liability, commendation } = answer;
  expect(liability.length).toBeGreaterThan(0);
  const fits = new Ajv({ allErrors: true }).compile(personnelAnswer);
  expect([fits(JSON.parse(JSON.stringify(answer))), fits.errors]).toEqual([true, null]);
  const lines = (list: 'liability' | 'commendation') => personnelCsv(answer, list).trimEnd().split('\r\n');
  expect(lines('liability')).toHaveLength(liability.length + 1);
  expect(lines('commendation')).toHaveLength(commendation.length + 1);
  expect(lines('liability')[0]).toMatch(/^\uFEFFĐơn vị,Người đứng đầu,Số phiếu,/);
  const [file, again] = [await personnelXlsx(answer, 'IOC'), await personnelXlsx(answer, 'IOC')];
  expect(file.equals(again)).toBe(true);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ArrayBuffer);
  expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['Xem xét trách nhiệm', liability.length + 5],
    ['Đề nghị khen thưởng', commendation.length + 5],
  ]);
}
