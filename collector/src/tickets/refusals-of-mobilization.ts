/** What may be wrong with mobilising people. */
export const MOBILIZATION_REFUSALS = {
  'not mobilizable in a monitored domain': {
    vi: 'Lĩnh vực này chỉ giám sát, không điều hành, nên không được đề nghị điều động (QĐ 1670/QĐ-UBND, Điều 7).',
    en: 'This domain is monitored only, not operated, so nobody can be mobilised for it (QĐ 1670/QĐ-UBND, Điều 7).',
  },
  'mobilization is not pending': {
    vi: 'Không có đề nghị điều động nào mang mã này đang chờ quyết định; hãy tải lại phiếu.',
    en: 'No mobilisation request of that id awaits a decision; reload the ticket.',
  },
  'mobilization does not run': {
    vi: 'Không có đợt điều động nào mang mã này đã được duyệt và chưa kết thúc; hãy tải lại phiếu.',
    en: 'No mobilisation of that id is approved and not yet released; reload the ticket.',
  },
  'planned end has passed': {
    vi: 'Thời điểm dự kiến kết thúc điều động đã qua; hãy ghi thời điểm sau lúc này.',
    en: 'The planned end of the mobilisation has passed; name an instant after now.',
  },
  'unit was not mobilised': {
    vi: 'Đơn vị này không có trong quyết định điều động; hãy chọn đơn vị có trong quyết định.',
    en: 'That unit is not among those mobilised; choose one of them.',
  },
  'person is unknown': {
    vi: 'Không có người này trong danh mục cán bộ; hãy chọn trong danh sách, hoặc ghi số người.',
    en: 'The register has no such person; choose from the list, or give a number of people.',
  },
  'nobody was called up there': {
    vi: 'Không có dòng này trong danh sách được gọi; hãy tải lại phiếu.',
    en: 'The roster has no such line; reload the ticket.',
  },
} as const;
