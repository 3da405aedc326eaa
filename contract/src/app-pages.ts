/** A page of the app: its path below the app, its names, and the permission without which there is nothing on it. */
export interface AppPage {
  /** Empty: the first page. */
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  /** Null: everybody's. */
  readonly permission: string | null;
}

/** Pages that people look for by name; those of the navigation stand under the same names in plugin.json. */
export const APP_PAGES: readonly AppPage[] = [
  { path: 'duty', vi: 'Bàn trực', en: 'Duty desk', permission: 'read tickets' },
  { path: 'overview', vi: 'Tổng quan', en: "Leaders' overview", permission: 'read figures' },
  { path: 'board', vi: 'Bảng trạng thái', en: 'Status board', permission: 'read figures' },
  { path: 'domains', vi: 'Lĩnh vực', en: 'Domains', permission: 'read figures' },
  { path: 'tickets', vi: 'Phiếu điều hành', en: 'Tickets', permission: 'read tickets' },
  { path: 'tickets/new', vi: 'Lập phiếu điều hành', en: 'New ticket', permission: 'work tickets' },
  { path: 'unit', vi: 'Việc của đơn vị tôi', en: "My unit's work", permission: null },
  { path: 'accounting', vi: 'Trách nhiệm xử lý', en: 'Response accounting', permission: 'read accounts' },
  { path: 'sources', vi: 'Nguồn dữ liệu', en: 'Data sources', permission: 'read sources' },
  { path: 'sources?tab=completeness', vi: 'Độ đầy đủ số liệu', en: 'Completeness', permission: 'read sources' },
  {
    path: 'sources?tab=freshness',
    vi: 'Số liệu còn nợ, chậm',
    en: 'Figures owed and late',
    permission: 'read sources',
  },
  { path: 'sources?tab=quarantine', vi: 'Số liệu cách ly', en: 'Quarantine', permission: 'read sources' },
  { path: 'sources?tab=entries', vi: 'Nhập tay và duyệt', en: 'Manual entry and approval', permission: 'read sources' },
  { path: 'soc', vi: 'SOC', en: 'SOC', permission: 'read tickets' },
  { path: 'admin', vi: 'Quản trị', en: 'Administration', permission: null },
  { path: 'admin/duty', vi: 'Lịch trực', en: 'Duty roster', permission: 'read tickets' },
  { path: 'admin/deputies', vi: 'Ủy quyền', en: 'Deputies', permission: 'read tickets' },
  { path: 'admin/shifts', vi: 'Sổ trực, giao ca', en: 'Shift book', permission: 'keep shift book' },
  { path: 'admin/calendar', vi: 'Lịch làm việc', en: 'Office calendar', permission: null },
  { path: 'admin/registers', vi: 'Kiểm tra danh mục', en: 'Check of the registers', permission: 'administer' },
  { path: 'admin/keys', vi: 'Khóa truy cập', en: 'Keys', permission: 'administer' },
  { path: 'admin/audit', vi: 'Nhật ký kiểm tra', en: 'Audit log', permission: 'read audit' },
];
