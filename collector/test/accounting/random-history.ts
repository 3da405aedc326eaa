import fc from 'fast-check';
import { MINUTE } from '../../src/kernel/local-date.ts';
import type { Actor } from '../../src/tickets/actor.ts';
import { decide } from '../../src/tickets/decide.ts';
import { evolve } from '../../src/tickets/evolve.ts';
import type { TicketCommand } from '../../src/tickets/ticket-command.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';
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
  head,
  planOf,
  ref,
  report,
  ticketId,
  unit,
  type Story,
} from '../ticket-contract/office.ts';

type Act = readonly [Actor, TicketCommand];

const note = ref('n');
const SUPPORTER = unit('phong_tai_chinh');

/** What anybody might try on a ticket at an instant; what the rules refuse does not happen. */
function acts(ticket: Ticket, rules: TicketRules, at: number): readonly Act[] {
  const lead = ticket.lead ?? LEAD;
  const next = lead === LEAD ? OTHER : lead === OTHER ? THIRD : LEAD;
  const turn = `${ticket.id}/${ticket.cycles.length}/1`;
  const system = (command: TicketCommand): Act => [SYSTEM, command];
  return [
    [OPERATOR, VERIFY],
    [OPERATOR, DISPATCH],
    [OPERATOR, { ...DISPATCH, lead: next }],
    [SHIFT_LEAD, { ...DISPATCH, emergency: true, lead: LEAD, supporting: [SUPPORTER] }],
    [contact(lead), { type: 'accept' }],
    [contact(lead), { type: 'return', rightUnit: next, note }],
    [CHAIR, { type: 'arbitrate', lead: next, reason: null }],
    [SHIFT_LEAD, { type: 'arbitrate', lead, reason: null }],
    [contact(lead), { type: 'start' }],
    system({ type: 'recur', plan: planOf(rules.catalog) }),
    [head(lead), { type: 'requestExtension', note, committedAt: at + 5 * 24 * 60 * MINUTE }],
    [OFFICE_CHIEF, { type: 'grantExtension' }],
    [contact(lead), WAIT],
    [contact(lead), { type: 'resume' }],
    system({ type: 'endWaiting' }),
    [contact(THIRD), { type: 'answerSupport', unit: THIRD, note }],
    [contact(lead), RESOLVE],
    [OPERATOR, CLOSE],
    [OPERATOR, { type: 'reopen', note }],
    [CITIZEN, { type: 'rate', satisfied: false, note: null }],
    [CITIZEN, { type: 'rate', satisfied: true, note: null }],
    [contact(lead), { type: 'askSupport', unit: THIRD, note: null }],
    [contact(lead), report(at + 3 * 24 * 60 * MINUTE)],
    system({ type: 'escalate', level: 1, to: ['unit_head'], why: 'quá hạn' }),
    [head(lead), { type: 'explain', turn, note }],
    [SHIFT_LEAD, { type: 'answerExplanation', turn, accepted: at % 2 === 0, note }],
    [OPERATOR, { type: 'merge', into: ticketId('PH-2024-99999') }],
  ];
}

/** Acts of which little is left to tell: drawn as often as all the others, a history would soon be over or stand still. */
const SELDOM = 19;

const step = fc.record({
  act: fc.nat(10_000),
  seldom: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  minutes: fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 2 * 24 * 60 })),
});

export type Steps = readonly { readonly act: number; readonly seldom: boolean; readonly minutes: number }[];
export const someSteps: fc.Arbitrary<Steps> = fc.array(step, { minLength: 1, maxLength: 40 });

/** The history these steps make, by the real rules; its instants are whole minutes. */
export function played(rules: TicketRules, steps: Steps, number = 'PH-2024-00001', drill = false): Story {
  let at = MONDAY;
  return steps.reduce<Story>(
    ({ ticket, events }, { act, seldom, minutes }) => {
      at += minutes * MINUTE;
      const all = acts(ticket, rules, at);
      const possible = (seldom ? all : all.slice(0, SELDOM)).flatMap(([actor, command]) => {
        const outcome = decide(ticket, command, actor, at, rules);
        return outcome.ok ? [outcome.value] : [];
      });
      const happened = possible[act % Math.max(1, possible.length)] ?? [];
      const after = happened.reduce((state: Ticket, event) => evolve(state, ticket.id, event), ticket);
      return { ticket: after, events: [...events, ...happened] };
    },
    begin(rules, { number, drill }),
  );
}
