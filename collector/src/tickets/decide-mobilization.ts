import { accept, refuse } from '../kernel/outcome.ts';
import type { Deciding, RulesOf } from './deciding.ts';
import type { CommandRefusal } from './ticket-command.ts';
import type { Mobilization, Ticket } from './ticket.ts';
import { unitsRefusal } from './units-of-command.ts';

/** Mobilising people of agencies, only with the chair's permission (QĐ 1670/QĐ-UBND, Điều 4.2), only where the center also operates (Điều 7). */
export const MOBILIZATION: RulesOf<
  'requestMobilization' | 'approveMobilization' | 'refuseMobilization' | 'releaseMobilization'
> = {
  requestMobilization: {
    may: ({ ticket, rules }) =>
      rules.catalog.domains.get(ticket.domain)?.mode === 'monitor_operate'
        ? null
        : 'not mobilizable in a monitored domain',
    then: (deciding, { request, units, note }) => {
      if (units.length === 0 || find(deciding.ticket, request) !== undefined) return refuse('nothing changes');
      const refusal = unitsRefusal(deciding, units);
      return refusal === null
        ? accept([{ type: 'MobilizationRequested', request, units: [...new Set(units)], note }])
        : refuse(refusal);
    },
  },
  approveMobilization: {
    may: nothingPends,
    then: (deciding, { request, documentNumber }) => {
      const refusal = approvalRefusal(deciding, request);
      return refusal === null ? accept([{ type: 'MobilizationApproved', request, documentNumber }]) : refuse(refusal);
    },
  },
  refuseMobilization: {
    may: nothingPends,
    then: ({ ticket }, { request, note }) =>
      find(ticket, request)?.state === 'requested'
        ? accept([{ type: 'MobilizationRefused', request, note }])
        : refuse('mobilization is not pending'),
  },
  releaseMobilization: {
    then: ({ ticket }, { request }) =>
      find(ticket, request)?.state === 'approved'
        ? accept([{ type: 'MobilizationReleased', request }])
        : refuse('nothing changes'),
  },
};

const find = ({ mobilizations }: Ticket, request: string): Mobilization | undefined =>
  mobilizations.find((one) => one.request === request);

function nothingPends({ ticket }: Deciding): CommandRefusal | null {
  return ticket.mobilizations.some(({ state }) => state === 'requested') ? null : 'mobilization is not pending';
}

/** Nobody approves what he asked for himself, not even as somebody's deputy. */
function approvalRefusal({ ticket, actor }: Deciding, request: string): CommandRefusal | null {
  const asked = find(ticket, request);
  if (asked?.state !== 'requested') return 'mobilization is not pending';
  const own = actor.ref.kind === 'person' && asked.requestedBy === actor.ref.id;
  return own ? 'own request' : null;
}
