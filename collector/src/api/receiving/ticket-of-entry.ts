import type { Entry } from '../../sinks/store.ts';
import { TRANSITIONS } from '../../tickets/transitions.ts';
import type { ApiServices } from '../api-services.ts';
import { problem, type ProblemAnswer } from '../problem.ts';
import { loadTicket } from '../tickets/ticket-of-path.ts';

type Figure = Pick<Entry, 'indicator' | 'unit' | 'period' | 'ticket'>;

/**
 * Null when the ticket that a figure names speaks of just this figure and still takes its correction. The same answer for
 * a ticket that there is not and one of another figure: whoever types in figures need not see tickets.
 */
export async function ticketFault(entry: Figure, services: ApiServices): Promise<ProblemAnswer | null> {
  if (entry.ticket === null) return null;
  const ticket = await loadTicket(entry.ticket, services);
  const about = ticket?.figure ?? null;
  const same =
    about !== null &&
    about.indicator === entry.indicator &&
    about.unit === entry.unit &&
    about.period === entry.period &&
    ticket !== null &&
    TRANSITIONS.correctFigure[ticket.state] !== undefined;
  if (same) return null;
  const shown = JSON.stringify(entry.ticket.slice(0, 40));
  return problem('unprocessable', {
    vi: `ticket: không có phiếu ${shown} nào còn mở nói về đúng chỉ tiêu, đơn vị và kỳ này; hãy ghi đúng số phiếu, hoặc để trống.`,
    en: `ticket: no ticket ${shown} that can still be answered speaks of this indicator, unit and period; name the right one, or none.`,
  });
}
