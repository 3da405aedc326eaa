import { MOBILIZATION_FOLDS, type MobilizationEvent } from './fold-mobilization.ts';
import type { FoldsOf } from './fold-parts.ts';
import type { EscalationLevel } from './received.ts';
import type { TicketEventOf } from './ticket-event.ts';
import type { Ticket } from './ticket.ts';

const nothing = (): Partial<Ticket> => ({});

/** What is put on record beside the course of the ticket: alerts, breaches, mobilisation, evidence, accounts. */
export const RECORD_FOLDS: FoldsOf<
  | 'AlertNoted'
  | 'DependantNoted'
  | 'SeverityChanged'
  | 'DuplicateTaken'
  | 'FigureCorrected'
  | 'DeadlineMissed'
  | 'TicketEscalated'
  | 'UnitNudged'
  | MobilizationEvent
  | 'AttachmentAdded'
  | 'EvidenceExported'
  | 'SanctionReported'
  | 'ExplanationGiven'
  | 'ExplanationAnswered'
  | 'AdjustmentEntered'
  | 'AdjustmentRefused'
  | 'AccountAdjusted'
  | 'DueRecomputed'
> = {
  AlertNoted: ({ alerts }, { status }) => ({
    alerts: { noted: alerts.noted + 1, firing: firing(alerts.firing, status) },
  }),
  DependantNoted: ({ dependants }, { situation }) => ({ dependants: [...new Set([...dependants, situation])] }),
  SeverityChanged: (_ticket, { severity, plan }) => ({ severity, plan }),
  DuplicateTaken: ({ duplicates }, { from }) => ({ duplicates: [...new Set([...duplicates, from])] }),
  DeadlineMissed: ({ missed }, { of, dueAt, step, holder }) => ({ missed: [...missed, { of, dueAt, step, holder }] }),
  TicketEscalated: ({ escalation, escalationOfLead = escalation }, { level }) => ({
    escalation: higher(escalation, level),
    escalationOfLead: higher(escalationOfLead, level),
  }),
  ...MOBILIZATION_FOLDS,
  DueRecomputed: (ticket, { dues, waitingUntil }) => ({
    ...dues.reduce<Partial<Ticket>>((done, due) => ({ ...done, ...moved({ ...ticket, ...done }, due) }), {}),
    ...(waitingUntil === undefined
      ? {}
      : { waitingUntil: waitingUntil.to, custody: ticket.custody && { ...ticket.custody, dueAt: waitingUntil.to } }),
  }),
  UnitNudged: nothing,
  FigureCorrected: nothing,
  AttachmentAdded: nothing,
  EvidenceExported: ({ exported = [] }, event) => ({ exported: [...new Set([...exported, event.package])] }),
  SanctionReported: nothing,
  ExplanationGiven: nothing,
  ExplanationAnswered: nothing,
  AdjustmentEntered: (ticket, { turn, excused, approver, documentNumber, note, by }) => ({
    adjustments: [
      ...pending(ticket, turn),
      { turn, excused, approver, documentNumber, note, ...(by.kind === 'person' ? { enteredBy: by.id } : {}) },
    ],
  }),
  AdjustmentRefused: decided,
  AccountAdjusted: decided,
};

/** What still awaits its approver, without this turn. */
const pending = ({ adjustments = [] }: Ticket, turn: string) => adjustments.filter((one) => one.turn !== turn);

function decided(ticket: Ticket, { turn }: { readonly turn: string }): Partial<Ticket> {
  return ticket.adjustments === undefined ? {} : { adjustments: pending(ticket, turn) };
}

function firing(before: number, status: TicketEventOf<'AlertNoted'>['status']): number {
  if (status === 'firing') return before + 1;
  return status === 'resolved' ? Math.max(0, before - 1) : before;
}

type Moved = TicketEventOf<'DueRecomputed'>['dues'][number];

function moved(ticket: Ticket, due: Moved): Partial<Ticket> {
  const { of, to, legalTo, step, term } = due;
  const terms = term === undefined ? {} : { terms: { ...ticket.terms, [of]: term } };
  const custody = { custody: ticket.custody && { ...ticket.custody, dueAt: to } };
  if (of === 'verify') return { verifyDueAt: to, ...custody };
  if (of === 'accept') return { acceptDueAt: to, ...terms };
  if (of === 'resolve') return { resolveDueAt: to, legalDueAt: legalTo ?? to, ...custody, ...terms };
  if (of === 'close') return { ...custody, ...terms };
  if (of === 'arbitrate') return custody;
  if (of === 'status') return { nextStatusDueAt: to, ...terms };
  if (of === 'step') return { steps: ticket.steps.map((one) => (one.id === step ? { ...one, dueAt: to } : one)) };
  if (of === 'support')
    return {
      support: ticket.support.map((one) =>
        one.unit === step && one.answeredAt === null ? { ...one, dueAt: to } : one,
      ),
    };
  return {};
}

const higher = (told: EscalationLevel | null, level: EscalationLevel): EscalationLevel =>
  told === null || told < level ? level : told;
