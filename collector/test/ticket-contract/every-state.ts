import type { Actor } from '../../src/tickets/actor.ts';
import type { FigureRef } from '../../src/tickets/received.ts';
import type { TicketCommand, TicketCommandType } from '../../src/tickets/ticket-command.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import type { TicketState } from '../../src/tickets/ticket.ts';
import {
  CHAIR,
  CITIZEN,
  CLOSE,
  DISPATCH,
  LEAD,
  MONDAY,
  OFFICE_CHIEF,
  OPERATOR,
  OTHER,
  RESOLVE,
  SHIFT_LEAD,
  SYSTEM,
  THIRD,
  VERIFY,
  WAIT,
  begin,
  contact,
  go,
  head,
  on,
  planOf,
  ref,
  report,
  returnTo,
  ticketId,
  type Story,
} from './office.ts';

const IN_TIME = on('2024-05-30 08:00');

/** One ticket in each of the fourteen states, on the Monday it came, with a package of evidence. */
export function inEveryState(rules: TicketRules): Readonly<Record<TicketState, Story>> {
  const received = go(rules, begin(rules), [OPERATOR, { type: 'exportEvidence', package: 'p', sha256: 'x' }]);
  const verified = go(rules, received, [OPERATOR, VERIFY]);
  const dispatched = go(rules, verified, [OPERATOR, DISPATCH]);
  const accepted = go(rules, dispatched, [contact(LEAD), { type: 'accept' }]);
  const inProgress = go(rules, accepted, [contact(LEAD), { type: 'start' }]);
  const resolved = go(rules, inProgress, [contact(LEAD), RESOLVE]);
  return {
    received,
    verifying: verified,
    dispatched,
    accepted,
    in_progress: inProgress,
    resolved,
    closed: go(rules, resolved, [OPERATOR, CLOSE]),
    rejected: go(rules, received, [
      OPERATOR,
      { type: 'reject', rejection: 'out_of_scope', note: ref('n'), suppressUntil: null },
    ]),
    duplicate: go(rules, received, [OPERATOR, { type: 'merge', into: ticketId('PH-2024-00009') }]),
    redirected: go(rules, received, [OPERATOR, { type: 'redirect', to: 'tiếp công dân', note: null }]),
    returned: go(rules, dispatched, [contact(LEAD), returnTo(OTHER)]),
    waiting: go(rules, inProgress, [contact(LEAD), WAIT]),
    extension_requested: go(rules, inProgress, [
      contact(LEAD),
      { type: 'requestExtension', note: ref('n'), committedAt: IN_TIME },
    ]),
    reopened: go(rules, resolved, [OPERATOR, { type: 'reopen', note: ref('n') }]),
  };
}

const FIGURE = { indicator: 'health.dengue', unit: 'c-lacdao', period: '2024-05' } as unknown as FigureRef;

