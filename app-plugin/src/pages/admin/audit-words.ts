import { dictionary } from '../../words/language.ts';

export const auditWords = dictionary(
  {
    at: 'Lúc',
    actor: 'Người',
    action: 'Việc',
    subject: 'Về',
    details: 'Chi tiết',
    address: 'Từ địa chỉ',
    noAudit: 'Nhật ký chưa có dòng nào.',
    verify: 'Kiểm tra toàn bộ chuỗi',
    whole: 'Nhật ký nguyên vẹn: {n} dòng.',
    broken: 'Nhật ký bị sửa từ dòng {at}. Báo ngay người phụ trách an toàn thông tin.',
    more: 'Xem tiếp dòng cũ hơn',
  },
  {
    at: 'At',
    actor: 'Who',
    action: 'Did',
    subject: 'About',
    details: 'Details',
    address: 'From',
    noAudit: 'The log is empty.',
    verify: 'Check the whole chain',
    whole: 'The log is whole: {n} rows.',
    broken: 'The log was altered from row {at} on. Tell the head of information security at once.',
    more: 'Older rows',
  },
);
