import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import type { FigureRef } from './received.ts';
import type { Ticket } from './ticket.ts';
import { unitRefusal } from './units-of-command.ts';

/** Evidence, figures, and the accounts of the month's end: on record, without a change of state. */
export const RECORD: RulesOf<
  | 'attach'
  | 'exportEvidence'
  | 'reportSanction'
  | 'correctFigure'
  | 'explain'
  | 'answerExplanation'
  | 'adjustAccount'
  | 'nudge'
> = {
  attach: { then: (_deciding, command) => accept([{ ...command, type: 'AttachmentAdded' }]) },
  exportEvidence: { then: (_deciding, command) => accept([{ ...command, type: 'EvidenceExported' }]) },
  reportSanction: {
    then: ({ ticket }, command) =>
      ticket.exported?.includes(command.package) === true
        ? accept([{ ...command, type: 'SanctionReported' }])
        : refuse('package was not exported'),
  },
  correctFigure: {
    then: ({ ticket }, command) =>
      isOf(ticket, command.figure)
        ? accept([{ ...command, type: 'FigureCorrected' }])
        : refuse('not the figure of this ticket'),
  },
  explain: { then: explain },
  answerExplanation: { then: (_deciding, command) => accept([{ ...command, type: 'ExplanationAnswered' }]) },
  adjustAccount: { then: adjustAccount },
  nudge: {
    then: (deciding, { unit, inNameOfChair, why }) => {
      const refusal = unitRefusal(deciding, unit);
      return refusal === null ? accept([{ type: 'UnitNudged', unit, inNameOfChair, why }]) : refuse(refusal);
    },
  },
};

/** A ticket about one figure ends with the correction of that one; others may speak of any. */
const isOf = ({ figure }: Ticket, { indicator, unit, period }: FigureRef): boolean =>
  figure === null || (figure.indicator === indicator && figure.unit === unit && figure.period === period);

/** A unit explains a turn that was its own: it led, or it was asked to support. */
function explain({ ticket, actor }: Deciding, { turn, note }: CommandOf<'explain'>): Decision {
  const had = [...(ticket.ledBy ?? []), ...ticket.support.map(({ unit }) => unit)];
  const unit = had.find((one) =>
    actor.duties.some(({ role, units }) => (role === 'unit_head' || role === 'unit_contact') && units.has(one)),
  );
  if (unit === undefined || !turn.startsWith(`${ticket.id}/`)) return refuse('your unit did not have it');
  return accept([{ type: 'ExplanationGiven', unit, turn, note }]);
}

/** An adjustment is an event with an approver and a document, never an edit (PEERS, "Semantics to adopt"). */
function adjustAccount({ ticket, actor, rules }: Deciding, command: CommandOf<'adjustAccount'>): Decision {
  const { approver, documentNumber, turn } = command;
  if (documentNumber.trim() === '') return refuse('document number is missing');
  if (!rules.catalog.people.has(approver)) return refuse('approver is unknown');
  if (actor.ref.kind === 'person' && actor.ref.id === approver) return refuse('approver must be somebody else');
  if (!turn.startsWith(`${ticket.id}/`)) return refuse('nothing changes');
  return accept([{ ...command, type: 'AccountAdjusted' }]);
}
