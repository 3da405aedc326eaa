import type { RejectionReason } from '../../observations/rejection.ts';

export interface Place {
  readonly row: number;
  readonly field: string;
  /** A value that may be shown (declared non-personal, masked), or null. */
  readonly shown: string | null;
  /** What a sentence of this reason needs besides: the other row, the sums… Never a value of a record. */
  readonly detail?: string;
}

type Words = (place: Place) => readonly [vi: string, en: string];

const WORDS: Readonly<Record<RejectionReason, Words>> = {
  'unknown unit': () => [
    'không có đơn vị nào mang tên hoặc mã này. Ghi đúng tên hoặc mã trong danh mục đơn vị, hoặc thêm tên gọi khác vào units.yaml.',
    'no unit has this name or code. Use a name or code of the register, or add an alias to units.yaml.',
  ],
  'unit not valid at that date': () => [
    'đơn vị không tồn tại vào ngày của số liệu. Ghi đơn vị kế thừa, hoặc sửa ngày.',
    'the unit did not exist on the date of the figure. Name its successor, or correct the date.',
  ],
  'unknown indicator': () => [
    'không có chỉ tiêu này. Ghi đúng mã chỉ tiêu, hoặc thêm vào indicatorNames của nguồn.',
    'there is no such indicator. Use its id, or add the name to indicatorNames of the source.',
  ],
  'not a number': ({ detail }) => [
    detail === 'ambiguous'
      ? 'số viết theo cách hiểu được hai nghĩa (1.234 là 1234 hay 1,234). Khai báo numbers: vi hoặc plain cho nguồn.'
      : 'không phải là số. Sửa lại, chỉ ghi chữ số và dấu thập phân.',
    detail === 'ambiguous'
      ? 'the number can be read in two ways (1.234 is 1234 or 1.234). Declare numbers: vi or plain for the source.'
      : 'not a number. Correct it: digits and a decimal mark only.',
  ],
  'missing value': () => [
    'thiếu giá trị. Điền giá trị; nếu thật sự bằng không thì ghi 0.',
    'the value is missing. Fill it in; write 0 when it really is zero.',
  ],
  'negative count': () => [
    'số lượng không thể âm. Kiểm tra lại số liệu.',
    'a count cannot be negative. Check the figure.',
  ],
  'ratio above one': () => [
    'tỷ lệ lớn hơn 1 (100 %): tử số lớn hơn mẫu số. Kiểm tra lại, hoặc khai báo aboveOne nếu tỷ lệ này được phép vượt.',
    'the ratio is above 1 (100 %): numerator above denominator. Check it, or declare aboveOne if this one may exceed.',
  ],
  'denominator is zero': () => [
    'mẫu số bằng 0 mà tử số khác 0. Kiểm tra lại hai số.',
    'the denominator is 0 while the numerator is not. Check both.',
  ],
  'not a date': () => [
    'không phải ngày hoặc kỳ theo định dạng đã khai báo. Sửa lại ngày, hoặc sửa period.format của nguồn.',
    'not a date or period in the declared format. Correct it, or period.format of the source.',
  ],
  'period in the future': () => ['kỳ số liệu chưa đến. Sửa lại ngày.', 'the period has not begun. Correct the date.'],
  'period does not match the cadence': () => [
    'kỳ số liệu không đúng tần suất của chỉ tiêu (ngày, tuần, tháng, quý, năm). Ghi đúng loại kỳ.',
    'the period is not of the cadence of the indicator (day, week, month, quarter, year). Use the right one.',
  ],
  'duplicate in the same delivery': ({ row, detail }) => [
    `dòng ${row} mâu thuẫn với dòng ${detail} cho cùng chỉ tiêu, đơn vị và kỳ; dòng ${detail} được giữ. Giữ một dòng đúng rồi gửi lại.`,
    `row ${row} contradicts row ${detail} for the same indicator, unit and period; row ${detail} was kept. Leave one of them and send again.`,
  ],
  'totals do not add up': ({ detail }) => [
    `dòng tổng không bằng tổng các dòng (${detail}). Các dòng chi tiết vẫn được nhận; kiểm tra lại dòng tổng.`,
    `the total differs from the sum of the rows (${detail}). The rows were taken; check the total.`,
  ],
  'personal data': () => [
    'bản ghi chứa dữ liệu cá nhân; hệ thống chỉ nhận số liệu tổng hợp và không giữ lại gì. Bỏ các trường đó rồi gửi lại.',
    'the record holds personal data; only aggregates are taken and nothing of it was kept. Remove these fields and send again.',
  ],
  'not readable': ({ detail }) => [
    `không đọc được${detail ? ` (${detail})` : ''}. Kiểm tra định dạng rồi gửi lại.`,
    `not readable${detail ? ` (${detail})` : ''}. Check the format and send again.`,
  ],
  'unknown field': ({ detail }) => [
    `không có cột hoặc trường này${detail ? ` (có: ${detail})` : ''}. Sửa tên cột, hoặc sửa phần ánh xạ của nguồn.`,
    `there is no such column or field${detail ? ` (there are: ${detail})` : ''}. Correct its name, or the mapping of the source.`,
  ],
  'outside your scope': () => [
    'đơn vị này ngoài phạm vi của người gửi. Gửi bằng tài khoản của đơn vị đó.',
    'this unit is outside your scope. Send with the key of that unit.',
  ],
  'indicator does not belong to this source': () => [
    'chỉ tiêu này không thuộc nguồn này. Gửi qua đúng nguồn, hoặc sửa expects của nguồn.',
    'this indicator does not belong to this source. Send it through its own, or correct expects.',
  ],
};

/** What is wrong, where, and what to do; row 0 is the whole delivery. */
export function rejectionSentence(reason: RejectionReason, place: Place): { readonly vi: string; readonly en: string } {
  const [vi, en] = WORDS[reason](place);
  const value = place.shown === null || place.shown === '' ? '' : ` = "${place.shown}"`;
  const rowVi = place.row > 0 ? `Dòng ${place.row}` : 'Toàn bộ lần gửi';
  const rowEn = place.row > 0 ? `Row ${place.row}` : 'The whole delivery';
  const field = place.field === '' ? '' : `"${place.field}"${value}`;
  return { vi: `${rowVi}${field && `, trường ${field}`}: ${vi}`, en: `${rowEn}${field && `, field ${field}`}: ${en}` };
}
