import { dictionary } from '../words/language.ts';

/** The states of a figure, as the glossary names them. */
export const stateWords = dictionary(
  {
    normal: 'Bình thường',
    warning: 'Cảnh báo',
    critical: 'Nghiêm trọng',
    no_data: 'Chưa có số liệu',
    stale: 'Số liệu cũ',
    upstream_fault: 'Lỗi hệ thống nguồn',
    not_applicable: 'Không áp dụng',
    paused: 'Tạm dừng',
  },
  {
    normal: 'Normal',
    warning: 'Warning',
    critical: 'Critical',
    no_data: 'No data',
    stale: 'Stale',
    upstream_fault: 'Upstream fault',
    not_applicable: 'Not applicable',
    paused: 'Paused',
  },
);
