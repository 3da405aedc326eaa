import { between } from '../world/random.ts';
import { MINUTE } from '../world/time.ts';
import type { Habits, Move } from './move.ts';
import { inOfficeHours } from './office-hours.ts';
import { temperOf } from './temper.ts';
import type { TicketView } from './ticket-view.ts';

const ANSWERED_IN = ['dispatched', 'accepted', 'in_progress', 'extension_requested', 'reopened', 'waiting', 'resolved'];

/** The next unit that answers for its support: prompt ones within the hour, others later, silent ones never. */
export function supportMove(ticket: TicketView, { draw, works }: Habits): Move | null {
  if (!ANSWERED_IN.includes(ticket.state)) return null;
  const moves = ticket.supportOwed.flatMap(({ unit, askedAt, dueAt }): Move[] => {
    const temper = temperOf(draw, unit, `${ticket.id} support`);
    if (temper === 'silent') return [];
    const minutes = between(draw, 15, temper === 'prompt' ? 60 : 180, ticket.id, unit, askedAt) * MINUTE;
    const at = Math.max(temper === 'late' ? dueAt + minutes : askedAt + minutes, ticket.lastEventAt + MINUTE);
    const command = { type: 'answerSupport', unit, note: 'Đã phối hợp theo đề nghị.' };
    return [{ at: inOfficeHours(works, Math.round(at)), by: { contactOf: unit }, command }];
  });
  return moves.sort((one, other) => one.at - other.at)[0] ?? null;
}
