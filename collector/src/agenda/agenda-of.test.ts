import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  ACCEPTED,
  at,
  CLOSED,
  DISPATCHED,
  event,
  LEAD,
  missed,
  received,
  RESOLVED,
  RETURNED,
  ticketOf,
} from '../../test/paging/example-ticket.ts';
import type { Escalation } from '../catalog/sop.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { PlannedItem } from './agenda-item.ts';
import { agendaOf } from './agenda-of.ts';

const shipped = await shippedCatalog('van-lam');
const withLadder = (escalation: readonly Escalation[]) => ({
  ...shipped,
  routing: { ...shipped.routing, defaults: { ...shipped.routing.defaults, escalation } },
});
const rules = (escalation: readonly Escalation[] = []) => ({ catalog: withLadder(escalation), sop: null });
const plan = (ticket: Ticket, ladder: readonly Escalation[] = []): readonly PlannedItem[] =>
  agendaOf(ticket, rules(ladder));
const said = (items: readonly PlannedItem[]) =>
  items.map(({ dueAt, task }) => {
    const what = task.kind === 'deadline' ? task.of : task.kind === 'remind' ? `remind ${task.share}` : task.kind;
    return `${new Date(dueAt + 7 * 3_600_000).toISOString().slice(5, 16)} ${what}`;
  });

describe('the agenda of a ticket', () => {
  test('a ticket that was received has to be verified, and nothing else', () => {
    expect(said(plan(ticketOf(received())))).toEqual(['05-21T09:00 verify']);
  });

  test('a dispatched one has to be accepted and resolved, with reminders at 50 and 80 % of the working term', () => {
    expect(said(plan(ticketOf(received(), DISPATCHED)))).toEqual([
      '05-21T09:30 accept',
      '05-21T16:30 resolve',
      '05-21T11:30 remind 0.5',
      '05-21T15:18 remind 0.8',
    ]);
  });

  test('after acceptance the acceptance is owed no more, the status is', () => {
    const items = said(plan(ticketOf(received(), DISPATCHED, ACCEPTED)));
    expect(items).toContain('05-22T09:00 status');
    expect(items.join()).not.toContain('accept');
  });

  test('a reminder whose moment passed before the last answer has become idle', () => {
    const late = { ...ACCEPTED, at: at('2024-05-21 13:40') };
    expect(said(plan(ticketOf(received(), DISPATCHED, late)))).not.toContain('05-21T11:30 remind 0.5');
  });

  test('what was missed is not missed again', () => {
    const due = at('2024-05-21 16:30');
    const items = said(plan(ticketOf(received(), DISPATCHED, ACCEPTED, missed('resolve', due))));
    expect(items).not.toContain('05-21T16:30 resolve');
  });

  test('a returned one waits for arbitration on the minutes of the center', () => {
    expect(said(plan(ticketOf(received(), DISPATCHED, RETURNED)))).toEqual(['05-21T14:00 arbitrate']);
  });

  test('a resolved one has to be checked; a closed one owes nothing', () => {
    expect(said(plan(ticketOf(received(), DISPATCHED, ACCEPTED, RESOLVED)))).toEqual(['05-22T10:00 close']);
    expect(plan(ticketOf(received(), DISPATCHED, ACCEPTED, RESOLVED, CLOSED))).toEqual([]);
  });

  test('waiting for the citizen pauses every clock of the unit and has a maximum', () => {
    const waiting = event('10:00', {
      ...{ type: 'WaitingStarted', reason: 'citizen_information', until: at('2024-05-24 10:00'), left: 1, note: null },
    } as never);
    expect(said(plan(ticketOf(received(), DISPATCHED, ACCEPTED, waiting)))).toEqual(['05-24T10:00 endWaiting']);
  });

  test('support that was asked for and a step that is open have clocks of their own', () => {
    const asked = event('09:10', {
      type: 'SupportAsked',
      unit: 'c-taiquang',
      note: null,
      dueAt: at('2024-05-22 11:00'),
    } as never);
    const step = event('09:11', {
      type: 'StepOpened',
      step: 'b5',
      role: 'unit_contact',
      dueAt: at('2024-05-21 15:00'),
    } as never);
    const items = plan(ticketOf(received(), DISPATCHED, ACCEPTED, asked, step));
    expect(items.map(({ task }) => task)).toContainEqual({ kind: 'deadline', of: 'support', step: 'c-taiquang' });
    expect(items.map(({ task }) => task)).toContainEqual({ kind: 'deadline', of: 'step', step: 'b5' });
  });
});

describe('the ladder', () => {
  const LADDER: readonly Escalation[] = [
    { to: ['ioc_shift_lead'], when: 'unacknowledged', after: { amount: 15 / 60, unit: 'H' } },
    { to: ['unit_contact'], when: 'elapsed', share: 0.8 },
    { to: ['unit_head'], when: 'elapsed', share: 1 },
    { to: ['office_chief'], when: 'overdue', after: { amount: 1, unit: 'WD' } },
    { to: ['chair', 'internal_affairs'], when: 'overdue', after: { amount: 5, unit: 'WD' } },
    { to: ['chair'], when: 'condition', condition: 'lan tới 3 đơn vị' },
  ];

  test('climbs by working time: unacknowledged, share of the term, so long overdue', () => {
    const items = plan(ticketOf(received(), DISPATCHED), LADDER).filter(({ task }) => task.kind === 'escalate');
    expect(said(items)).toEqual([
      ...['05-21T08:45 escalate', '05-21T15:18 escalate', '05-21T16:30 escalate'],
      ...['05-22T17:30 escalate', '05-28T17:30 escalate'],
    ]);
    expect(items.map(({ task }) => (task.kind === 'escalate' ? task.level : null))).toEqual([1, 0, 1, 2, 4]);
  });

  test('speaks the reminder of the same share instead of it', () => {
    const items = said(plan(ticketOf(received(), DISPATCHED), LADDER));
    expect(items.join()).not.toContain('remind 0.8');
    expect(items).toContain('05-21T11:30 remind 0.5');
  });

  test('an accepted ticket is not unacknowledged', () => {
    const items = plan(ticketOf(received(), DISPATCHED, ACCEPTED), LADDER);
    expect(items.some(({ task }) => task.kind === 'escalate' && task.why.startsWith('unack'))).toBe(false);
  });

  test('the same state plans the same rows with the same ids, all different', () => {
    const ticket = ticketOf(received(), DISPATCHED);
    const ids = plan(ticket, LADDER).map(({ id }) => id);
    expect(plan(ticketOf(received(), DISPATCHED), LADDER).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    expect(plan(ticket, LADDER).every(({ subject }) => subject === ticket.id && ticket.lead === LEAD)).toBe(true);
  });
});
