import type { StateName } from '@vnioc/contract/words.ts';
import type { OverviewFigure } from '@vnioc/contract/overview.ts';

/** States in the office's words. */
export const STATE_WORDS: Readonly<Record<StateName, string>> = {
  normal: 'Bình thường',
  warning: 'Cảnh báo',
  critical: 'Nghiêm trọng',
  no_data: 'Không có số liệu',
  stale: 'Số liệu cũ',
  upstream_fault: 'Lỗi hệ thống nguồn',
  not_applicable: 'Không áp dụng',
};

export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  up: 'Hoạt động',
  down: 'Mất kết nối',
  stopped: 'Dừng vì dấu độ mật',
  not_run: 'Chưa chạy',
};

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  succeeded: 'Thành công',
  partly: 'Có dòng bị cách ly',
  failed: 'Không đọc được',
  stopped: 'Dừng vì dấu độ mật',
};

export const CAUSE_WORDS: Readonly<Record<string, string>> = {
  unit: 'do đơn vị',
  source: 'do hệ thống nguồn',
  collector: 'do trung tâm',
  calendar: 'do lịch',
};

const OFFSET = 7 * 3_600_000;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

/** `21/05/2024 08:00`, office time; today's instants by the hour alone. */
export function instantText(at: number | null, now: number): string {
  if (at === null) return '–';
  const [day, time] = partsOf(at);
  return day === partsOf(now)[0] ? `${time} hôm nay` : `${day} ${time}`;
}

function partsOf(at: number): [day: string, time: string] {
  const text = new Date(at + OFFSET).toISOString();
  return [`${text.slice(8, 10)}/${text.slice(5, 7)}/${text.slice(0, 4)}`, text.slice(11, 16)];
}

export const clockText = (now: number): string =>
  `${WEEKDAYS[new Date(now + OFFSET).getUTCDay()] ?? ''} ${partsOf(now).join(' ')}`;

/** The last day a period speaks for: its end is the midnight after it. */
export const untilText = (periodEnd: number | null): string =>
  periodEnd === null ? '' : `đến ${partsOf(periodEnd - 1)[0]}`;

/** `91,2 %`, as the office writes a figure; a missing one is never 0. */
export function figureText({ value, shown }: Pick<OverviewFigure, 'value' | 'shown'>): string {
  if (value === null) return '–';
  const digits = { minimumFractionDigits: shown.decimals, maximumFractionDigits: shown.decimals };
  return (value / shown.factor).toLocaleString('vi-VN', digits);
}
