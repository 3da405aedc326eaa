import type { Catalog } from '../catalog/catalog.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { inEveryState, sampleActs } from '../../test/ticket-contract/every-state.ts';
import { ADMIN, MONDAY, SYSTEM, rulesOf } from '../../test/ticket-contract/office.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { possibilities } from './possibilities.ts';
import { refusalSentence } from './refusal-sentence.ts';
import type { TicketCommandType } from './ticket-command.ts';
import type { TicketRules } from './ticket-rules.ts';
import { TICKET_STATES, type Ticket, type TicketState } from './ticket.ts';
import { TRANSITIONS } from './transitions.ts';

const COMMANDS = Object.keys(TRANSITIONS) as TicketCommandType[];
const CENTER_BEFORE = ['verify', 'reject', 'merge', 'redirect', 'dispatch', 'changeSeverity', 'nudge'];
const RECORD = ['attach', 'exportEvidence', 'reportSanction', 'correctFigure'];
const ALWAYS = ['answerExplanation', 'adjustAccount', 'noteAlert', 'noteDependant'];
const SYSTEM_OPEN = ['takeDuplicate', 'escalate'];
const OPEN = ['changeSeverity', 'nudge', ...RECORD, ...ALWAYS, ...SYSTEM_OPEN];
const LED = ['explain', 'askSupport', 'requestMobilization'];
const HANDLING = ['report', 'resolve', 'requestExtension', 'wait'];

/** What goes through on a plain ticket of each state, written down by hand: the table of the code must agree. */
const ALLOWED: Readonly<Record<TicketState, readonly string[]>> = {
  received: ['startVerification', ...CENTER_BEFORE, ...OPEN, 'requestMobilization', 'completeStep', 'skipStep'],
  verifying: [...CENTER_BEFORE.slice(1), ...OPEN, 'requestMobilization', 'completeStep', 'skipStep'],
  dispatched: ['merge', 'accept', 'return', ...OPEN, ...LED, 'completeStep', 'skipStep'],
  accepted: ['merge', 'start', ...HANDLING, ...OPEN, ...LED, 'completeStep', 'skipStep'],
  in_progress: ['merge', ...HANDLING, ...OPEN, ...LED, 'completeStep', 'skipStep'],
  extension_requested: [
    ...['report', 'resolve', 'grantExtension', 'refuseExtension'],
    ...[...OPEN, ...LED, 'completeStep', 'skipStep'],
  ],
  reopened: ['accept', 'start', ...HANDLING, ...OPEN, ...LED, 'completeStep', 'skipStep'],
  waiting: ['resume', ...OPEN, ...LED, 'completeStep', 'skipStep'],
  resolved: ['publish', 'close', 'reopen', ...OPEN, 'explain', 'completeStep', 'skipStep'],
  closed: ['publish', 'reopen', 'rate', 'recur', ...RECORD, ...ALWAYS, 'explain'],
  returned: [
    ...['reject', 'merge', 'redirect', 'dispatch', 'explain', 'requestMobilization', 'completeStep', 'skipStep'],
    ...OPEN,
  ],
  rejected: ALWAYS,
  duplicate: ALWAYS,
  redirected: ALWAYS,
};

describe('every command in every state', () => {
  let rules: TicketRules;
  let tickets: Readonly<Record<TicketState, { readonly ticket: Ticket }>>;
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
    rules = rulesOf(catalog, 'sop.citizen_report');
    tickets = inEveryState(rules);
  });

  const outcomeOf = (state: TicketState, type: TicketCommandType) => {
    const [actor, command] = sampleActs(rules)[type];
    return decide(tickets[state].ticket, command, actor, MONDAY, rules);
  };

  test.each(TICKET_STATES)('a ticket that is %s takes exactly its commands, and no others', (state) => {
    expect(tickets[state].ticket.state).toBe(state);
    const taken = COMMANDS.filter((type) => outcomeOf(state, type).ok);
    expect([...taken].sort()).toEqual([...new Set(ALLOWED[state])].sort());
  });

  test.each(TICKET_STATES)('what is done to a ticket that is %s leads where the table says', (state) => {
    for (const type of COMMANDS) {
      const outcome = outcomeOf(state, type);
      const next = TRANSITIONS[type][state];
      if (next === undefined) {
        expect(outcome).toMatchObject({ ok: false });
        continue;
      }
      if (!outcome.ok) continue;
      const { ticket } = tickets[state];
      const after = outcome.value.reduce((fold: Ticket, event) => evolve(fold, ticket.id, event), ticket);
      expect({ type, next }).toEqual({ type, next: expect.arrayContaining([after.state]) });
    }
  });

  test('the administrator of the platform has no content: nothing goes through', () => {
    for (const state of TICKET_STATES) {
      const allowed = possibilities(tickets[state].ticket, ADMIN, MONDAY, rules).filter((one) => one.allowed);
      expect(allowed).toEqual([]);
    }
  });

  test('commands of the system are refused to people, and people’s to the system', () => {
    for (const [type, [actor, command]] of Object.entries(sampleActs(rules))) {
      const { ticket } = tickets.in_progress;
      const other = actor.ref.kind === 'system' ? sampleActs(rules).dispatch[0] : SYSTEM;
      const outcome = decide(ticket, command, other, MONDAY, rules);
      if (['changeSeverity', 'nudge', 'takeDuplicate'].includes(type)) continue; // both may
      expect({ type, outcome }).toMatchObject({ outcome: { ok: false } });
    }
  });

  test('screens learn of every command whether it may be given, and else a sentence that says why', () => {
    const listed = possibilities(tickets.dispatched.ticket, sampleActs(rules).accept[0], MONDAY, rules);
    expect(listed.map(({ command }) => command)).toEqual(COMMANDS);
    expect(listed.filter((one) => one.allowed).map(({ command }) => command)).toEqual(
      expect.arrayContaining(['accept', 'return', 'askSupport']),
    );
    for (const one of listed) {
      if (one.allowed) continue;
      const { vi, en } = refusalSentence(one.refusal);
      expect(vi.length).toBeGreaterThan(20);
      expect(en.length).toBeGreaterThan(20);
    }
  });
});
