import type { Book } from '../../deliveries/file-drop.ts';
import { FEEDS } from '../../feeds.ts';
import { csv, vietnamese, windows1258 } from '../../upstream/text.ts';
import { amount } from '../../upstream/upstream.ts';
import { place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { written } from '../../world/time.ts';

const HEADER = ['Xã', 'Ngày chốt', 'Dân số', 'Có BHYT', 'Trẻ dưới 1 tuổi', 'Tiêm đủ', 'Có hồ sơ sức khỏe', 'Độ mật'];
const COLUMNS = [
  ['insurance_coverage', 'denominator'],
  ['insurance_coverage', 'numerator'],
  ['immunization_full_rate', 'denominator'],
  ['immunization_full_rate', 'numerator'],
  ['ehr_rate', 'numerator'],
] as const;

/** Monthly sheet of the stations' old machine: windows-1258, semicolons, a total, and a row of no known unit. */
export const healthMonthBook: Book = {
  feed: FEEDS.healthMonth,
  stem: 'y-te-thang',
  extension: 'csv',
  write: async (period, rows) => {
    const figures = (row: Statement) => COLUMNS.map(([name, part]) => amount(row, `health.${name}`, part));
    const day = written.slashed(period.last);
    const line = (row: Statement) => [
      place(row.unit).name,
      day,
      ...figures(row).map((people) => vietnamese(people)),
      '',
    ];
    const totals = COLUMNS.map((_, column) =>
      vietnamese(rows.reduce((sum, row) => sum + (figures(row)[column] ?? 0), 0)),
    );
    const stray = ['Trạm y tế lưu động', day, '0', '0', '0', '0', '0', ''];
    const title = `BÁO CÁO THÁNG ${period.key}`;
    return windows1258(
      `${title}\r\n${csv([HEADER, ...rows.map(line), stray, ['Tổng cộng', day, ...totals, '']], ';')}`,
    );
  },
};
