import type { UnitId } from '../catalog/unit.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Words } from './due-words.ts';

export interface NextDue {
  readonly what: Words;
  readonly dueAt: Instant;
  readonly clock: 'working' | 'elapsed';
}

const WORDS = {
  accept: { vi: 'Nhận', en: 'Accept' },
  resolve: { vi: 'Xử lý', en: 'Handle' },
  support: { vi: 'Phối hợp', en: 'Support' },
  verify: { vi: 'Xác minh', en: 'Verify' },
  arbitrate: { vi: 'Điều phối lại', en: 'Arbitrate' },
  quality: { vi: 'Duyệt kết quả', en: 'Check the result' },
  wait: { vi: 'Chờ người dân', en: 'Wait for the citizen' },
} as const;

/** What a unit has to do about a ticket next, and by when; for everybody else what the ticket waits for. */
export function nextDue(ticket: Ticket, unit: UnitId): NextDue | null {
  const { custody, plan, state, acceptDueAt } = ticket;
  const asked = ticket.support.find((one) => one.unit === unit && one.answeredAt === null);
  if (asked !== undefined && ticket.lead !== unit) return { what: WORDS.support, dueAt: asked.dueAt, clock: 'working' };
  if (state === 'dispatched' && acceptDueAt !== null) {
    const working = plan.deadlines.accept.unit === 'WH' || plan.deadlines.accept.unit === 'WD';
    return { what: WORDS.accept, dueAt: acceptDueAt, clock: working ? 'working' : 'elapsed' };
  }
  if (custody === null || custody.dueAt === null) return null;
  const what = custody.phase === 'handle' ? WORDS.resolve : WORDS[custody.phase];
  return { what, dueAt: custody.dueAt, clock: custody.clock };
}
