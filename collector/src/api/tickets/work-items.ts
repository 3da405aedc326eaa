import type { WorkItem, WorkTurn } from '@vnioc/contract/unit-work.ts';
import { timeOfTurns } from '../../accounting/time-of-tickets.ts';
import type { Turn } from '../../accounting/turn.ts';
import { inTicketScope } from '../../access/ticket-scope.ts';
import type { Scope } from '../../access/scope.ts';
import type { UnitId } from '../../catalog/unit.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Actor } from '../../tickets/actor.ts';
import type { Ticket } from '../../tickets/ticket.ts';
import type { ApiServices } from '../api-services.ts';
import { measuredTurn } from './measured-turns.ts';
import { possibilitiesOf } from './possibilities-of.ts';
import { procedureOf } from './procedure-of.ts';
import { holderSaid } from './ticket-item.ts';
import { ticketLines } from './ticket-line.ts';

interface Reader {
  readonly unit: UnitId;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly language: 'vi' | 'en';
  readonly now: Instant;
}

/** Tickets as a unit works on them: what is next, what may be done, and whose hands the time was in, reckoned for this unit. */
export async function workItems(
  tickets: readonly Ticket[],
  reader: Reader,
  services: ApiServices,
): Promise<readonly WorkItem[]> {
  const { operations, database, catalog, rulesOf } = services;
  const { now, scope, unit } = reader;
  const lines = await ticketLines(tickets, reader, services);
  const turns = await operations.accounts.turnsOf(
    database.kysely,
    tickets.map(({ id }) => id),
  );
  return tickets.flatMap((ticket, index): readonly WorkItem[] => {
    const line = lines[index];
    if (line === undefined) return [];
    const own = turns.get(ticket.id) ?? [];
    const works = inTicketScope(scope, ticket, 'work tickets');
    return [
      {
        ...line,
        procedure: procedureOf(ticket, rulesOf(ticket), now),
        possibilities: works ? possibilitiesOf(ticket, reader, services) : [],
        time: { tickets: 1, ...timeOfTurns(own, now, catalog.calendar, unit) },
        turns: own.map((turn) => workTurn(turn, now, catalog)),
      },
    ];
  });
}

function workTurn(turn: Turn, now: Instant, { calendar, units }: ApiServices['catalog']): WorkTurn {
  const { id, line, holder, phase, clock, from, to, excuse, explanation } = turn;
  const { onClockMs, offClockMs, overdueMs } = measuredTurn(turn, now, calendar);
  const unit = holder.kind === 'unit' ? units.get(holder.unit) : undefined;
  return {
    ...{ turn: id, line, phase, clock, from, to, onClockMs, offClockMs, overdueMs },
    holder: holderSaid(holder),
    holderName: unit === undefined ? null : { vi: unit.name, en: unit.nameEn },
    excused: excuse !== null,
    explanation: explanation === null ? null : { givenAt: explanation.givenAt, accepted: explanation.accepted },
  };
}
