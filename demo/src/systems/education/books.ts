import type { Book } from '../../deliveries/file-drop.ts';
import { workbook, type SheetCell } from '../../deliveries/workbook.ts';
import { FEEDS } from '../../feeds.ts';
import { csv } from '../../upstream/text.ts';
import { amount } from '../../upstream/upstream.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { written } from '../../world/time.ts';

const COLUMNS = [
  ['pupils', 'value'],
  ['teachers', 'value'],
  ['pupils_per_class', 'denominator'],
  ['national_standard_rate', 'denominator'],
  ['national_standard_rate', 'numerator'],
  ['preschool_enrolment_5y', 'denominator'],
  ['preschool_enrolment_5y', 'numerator'],
  ['dropouts', 'value'],
] as const;

/** The sector data base's monthly export: one sheet, groups of columns under merged cells, the district at the end. */
export const sectorBook: Book = {
  feed: FEEDS.schoolSector,
  stem: 'csdl-nganh',
  extension: 'xlsx',
  write: (period, rows) => {
    const day = written.slashed(period.last);
    const figures = (row: Statement) => COLUMNS.map(([name, part]) => amount(row, `education.${name}`, part));
    const totals = COLUMNS.map((_, column) => rows.reduce((sum, row) => sum + (figures(row)[column] ?? 0), 0));
    const line = (row: Statement): SheetCell[] => [place(row.unit).name, day, ...figures(row)];
    return workbook({
      name: 'Tổng hợp',
      title: ['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', `SỐ LIỆU CSDL NGÀNH KỲ ${period.key}`, `Ngày chốt: ${day}`],
      header: [
        [
          'Xã / thị trấn',
          'Ngày chốt số liệu',
          'Quy mô',
          null,
          null,
          'Trường',
          null,
          'Trẻ 5 tuổi',
          null,
          'Bỏ học trong kỳ',
        ],
        [null, null, 'Học sinh', 'Giáo viên', 'Lớp', 'Tổng số', 'Đạt chuẩn', 'Tổng số', 'Ra lớp', null],
      ],
      merges: ['A4:A5', 'B4:B5', 'C4:E4', 'F4:G4', 'H4:I4', 'J4:J5'],
      rows: [...rows.map(line), ['Toàn huyện', day, ...totals]],
    });
  },
};

export const divisionBook: Book = {
  feed: FEEDS.schoolDistrict,
  stem: 'phong-gddt',
  extension: 'csv',
  write: async (period, rows) => {
    const line = (row: Statement) => [
      written.slashed(period.last),
      amount(row, 'education.teacher_shortage'),
      amount(row, 'education.data_completeness', 'denominator'),
      amount(row, 'education.data_completeness', 'numerator'),
      '',
    ];
    const header = ['Ngày chốt', 'Thiếu giáo viên', 'Tổng số trường', 'Trường cập nhật đúng hạn', 'Độ mật'];
    return Buffer.from(`\ufeff${csv([header, ...rows.map(line)], ';')}`);
  },
};
