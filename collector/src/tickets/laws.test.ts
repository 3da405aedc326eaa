import fc from 'fast-check';
import type { Catalog } from '../catalog/catalog.ts';
import { DAY } from '../kernel/local-date.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import { sampleActs } from '../../test/ticket-contract/every-state.ts';
import {
  CHAIR,
  LEAD,
  MONDAY,
  OTHER,
  SHIFT_LEAD,
  begin,
  contact,
  ref,
  rulesOf,
} from '../../test/ticket-contract/office.ts';
import type { Actor } from './actor.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { fold } from './fold.ts';
import { runningDeadlines } from './running-deadlines.ts';
import type { TicketCommand, TicketCommandType } from './ticket-command.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { TicketRules } from './ticket-rules.ts';
import { FINAL_STATES, TICKET_STATES, type Ticket } from './ticket.ts';
import { TRANSITIONS } from './transitions.ts';

interface Attempt {
  readonly pick: number;
  readonly wait: number;
  readonly late: boolean;
}

const attempt: fc.Arbitrary<Attempt> = fc.record({
  pick: fc.nat(9_999),
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 * DAY })),
  late: fc.boolean(),
});

const COMMANDS = Object.keys(TRANSITIONS) as TicketCommandType[];
const ENDS: readonly TicketCommandType[] = ['reject', 'merge', 'redirect'];

/** Any command now and then; mostly one that the state takes, rarely an early end, and rather what moves the ticket on. */
function chosen({ state }: Ticket, { pick }: Attempt): TicketCommandType {
  if (pick % 10 === 0) return COMMANDS[Math.floor(pick / 10) % COMMANDS.length] as TicketCommandType;
  const taken = COMMANDS.filter((type) => TRANSITIONS[type][state] !== undefined && !ENDS.includes(type));
  const moving = taken.filter((type) => TRANSITIONS[type][state]?.some((next) => next !== state));
  const choice = pick % 10 < 6 && moving.length > 0 ? moving : taken;
  return choice[Math.floor(pick / 10) % choice.length] as TicketCommandType;
}

/** What a sensible office would say now: the lead unit's own people, dates in the future, deadlines that run. */
function actNow(ticket: Ticket, rules: TicketRules, attempted: Attempt, at: number): readonly [Actor, TicketCommand] {
  const { late } = attempted;
  const [actor, command] = sampleActs(rules)[chosen(ticket, attempted)];
  const lead = contact(ticket.lead ?? LEAD);
  const other = ticket.lead === OTHER ? LEAD : OTHER;
  if (command.type === 'report') return [lead, { ...command, committedAt: late ? at + DAY : null }];
  if (command.type === 'return') return [lead, { ...command, rightUnit: other }];
  if (command.type === 'arbitrate') return [late ? CHAIR : SHIFT_LEAD, command];
  if (command.type === 'requestExtension')
    return [lead, { ...command, committedAt: Math.max(at, ticket.resolveDueAt ?? at) + DAY }];
  if (command.type === 'rate') return [actor, { ...command, satisfied: late, note: ref('n') }];
  if (command.type === 'missDeadline') {
    const { of, dueAt, step } = runningDeadlines(ticket)[0] ?? command;
    return [actor, { type: 'missDeadline', of, dueAt, step }];
  }
  return [actor.duties[0]?.role === 'unit_contact' && command.type !== 'answerSupport' ? lead : actor, command];
}

interface History {
  readonly states: readonly Ticket[];
  readonly events: readonly TicketEvent[];
}

/** Every attempt in turn; what is refused changes nothing. */
function play(rules: TicketRules, attempts: readonly Attempt[]): History {
  const { ticket, events } = begin(rules);
  const states = [ticket];
  const all = [...events];
  let [now, at] = [ticket, MONDAY];
  for (const one of attempts) {
    at += one.wait;
    const [actor, command] = actNow(now, rules, one, at);
    const outcome = decide(now, command, actor, at, rules);
    if (!outcome.ok) continue;
    for (const event of outcome.value) {
      now = evolve(now, now.id, event);
      all.push(event);
      states.push(now);
    }
  }
  return { states, events: all };
}

describe('whatever is done to a ticket', () => {
  let catalog: Catalog;
  let rules: TicketRules;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
    rules = rulesOf(catalog, 'sop.citizen_report');
  });

  const always = (law: (history: History) => void): void => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => law(play(rules, attempts))),
      { numRuns: 300 },
    );
  };

  test('the fold of its events is the ticket, and seq their number', () => {
    always(({ states, events }) => {
      const last = states.at(-1) as Ticket;
      expect(fold(last.id, events)).toEqual(last);
      expect(last.seq).toBe(events.length);
      expect(JSON.parse(JSON.stringify(last))).toEqual(last);
    });
  });

  test('time never runs backwards', () => {
    always(({ events }) => {
      events.slice(1).forEach((event, index) => expect(event.at).toBeGreaterThanOrEqual(events[index]?.at ?? 0));
    });
  });

  test('somebody has it at every instant of a cycle: custody changes hands without gap or overlap', () => {
    always(({ states }) => {
      for (const [index, ticket] of states.entries()) {
        const before = states[index - 1];
        const isOver = FINAL_STATES.includes(ticket.state);
        expect(ticket.custody === null).toBe(isOver);
        expect(ticket.cycles.at(-1)?.endedAt === null).toBe(!isOver);
        const moved = ticket.custody?.since !== before?.custody?.since;
        if (ticket.custody !== null && moved && before !== undefined) {
          expect(ticket.custody.since).toBe(ticket.lastEventAt);
        }
      }
    });
  });

  test('what is over stays over, but for a citizen, or the same situation again', () => {
    always(({ states, events }) => {
      states.slice(1).forEach((ticket, index) => {
        const before = states[index] as Ticket;
        if (!FINAL_STATES.includes(before.state) || ticket.state === before.state) return;
        expect(before.state).toBe('closed');
        expect(['TicketReopened', 'TicketRecurred']).toContain(events[index + events.length - states.length + 1]?.type);
      });
    });
  });

  test('a missed deadline never vanishes, and none is counted twice', () => {
    always(({ states }) => {
      states.slice(1).forEach((ticket, index) => {
        const before = states[index] as Ticket;
        expect(ticket.missed.slice(0, before.missed.length)).toEqual(before.missed);
      });
      const missed = (states.at(-1) as Ticket).missed.map(({ of, dueAt, step }) => `${of} ${dueAt} ${step}`);
      expect(new Set(missed).size).toBe(missed.length);
    });
  });

  test('the due instant of the matter never moves away after it has passed without the breach on record', () => {
    always(({ states }) => {
      states.slice(1).forEach((ticket, index) => {
        const before = states[index] as Ticket;
        const due = before.resolveDueAt;
        const ran = before.custody?.phase === 'handle' && due !== null && due < ticket.lastEventAt;
        if (!ran || ticket.resolveDueAt === due) return;
        expect(ticket.missed.some((one) => one.of === 'resolve' && one.dueAt === due)).toBe(true);
      });
    });
  });

  test('random offices get far enough for the laws to mean something', () => {
    const seen = new Set<string>();
    for (const attempts of fc.sample(fc.array(attempt, { maxLength: 60 }), { numRuns: 1000, seed: 4 })) {
      play(rules, attempts).states.forEach(({ state }) => seen.add(state));
    }
    expect([...seen].sort()).toEqual([...TICKET_STATES].sort());
  });
});
