import type { Words } from './due-words.ts';
import type { PageReason } from './page.ts';

/** Why somebody is told, as the first words of the message. */
export const REASON_WORDS: Readonly<Record<PageReason, Words>> = {
  dispatched: { vi: 'Phiếu mới chuyển đơn vị xử lý', en: 'A ticket for your unit' },
  verify: { vi: 'Phiếu mới cần xác minh', en: 'A ticket to verify' },
  reminder: { vi: 'Nhắc việc', en: 'Reminder' },
  overdue: { vi: 'Đã quá hạn', en: 'Overdue' },
  escalated: { vi: 'Phiếu được báo lên cấp trên', en: 'Escalated' },
  nudged: { vi: 'Thừa lệnh Chủ tịch UBND: đôn đốc', en: 'Reminder in the name of the Chairman' },
  returned: { vi: 'Phiếu bị trả lại, cần điều phối', en: 'A ticket was returned' },
  support: { vi: 'Đề nghị phối hợp', en: 'Your support is asked for' },
  extension: { vi: 'Gia hạn xử lý', en: 'Extension' },
  mobilization: { vi: 'Huy động lực lượng', en: 'Mobilisation' },
  reopened: { vi: 'Phiếu được mở lại', en: 'Reopened' },
  resolved: { vi: 'Đơn vị báo đã xong, cần duyệt kết quả', en: 'Done, to be checked' },
  watchdog: { vi: 'Hệ thống giám sát im lặng', en: 'A monitoring system is silent' },
  importance: { vi: 'Cảnh báo quan trọng', en: 'Important alert' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  adjustment: { vi: 'Đề nghị duyệt điều chỉnh kết quả tính lượt', en: 'An adjustment awaits your approval' },
  handover: {
    vi: 'Đã hết ca trực, hãy giao ca và ký nhận ca',
    en: 'The shift has ended: hand it over, and sign',
  },
  undelivered: { vi: 'Có tin báo không gửi được', en: 'A message could not be delivered' },
};
