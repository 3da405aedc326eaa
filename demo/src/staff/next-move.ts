import { between, type Draw } from '../world/random.ts';
import { DAY, MINUTE, withOffset, type Instant } from '../world/time.ts';
import type { WorkingDays } from '../world/working-days.ts';
import type { Habits, Move, Mover } from './move.ts';
import { inOfficeHours } from './office-hours.ts';
import { pauseOf } from './pauses.ts';
import { supportMove } from './support-move.ts';
import { temperOf } from './temper.ts';
import type { TicketView } from './ticket-view.ts';

const OFFICE = 'van_phong_hdnd_ubnd';
const CULTURE = 'phong_vhtt';

/** Whoever acts next on a ticket, and when: those who have it, or a unit that was asked to support; null: nobody, ever. */
export function nextMove(ticket: TicketView, habits: Habits): Move | null {
  const moves = [holdersMove(ticket, habits), supportMove(ticket, habits)].filter((move) => move !== null);
  return moves.sort((one, other) => one.at - other.at)[0] ?? null;
}

/** What the person whose turn it is does next and when; null: nothing, ever (an agency that stays silent). */
function holdersMove(ticket: TicketView, { draw, works }: Habits): Move | null {
  const minutes = (low: number, high: number) => between(draw, low, high, ticket.id, ticket.seq) * MINUTE;
  const center = (low: number, high: number, by: Mover, command: Move['command']): Move => ({
    ...{ at: Math.round(ticket.lastEventAt + minutes(low, high)), by, command },
  });
  switch (ticket.state) {
    case 'received':
      return center(2, 9, 'operator', { type: 'startVerification' });
    case 'verifying':
      return ticket.verified
        ? center(1, 4, 'shift lead', { type: 'dispatch', ...toTheCommune(ticket) })
        : verdict(ticket, draw, center);
    case 'returned':
      return ticket.returns < 2
        ? center(10, 40, 'shift lead', { type: 'dispatch' })
        : center(20, 90, 'shift lead', { type: 'arbitrate', lead: ticket.lead ?? OFFICE });
    case 'extension_requested':
      return atTheOffice(center(20, 120, 'chief', { type: 'grantExtension' }), works);
    case 'resolved':
      return checked(ticket, draw, center);
    default:
      return ofTheUnit(ticket, { draw, works }, minutes);
  }
}

/** What a citizen reports is the matter of the commune it happened in. */
const toTheCommune = ({ kind, unit }: TicketView) => (kind === 'citizen_report' ? { lead: unit } : {});

type Center = (low: number, high: number, by: Mover, command: Move['command']) => Move;

const atTheOffice = (move: Move, works: WorkingDays): Move => ({ ...move, at: inOfficeHours(works, move.at) });

/** Machines are wrong now and then: one camera or security alert in sixteen is false. */
function verdict({ id, domain, kind, lastEventAt }: TicketView, draw: Draw, center: Center): Move {
  const machine = kind === 'alert' && (domain === 'traffic_security' || domain === 'infosec');
  if (!machine || draw('false', id) > 1 / 16) {
    return center(3, 12, 'operator', { type: 'verify', note: 'Đã gọi đầu mối và xem hình ảnh, số liệu: đúng.' });
  }
  const suppressUntil = withOffset(lastEventAt + DAY);
  const note = 'Đã kiểm tra: cảnh báo sai do thiết bị.';
  return center(6, 20, 'shift lead', { type: 'reject', rejection: 'false_positive', note, suppressUntil });
}

function checked({ id, cycles }: TicketView, draw: Draw, center: Center): Move {
  const again = cycles === 1 && draw('quality', id) < 0.06;
  return again
    ? center(30, 120, 'shift lead', { type: 'reopen', note: 'Kết quả chưa đạt, đề nghị xử lý lại.' })
    : center(20, 100, 'shift lead', { type: 'close', note: 'Đã kiểm tra kết quả.' });
}

function ofTheUnit(
  ticket: TicketView,
  { draw, works }: Habits,
  minutes: (low: number, high: number) => number,
): Move | null {
  const { id, lead, state, lastEventAt } = ticket;
  if (lead === null) return null;
  const temper = temperOf(draw, lead, id);
  if (temper === 'silent') return null;
  const hurried = ticket.severity === 'critical' && temper === 'prompt';
  const move = (at: Instant, command: Move['command']): Move => {
    const when = Math.round(Math.max(at, lastEventAt + MINUTE));
    return { at: hurried ? when : inOfficeHours(works, when), by: { contactOf: lead }, command };
  };
  if (state === 'waiting') return move(lastEventAt + DAY, { type: 'resume' });
  if (state === 'accepted') return move(lastEventAt + minutes(5, 30), { type: 'start' });
  if (state === 'in_progress') return pauseOf(ticket, temper, move, draw) ?? finished(ticket, temper, move, draw);
  if (temper === 'wrong' && ticket.returns === 0 && state === 'dispatched') {
    const rightUnit = lead === OFFICE ? CULTURE : OFFICE;
    const note = 'Không thuộc thẩm quyền của đơn vị.';
    return move(lastEventAt + minutes(20, 60), { type: 'return', rightUnit, note });
  }
  const late = temper === 'late' && ticket.acceptDueAt !== null;
  const acceptAt = late
    ? (ticket.acceptDueAt ?? 0) + minutes(30, 200)
    : lastEventAt + minutes(5, temper === 'prompt' ? 25 : 80);
  return move(acceptAt, { type: 'accept' });
}

/** Share of the term after which the result is there; whoever is late says so first, with a new date, and keeps it. */
function finished(
  { id, heldSince, resolveDueAt, committedAt, cycles }: TicketView,
  temper: string,
  move: (at: Instant, command: Move['command']) => Move,
  draw: Draw,
): Move {
  const due = resolveDueAt ?? heldSince + DAY;
  const share = { prompt: 0.35, ordinary: 0.85, wrong: 0.6 }[temper] ?? 1.1;
  const doneAt = heldSince + (due - heldSince) * (share - 0.2 * draw('share', id, cycles));
  const resolve = { type: 'resolve', result: 'Đã xử lý xong, kết quả kèm theo.' };
  const done = move(temper === 'late' ? Math.max(doneAt, due + 70 * MINUTE) : doneAt, resolve);
  if (done.at <= due) return done;
  if (committedAt !== null) return move(committedAt - DAY, resolve);
  const note = 'Chậm do thiếu nhân lực; đang xử lý.';
  return { ...done, command: { type: 'report', note, committedAt: withOffset(done.at + 2 * DAY) } };
}