/** A sample of every command, from somebody who may give it. */
export const sampleActs = (
  rules: TicketRules,
): Readonly<Record<TicketCommandType, readonly [Actor, TicketCommand]>> => {
  const note = ref('n');
  const turn = 'PH-2024-00001/1/1';
  const plan = planOf(rules.catalog);
  return {
    startVerification: [OPERATOR, { type: 'startVerification' }],
    verify: [OPERATOR, VERIFY],
    reject: [OPERATOR, { type: 'reject', rejection: 'out_of_scope', note, suppressUntil: null }],
    merge: [OPERATOR, { type: 'merge', into: ticketId('PH-2024-00009') }],
    redirect: [OPERATOR, { type: 'redirect', to: 'tiếp công dân', note: null }],
    dispatch: [OPERATOR, { ...DISPATCH, emergency: true }],
    accept: [contact(LEAD), { type: 'accept' }],
    return: [contact(LEAD), returnTo(OTHER)],
    arbitrate: [CHAIR, { type: 'arbitrate', lead: OTHER, reason: null }],
    start: [contact(LEAD), { type: 'start' }],
    report: [contact(LEAD), report()],
    completeStep: [SHIFT_LEAD, { type: 'completeStep', step: 'b1', evidence: note }],
    skipStep: [SHIFT_LEAD, { type: 'skipStep', step: 'b1', note }],
    requestExtension: [head(LEAD), { type: 'requestExtension', note, committedAt: IN_TIME }],
    grantExtension: [OFFICE_CHIEF, { type: 'grantExtension' }],
    refuseExtension: [OFFICE_CHIEF, { type: 'refuseExtension', note }],
    wait: [contact(LEAD), WAIT],
    resume: [contact(LEAD), { type: 'resume' }],
    askSupport: [contact(LEAD), { type: 'askSupport', unit: THIRD, note: null }],
    answerSupport: [contact(THIRD), { type: 'answerSupport', unit: THIRD, note }],
    resolve: [contact(LEAD), RESOLVE],
    publish: [OPERATOR, { type: 'publish', note: null }],
    close: [OPERATOR, CLOSE],
    reopen: [OPERATOR, { type: 'reopen', note }],
    rate: [CITIZEN, { type: 'rate', satisfied: true, note: null }],
    changeSeverity: [OPERATOR, { type: 'changeSeverity', severity: 'critical', plan, reason: 'lan rộng' }],
    raiseLevel: [SHIFT_LEAD, { type: 'raiseLevel', rung: 1, note }],
    nudge: [OPERATOR, { type: 'nudge', unit: LEAD, inNameOfChair: false, why: 'sắp đến hạn' }],
    requestMobilization: [
      SHIFT_LEAD,
      { type: 'requestMobilization', request: 'm1', units: [OTHER], note, until: IN_TIME },
    ],
    approveMobilization: [CHAIR, { type: 'approveMobilization', request: 'm1', documentNumber: '9/QĐ' }],
    callUp: [SHIFT_LEAD, { type: 'callUp', request: 'm1', unit: OTHER, person: null, count: 5, task: note }],
    markPresence: [SHIFT_LEAD, { type: 'markPresence', request: 'm1', call: 'm1/1', presence: 'present' }],
    noteOutlasted: [SYSTEM, { type: 'noteOutlasted', request: 'm1' }],
    refuseMobilization: [CHAIR, { type: 'refuseMobilization', request: 'm1', note }],
    releaseMobilization: [SHIFT_LEAD, { type: 'releaseMobilization', request: 'm1' }],
    attach: [OPERATOR, { type: 'attach', attachment: 'a', sha256: 'x', bytes: 1, mediaType: 'image/jpeg' }],
    exportEvidence: [OPERATOR, { type: 'exportEvidence', package: 'p', sha256: 'x' }],
    reportSanction: [OPERATOR, { type: 'reportSanction', package: 'p', result: note, documentNumber: null }],
    correctFigure: [OPERATOR, { type: 'correctFigure', figure: FIGURE, revision: 2 }],
    explain: [head(LEAD), { type: 'explain', turn, note }],
    answerExplanation: [SHIFT_LEAD, { type: 'answerExplanation', turn, accepted: false, note }],
    admitExplanation: [OFFICE_CHIEF, { type: 'admitExplanation', turn, note, documentNumber: '3/CV' }],
    approveAdjustment: [CHAIR, { type: 'approveAdjustment', turn }],
    refuseAdjustment: [CHAIR, { type: 'refuseAdjustment', turn, note }],
    adjustAccount: [
      OFFICE_CHIEF,
      {
        type: 'adjustAccount',
        ...{ turn, excused: true, documentNumber: '12/QĐ-UBND', note: null },
        approver: 'chu-tich' as Extract<TicketCommand, { type: 'adjustAccount' }>['approver'],
      },
    ],
    noteAlert: [
      SYSTEM,
      { type: 'noteAlert', fingerprint: 'f', startsAt: MONDAY, status: 'firing', reason: null, severity: 'warning' },
    ],
    noteDependant: [SYSTEM, { type: 'noteDependant', situation: 's', unit: OTHER, domain: FIGURE_DOMAIN }],
    takeDuplicate: [SYSTEM, { type: 'takeDuplicate', from: ticketId('PH-2024-00008') }],
    recur: [SYSTEM, { type: 'recur', plan }],
    missDeadline: [SYSTEM, { type: 'missDeadline', of: 'verify', dueAt: on('2024-05-27 10:00'), step: null }],
    escalate: [SYSTEM, { type: 'escalate', level: 1, to: ['unit_head'], why: 'quá hạn' }],
    endWaiting: [SYSTEM, { type: 'endWaiting' }],
    recomputeDues: [SYSTEM, { type: 'recomputeDues' }],
  };
};

const FIGURE_DOMAIN = 'health' as Extract<TicketCommand, { type: 'noteDependant' }>['domain'];
