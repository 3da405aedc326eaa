import type { AgendaItem } from '../agenda/agenda-item.ts';
import type { Instant } from '../kernel/clock.ts';
import { absorbedFiring } from '../alerts/store/absorbed-alerts.ts';
import { reminderPages } from '../paging/reminder-pages.ts';
import { unreachable } from '../kernel/unreachable.ts';
import type { Tables } from '../tickets/ledger.ts';
import { SYSTEM } from '../tickets/actor.ts';
import { decide } from '../tickets/decide.ts';
import type { TicketId } from '../tickets/received.ts';
import type { TicketCommand } from '../tickets/ticket-command.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { addPages, commit, pagingAt, rulesOf, type Desk } from './desk.ts';
import { mindShift } from './mind-shift.ts';
import type { Change } from './operations.ts';
import { takeSignals } from './take-inbox.ts';
import { Workbench } from './workbench.ts';

/**
 * Does what fell due on a ticket and takes it off the agenda, in one transaction. `at` is the due instant as far as the
 * office clock allows: a collector that was down does late work at the time it does it.
 */
export function runTicketItem(desk: Desk, item: AgendaItem, at: Instant): Promise<readonly Change[]> {
  return desk.database.writeExclusively(async (tables) => {
    if (!(await desk.agenda.done(tables, item))) return [];
    if (item.task.kind === 'endGrace') return takeSignals(desk, tables, await absorbedFiring(tables), at);
    if (item.task.kind === 'shift') {
      await mindShift(desk, tables, item.task.shift, at);
      return [];
    }
    const id = item.subject as TicketId;
    const ticket = (await desk.ledger.load(tables, [id])).get(id);
    if (ticket === undefined) return [];
    if (item.task.kind === 'remind') {
      await addPages(desk, tables, reminderPages(ticket, item.task.share, await pagingAt(desk, tables, at), at));
      return [];
    }
    const command = commandOf(item);
    return command === null ? [] : act(desk, tables, ticket, command, at);
  });
}

async function act(desk: Desk, tables: Tables, ticket: Ticket, command: TicketCommand, at: Instant) {
  const outcome = decide(ticket, command, SYSTEM, at, rulesOf(desk, ticket.plan));
  if (!outcome.ok || outcome.value.length === 0) return []; // the ticket moved on before its hour came
  const bench = new Workbench();
  bench.put([ticket]);
  bench.happened(ticket.id, outcome.value);
  const changes = bench.changes();
  await commit(desk, tables, changes, at);
  return changes.map(({ after, events }) => ({ ticket: after, events }));
}

/** The system's command for a row; null when its hour alone was all there was to it. */
function commandOf({ task, dueAt }: AgendaItem): TicketCommand | null {
  switch (task.kind) {
    case 'deadline':
      return { type: 'missDeadline', of: task.of, dueAt, step: task.step };
    case 'escalate':
      return { type: 'escalate', level: task.level, to: task.to, why: task.why };
    case 'endWaiting':
      return { type: 'endWaiting' };
    case 'endMobilization':
      return { type: 'noteOutlasted', request: task.request };
    case 'remind':
    case 'endSuppression':
    case 'endGrace':
    case 'watchdog':
    case 'page':
    case 'shift':
      return null;
    default:
      return unreachable(task);
  }
}
