import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CITIZEN,
  CLOSE,
  DISPATCH,
  LEAD,
  OFFICE_CHIEF,
  OPERATOR,
  OTHER,
  RESOLVE,
  SHIFT_LEAD,
  SYSTEM,
  WAIT,
  atUnit,
  begin,
  closed,
  contact,
  go,
  handled,
  head,
  on,
  person,
  planOf,
  ref,
  refusalOf,
  report,
  rulesOf,
} from '../../test/ticket-contract/office.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);

describe('extension and lateness', () => {
  const DUE = on('2024-05-29 08:00');
  const extend = (committedAt: number) => ({ type: 'requestExtension', note: ref('n'), committedAt }) as const;

  test('there is one extension, to a date after the due date', () => {
    const story = handled(rules);
    expect(story.ticket.resolveDueAt).toBe(DUE);
    expect(refusalOf(rules, story, [head(LEAD), extend(DUE)])).toBe('committed date is not after the due date');
    const until = on('2024-06-03 17:00');
    const granted = go(rules, story, [head(LEAD), extend(until)], [OFFICE_CHIEF, { type: 'grantExtension' }]);
    expect(granted.ticket).toMatchObject({ state: 'in_progress', resolveDueAt: until, custody: { dueAt: until } });
    expect(refusalOf(rules, granted, [head(LEAD), extend(on('2024-06-10 17:00'))])).toBe('one extension only');
  });

  test('nobody grants what he asked for himself', () => {
    const both = {
      ...person('chanh-van-phong', 'office_chief'),
      duties: [...person('x', 'office_chief').duties, ...person('x', 'unit_head', LEAD).duties],
    };
    const asked = go(rules, handled(rules), [both, extend(on('2024-06-03 17:00'))]);
    expect(refusalOf(rules, asked, [both, { type: 'grantExtension' }])).toBe('own request');
    expect(refusalOf(rules, asked, [SHIFT_LEAD, { type: 'refuseExtension', note: null }])).toBeNull();
  });

  test('an extension that is asked for late puts the lateness on record first, and never erases it', () => {
    const story = handled(rules);
    const late = on('2024-05-30 09:00');
    const asked = go(
      rules,
      story,
      [head(LEAD), extend(on('2024-06-03 17:00')), late],
      [OFFICE_CHIEF, { type: 'grantExtension' }],
    );
    expect(asked.events.map(({ type }) => type).slice(-3)).toEqual([
      'DeadlineMissed',
      'ExtensionRequested',
      'ExtensionGranted',
    ]);
    expect(asked.ticket.missed).toEqual([
      { of: 'resolve', dueAt: story.ticket.resolveDueAt, step: null, holder: { kind: 'unit', unit: LEAD } },
    ]);
  });

  test('who is late says why and until when, before the result', () => {
    const late = on('2024-05-30 09:00');
    const story = handled(rules);
    const refusal = 'late: note and committed date required';
    expect(refusalOf(rules, story, [contact(LEAD), RESOLVE, late])).toBe(refusal);
    expect(refusalOf(rules, story, [contact(LEAD), report(), late])).toBe(refusal);
    expect(refusalOf(rules, story, [contact(LEAD), report(late - 1), late])).toBe(
      'committed date is not after the due date',
    );
    const said = go(rules, story, [contact(LEAD), report(on('2024-05-31 17:00')), late], [contact(LEAD), RESOLVE]);
    expect(said.ticket).toMatchObject({ state: 'resolved', missed: [{ of: 'resolve' }] });
  });

  test('the agenda’s word on a breach counts once, and only while that deadline runs', () => {
    const story = atUnit(rules);
    const due = story.ticket.acceptDueAt ?? 0;
    const miss = { type: 'missDeadline', of: 'accept', dueAt: due, step: null } as const;
    expect(refusalOf(rules, story, [SYSTEM, miss, due - 1])).toBe('nothing changes');
    const missed = go(rules, story, [SYSTEM, miss, due]);
    expect(refusalOf(rules, missed, [SYSTEM, miss, due])).toBe('nothing changes');
    expect(refusalOf(rules, handled(rules, story), [SYSTEM, miss, due])).toBe('nothing changes');
  });
});

