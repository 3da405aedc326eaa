import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  ANALYST,
  CLOSE,
  DISPATCH,
  LEAD,
  MONDAY,
  OPERATOR,
  OTHER,
  RESOLVE,
  SHIFT_LEAD,
  SYSTEM,
  VERIFY,
  atUnit,
  begin,
  contact,
  go,
  handled,
  head,
  on,
  person,
  planOf,
  ref,
  refusalOf,
  returnTo,
  rulesOf,
  unit,
  type Story,
} from '../../test/ticket-contract/office.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);

describe('verification before dispatch', () => {
  test('what nobody verified is not dispatched, except in an emergency on a person’s name', () => {
    const story = begin(rules);
    expect(refusalOf(rules, story, [OPERATOR, DISPATCH])).toBe('not verified yet');
    const urgent = go(rules, story, [OPERATOR, { ...DISPATCH, emergency: true, reason: 'cháy' }]);
    expect(urgent.ticket).toMatchObject({ state: 'dispatched', emergency: true, verified: false });
    expect(urgent.events.at(-1)).toMatchObject({ emergency: true, by: { kind: 'person', id: 'truc-ban' } });
    const after = go(rules, urgent, [OPERATOR, VERIFY, on('2024-05-27 09:00')]);
    expect(after.ticket).toMatchObject({ state: 'dispatched', verified: true });
  });

  test('an emergency that turns out to be false is rejected; what was verified is not', () => {
    const reject = { type: 'reject', rejection: 'not_reproducible', note: ref('n'), suppressUntil: null } as const;
    const urgent = go(rules, begin(rules), [OPERATOR, { ...DISPATCH, emergency: true }]);
    expect(go(rules, urgent, [OPERATOR, reject]).ticket).toMatchObject({ state: 'rejected', custody: null });
    expect(refusalOf(rules, atUnit(rules), [OPERATOR, reject])).toBe('not allowed in this state');
  });

  test('a false positive has an owner and an end', () => {
    const reject = { type: 'reject', rejection: 'false_positive', note: ref('n') } as const;
    const story = begin(rules);
    const refusal = 'false positive needs owner and expiry';
    expect(refusalOf(rules, story, [OPERATOR, { ...reject, suppressUntil: null }])).toBe(refusal);
    expect(refusalOf(rules, story, [OPERATOR, { ...reject, suppressUntil: MONDAY }])).toBe(refusal);
    const until = on('2024-06-30 08:00');
    expect(go(rules, story, [OPERATOR, { ...reject, suppressUntil: until }]).events.at(-1)).toMatchObject({
      type: 'TicketRejected',
      owner: 'truc-ban',
      suppressUntil: until,
    });
  });

  test('the security analyst acts within network security alone', () => {
    expect(refusalOf(rules, begin(rules), [ANALYST, VERIFY])).toBe('not your role');
    const infosec = begin(rules, { domain: 'infosec' as never });
    expect(refusalOf(rules, infosec, [ANALYST, VERIFY])).toBeNull();
  });

  test('verification has its own clock, and the center holds the ticket until it is dispatched', () => {
    const { ticket } = begin(rules);
    const custody = { holder: { kind: 'ioc' }, phase: 'verify', since: MONDAY, dueAt: on('2024-05-27 10:00') };
    expect(ticket.custody).toMatchObject(custody);
    expect(go(rules, { ticket, events: [] }, [OPERATOR, VERIFY, on('2024-05-27 09:00')]).ticket.custody).toMatchObject(
      custody,
    );
  });
});

describe('the lead unit', () => {
  test('only people of the lead unit accept, return, report or resolve', () => {
    const story = atUnit(rules);
    for (const command of [{ type: 'accept' }, returnTo(OTHER)] as const) {
      expect(refusalOf(rules, story, [contact(OTHER), command])).toBe('not your unit');
      expect(refusalOf(rules, story, [OPERATOR, command])).toBe('not your role');
      expect(refusalOf(rules, story, [head(LEAD), command])).toBeNull();
    }
    expect(refusalOf(rules, handled(rules), [contact(OTHER), RESOLVE])).toBe('not your unit');
  });

  test('a duty over a subtree reaches the units below it', () => {
    const above = person('head', 'unit_head', 'd-325', { units: ['d-325', LEAD] });
    expect(refusalOf(rules, atUnit(rules), [above, { type: 'accept' }])).toBeNull();
  });

  test('a unit that ended, or that nobody knows, is given nothing', () => {
    const later = on('2025-03-03 08:00');
    const story = go(rules, begin(rules, {}, later), [OPERATOR, VERIFY]);
    const to = (lead: string) => ({ ...DISPATCH, lead: unit(lead) });
    expect(refusalOf(rules, story, [OPERATOR, to('cong_an_huyen')])).toBe('unit does not stand');
    expect(refusalOf(rules, story, [OPERATOR, to('nowhere')])).toBe('unit is unknown');
    const nobody = go(rules, begin(rules, { plan: planOf(catalog, { lead: null }) }), [OPERATOR, VERIFY]);
    expect(refusalOf(rules, nobody, [OPERATOR, DISPATCH])).toBe('lead unit is missing');
  });
});

