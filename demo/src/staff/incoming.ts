import { count, type Draw } from '../world/random.ts';
import { at as instantAt, dayOf, HOUR, MINUTE, plusDays, type Day, type Instant } from '../world/time.ts';
import type { WorkingDays } from '../world/working-days.ts';
import { COMMUNES } from '../world/places.ts';
import type { Mover } from './move.ts';

/** Something a person opens at the duty desk. */
export interface Incoming {
  readonly at: Instant;
  readonly key: string;
  readonly by: Mover;
  readonly ticket: Readonly<Record<string, unknown>>;
}

const CALLS = [
  ['traffic_security', 'Va chạm giao thông, ùn tắc tại ngã tư.'],
  ['citizen_reports', 'Rác thải để ven đường nhiều ngày.'],
  ['citizen_reports', 'Đèn đường không sáng.'],
  ['health', 'Nghi ngờ ngộ độc thực phẩm tại bếp ăn.'],
] as const;

/** Matters of a day: calls and citizens' reports, on some days an instruction of the leaders or a request for figures. */
export function incomingOf(day: Day, draw: Draw, works: WorkingDays): readonly Incoming[] {
  const reports = count(draw, 2, 'reports', day);
  const matters = Array.from({ length: reports }, (_, index) => report(day, index, draw));
  return works(day) && draw('instruction', day) < 0.2 ? [...matters, instruction(day, draw)] : matters;
}

function report(day: Day, index: number, draw: Draw): Incoming {
  const name = ['report', day, index] as const;
  const [domain, text] = CALLS[Math.floor(draw(...name, 'what') * CALLS.length)] ?? CALLS[0];
  const unit = COMMUNES[Math.floor(draw(...name, 'where') * COMMUNES.length)]?.id;
  const caller = { name: 'Nguyễn Văn Giả Định', phone: '0900 000 123', place: 'Thôn Minh Họa' };
  const kind = domain === 'citizen_reports' ? 'citizen_report' : 'phone_report';
  const severity = domain === 'health' ? 'critical' : 'warning';
  return {
    at: Math.round(instantAt(day, '06:00') + draw(...name, 'when') * 15 * HOUR),
    key: `${kind}-${day}-${index}`,
    by: 'operator',
    ticket: { kind, domain, unit, severity, text, person: caller },
  };
}

function instruction(day: Day, draw: Draw): Incoming {
  const unit = COMMUNES[Math.floor(draw('instruction', day, 'where') * COMMUNES.length)]?.id;
  const dueAt = instantAt(plusDays(day, 4), '17:00');
  const [text, documentNumber] = [
    'Kiểm tra, báo cáo kết quả giải quyết hồ sơ quá hạn.',
    `${Number(day.slice(8))}/TB-VP`,
  ];
  return {
    at: instantAt(day, '08:15') + Math.round(draw('instruction', day, 'when') * 60) * MINUTE,
    key: `instruction-${day}`,
    by: 'chief',
    ticket: {
      ...{ kind: 'instruction', domain: 'public_services', unit, lead: unit, severity: 'warning' },
      ...{ text, documentNumber, dueAt },
    },
  };
}

/** Matters that came in `(from, to]`. */
export function incomingBetween(from: Instant, to: Instant, draw: Draw, works: WorkingDays): readonly Incoming[] {
  const days: Day[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = plusDays(day, 1)) days.push(day);
  return days
    .flatMap((day) => incomingOf(day, draw, works))
    .filter(({ at }) => at > from && at <= to)
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}
