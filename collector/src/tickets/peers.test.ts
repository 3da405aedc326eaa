import type { Catalog } from '../catalog/catalog.ts';
import { addWorking } from '../kernel/working-time.ts';
import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CITIZEN,
  DISPATCH,
  LEAD,
  OPERATOR,
  OTHER,
  RESOLVE,
  SYSTEM,
  VERIFY,
  WAIT,
  atUnit,
  begin,
  contact,
  go,
  handled,
  on,
  planOf,
  ref,
  refusalOf,
  report,
  returnTo,
  rulesOf,
  type Story,
} from '../../test/ticket-contract/office.ts';
import { runningDeadlines } from './running-deadlines.ts';
import type { TicketRules } from './ticket-rules.ts';

/** Mistakes of other systems, by their number in those systems' issue lists (see PEERS in the design). */
describe('what peers get wrong', () => {
  let catalog: Catalog;
  let rules: TicketRules;
  beforeAll(async () => {
    catalog = await shippedCatalog('van-lam');
    rules = rulesOf(catalog);
  });

  const kinds = ({ ticket }: Story): string[] => runningDeadlines(ticket).map(({ of }) => of);

  test('glpi-24481: nothing of the unit is violated while the citizen is waited for, and what was left goes on afterwards', () => {
    const citizens = rulesOf(catalog, 'sop.citizen_report');
    const plan = planOf(catalog, { statusEvery: { amount: 4, unit: 'WH' } });
    const story = handled(citizens, atUnit(citizens, begin(citizens, { plan })));
    expect(kinds(story)).toEqual(expect.arrayContaining(['resolve', 'status']));
    const waits = go(citizens, story, [contact(LEAD), WAIT, on('2024-05-27 10:30')]);
    const units = runningDeadlines(waits.ticket).filter(({ holder }) => holder.kind === 'unit');
    expect(units).toEqual([]);
    const miss = { type: 'missDeadline', of: 'resolve', dueAt: story.ticket.resolveDueAt ?? 0, step: null } as const;
    expect(refusalOf(citizens, waits, [SYSTEM, miss, on('2024-05-30 08:00')])).toBe('nothing changes');
    const resumed = go(citizens, waits, [CITIZEN, { type: 'resume' }, on('2024-05-30 08:00')]);
    // 16 working hours, of which two and a half were used: Thursday 08:00 + 13.5 hours
    expect(resumed.ticket.resolveDueAt).toBe(on('2024-05-31 15:30'));
    expect(resumed.ticket.missed.filter(({ holder }) => holder.kind === 'unit')).toEqual([]);
  });

  test('glpi-23359: the time between result and reopening is the center’s, never a pause, and never the unit’s', () => {
    const resolvedAt = on('2024-05-27 14:00');
    const reopenedAt = on('2024-05-28 14:00');
    const story = go(rules, handled(rules), [contact(LEAD), RESOLVE, resolvedAt]);
    expect(story.ticket.custody).toMatchObject({ holder: { kind: 'ioc' }, phase: 'quality', since: resolvedAt });
    const again = go(rules, story, [OPERATOR, { type: 'reopen', note: ref('n') }, reopenedAt]);
    expect(again.ticket.custody).toMatchObject({ holder: { kind: 'unit', unit: LEAD }, since: reopenedAt });
    expect(again.ticket.cycles[0]).toMatchObject({ resolvedAt, endedAt: reopenedAt });
    // Half of the first term from the reopening on, whatever was left of the first
    expect(again.ticket.resolveDueAt).toBe(addWorking(catalog.calendar, reopenedAt, 8 * 60));
  });

  test('glpi-6902: another severity does not forget what was paused', () => {
    const waits = go(rules, handled(rules), [contact(LEAD), WAIT, on('2024-05-27 10:30')]);
    const plan = planOf(catalog);
    const severe = {
      ...plan,
      deadlines: { ...plan.deadlines, resolve: { amount: 4, unit: 'WH', from: 'step' } as const },
    };
    const change = { type: 'changeSeverity', severity: 'critical', plan: severe, reason: 'lan rộng' } as const;
    const changed = go(rules, waits, [OPERATOR, change], [CITIZEN, { type: 'resume' }, on('2024-06-03 08:00')]);
    expect(changed.ticket.missed).toEqual([]);
    expect(changed.ticket.resolveDueAt).toBeGreaterThan(on('2024-06-03 08:00'));
  });

  test('zammad-5177: a status interval shorter than the time to accept does not overrule it; it begins with the acceptance', () => {
    const plan = planOf(catalog, { statusEvery: { amount: 0.5, unit: 'WH' } });
    const sent = go(rules, begin(rules, { plan }), [OPERATOR, VERIFY], [OPERATOR, DISPATCH]);
    expect(kinds(sent)).toEqual(['resolve', 'accept']);
    const accepted = go(rules, sent, [contact(LEAD), { type: 'accept' }, on('2024-05-27 09:00')]);
    expect(accepted.ticket).toMatchObject({ acceptDueAt: null, nextStatusDueAt: on('2024-05-27 09:30') });
    const said = go(rules, accepted, [contact(LEAD), report(), on('2024-05-27 09:20')]);
    expect(said.ticket.nextStatusDueAt).toBe(on('2024-05-27 09:50'));
    expect(said.ticket.missed).toEqual([]);
  });

  test('zammad-5624: no clock of the unit before runs on after the hand-over', () => {
    const plan = planOf(catalog, { statusEvery: { amount: 4, unit: 'WH' } });
    const sent = go(rules, begin(rules, { plan }), [OPERATOR, VERIFY], [OPERATOR, DISPATCH]);
    const back = go(rules, sent, [contact(LEAD), returnTo(OTHER), on('2024-05-27 09:00')]);
    expect(kinds(back)).toEqual(['arbitrate']);
    const again = go(rules, back, [OPERATOR, DISPATCH, on('2024-05-27 10:00')]);
    const running = runningDeadlines(again.ticket);
    expect(running.map(({ of }) => of)).toEqual(['resolve', 'accept']);
    expect(running.every(({ holder }) => holder.kind === 'unit' && holder.unit === OTHER)).toBe(true);
  });

  test('frappe-helpdesk-1895: the second unit has the whole term, however long the first one and the center had it', () => {
    const plan = planOf(catalog);
    const fromReceipt = {
      ...plan,
      deadlines: { ...plan.deadlines, resolve: { amount: 16, unit: 'WH', from: 'ticket' } as const },
    };
    const sent = go(rules, begin(rules, { plan: fromReceipt }), [OPERATOR, VERIFY], [OPERATOR, DISPATCH]);
    expect(sent.ticket.resolveDueAt).toBe(on('2024-05-29 08:00'));
    const handedOn = on('2024-05-29 07:30');
    const again = go(rules, sent, [contact(LEAD), returnTo(OTHER), handedOn - 60_000], [OPERATOR, DISPATCH, handedOn]);
    expect(again.ticket.resolveDueAt).toBe(on('2024-05-30 17:30'));
    // The breach of acceptance stays the first unit's.
    expect(again.ticket.missed).toEqual([
      { of: 'accept', dueAt: on('2024-05-27 10:00'), step: null, holder: { kind: 'unit', unit: LEAD } },
    ]);
  });

  test('frappe-helpdesk-1895: a unit never gets a ticket whose time the center has used up', () => {
    const plan = planOf(catalog);
    const fromReceipt = {
      ...plan,
      deadlines: { ...plan.deadlines, resolve: { amount: 4, unit: 'WH', from: 'ticket' } as const },
    };
    const late = on('2024-05-28 08:00');
    const sent = go(rules, begin(rules, { plan: fromReceipt }), [OPERATOR, VERIFY, late], [OPERATOR, DISPATCH, late]);
    expect(sent.ticket.resolveDueAt).toBe(addWorking(catalog.calendar, late, 4 * 60));
    expect(sent.ticket.missed).toMatchObject([{ of: 'verify', holder: { kind: 'ioc' } }]);
  });

  test('oncall-558: due instants know working days: the weekend, Tết, and a Saturday that is worked for a swapped Monday', () => {
    const sentAt = (at: string): Story =>
      go(rules, begin(rules, {}, on(at)), [OPERATOR, VERIFY, on(at)], [OPERATOR, DISPATCH, on(at)]);
    expect(sentAt('2024-05-24 17:00').ticket.acceptDueAt).toBe(on('2024-05-27 09:00'));
    expect(sentAt('2024-02-07 16:30').ticket.acceptDueAt).toBe(on('2024-02-15 08:30'));
    expect(sentAt('2024-05-03 16:30').ticket.acceptDueAt).toBe(on('2024-05-04 08:30'));
  });

  test('a day that becomes a holiday moves what is open, and nothing that has passed', () => {
    const story = handled(rules);
    const days = new Map(catalog.calendar.days);
    const day = '2024-05-28' as never;
    days.set(day, { date: day, kind: 'holiday', name: 'x', status: 'official', active: true });
    const changed = { ...rules, catalog: { ...catalog, calendar: { ...catalog.calendar, days, version: 'v2' } } };
    const moved = go(changed, story, [SYSTEM, { type: 'recomputeDues' }, on('2024-05-27 15:00')]);
    expect(story.ticket.resolveDueAt).toBe(on('2024-05-29 08:00'));
    expect(moved.ticket).toMatchObject({
      resolveDueAt: on('2024-05-30 08:00'),
      custody: { dueAt: on('2024-05-30 08:00') },
    });
    expect(moved.events.at(-1)).toMatchObject({
      type: 'DueRecomputed',
      calendarVersion: 'v2',
      dues: [{ of: 'resolve' }],
    });
    expect(refusalOf(changed, moved, [SYSTEM, { type: 'recomputeDues' }])).toBe('nothing changes');
    expect(refusalOf(changed, story, [SYSTEM, { type: 'recomputeDues' }, on('2024-06-03 15:00')])).toBe(
      'nothing changes',
    );
  });
});
