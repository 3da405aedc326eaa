export type IncidentKind =
  | 'late_unit'
  | 'epidemic'
  | 'overdue'
  | 'cameras_down'
  | 'spread'
  | 'wave'
  | 'wrong_figure'
  | 'secrecy'
  | 'upstream_500'
  | 'upstream_hangs'
  | 'upstream_html';

/** One line of the script: what goes wrong, for whom, and what a person at the screens should then see. */
export interface Script {
  readonly kind: IncidentKind;
  readonly sentence: { readonly vi: string; readonly en: string };
  readonly visible: string;
  /** Source of the registers that shows it; for faults of a system, all sources that live on it. */
  readonly sources: readonly string[];
  readonly unit: string | null;
  /** Days after the start on which it begins: of a simulated run, and of a live one (below 0: before it). */
  readonly simulatedOffset: number;
  readonly liveOffset: number;
  /** `[from, to)`: times of day, and how many days later it ends. */
  readonly from: string;
  readonly lasts: number;
  readonly to: string;
  /** Moved to the next working day when it would fall on a day off. */
  readonly workingDay: boolean;
  readonly repeats: boolean;
}

const LGSP = ['mot-cua', 'mot-cua-ho-so', 'mot-cua-thang', 'mot-cua-tai-su-dung'];
const CONSOLE = ['may-tram', 'soc-ngay', 'lo-hong', 'cap-do-httt'];

const script = (
  kind: IncidentKind,
  sources: readonly string[],
  unit: string | null,
  [simulatedOffset, liveOffset]: readonly [number, number],
  [from, lasts, to]: readonly [string, number, string],
  vi: string,
  en: string,
  visible: string,
): Script => ({
  kind,
  sources,
  unit,
  simulatedOffset,
  liveOffset,
  from,
  lasts,
  to,
  sentence: { vi, en },
  visible,
  workingDay: kind !== 'epidemic',
  repeats: kind !== 'secrecy',
});

/** The script. Each happens within the first 30 days of a simulated run, and again every eight weeks. */
export const SCRIPT: readonly Script[] = [
  script(
    'late_unit',
    ['mot-cua'],
    'c-daidong',
    [2, -1],
    ['00:00', 2, '08:00'],
    'Xã Đại Đồng không gửi số liệu một cửa trong ngày; hai ngày sau mới có',
    'Đại Đồng does not send its one-stop figures; they come two days later',
    'freshness late, then missing, cause "unit", for this commune alone; received_late afterwards',
  ),
  script(
    'epidemic',
    ['y-te-xa'],
    'c-chidao',
    [3, -6],
    ['00:00', 12, '00:00'],
    'Ổ dịch sốt xuất huyết tại xã Chỉ Đạo',
    'A dengue outbreak in Chỉ Đạo',
    'a warning by health.dengue_cases over 14 days; health.outbreaks_active critical for this commune',
  ),
  script(
    'overdue',
    ['mot-cua-ho-so', 'mot-cua'],
    'c-trungtrac',
    [6, -2],
    ['00:00', 5, '00:00'],
    'Hơn mười hồ sơ quá hạn tại xã Trưng Trắc',
    'More than ten overdue dossiers in Trưng Trắc',
    'public_services.overdue_open critical, on_time_rate critical for this commune',
  ),
  script(
    'cameras_down',
    ['camera'],
    'c-tanquang',
    [8, 0],
    ['00:00', 2, '00:00'],
    'Cụm camera xã Tân Quang mất kết nối',
    'The camera cluster of Tân Quang goes dark',
    'traffic_security.cameras_online_rate critical for this commune; camera.offline events',
  ),
  script(
    'wave',
    ['mxh-tong-hop', 'mxh-bai-dang'],
    'c-minhhai',
    [9, 0],
    ['00:00', 2, '00:00'],
    'Làn sóng tin tiêu cực trên mạng xã hội về xã Minh Hải',
    'A wave of negative posts about Minh Hải',
    'media.mentions_negative and media.negative_rate critical for this commune',
  ),
  script(
    'spread',
    ['soc-eve', 'may-tram'],
    'phong_tai_chinh',
    [10, -1],
    ['00:00', 1, '00:00'],
    'Mã độc lây qua nhiều máy từ Phòng Tài chính',
    'Malware spreads over hosts from the finance division',
    'infosec.endpoints_infected critical; critical alerts on several hosts of several units',
  ),
  script(
    'wrong_figure',
    ['qlvb'],
    'c-viethung',
    [4, -1],
    ['00:00', 2, '14:00'],
    'Xã Việt Hưng báo số văn bản đến gấp mười lần, hai ngày sau đính chính',
    'Việt Hưng reports ten times its incoming documents and corrects it two days later',
    'revision 2 of documents.incoming; asOf before it shows the wrong figure',
  ),
  script(
    'wrong_figure',
    ['ngan-sach-tuan'],
    'c-lacdao',
    [14, -7],
    ['00:00', 10, '14:00'],
    'Xã Lạc Đạo ghi nhầm đơn vị trong bảng thu chi tuần; đính chính bằng tệp mới',
    'Lạc Đạo mistakes the unit in the weekly budget book; a new file corrects it',
    'revision 2 of budget.revenue_total from the file "dinh-chinh"',
  ),
  script(
    'upstream_html',
    ['qlvb'],
    null,
    [11, 3],
    ['15:00', 0, '22:00'],
    'Hệ thống QLVB trả về trang đăng nhập HTML thay cho dữ liệu',
    'The document system answers with its HTML sign-in page',
    'run failed with fault "format"; lateness with cause "source"',
  ),
  script(
    'upstream_500',
    LGSP,
    null,
    [13, 1],
    ['00:00', 1, '07:00'],
    'Cổng dịch vụ công lỗi 500 cả ngày',
    'The one-stop portal answers 500 for a whole day',
    'one outage; every cell below it upstream_fault, cause "source", no commune blamed',
  ),
  script(
    'upstream_hangs',
    CONSOLE,
    null,
    [15, 2],
    ['10:00', 0, '23:00'],
    'Bảng điều khiển phòng chống mã độc không trả lời',
    'The anti-malware console hangs',
    'runs time out; cause "source"',
  ),
  script(
    'secrecy',
    ['cong-an-antt'],
    'c-dinhdu',
    [17, -1],
    ['00:00', 1, '00:00'],
    'Một dòng báo cáo an ninh trật tự mang dấu mật',
    'A row of the public-order report carries a secrecy mark',
    'refusal with a hash only; source stopped until a named person releases it',
  ),
];
