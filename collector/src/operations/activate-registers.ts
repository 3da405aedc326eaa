import { calendarContent } from '../accounting/calendar-content.ts';
import type { Instant } from '../kernel/clock.ts';
import { SYSTEM } from '../tickets/actor.ts';
import { decide } from '../tickets/decide.ts';
import { everyOpenTicket } from '../tickets/every-open-ticket.ts';
import type { DeskEvent, Tables } from '../tickets/ledger.ts';
import { commit, rulesOf, type Desk } from './desk.ts';
import type { Change } from './operations.ts';
import { Workbench } from './workbench.ts';

/**
 * Says in the ledger which registers and which calendar hold from now on (SEMANTICS §7); with another calendar the due
 * instants of open tickets are computed anew, old and new kept (domain §5.3).
 */
export function activateRegisters(desk: Desk, at: Instant): Promise<readonly Change[]> {
  return desk.database.writeExclusively(async (tables) => {
    const { catalog, ledger } = desk;
    const said = await ledger.deskEvents(tables);
    const last = <T extends DeskEvent['type']>(type: T) =>
      said.findLast((event): event is Extract<(typeof said)[number], { type: T }> => event.type === type);
    const { version } = catalog.calendar;
    const newCalendar = last('CalendarActivated')?.version !== version;
    const events: DeskEvent[] = [];
    if (last('CatalogActivated')?.version !== catalog.version) {
      events.push({ type: 'CatalogActivated', at, version: catalog.version });
    }
    if (newCalendar) {
      events.push({ type: 'CalendarActivated', at, version, content: calendarContent(catalog.calendar) });
    }
    if (events.length > 0) await ledger.appendDesk(tables, events, at);
    return newCalendar && said.length > 0 ? recompute(desk, tables, at) : [];
  });
}

async function recompute(desk: Desk, tables: Tables, at: Instant): Promise<readonly Change[]> {
  const bench = new Workbench();
  for (const ticket of await everyOpenTicket(desk.ledger, tables)) {
    const outcome = decide(ticket, { type: 'recomputeDues' }, SYSTEM, at, rulesOf(desk, ticket.plan));
    if (!outcome.ok || outcome.value.length === 0) continue;
    bench.put([ticket]);
    bench.happened(ticket.id, outcome.value);
  }
  const changes = bench.changes();
  await commit(desk, tables, changes, at);
  return changes.map(({ after, events }) => ({ ticket: after, events }));
}
