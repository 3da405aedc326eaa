import { accept, refuse } from '../kernel/outcome.ts';
import type { TicketPlan } from '../routing/plan.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import { movedDues, movedWaiting, severityDues } from './recompute.ts';
import { isRecorded, runningDeadlines } from './running-deadlines.ts';
import type { TicketEventBody } from './ticket-event.ts';

/** What the agenda, the alerts and the registers ask. */
export const OF_SYSTEM: RulesOf<'noteAlert' | 'noteDependant' | 'missDeadline' | 'recomputeDues' | 'changeSeverity'> = {
  noteAlert: { then: (_deciding, command) => accept([{ ...command, type: 'AlertNoted' }]) },
  noteDependant: {
    then: ({ ticket }, command) =>
      ticket.dependants.includes(command.situation)
        ? refuse('nothing changes')
        : accept([{ ...command, type: 'DependantNoted' }]),
  },
  missDeadline: { then: missDeadline },
  recomputeDues: {
    then: (deciding) => {
      const [dues, waitingUntil] = [movedDues(deciding), movedWaiting(deciding)];
      if (dues.length === 0 && waitingUntil === null) return refuse('nothing changes');
      const calendarVersion = deciding.rules.catalog.calendar.version;
      const waiting = waitingUntil === null ? {} : { waitingUntil };
      return accept([{ type: 'DueRecomputed', calendarVersion, dues, ...waiting }]);
    },
  },
  changeSeverity: { then: changeSeverity },
};

/** Only a deadline that still runs, has come, and is not on record yet. */
function missDeadline({ ticket, at }: Deciding, { of, dueAt, step }: CommandOf<'missDeadline'>): Decision {
  const running = runningDeadlines(ticket).find((one) => one.of === of && one.dueAt === dueAt && one.step === step);
  if (running === undefined || at < dueAt || isRecorded(ticket, running)) return refuse('nothing changes');
  return accept([{ type: 'DeadlineMissed', of, dueAt, step, holder: running.holder }]);
}

/** Another severity brings another plan; what runs is counted anew from where it began, with what was paused kept (glpi#6902). */
function changeSeverity(deciding: Deciding, { severity, plan, reason }: CommandOf<'changeSeverity'>): Decision {
  const { ticket, rules } = deciding;
  if (severity === ticket.severity) return refuse('nothing changes');
  const changed: TicketEventBody = { type: 'SeverityChanged', severity, plan: keeping(ticket, plan), reason };
  const dues = severityDues(deciding, plan, severity);
  if (dues.length === 0) return accept([changed]);
  return accept([changed, { type: 'DueRecomputed', calendarVersion: rules.catalog.calendar.version, dues }]);
}

/** The procedure that the ticket was pinned to stays, and so does the lead unit that a person chose. */
function keeping({ plan: before }: Deciding['ticket'], plan: TicketPlan): TicketPlan {
  const { lead, supporting, by } = before;
  return { ...plan, sop: before.sop ?? plan.sop, ...(by === 'person' ? { lead, supporting, by } : {}) };
}
