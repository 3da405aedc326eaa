import { AMBER, BLUE_GREY, GREEN, GREY, RED, type Words } from './state-look.ts';

/** States of a ticket as the office says them (domain glossary). */
export const TICKET_STATES: Words = {
  received: ['Tiếp nhận'],
  verifying: ['Đang xác minh'],
  dispatched: ['Đã chuyển xử lý'],
  accepted: ['Đã nhận xử lý'],
  in_progress: ['Đang xử lý'],
  resolved: ['Đã xử lý, chờ duyệt'],
  closed: ['Kết thúc'],
  rejected: ['Từ chối'],
  duplicate: ['Trùng, đã gộp'],
  redirected: ['Chuyển hướng'],
  returned: ['Trả lại'],
  waiting: ['Chờ bổ sung thông tin'],
  extension_requested: ['Xin gia hạn'],
  reopened: ['Xử lý lại'],
};

export const TICKET_KINDS: Words = {
  alert: ['Cảnh báo'],
  late_data: ['Chậm số liệu'],
  source_fault: ['Lỗi hệ thống nguồn'],
  case: ['Vụ việc'],
  phone_report: ['Tin báo điện thoại'],
  instruction: ['Chỉ đạo'],
  directive: ['Văn bản giao việc'],
  data_request: ['Yêu cầu số liệu'],
  figure_complaint: ['Báo sai số liệu'],
  citizen_report: ['Phản ánh của người dân'],
};

export const SEVERITIES: Words = {
  info: ['Thông tin'],
  warning: ['▲ Cảnh báo', AMBER],
  critical: ['◆ Nghiêm trọng', RED],
};

export const FRESHNESS: Words = {
  pending: ['Chưa hết kỳ', GREY],
  due: ['Đến hạn nộp'],
  received: ['● Đã nhận', GREEN],
  received_late: ['▲ Nhận muộn', AMBER],
  late: ['▲ Chậm', AMBER],
  missing: ['◆ Không nộp', RED],
  not_applicable: ['– Không phải nộp', GREY],
};

export const CAUSES: Words = {
  unit: ['Đơn vị'],
  source: ['⚡ Hệ thống nguồn', BLUE_GREY],
  collector: ['Bộ thu thập'],
  calendar: ['Lịch làm việc'],
};

export const OUTCOMES: Words = {
  succeeded: ['● Thành công', GREEN],
  partly: ['▲ Một phần', AMBER],
  failed: ['⚡ Thất bại', BLUE_GREY],
  stopped: ['⏸ Đã dừng', RED],
  interrupted: ['Bị ngắt', GREY],
};

export const GROUPS: Words = {
  agency: ['Cơ quan'],
  commune: ['Xã, phường'],
  district: ['Huyện'],
  province: ['Tỉnh'],
  school: ['Trường'],
  facility: ['Cơ sở'],
};

export const OVERDUE: Words = { '0': ['● Trong hạn', GREEN], '1': ['◆ Quá hạn', RED] };
export const FEW: Words = { '0': [''], '1': ['n < 5: chưa xếp hạng', GREY] };