describe('wrong competence', () => {
  const back = (): Story => go(rules, atUnit(rules), [contact(LEAD), returnTo(OTHER), on('2024-05-27 09:00')]);

  test('who returns a ticket names the right unit: known, standing, and another', () => {
    const story = atUnit(rules);
    expect(refusalOf(rules, story, [contact(LEAD), returnTo('nowhere')])).toBe('unit is unknown');
    expect(refusalOf(rules, story, [contact(LEAD), returnTo('c-lacdao-2025')])).toBe('unit does not stand');
    expect(refusalOf(rules, story, [contact(LEAD), returnTo(LEAD)])).toBe('right unit is your own');
  });

  test('it comes back to the center on the center’s minutes, and goes on to the unit that was named', () => {
    const returned = back();
    expect(returned.ticket).toMatchObject({ state: 'returned', returns: 1, acceptDueAt: null, resolveDueAt: null });
    expect(returned.ticket.custody).toMatchObject({
      holder: { kind: 'ioc' },
      phase: 'arbitrate',
      dueAt: on('2024-05-27 15:00'),
    });
    const again = go(rules, returned, [OPERATOR, DISPATCH, on('2024-05-27 10:00')]);
    expect(again.ticket).toMatchObject({ lead: OTHER, acceptDueAt: on('2024-05-27 14:00') });
  });

  test('a second return is the shift lead’s to arbitrate, and what was arbitrated cannot be returned', () => {
    const twice = go(rules, back(), [OPERATOR, DISPATCH], [contact(OTHER), returnTo(LEAD)]);
    expect(twice.events.at(-1)).toMatchObject({ type: 'ArbitrationRaised', to: 'ioc_shift_lead' });
    expect(refusalOf(rules, twice, [OPERATOR, DISPATCH])).toBe('already returned; only arbitration decides');
    expect(refusalOf(rules, twice, [OPERATOR, { type: 'arbitrate', lead: LEAD, reason: null }])).toBe('not your role');
    const decided = go(rules, twice, [SHIFT_LEAD, { type: 'arbitrate', lead: LEAD, reason: 'QĐ phân công' }]);
    expect(decided.events.at(-1)).toMatchObject({ type: 'TicketDispatched', arbitrated: true });
    expect(refusalOf(rules, decided, [contact(LEAD), returnTo(OTHER)])).toBe(
      'already returned; only arbitration decides',
    );
  });

  test('a third return, when the matter comes again, goes to the chair', () => {
    const arbitrated = go(
      rules,
      go(rules, back(), [OPERATOR, DISPATCH], [contact(OTHER), returnTo(LEAD)]),
      [SHIFT_LEAD, { type: 'arbitrate', lead: LEAD, reason: null }],
      [contact(LEAD), { type: 'accept' }],
      [contact(LEAD), RESOLVE],
      [OPERATOR, CLOSE],
      [SYSTEM, { type: 'recur', plan: planOf(catalog) }],
      [OPERATOR, VERIFY],
      [OPERATOR, DISPATCH],
      [contact(LEAD), returnTo(OTHER)],
    );
    expect(arbitrated.events.at(-1)).toMatchObject({ type: 'ArbitrationRaised', to: 'chair' });
    const decide = { type: 'arbitrate', lead: OTHER, reason: null } as const;
    expect(refusalOf(rules, arbitrated, [SHIFT_LEAD, decide])).toBe('not your role');
    expect(
      refusalOf(rules, arbitrated, [person('pho', 'chair', 'd-325', { deputyOf: 'chu-tich' }), decide]),
    ).toBeNull();
  });
});
