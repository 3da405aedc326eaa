import { csv, vietnamese } from '../../upstream/text.ts';
import { amount } from '../../upstream/upstream.ts';
import { workbook, type SheetCell } from '../../deliveries/workbook.ts';
import type { Book } from '../../deliveries/file-drop.ts';
import { FEEDS } from '../../feeds.ts';
import { communeOf, place } from '../../world/places.ts';
import type { Statement } from '../../world/statements.ts';
import { written } from '../../world/time.ts';

const MILLION = 1_000_000;
const TITLE = ['ỦY BAN NHÂN DÂN HUYỆN VĂN LÂM', 'PHÒNG TÀI CHÍNH'];

/** "Triệu đồng": a number in most cells, text with a decimal comma in those that came from another sheet. */
const millions = (vnd: number, asText: boolean): SheetCell =>
  asText ? vietnamese(vnd / MILLION, 2) : Math.round(vnd / 10_000) / 100;

const sumOf = (rows: readonly Statement[], read: (row: Statement) => number): number =>
  rows.reduce((sum, row) => sum + read(row), 0);

type Part = 'value' | 'numerator' | 'denominator';
const WEEK_COLUMNS: readonly (readonly [string, Part])[] = [
  ['revenue_total', 'value'],
  ['revenue_land', 'value'],
  ['expenditure_total', 'value'],
  ['expenditure_recurrent', 'value'],
  ['investment_disbursement_rate', 'denominator'],
  ['investment_disbursement_rate', 'numerator'],
];

/** The weekly book: year to date per commune, header of two rows with merged cells, and a row of totals. */
export const weekBook: Book = {
  feed: FEEDS.budgetWeek,
  stem: 'thu-chi',
  extension: 'xlsx',
  write: (period, rows) => {
    const figures = (row: Statement) => WEEK_COLUMNS.map(([name, part]) => amount(row, `budget.${name}`, part));
    const line = (row: Statement, index: number): SheetCell[] => [
      place(row.unit).name,
      written.slashed(period.last),
      ...figures(row).map((vnd) => millions(vnd, index % 3 === 1)),
    ];
    const totals = WEEK_COLUMNS.map((_, column) =>
      millions(
        sumOf(rows, (row) => figures(row)[column] ?? 0),
        false,
      ),
    );
    return workbook({
      name: 'Thu chi',
      title: [
        ...TITLE,
        `TÌNH HÌNH THU, CHI NGÂN SÁCH LŨY KẾ ĐẾN NGÀY ${written.slashed(period.last)}`,
        'Đơn vị tính: triệu đồng',
      ],
      header: [
        ['Đơn vị', 'Lũy kế đến ngày', 'Thu ngân sách', null, 'Chi ngân sách', null, 'Vốn đầu tư công', null],
        [
          null,
          null,
          'Tổng thu',
          'Trong đó: Tiền sử dụng đất',
          'Tổng chi',
          'Chi thường xuyên',
          'Kế hoạch vốn',
          'Đã giải ngân',
        ],
      ],
      merges: ['A5:A6', 'B5:B6', 'C5:D5', 'E5:F5', 'G5:H5'],
      rows: [...rows.map(line), ['Tổng cộng', written.slashed(period.last), ...totals]],
    });
  },
};

/** The plan of the year, once, when the Council has decided. */
export const planBook: Book = {
  feed: FEEDS.budgetPlan,
  stem: 'du-toan',
  extension: 'xlsx',
  write: (period, rows) => {
    const plan = (row: Statement) => ['revenue_plan', 'revenue_plan_land'].map((name) => amount(row, `budget.${name}`));
    const line = (row: Statement): SheetCell[] => [
      place(row.unit).name,
      Number(period.last.slice(0, 4)),
      ...plan(row).map((vnd) => millions(vnd, false)),
    ];
    const totals = [0, 1].map((column) =>
      millions(
        sumOf(rows, (row) => plan(row)[column] ?? 0),
        false,
      ),
    );
    return workbook({
      name: 'Dự toán',
      title: [...TITLE, `DỰ TOÁN THU NGÂN SÁCH NHÀ NƯỚC NĂM ${period.last.slice(0, 4)}`],
      header: [['Đơn vị', 'Năm ngân sách', 'Dự toán thu (triệu đồng)', 'Trong đó: tiền sử dụng đất (triệu đồng)']],
      merges: [],
      rows: [...rows.map(line), ['Tổng cộng', Number(period.last.slice(0, 4)), ...totals]],
    });
  },
};

/** Tax arrears: an export of the tax office, whole đồng, codes instead of names. */
export const arrearsBook: Book = {
  feed: FEEDS.taxArrears,
  stem: 'no-thue',
  extension: 'csv',
  write: async (period, rows) => {
    const lines = rows.map((row) => [communeOf(row.unit).code, period.last, amount(row, 'budget.tax_arrears'), '']);
    return Buffer.from(csv([['don_vi', 'ngay_chot', 'no_thue_dong', 'do_mat'], ...lines], ','));
  },
};
