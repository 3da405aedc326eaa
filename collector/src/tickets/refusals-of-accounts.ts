/** What may be wrong with explanations and adjustments of accounts. */
export const ACCOUNT_REFUSALS = {
  'approver must be somebody else': {
    vi: 'Người duyệt phải khác người nhập; hãy nêu người có thẩm quyền duyệt.',
    en: 'The approver must be somebody other than who enters it; name who approved it.',
  },
  'approver is unknown': {
    vi: 'Không có người này trong danh mục cán bộ; hãy chọn người duyệt trong danh sách.',
    en: 'The register has no such person; choose the approver from the list.',
  },
  'approver may not approve': {
    vi: 'Người này không có thẩm quyền duyệt điều chỉnh; hãy chọn Chủ tịch hoặc Chánh Văn phòng đương nhiệm.',
    en: 'That person may not approve adjustments; name the chair or the chief of the office in post.',
  },
  'adjustment awaits its approver': {
    vi: 'Lượt này đã có đề nghị điều chỉnh chờ duyệt; hãy chờ người duyệt quyết định.',
    en: 'An adjustment of that turn awaits its approver already; wait for the decision.',
  },
  'adjustment is not pending': {
    vi: 'Không có đề nghị điều chỉnh nào của lượt này đang chờ duyệt; hãy tải lại phiếu.',
    en: 'No adjustment of that turn awaits a decision; reload the ticket.',
  },
  'not the named approver': {
    vi: 'Đề nghị này ghi người duyệt khác; chỉ người đó hoặc người được ủy quyền thay người đó quyết định.',
    en: 'Somebody else is named as approver; only that person, or the deputy, decides.',
  },
  'explanation is too late': {
    vi: 'Đã hết thời hạn giải trình của kỳ; hãy gửi công văn giải trình để Chánh Văn phòng xem xét ghi nhận.',
    en: 'The term for explaining is over; send the explanation by document, for the chief of the office to admit.',
  },
  'unit may explain itself': {
    vi: 'Đơn vị còn trong thời hạn tự giải trình; chỉ ghi nhận giải trình muộn khi đã hết hạn.',
    en: 'The unit may still explain by itself; a late explanation is admitted after the term only.',
  },
  'period is closed': {
    vi: 'Kỳ của lượt này đã chốt; chỉ còn thay đổi được bằng điều chỉnh có văn bản và người duyệt.',
    en: 'The period of that turn is closed; only an adjustment with a document and an approver changes it.',
  },
  'your unit did not have it': {
    vi: 'Đơn vị của ông/bà không giữ phiếu trong lượt này nên không giải trình thay được; hãy chọn đúng lượt.',
    en: 'Your unit did not have the ticket in that turn, so it cannot explain it; choose the right turn.',
  },
} as const;
