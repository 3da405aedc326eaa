import type { Instant } from '../kernel/clock.ts';
import { localIso } from '../kernel/local-date.ts';
import type { PeriodStatus } from './period-status.ts';
import type { StatementLine } from './statement-line.ts';

/** Words of the printed statement; official documents are Vietnamese (Nghị định 30/2020/NĐ-CP). */
export const COUNTED_WORDS: Readonly<Record<StatementLine['counted'], string>> = {
  overdue_open: 'Quá hạn, đang mở',
  late: 'Muộn, đã xong',
  open: 'Đang mở, trong hạn',
  on_time: 'Đúng hạn',
  excused: 'Được miễn trách (không tính)',
  misdirected: 'Chuyển sai thẩm quyền (tính cho trung tâm)',
  drill: 'Diễn tập, bảo trì (không tính)',
  not_in_period: 'Ngoài kỳ',
};

export const PHASE_WORDS: Readonly<Record<StatementLine['phase'], string>> = {
  verify: 'Tiếp nhận, xác minh',
  arbitrate: 'Phân xử, chuyển lại',
  handle: 'Chủ trì xử lý',
  wait: 'Chờ công dân',
  quality: 'Kiểm tra, kết thúc',
  support: 'Phối hợp',
};

export const STATUS_WORDS: Readonly<Record<PeriodStatus['state'], string>> = {
  running: 'Tạm tính, kỳ chưa hết',
  explaining: 'Tạm tính, đang nhận giải trình',
  answering: 'Tạm tính, trung tâm đang trả lời giải trình',
  closable: 'Tạm tính, có thể chốt kỳ',
  closed: 'Đã chốt kỳ',
};

/** `21/05/2024 08:00`. */
export function shownInstant(at: Instant | null): string {
  if (at === null) return '';
  const iso = localIso(at);
  return `${shownDay(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
}

export const shownDay = (date: string): string => date.split('-').reverse().join('/');

/** `1.234,5`: thousands by points, decimals by a comma, as offices here write. */
export function shownNumber(value: number | null, decimals = 0): string {
  if (value === null) return '–';
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}

export const shownShare = (ratio: number | null): string => (ratio === null ? '–' : `${shownNumber(ratio * 100, 1)}%`);

/** Minutes as hours, one decimal. */
export const shownHours = (minutes: number | null): string => (minutes === null ? '–' : shownNumber(minutes / 60, 1));

/** What was said to a lateness, and the answer. */
export function shownExplanation(line: StatementLine): string {
  const { pending } = line;
  const said = decidedWords(line);
  if (pending === undefined) return said;
  return [said, `chờ duyệt điều chỉnh theo ${pending.documentNumber}`].filter((words) => words !== '').join('; ');
}

function decidedWords({ explanation, excuse, counted }: StatementLine): string {
  if (excuse?.by === 'adjustment') return `Điều chỉnh theo ${excuse.documentNumber ?? ''}`.trim();
  if (explanation === null) return counted === 'late' || counted === 'overdue_open' ? 'Chưa giải trình' : '';
  const late = explanation.documentNumber === undefined ? '' : ` muộn theo ${explanation.documentNumber},`;
  const given = `Giải trình${late} ${shownInstant(explanation.givenAt)}`;
  if (explanation.accepted === null) return `${given}, chưa trả lời`;
  return `${given}, ${explanation.accepted ? 'chấp nhận' : 'không chấp nhận'}`;
}

/** `ngày 05 tháng 02 năm 2024`: days below 10 and months 1 and 2 with a leading zero. */
export function officialDate(at: Instant): string {
  const [year = '', month = '', day = ''] = localIso(at).slice(0, 10).split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
