import type { UnitId } from '../catalog/unit.ts';
import { dueAt } from '../kernel/due.ts';
import { accept, refuse } from '../kernel/outcome.ts';
import type { Deciding, RulesOf } from './deciding.ts';
import type { TextRef } from './received.ts';
import type { TicketEventBody } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';
import { unitRefusal } from './units-of-command.ts';

const isAsked = ({ support }: Ticket, unit: UnitId): boolean =>
  support.some((one) => one.unit === unit && one.answeredAt === null);

/** Asks a unit that does not owe an answer already; its own clock begins. */
export const supportAsked = ({ ticket, at, rules }: Deciding, unit: UnitId, note: TextRef | null): TicketEventBody[] =>
  isAsked(ticket, unit)
    ? []
    : [
        {
          type: 'SupportAsked',
          ...{ unit, note },
          dueAt: dueAt(rules.catalog.calendar, at, rules.catalog.alerting.supportDeadline),
        },
      ];

/** Units that help the lead unit, each with its own due instant. */
export const SUPPORT: RulesOf<'askSupport' | 'answerSupport'> = {
  askSupport: {
    then: (deciding, { unit, note }) => {
      const refusal = unitRefusal(deciding, unit);
      if (refusal !== null) return refuse(refusal);
      const events = unit === deciding.ticket.lead ? [] : supportAsked(deciding, unit, note);
      return events.length === 0 ? refuse('nothing changes') : accept(events);
    },
  },
  answerSupport: {
    then: ({ ticket, actor }, { unit, note }) => {
      const speaksFor = actor.duties.some(
        ({ role, units }) => (role === 'unit_contact' || role === 'unit_head') && units.has(unit),
      );
      if (!speaksFor) return refuse('not your unit');
      return isAsked(ticket, unit) ? accept([{ type: 'SupportAnswered', unit, note }]) : refuse('nothing changes');
    },
  },
};
