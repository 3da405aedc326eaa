import ExcelJS from 'exceljs';
import type { Cell } from '../cells/cell-text.ts';
import { UpstreamError } from '../source-kind.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

const UNPACKED_LIMIT = 200 * 1024 * 1024;

/**
 * Rows of one sheet. Merged cells all hold the value of the merge; formulas their last result; dates come as `Date`
 * with the local wall time in their UTC fields, as Excel means them. A file that unpacks to more than 200 MiB is refused.
 */
export async function xlsxRows(
  bytes: Buffer,
  sheet: string | number | undefined,
): Promise<readonly (readonly Cell[])[]> {
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null)
    throw wrong(
      'không phải tệp XLSX (có thể là XLS cũ hoặc trang HTML)',
      'not an XLSX file (perhaps an old XLS, or a page)',
    );
  if (unpacked > UNPACKED_LIMIT) throw wrong('giải nén ra quá lớn (trên 200 MiB)', 'unpacks to more than 200 MiB');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as never);
  } catch (cause) {
    throw wrong('tệp XLSX bị hỏng', 'the XLSX file is damaged', cause);
  }
  const found =
    sheet === undefined
      ? workbook.worksheets[0]
      : typeof sheet === 'number'
        ? workbook.worksheets[sheet - 1]
        : workbook.getWorksheet(sheet);
  if (!found) throw wrong(`không có trang tính "${sheet ?? 1}"`, `there is no sheet "${sheet ?? 1}"`);
  return Array.from({ length: found.rowCount }, (_, index) => {
    const row = found.getRow(index + 1);
    return Array.from({ length: found.columnCount }, (__, column) => plainCell(row.getCell(column + 1).value));
  });
}

function plainCell(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return String(value.error);
  if ('result' in value || 'formula' in value || 'sharedFormula' in value)
    return plainCell((value.result ?? null) as ExcelJS.CellValue);
  return 'text' in value ? plainCell(value.text as ExcelJS.CellValue) : '';
}

const wrong = (vi: string, en: string, cause?: unknown): UpstreamError =>
  new UpstreamError(
    'format',
    `Không đọc được bảng tính: ${vi}. Lưu lại dạng .xlsx rồi gửi lại. / The workbook cannot be read: ${en}. Save it as .xlsx again.`,
    { cause },
  );
