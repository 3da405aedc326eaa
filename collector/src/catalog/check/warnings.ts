import type { LocalDate } from '../../kernel/local-date.ts';
import type { Finding, Registers } from './registers.ts';

/** What deserves a look and stops nothing (SEMANTICS §1, §3); `at` = today, when the caller knows it. */
export function warningsOf(registers: Registers, at: LocalDate | undefined): readonly Finding[] {
  return [
    ...predictedDays(registers),
    ...untypedTargets(registers),
    ...(at === undefined ? [] : nextYear(registers, at)),
  ];
}

const predictedDays = ({ days }: Registers): readonly Finding[] =>
  days
    .filter(({ value }) => value.status === 'predicted' && value.active)
    .map(({ value, path }) => ({
      register: 'calendar',
      path,
      vi: `ngày ${value.date} (${value.name}) mới là dự kiến; hãy đối chiếu khi có thông báo chính thức`,
      en: `the day ${value.date} (${value.name}) is only predicted; compare it with the official notice`,
    }));

function untypedTargets({ indicators }: Registers): readonly Finding[] {
  const noted = indicators.filter(({ value }) => value.notes.length > 0);
  const first = noted[0];
  if (!first) return [];
  const notes = noted.reduce((sum, { value }) => sum + value.notes.length, 0);
  return [
    {
      register: 'indicators',
      path: first.path,
      vi: `${notes} ghi chú về mục tiêu ở ${noted.length} chỉ tiêu chưa thể kiểm tra bằng máy`,
      en: `${notes} notes on targets of ${noted.length} indicators cannot be judged by machine`,
    },
  ];
}

function nextYear({ days }: Registers, at: LocalDate): readonly Finding[] {
  const year = Number(at.slice(0, 4)) + 1;
  const listed = days.filter(({ value }) => value.date.startsWith(String(year)));
  if (
    at.slice(5) < '11-01' ||
    (listed.length > 0 && listed.every(({ value }) => value.status === 'official' || !value.active))
  )
    return [];
  return [
    {
      register: 'calendar',
      path: ['days'],
      vi: `lịch nghỉ năm ${year} chưa chính thức; hãy cập nhật khi có thông báo`,
      en: `the calendar of ${year} is not official yet; update it when it is announced`,
    },
  ];
}
