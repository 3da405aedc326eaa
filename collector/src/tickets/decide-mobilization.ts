import { accept, refuse } from '../kernel/outcome.ts';
import type { CommandOf, Deciding, Decision, RulesOf } from './deciding.ts';
import type { CommandRefusal } from './ticket-command.ts';
import type { Mobilization, Ticket } from './ticket.ts';
import { unitsRefusal } from './units-of-command.ts';

/** Mobilising people of agencies, only with the chair's permission (QĐ 1670/QĐ-UBND, Điều 4.2), only where the center also operates (Điều 7). */
export const MOBILIZATION: RulesOf<
  | 'requestMobilization'
  | 'approveMobilization'
  | 'refuseMobilization'
  | 'callUp'
  | 'markPresence'
  | 'releaseMobilization'
  | 'noteOutlasted'
> = {
  requestMobilization: {
    may: ({ ticket, rules }) =>
      rules.catalog.domains.get(ticket.domain)?.mode === 'monitor_operate'
        ? null
        : 'not mobilizable in a monitored domain',
    then: request,
  },
  approveMobilization: {
    may: nothingPends,
    then: (deciding, { request, documentNumber }) => {
      const refusal = approvalRefusal(deciding, request);
      if (refusal !== null) return refuse(refusal);
      if (documentNumber.trim() === '') return refuse('document number is missing');
      return accept([{ type: 'MobilizationApproved', request, documentNumber }]);
    },
  },
  refuseMobilization: {
    may: nothingPends,
    then: ({ ticket }, { request, note }) =>
      find(ticket, request)?.state === 'requested'
        ? accept([{ type: 'MobilizationRefused', request, note }])
        : refuse('mobilization is not pending'),
  },
  callUp: { may: nothingRuns, then: callUp },
  markPresence: { may: nothingRuns, then: markPresence },
  releaseMobilization: {
    then: ({ ticket }, { request }) =>
      find(ticket, request)?.state === 'approved'
        ? accept([{ type: 'MobilizationReleased', request }])
        : refuse('nothing changes'),
  },
  noteOutlasted: {
    then: ({ ticket }, { request }) => {
      const found = find(ticket, request);
      return found?.state === 'approved' && found.until !== undefined && found.outlasted !== true
        ? accept([{ type: 'MobilizationOutlasted', request, until: found.until }])
        : refuse('nothing changes');
    },
  },
};

const find = ({ mobilizations }: Ticket, request: string): Mobilization | undefined =>
  mobilizations.find((one) => one.request === request);

function nothingPends({ ticket }: Deciding): CommandRefusal | null {
  return ticket.mobilizations.some(({ state }) => state === 'requested') ? null : 'mobilization is not pending';
}

function nothingRuns({ ticket }: Deciding): CommandRefusal | null {
  return ticket.mobilizations.some(({ state }) => state === 'approved') ? null : 'mobilization does not run';
}

function request(deciding: Deciding, command: CommandOf<'requestMobilization'>): Decision {
  const { request, units, note, until } = command;
  if (units.length === 0 || find(deciding.ticket, request) !== undefined) return refuse('nothing changes');
  if (until <= deciding.at) return refuse('planned end has passed');
  const refusal = unitsRefusal(deciding, units);
  return refusal === null
    ? accept([{ type: 'MobilizationRequested', request, units: [...new Set(units)], note, until }])
    : refuse(refusal);
}

/** Nobody approves what he asked for himself, not even as somebody's deputy. */
function approvalRefusal({ ticket, actor }: Deciding, request: string): CommandRefusal | null {
  const asked = find(ticket, request);
  if (asked?.state !== 'requested') return 'mobilization is not pending';
  const own = actor.ref.kind === 'person' && asked.requestedBy === actor.ref.id;
  return own ? 'own request' : null;
}

/** One line of the roster: a person of the register, or so many people for a task. No name stands in the ledger. */
function callUp({ ticket, rules }: Deciding, command: CommandOf<'callUp'>): Decision {
  const { request, unit, person, count, task } = command;
  const running = find(ticket, request);
  if (running?.state !== 'approved') return refuse('mobilization does not run');
  if (!running.units.includes(unit)) return refuse('unit was not mobilised');
  if (person !== null && !rules.catalog.people.has(person)) return refuse('person is unknown');
  const call = `${request}/${(running.calls ?? []).length + 1}`;
  return accept([{ type: 'PeopleCalledUp', request, call, unit, person, count: person === null ? count : 1, task }]);
}

function markPresence({ ticket }: Deciding, { request, call, presence }: CommandOf<'markPresence'>): Decision {
  const running = find(ticket, request);
  if (running?.state !== 'approved') return refuse('mobilization does not run');
  const line = running.calls?.find((one) => one.call === call);
  if (line === undefined) return refuse('nobody was called up there');
  return line.presence === presence
    ? refuse('nothing changes')
    : accept([{ type: 'PresenceMarked', request, call, presence }]);
}
