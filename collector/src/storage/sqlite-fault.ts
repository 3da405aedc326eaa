import { DatabaseFault } from './database-fault.ts';

/** Primary result codes of SQLite that a person can do something about. */
const ADVICE: Readonly<Record<number, { readonly vi: string; readonly en: string }>> = {
  8: {
    vi: 'chỉ đọc được, không ghi được; kiểm tra quyền của thư mục dữ liệu',
    en: 'can be read but not written; check the permissions of the data folder',
  },
  11: {
    vi: 'bị hỏng; khôi phục từ bản sao lưu, hoặc chọn thư mục dữ liệu khác (--data)',
    en: 'is damaged; restore it from a backup, or choose another data folder (--data)',
  },
  13: {
    vi: 'không ghi được vì đĩa đã đầy; giải phóng dung lượng rồi khởi động lại',
    en: 'cannot be written because the disk is full; make room and start again',
  },
  14: {
    vi: 'không mở được; kiểm tra quyền của thư mục dữ liệu và dung lượng đĩa',
    en: 'cannot be opened; check the permissions of the data folder and the room on the disk',
  },
  26: {
    vi: 'không phải là cơ sở dữ liệu SQLite, hoặc đã bị hỏng; khôi phục từ bản sao lưu, hoặc chọn thư mục khác (--data)',
    en: 'is no SQLite database, or is damaged; restore it from a backup, or choose another folder (--data)',
  },
};

/** A fault of SQLite in words when a person can mend it; anything else as it came. */
export function asDatabaseFault(cause: unknown, file: string): unknown {
  if (typeof cause !== 'object' || cause === null || !('errcode' in cause)) return cause;
  const advice = ADVICE[Number(cause.errcode) & 0xff];
  if (advice === undefined) return cause;
  const sentence = { vi: `Tệp ${file} ${advice.vi}.`, en: `The file ${file} ${advice.en}.` };
  return new DatabaseFault(sentence, { cause });
}
