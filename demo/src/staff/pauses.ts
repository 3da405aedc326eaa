import { DAY, withOffset, type Instant } from '../world/time.ts';
import type { Draw } from '../world/random.ts';
import type { Move } from './move.ts';
import type { Temper } from './temper.ts';
import type { TicketView } from './ticket-view.ts';

/**
 * What a unit does once, right after it began: it waits for the citizen, or asks for the one extension in time. Null: it
 * simply goes on.
 */
export function pauseOf(
  ticket: TicketView,
  temper: Temper,
  move: (at: Instant, command: Move['command']) => Move,
  draw: Draw,
): Move | null {
  const { id, kind, cycles, lastAnswer, heldSince, lastEventAt, resolveDueAt } = ticket;
  if (lastAnswer !== 'WorkStarted' || cycles > 1 || resolveDueAt === null) return null;
  const citizen = kind === 'citizen_report' || kind === 'phone_report';
  if (citizen && temper === 'ordinary' && draw('waits', id) < 0.5) {
    const note = 'Chờ người dân bổ sung hình ảnh, địa điểm.';
    const waits = move(lastEventAt, { type: 'wait', reason: 'citizen_information', note });
    return waits.at < resolveDueAt ? waits : null;
  }
  if (temper !== 'late' || draw('extension', id) > 0.5) return null;
  const note = 'Cần thêm thời gian phối hợp.';
  const command = { type: 'requestExtension', note, committedAt: withOffset(resolveDueAt + 2 * DAY) };
  const asks = move(heldSince + (resolveDueAt - heldSince) * 0.6, command);
  return asks.at < resolveDueAt ? asks : null;
}
