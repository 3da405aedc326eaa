import type { OverviewDecision } from '@vnioc/contract/leaders-overview.ts';
import type { TicketCommandInput } from '@vnioc/contract/ticket-commands.ts';

/** What the one who decides filled in. */
export interface Said {
  readonly note: string;
  readonly documentNumber: string;
  readonly unit: string | null;
}

export type Verdict = 'approve' | 'refuse';

type Needed = 'note' | 'unit' | 'document';

/** The command that a verdict gives, or what is missing for it. A refusal always says why; people are called up by a document (QĐ 1670/QĐ-UBND, Điều 4.2). */
export const decisionCommand = (
  { kind, request }: Pick<OverviewDecision, 'kind' | 'request'>,
  verdict: Verdict,
  said: Said,
): TicketCommandInput | Needed => {
  const note = said.note.trim();
  const documentNumber = said.documentNumber.trim();
  if (verdict === 'refuse' && note === '') return 'note';
  if (kind === 'mobilization') {
    if (verdict === 'refuse') return { type: 'refuseMobilization', request: request ?? '', note };
    return documentNumber === '' ? 'document' : { type: 'approveMobilization', request: request ?? '', documentNumber };
  }
  if (kind === 'extension') {
    return verdict === 'approve' ? { type: 'grantExtension' } : { type: 'refuseExtension', note };
  }
  if (kind === 'step') {
    return verdict === 'approve'
      ? { type: 'completeStep', step: request ?? '', evidence: note === '' ? null : note }
      : { type: 'skipStep', step: request ?? '', note };
  }
  if (said.unit === null) return 'unit';
  return { type: 'arbitrate', lead: said.unit, reason: note === '' ? null : note };
};
