import type { TICKET_KIND_NAMES, TICKET_STATE_NAMES } from '@vnioc/contract/ticket-words.ts';
import { dictionary } from '../words/language.ts';

type StateWords = Readonly<Record<(typeof TICKET_STATE_NAMES)[number], string>>;
type KindWords = Readonly<Record<(typeof TICKET_KIND_NAMES)[number], string>>;

const STATES_VI: StateWords = {
  received: 'Tiếp nhận',
  verifying: 'Đang xác minh',
  dispatched: 'Đã chuyển xử lý',
  accepted: 'Đã nhận xử lý',
  in_progress: 'Đang xử lý',
  resolved: 'Đã xử lý, chờ duyệt',
  closed: 'Kết thúc',
  rejected: 'Từ chối',
  duplicate: 'Trùng, đã gộp',
  redirected: 'Chuyển hướng',
  returned: 'Trả lại',
  waiting: 'Chờ bổ sung thông tin',
  extension_requested: 'Xin gia hạn',
  reopened: 'Xử lý lại',
};

const STATES_EN: StateWords = {
  received: 'Received',
  verifying: 'Being verified',
  dispatched: 'Dispatched',
  accepted: 'Accepted',
  in_progress: 'In progress',
  resolved: 'Done, to be checked',
  closed: 'Closed',
  rejected: 'Rejected',
  duplicate: 'Duplicate, merged',
  redirected: 'Redirected',
  returned: 'Returned',
  waiting: 'Waiting for information',
  extension_requested: 'Extension asked for',
  reopened: 'Reopened',
};

/** The fourteen states, by the glossary. */
export const ticketStateWords = dictionary(STATES_VI, STATES_EN);

const KINDS_VI: KindWords = {
  alert: 'Cảnh báo',
  late_data: 'Chậm số liệu',
  source_fault: 'Lỗi hệ thống nguồn',
  case: 'Vụ việc',
  phone_report: 'Tin báo điện thoại',
  instruction: 'Ý kiến chỉ đạo',
  directive: 'Theo dõi chỉ đạo',
  data_request: 'Yêu cầu số liệu',
  figure_complaint: 'Báo sai số liệu',
  citizen_report: 'Phản ánh của dân',
};

const KINDS_EN: KindWords = {
  alert: 'Alert',
  late_data: 'Late figures',
  source_fault: 'Source fault',
  case: 'Case',
  phone_report: 'Report by phone',
  instruction: 'Instruction',
  directive: 'Directive followed up',
  data_request: 'Data request',
  figure_complaint: 'Wrong figure reported',
  citizen_report: 'Citizen report',
};

export const ticketKindWords = dictionary(KINDS_VI, KINDS_EN);

export const severityWords = dictionary(
  { info: 'thông tin', warning: 'cảnh báo', critical: 'nghiêm trọng' },
  { info: 'information', warning: 'warning', critical: 'critical' },
);

/** Roles of people and of steps, as screens call them. */
export const roleWords = dictionary(
  {
    ...{ system: 'Hệ thống', citizen: 'Người dân', ioc_operator: 'Trực IOC', ioc_shift_lead: 'Trưởng ca IOC' },
    ...{ soc_analyst: 'Chuyên viên SOC', unit_contact: 'Đầu mối đơn vị', unit_head: 'Thủ trưởng đơn vị' },
    ...{ office_chief: 'Chánh Văn phòng', vice_chair: 'Phó Chủ tịch', chair: 'Chủ tịch' },
    ...{ internal_affairs: 'Phòng Nội vụ', domain_controller: 'Kiểm soát lĩnh vực', data_entry: 'Nhập liệu' },
    ...{ platform_admin: 'Quản trị', auditor: 'Kiểm toán', upper_level: 'Cấp trên' },
  },
  {
    ...{ system: 'System', citizen: 'Citizen', ioc_operator: 'IOC operator', ioc_shift_lead: 'IOC shift lead' },
    ...{ soc_analyst: 'SOC analyst', unit_contact: 'Unit contact', unit_head: 'Head of the unit' },
    ...{ office_chief: 'Chief of office', vice_chair: 'Vice chair', chair: 'Chair' },
    ...{ internal_affairs: 'Internal affairs', domain_controller: 'Domain controller', data_entry: 'Data entry' },
    ...{ platform_admin: 'Administrator', auditor: 'Auditor', upper_level: 'Level above' },
  },
);

/** Clock and answer of a row. */
export const dueWords = dictionary(
  {
    left: 'Còn {span}',
    leftElapsed: 'Còn {span} (24/7)',
    over: 'Quá {span}',
    overElapsed: 'Quá {span} (24/7)',
    leftWorking: 'Còn {span} làm việc',
    overWorking: 'Quá {span} làm việc',
    at: 'hạn {at}',
    none: 'Không có hạn',
  },
  {
    left: '{span} left',
    leftElapsed: '{span} left (24/7)',
    over: '{span} over',
    overElapsed: '{span} over (24/7)',
    leftWorking: '{span} of working time left',
    overWorking: '{span} of working time over',
    at: 'due {at}',
    none: 'Nothing due',
  },
);