describe('waiting for the citizen', () => {
  test('a day that becomes a holiday lengthens the pause by a day, on record', () => {
    const waits = go(rules, handled(rules), [contact(LEAD), WAIT]);
    const days = new Map(catalog.calendar.days);
    const day = '2024-05-30' as never;
    days.set(day, { date: day, kind: 'holiday', name: 'x', status: 'official', active: true });
    const changed = { ...rules, catalog: { ...catalog, calendar: { ...catalog.calendar, days, version: 'v2' } } };
    const moved = go(changed, waits, [SYSTEM, { type: 'recomputeDues' }, on('2024-05-28 08:00')]);
    const [from, to] = [on('2024-06-03 17:30'), on('2024-06-04 17:30')];
    expect(moved.ticket).toMatchObject({ waitingUntil: to, custody: { phase: 'wait', dueAt: to } });
    expect(moved.events.at(-1)).toMatchObject({ type: 'DueRecomputed', dues: [], waitingUntil: { from, to } });
    expect(refusalOf(changed, moved, [SYSTEM, { type: 'recomputeDues' }])).toBe('nothing changes');
  });

  test('pauses for no longer than its maximum, over all waitings of a cycle', () => {
    const waits = go(rules, handled(rules), [contact(LEAD), WAIT]);
    expect(waits.ticket).toMatchObject({
      waitingUntil: on('2024-06-03 17:30'),
      custody: { holder: { kind: 'citizen' } },
    });
    const ended = go(rules, waits, [SYSTEM, { type: 'endWaiting' }, on('2024-06-05 09:00')]);
    expect(ended.events.at(-1)).toMatchObject({ type: 'WaitingEnded', atMaximum: true, at: on('2024-06-03 17:30') });
    expect(refusalOf(rules, ended, [contact(LEAD), WAIT])).toBe('waiting is at its maximum');
  });

  test('the citizen may be the one who answers', () => {
    const waits = go(
      rules,
      handled(rules),
      [contact(LEAD), WAIT],
      [CITIZEN, { type: 'resume' }, on('2024-05-28 09:00')],
    );
    expect(waits.ticket).toMatchObject({ state: 'in_progress', waitingUntil: null, custody: { phase: 'handle' } });
  });
});

describe('reopening, rating, recurrence', () => {
  test('quality control gives it back with half of the term, to the same unit, in a cycle of its own', () => {
    const again = go(rules, handled(rules), [contact(LEAD), RESOLVE], [OPERATOR, { type: 'reopen', note: ref('n') }]);
    expect(again.ticket).toMatchObject({ state: 'reopened', lead: LEAD, resolveDueAt: on('2024-05-28 08:00') });
    expect(again.ticket.cycles.map(({ cause }) => cause)).toEqual(['received', 'quality']);
    expect(again.ticket.cycles[0]?.endedAt).toBe(again.ticket.cycles[1]?.receivedAt);
  });

  test('half of a term of days is never less than half of them', () => {
    const plan = planOf(catalog);
    const days = {
      ...plan,
      deadlines: { ...plan.deadlines, resolve: { amount: 5, unit: 'WD', from: 'step' } as const },
    };
    const again = go(
      rules,
      handled(rules, atUnit(rules, begin(rules, { plan: days }))),
      [contact(LEAD), RESOLVE],
      [OPERATOR, { type: 'reopen', note: ref('n') }],
    );
    expect(again.ticket).toMatchObject({ resolveDueAt: on('2024-05-30 17:30'), legalDueAt: on('2024-05-31 00:00') });
  });

  test('an unhappy citizen with a reason reopens once, within the window', () => {
    const unhappy = { type: 'rate', satisfied: false, note: ref('n') } as const;
    expect(refusalOf(rules, closed(rules), [CITIZEN, unhappy, on('2024-06-10 08:00')])).toBe('rating is too late');
    const again = go(rules, closed(rules), [CITIZEN, unhappy, on('2024-05-29 08:00')]);
    expect(again.ticket).toMatchObject({ state: 'reopened', reopenedByCitizen: true, rating: { satisfied: false } });
    const second = go(rules, again, [contact(LEAD), RESOLVE], [OPERATOR, CLOSE], [CITIZEN, unhappy]);
    expect(second.ticket.state).toBe('closed');
    expect(refusalOf(rules, second, [CITIZEN, unhappy])).toBe('already rated');
    expect(refusalOf(rules, second, [CITIZEN, { type: 'reopen', note: ref('n') }])).toBe('already reopened');
  });

  test('unhappy without a reason is counted, and reopens nothing', () => {
    const rated = go(rules, closed(rules), [CITIZEN, { type: 'rate', satisfied: false, note: null }]);
    expect(rated.ticket).toMatchObject({ state: 'closed', rating: { satisfied: false } });
  });

  test('only reports of people are reopened after closing', () => {
    const alert = go(
      rules,
      handled(rules, atUnit(rules, begin(rules, { kind: 'alert' }))),
      [contact(LEAD), RESOLVE],
      [OPERATOR, CLOSE],
    );
    expect(refusalOf(rules, alert, [OPERATOR, { type: 'reopen', note: ref('n') }])).toBe('not allowed in this state');
  });

  test('firing again soon after closing is received and verified anew; later it is another ticket', () => {
    const recur = { type: 'recur', plan: planOf(catalog, { lead: OTHER }) } as const;
    const again = go(rules, closed(rules), [SYSTEM, recur, on('2024-05-29 08:00')]);
    expect(again.ticket).toMatchObject({ state: 'received', verified: false, lead: null, resolveDueAt: null });
    expect(again.ticket.cycles.map(({ cause }) => cause)).toEqual(['received', 'recurred']);
    expect(refusalOf(rules, again, [OPERATOR, DISPATCH])).toBe('not verified yet');
    expect(refusalOf(rules, closed(rules), [SYSTEM, recur, on('2024-06-03 08:00')])).toBe('recurrence window is over');
  });
});
