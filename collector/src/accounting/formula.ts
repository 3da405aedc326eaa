/** How the accounts are computed, printed with them. */
export interface Formula {
  readonly vi: string;
  readonly en: string;
}

export const FORMULA: Formula = {
  vi:
    'Đúng hạn % = lượt đúng hạn ÷ (lượt đã kết thúc + lượt quá hạn đang mở). Một lượt là một lần đơn vị giữ phiếu; thời gian ' +
    'chờ công dân không tính và không cắt lượt. Lượt thuộc kỳ mà nó kết thúc, hoặc đang mở và quá hạn lúc hết kỳ (hay lúc tính, ' +
    'nếu sớm hơn). Quá hạn khi thời điểm đến hạn đầu tiên đã qua; gia hạn sau đó không xóa được. p50, p90 theo giờ làm việc, ' +
    'thứ hạng gần nhất, tính cả lượt đang mở theo tuổi của nó. n < 5 không xếp hạng; chỉ so trong cùng nhóm. Không tính, ' +
    'nhưng có in: lượt được miễn trách, diễn tập và bảo trì báo trước. Lượt chuyển sai thẩm quyền tính cho trung tâm.',
  en:
    'On time % = on time ÷ (ended + overdue open). A turn is one stay of a ticket with a unit; waiting for the citizen is not ' +
    'counted and does not cut it. It belongs to the period in which it ended, or in which it is open and overdue at the end of ' +
    'the period (or at asOf, when that is earlier). Overdue once the first due instant has passed; a later extension does not ' +
    'erase it. p50 and p90 in working time, nearest rank, open turns at their age. n < 5 is not ranked; only comparable units ' +
    'are compared. Not counted but printed: excused lateness, drills, announced maintenance. Wrongly sent turns are the ' +
    'center’s.',
};
