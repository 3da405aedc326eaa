import { accept, refuse } from '../kernel/outcome.ts';
import { dateOf } from '../kernel/local-date.ts';
import { isValidAt } from '../kernel/validity.ts';
import type { PersonId, PersonRole } from '../catalog/person.ts';
import type { UnitId } from '../catalog/unit.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import type { CommandRefusal } from './ticket-command.ts';
import type { Adjustment, Ticket } from './ticket.ts';

/** Only they approve an adjustment of an account (docs/adr/0006). */
export const APPROVERS: readonly PersonRole[] = ['chair', 'office_chief'];

/** The month's end: what a unit says to its lateness, what the center answers, and what is adjusted by document. */
export const ACCOUNTS: RulesOf<
  'explain' | 'admitExplanation' | 'answerExplanation' | 'adjustAccount' | 'approveAdjustment' | 'refuseAdjustment'
> = {
  explain: { then: explain },
  admitExplanation: { then: admitExplanation },
  answerExplanation: {
    then: ({ rules: { explaining } }, command) =>
      explaining?.closed === true ? refuse('period is closed') : accept([{ ...command, type: 'ExplanationAnswered' }]),
  },
  adjustAccount: { then: adjustAccount },
  approveAdjustment: {
    may: nothingPends,
    then: (deciding, { turn }) => {
      const asked = pendingOf(deciding.ticket, turn);
      if (asked === undefined) return refuse('adjustment is not pending');
      const refusal = approvalRefusal(deciding, asked);
      if (refusal !== null) return refuse(refusal);
      const { excused, approver, documentNumber, note } = asked;
      return accept([{ type: 'AccountAdjusted', turn, excused, approver, documentNumber, note }]);
    },
  },
  refuseAdjustment: {
    may: nothingPends,
    then: (deciding, { turn, note }) => {
      const asked = pendingOf(deciding.ticket, turn);
      if (asked === undefined) return refuse('adjustment is not pending');
      const refusal = approvalRefusal(deciding, asked);
      return refusal === null ? accept([{ type: 'AdjustmentRefused', turn, note }]) : refuse(refusal);
    },
  },
};

/** A unit explains a turn that was its own, within the term of the period's statement (domain §6; docs/adr/0006). */
function explain(deciding: Deciding, { turn, note }: CommandOf<'explain'>): Decision {
  const { ticket, actor, at, rules } = deciding;
  const { explaining } = rules;
  const had = [...(ticket.ledBy ?? []), ...ticket.support.map(({ unit }) => unit)].filter(
    (one) => explaining === undefined || explaining?.unit === one,
  );
  const unit = had.find((one) =>
    actor.duties.some(({ role, units }) => (role === 'unit_head' || role === 'unit_contact') && units.has(one)),
  );
  if (unit === undefined || !turn.startsWith(`${ticket.id}/`)) return refuse('your unit did not have it');
  if (explaining?.closed === true) return refuse('period is closed');
  if (explaining?.until != null && at > explaining.until) return refuse('explanation is too late');
  return accept([{ type: 'ExplanationGiven', unit, turn, note }]);
}

/** After the term the chief of the office may still take what the unit sent by document, until the period is closed. */
function admitExplanation(
  { at, rules: { explaining } }: Deciding,
  { turn, note, documentNumber }: CommandOf<'admitExplanation'>,
): Decision {
  if (explaining === undefined || explaining === null) return refuse('your unit did not have it');
  if (documentNumber.trim() === '') return refuse('document number is missing');
  if (explaining.closed) return refuse('period is closed');
  if (explaining.until === null || at <= explaining.until) return refuse('unit may explain itself');
  return accept([{ type: 'ExplanationGiven', unit: explaining.unit as UnitId, turn, note, documentNumber }]);
}

/** An adjustment is an event with an approver and a document, never an edit; it counts when the approver has said yes. */
function adjustAccount({ ticket, actor, at, rules }: Deciding, command: CommandOf<'adjustAccount'>): Decision {
  const { approver, documentNumber, turn } = command;
  if (documentNumber.trim() === '') return refuse('document number is missing');
  const person = rules.catalog.people.get(approver);
  if (person === undefined) return refuse('approver is unknown');
  if (actor.ref.kind === 'person' && actor.ref.id === approver) return refuse('approver must be somebody else');
  if (!person.duties.some((duty) => APPROVERS.includes(duty.role) && isValidAt(duty, dateOf(at))))
    return refuse('approver may not approve');
  if (!turn.startsWith(`${ticket.id}/`)) return refuse('nothing changes');
  if (pendingOf(ticket, turn) !== undefined) return refuse('adjustment awaits its approver');
  return accept([{ ...command, type: 'AdjustmentEntered' }]);
}

const pendingOf = ({ adjustments = [] }: Ticket, turn: string): Adjustment | undefined =>
  adjustments.find((one) => one.turn === turn);

function nothingPends({ ticket }: Deciding): CommandRefusal | null {
  return (ticket.adjustments ?? []).length > 0 ? null : 'adjustment is not pending';
}

/** The named approver himself, or his dated deputy; never who entered it. */
function approvalRefusal({ actor }: Deciding, { approver, enteredBy }: Adjustment): CommandRefusal | null {
  if (actor.ref.kind !== 'person') return 'not the named approver';
  if (actor.ref.id === enteredBy) return 'approver must be somebody else';
  const named = (id: PersonId): boolean =>
    actor.duties.some((duty) => APPROVERS.includes(duty.role) && duty.deputyOf === id);
  const himself = actor.ref.id === approver && actor.duties.some(({ role }) => APPROVERS.includes(role));
  return himself || named(approver) ? null : 'not the named approver';
}
