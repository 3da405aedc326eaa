import { dictionary } from '../../words/language.ts';

/** Roles of domain §1.8, as the office calls them. */
export const roleWords = dictionary(
  {
    chair: 'Chủ tịch',
    vice_chair: 'Phó Chủ tịch',
    office_chief: 'Chánh Văn phòng',
    ioc_shift_lead: 'Trưởng ca IOC',
    ioc_operator: 'Cán bộ trực IOC',
    soc_analyst: 'Cán bộ SOC',
    domain_controller: 'Phụ trách lĩnh vực',
    unit_head: 'Thủ trưởng đơn vị',
    unit_contact: 'Đầu mối đơn vị',
    data_entry: 'Người nhập số liệu',
    internal_affairs: 'Phòng Nội vụ',
    platform_admin: 'Quản trị nền tảng',
    auditor: 'Kiểm tra, kiểm toán',
    upper_level: 'Cấp trên',
  },
  {
    chair: 'Chair',
    vice_chair: 'Vice chair',
    office_chief: 'Chief of office',
    ioc_shift_lead: 'Shift lead',
    ioc_operator: 'Duty officer',
    soc_analyst: 'SOC analyst',
    domain_controller: 'Domain controller',
    unit_head: 'Head of unit',
    unit_contact: 'Contact of unit',
    data_entry: 'Data entry',
    internal_affairs: 'Internal affairs',
    platform_admin: 'Platform administrator',
    auditor: 'Auditor',
    upper_level: 'Upper level',
  },
);
