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
    [contact(lead), report(at + 3 * 24 * 60 * MINUTE)],
    [head(lead), { type: 'requestExtension', note, committedAt: at + 5 * 24 * 60 * MINUTE }],
    [OFFICE_CHIEF, { type: 'grantExtension' }],
    [contact(lead), WAIT],
    [contact(lead), { type: 'resume' }],
    system({ type: 'endWaiting' }),
    [contact(lead), { type: 'askSupport', unit: THIRD, note: null }],
    [contact(THIRD), { type: 'answerSupport', unit: THIRD, note }],
    [contact(lead), RESOLVE],
    [OPERATOR, CLOSE],
    [OPERATOR, { type: 'reopen', note }],
    [CITIZEN, { type: 'rate', satisfied: false, note: null }],
    [CITIZEN, { type: 'rate', satisfied: true, note: null }],
    system({ type: 'recur', plan: planOf(rules.catalog) }),
    system({ type: 'escalate', level: 1, to: ['unit_head'], why: 'quá hạn' }),
    [head(lead), { type: 'explain', turn, note }],
    [SHIFT_LEAD, { type: 'answerExplanation', turn, accepted: at % 2 === 0, note }],
    [OPERATOR, { type: 'merge', into: ticketId('PH-2024-99999') }],
  ];
}

/** Steps that mostly go forward: the first commands of a plain life are drawn more often. */
const USUAL = [0, 1, 4, 8, 17, 18] as const;
const step = fc.record({
  act: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...USUAL) }, { weight: 2, arbitrary: fc.nat(26) }),
  minutes: fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 4 * 24 * 60 })),
});

export type Steps = readonly { readonly act: number; readonly minutes: number }[];
export const someSteps: fc.Arbitrary<Steps> = fc.array(step, { minLength: 1, maxLength: 30 });

/** The history these steps make, by the real rules; its instants are whole minutes. */
export function played(rules: TicketRules, steps: Steps, number = 'PH-2024-00001', drill = false): Story {
  let at = MONDAY;
  return steps.reduce<Story>(
    ({ ticket, events }, { act, minutes }) => {
      at += minutes * MINUTE;
      const [actor, command] = acts(ticket, rules, at)[act] ?? [SYSTEM, { type: 'endWaiting' }];
      const outcome = decide(ticket, command, actor, at, rules);
      if (!outcome.ok) return { ticket, events };
      const after = outcome.value.reduce((state: Ticket, event) => evolve(state, ticket.id, event), ticket);
      return { ticket: after, events: [...events, ...outcome.value] };
    },
    begin(rules, { number, drill }),
  );
}
