import { accept, refuse } from '../kernel/outcome.ts';
import type { RulesOf } from './deciding.ts';
import type { FigureRef } from './received.ts';
import type { Ticket } from './ticket.ts';

/** Evidence and figures: on record, without a change of state. */
export const RECORD: RulesOf<'attach' | 'exportEvidence' | 'reportSanction' | 'correctFigure'> = {
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
};

/** A ticket about one figure ends with the correction of that one; others may speak of any. */
const isOf = ({ figure }: Ticket, { indicator, unit, period }: FigureRef): boolean =>
  figure === null || (figure.indicator === indicator && figure.unit === unit && figure.period === period);
