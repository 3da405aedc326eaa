import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CHAIR,
  DISPATCH,
  LEAD,
  MONDAY,
  OFFICE_CHIEF,
  OPERATOR,
  OTHER,
  SHIFT_LEAD,
  SYSTEM,
  atUnit,
  begin,
  contact,
  go,
  handled,
  head,
  on,
  planOf,
  ref,
  refusalOf,
  returnTo,
  rulesOf,
  type Story,
} from '../../test/ticket-contract/office.ts';
import { agendaOf } from '../agenda/agenda-of.ts';
import type { TicketPlan } from '../routing/plan.ts';
import type { TicketRules } from './ticket-rules.ts';

const catalog = await shippedCatalog('van-lam');

const minutes = (amount: number): number => amount * 60_000;
const pinned = (rules: TicketRules): TicketPlan =>
  planOf(catalog, { sop: rules.sop && { id: rules.sop.id, version: rules.sop.version } });
const received = (rules: TicketRules): Story => begin(rules, { plan: pinned(rules), domain: 'infosec' as never });
const dispatched = (rules: TicketRules): Story => atUnit(rules, received(rules));
const accepted = (rules: TicketRules): Story => handled(rules, dispatched(rules));
const raise = (rung: number) => ({ type: 'raiseLevel', rung, note: ref('lan tới 4 đơn vị') }) as const;
const levelsPlanned = (rules: TicketRules, { ticket }: Story): readonly number[] =>
  agendaOf(ticket, rules).flatMap(({ task }) => (task.kind === 'escalate' ? [task.level] : []));

describe('a rung that hangs on a condition', () => {
  test('is raised by a person with a reason, at any time before the end; its people are told', () => {
    const rules = rulesOf(catalog, 'sop.security_incident');
    for (const story of [received(rules), dispatched(rules), accepted(rules)]) {
      const { ticket, events } = go(rules, story, [SHIFT_LEAD, raise(2)]);
      expect([ticket.escalation, ticket.state]).toEqual([4, story.ticket.state]);
      expect(events.at(-1)).toMatchObject({
        ...{ type: 'TicketEscalated', level: 4, to: ['vice_chair', 'chair'], rung: 2, note: 'lan tới 4 đơn vị' },
        by: { kind: 'person', id: 'truong-ca' },
      });
    }
  });

  test('only that: not one that time climbs, not one that is not there, not by a unit or by the system', () => {
    const rules = rulesOf(catalog, 'sop.security_incident');
    const story = accepted(rules);
    for (const rung of [0, 1, 3])
      expect(refusalOf(rules, story, [SHIFT_LEAD, raise(rung)])).toBe('rung cannot be raised');
    expect(refusalOf(rules, story, [head(LEAD), raise(2)])).toBe('not your role');
    expect(refusalOf(rules, story, [SYSTEM, raise(2)])).toBe('not your role');
    expect(refusalOf(rulesOf(catalog), accepted(rulesOf(catalog)), [SHIFT_LEAD, raise(2)])).toBe(
      'rung cannot be raised',
    );
  });

  test('goes upwards: from the vice chair to the chair, never back, and nothing twice', () => {
    const rules = rulesOf(catalog, 'sop.traffic_camera');
    const dead = go(rules, accepted(rules), [OFFICE_CHIEF, raise(1)]);
    expect(dead.ticket.escalation).toBe(3);
    expect(refusalOf(rules, dead, [SHIFT_LEAD, raise(1)])).toBe('rung cannot be raised');
    const two = go(rules, dead, [CHAIR, raise(2)]);
    expect(two.ticket.escalation).toBe(4);
    expect(refusalOf(rules, two, [SHIFT_LEAD, raise(1)])).toBe('rung cannot be raised');
  });

  test('once raised, time climbs the lower ones no more', () => {
    const rules = rulesOf(catalog, 'sop.security_incident');
    expect(levelsPlanned(rules, dispatched(rules))).toEqual([1, 2]);
    expect(levelsPlanned(rules, go(rules, dispatched(rules), [SHIFT_LEAD, raise(2)]))).toEqual([]);
  });
});

