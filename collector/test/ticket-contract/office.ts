import type { Catalog } from '../../src/catalog/catalog.ts';
import type { PersonId, PersonRole } from '../../src/catalog/person.ts';
import type { SopId } from '../../src/catalog/sop.ts';
import type { UnitId } from '../../src/catalog/unit.ts';
import type { Instant } from '../../src/kernel/clock.ts';
import { dueAt } from '../../src/kernel/due.ts';
import type { PlannedDeadline, TicketPlan } from '../../src/routing/plan.ts';
import { SYSTEM, type Actor } from '../../src/tickets/actor.ts';
import { decide } from '../../src/tickets/decide.ts';
import { evolve } from '../../src/tickets/evolve.ts';
import { fold } from '../../src/tickets/fold.ts';
import { receive } from '../../src/tickets/receive.ts';
import type { Received, TextRef, TicketId } from '../../src/tickets/received.ts';
import type { CommandRefusal, TicketCommand } from '../../src/tickets/ticket-command.ts';
import type { TicketEvent } from '../../src/tickets/ticket-event.ts';
import type { TicketRules } from '../../src/tickets/ticket-rules.ts';
import type { Ticket } from '../../src/tickets/ticket.ts';

/** An instant of the office's clock: `on('2024-05-27 08:00')`. */
export const on = (text: string): Instant => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);

/** A Monday morning, with a plain week before it. */
export const MONDAY = on('2024-05-27 08:00');
export const unit = (id: string): UnitId => id as UnitId;
export const ref = (text: string): TextRef => text as TextRef;
export const ticketId = (id: string): TicketId => id as TicketId;
export const LEAD = unit('phong_vhtt');
export const OTHER = unit('ttyt_huyen');
export const THIRD = unit('phong_gddt');

export const person = (
  id: string,
  role: PersonRole,
  at = 'd-325',
  change: { units?: readonly string[]; domains?: readonly string[] | null; deputyOf?: string } = {},
): Actor => {
  const { units = [at], domains = null, deputyOf } = change;
  const deputy = deputyOf === undefined ? {} : { deputyOf: deputyOf as PersonId };
  return {
    ref: { kind: 'person', id: id as PersonId, role, unit: unit(at), ...deputy },
    duties: [
      {
        ...{ role, unit: unit(at), units: new Set(units.map(unit)), ...deputy },
        domains: domains === null ? null : new Set(domains),
      },
    ],
  };
};

export const OPERATOR = person('truc-ban', 'ioc_operator');
export const SHIFT_LEAD = person('truong-ca', 'ioc_shift_lead');
export const ANALYST = person('giam-sat-attt', 'soc_analyst');
export const CHAIR = person('chu-tich', 'chair');
export const OFFICE_CHIEF = person('chanh-van-phong', 'office_chief');
export const ADMIN = person('quan-tri', 'platform_admin');
export const CITIZEN: Actor = { ref: { kind: 'citizen' }, duties: [] };
export const head = (at: string): Actor => person(`head-${at}`, 'unit_head', at);
export const contact = (at: string): Actor => person(`contact-${at}`, 'unit_contact', at);
export { SYSTEM };

const hours = (amount: number): PlannedDeadline => ({ amount, unit: 'WH', from: 'step' });

export const planOf = (catalog: Catalog, change: Partial<TicketPlan> = {}): TicketPlan => ({
  lead: LEAD,
  supporting: [],
  sop: null,
  deadlines: { verify: hours(2), accept: hours(2), resolve: hours(16), close: hours(4) },
  statusEvery: null,
  pages: [],
  routes: [],
  by: 'route',
  reason: 'theo tuyến',
  catalogVersion: catalog.version,
  calendarVersion: catalog.calendar.version,
  ...change,
});

export const receivedOf = (catalog: Catalog, change: Partial<Received> = {}, at = MONDAY): Received => {
  const plan = change.plan ?? planOf(catalog);
  return {
    ...{ number: 'PH-2024-00001', kind: 'citizen_report', situation: null, domain: 'health' as Received['domain'] },
    ...{ indicator: null, unit: unit('c-lacdao'), severity: 'warning', source: null, asset: null, text: null },
    ...{ person: null, documentNumber: null, figure: null, committedDueAt: null, drill: false },
    title: { vi: 'Phản ánh', en: 'Report' },
    verifyDueAt: dueAt(catalog.calendar, at, plan.deadlines.verify),
    ...change,
    plan,
  };
};

export const rulesOf = (catalog: Catalog, sop: string | null = null): TicketRules => ({
  catalog,
  sop: sop === null ? null : (catalog.sops.get(sop as SopId) ?? null),
});

/** One thing somebody does: who, what, and when (the same instant as before when absent). */
export type Act = readonly [actor: Actor, command: TicketCommand, at?: Instant];

/** A ticket with its whole history. */
export interface Story {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

export const begin = (rules: TicketRules, received: Partial<Received> = {}, at = MONDAY): Story => {
  const facts = receivedOf(rules.catalog, received, at);
  const events = receive(ticketId(facts.number), facts, at, SYSTEM.ref, rules);
  return { ticket: fold(ticketId(facts.number), events), events };
};

/** The story after these acts; throws when one is refused, so that a test says which. */
export function go(rules: TicketRules, story: Story, ...acts: readonly Act[]): Story {
  return acts.reduce(({ ticket, events }, [actor, command, at = ticket.lastEventAt]) => {
    const outcome = decide(ticket, command, actor, at, rules);
    if (!outcome.ok) throw new Error(`${command.type} in ${ticket.state}: ${outcome.refusal}`);
    const after = outcome.value.reduce((state: Ticket, event) => evolve(state, ticket.id, event), ticket);
    return { ticket: after, events: [...events, ...outcome.value] };
  }, story);
}

/** Why an act is refused; null when it is not. */
export function refusalOf(rules: TicketRules, { ticket }: Story, [actor, command, at]: Act): CommandRefusal | null {
  const outcome = decide(ticket, command, actor, at ?? ticket.lastEventAt, rules);
  return outcome.ok ? null : outcome.refusal;
}

export const DISPATCH = {
  type: 'dispatch',
  ...{ lead: null, supporting: null, emergency: false, reason: null },
} as const;
export const VERIFY = { type: 'verify', note: null } as const;
export const RESOLVE = { type: 'resolve', result: ref('result'), documentNumber: null } as const;
export const CLOSE = { type: 'close', note: ref('close'), documentNumber: null } as const;
export const returnTo = (id: string) => ({ type: 'return', rightUnit: unit(id), note: ref('return') }) as const;
export const report = (committedAt: Instant | null = null) =>
  ({ type: 'report', note: ref('report'), committedAt }) as const;
export const WAIT = { type: 'wait', reason: 'citizen_information', note: null } as const;

/** Verified and dispatched: the unit has it. */
export const atUnit = (rules: TicketRules, story = begin(rules)): Story =>
  go(rules, story, [OPERATOR, VERIFY], [OPERATOR, DISPATCH]);
/** And the unit accepted it. */
export const handled = (rules: TicketRules, story = atUnit(rules)): Story =>
  go(rules, story, [contact(LEAD), { type: 'accept' }]);
/** And what it did was found good. */
export const closed = (rules: TicketRules): Story =>
  go(rules, handled(rules), [contact(LEAD), RESOLVE], [OPERATOR, CLOSE]);