describe('levels that were told', () => {
  const climb = (level: 0 | 1 | 2) => ({ type: 'escalate', level, to: ['unit_head'], why: '' }) as const;
  const toChief = { type: 'escalate', level: 2, to: ['office_chief'], why: '' } as const;
  const late = on('2024-05-31 09:00');

  test('are not told again after an extension; the higher ones are, by the new date', () => {
    const rules = rulesOf(catalog);
    const told = go(rules, accepted(rules), [SYSTEM, climb(0), late], [SYSTEM, climb(1)], [SYSTEM, climb(2)]);
    const until = on('2024-06-07 17:00');
    const extended = go(
      rules,
      told,
      [head(LEAD), { type: 'requestExtension', note: ref('n'), committedAt: until }],
      [OFFICE_CHIEF, { type: 'grantExtension' }],
    );
    expect(levelsPlanned(rules, extended)).toEqual([3, 4]);
    expect(agendaOf(extended.ticket, rules).every(({ dueAt }) => dueAt > late)).toBe(true);
  });

  const sentOn = (rules: TicketRules, to: typeof LEAD): Story => {
    const told = go(rules, dispatched(rules), [SYSTEM, climb(0)], [SYSTEM, climb(1)], [SYSTEM, toChief]);
    const back = go(rules, told, [contact(LEAD), returnTo(OTHER)]);
    return go(rules, back, [OPERATOR, { ...DISPATCH, lead: to }, late]);
  };

  test('are told to the people of the unit that has the ticket next, not again to those of the center', () => {
    const rules = rulesOf(catalog);
    const next = sentOn(rules, OTHER);
    expect(next.ticket.escalation).toBe(2);
    const people = agendaOf(next.ticket, rules).flatMap(({ task }) => (task.kind === 'escalate' ? task.to : []));
    const center = ['vice_chair', 'chair', 'internal_affairs'];
    expect(new Set(people)).toEqual(new Set(['unit_contact', 'unit_head', ...center]));
    const head = go(rules, next, [SYSTEM, climb(1)]);
    expect(head.events.at(-1)).toMatchObject({ type: 'TicketEscalated', level: 1, to: ['unit_head'] });
    // What the leaders were told stays told, and the head of this unit is not told twice either.
    expect(head.ticket.escalation).toBe(2);
    expect(refusalOf(rules, head, [SYSTEM, climb(1)])).toBe('nothing changes');
    expect(refusalOf(rules, head, [SYSTEM, toChief])).toBe('nothing changes');
    expect(levelsPlanned(rules, head)).toEqual([3, 4]);
  });

  test('are not told again to a unit that gets its ticket back', () => {
    const rules = rulesOf(catalog);
    expect(levelsPlanned(rules, sentOn(rules, LEAD))).toEqual([3, 4]);
  });

  test('are told again in another life of the ticket', () => {
    const rules = rulesOf(catalog);
    const told = go(rules, accepted(rules), [SYSTEM, climb(2)]);
    const done = go(rules, told, [contact(LEAD), { type: 'resolve', result: ref('r'), documentNumber: null }]);
    const again = go(rules, done, [OPERATOR, { type: 'reopen', note: ref('chưa xong') }]);
    expect(levelsPlanned(rules, again)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a severity that is raised', () => {
  const critical = (rules: TicketRules): TicketPlan => ({
    ...pinned(rules),
    deadlines: { ...pinned(rules).deadlines, resolve: { amount: 4, unit: 'WH', from: 'step' } },
  });
  const raised = (rules: TicketRules, story: Story, at: number): Story =>
    go(rules, story, [
      OPERATOR,
      { type: 'changeSeverity', severity: 'critical', plan: critical(rules), reason: 'x' },
      at,
    ]);
  const due = ({ ticket }: Story, id: string) => ticket.steps.find((step) => step.id === id)?.dueAt;

  test('shortens the term of the matter and the steps of the procedure that are measured by it', () => {
    const rules = rulesOf(catalog, 'sop.traffic_camera');
    const story = accepted(rules);
    expect(story.ticket.resolveDueAt).toBe(on('2024-05-29 08:00'));
    const after = raised(rules, story, MONDAY + minutes(30));
    expect(after.ticket).toMatchObject({ resolveDueAt: on('2024-05-27 14:00'), legalDueAt: on('2024-05-27 14:00') });
  });

  test('and its open steps, counted from where they began, or from now when that is over', () => {
    const rules = rulesOf(catalog, 'sop.media_crisis');
    const step = { type: 'completeStep', step: 'b3', evidence: ref('báo cáo') } as const;
    const story = go(rules, accepted(rules), [head(LEAD), step]);
    expect(due(story, 'b4')).toBe(on('2024-05-27 14:00'));
    expect(due(raised(rules, story, MONDAY + minutes(30)), 'b4')).toBe(on('2024-05-27 10:00'));
    expect(due(raised(rules, story, MONDAY + minutes(180)), 'b4')).toBe(on('2024-05-27 13:00'));
  });
});
