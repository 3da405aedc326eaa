import { shippedCatalog } from '../../test/fixtures/shipped-sites.ts';
import {
  CHAIR,
  MONDAY,
  OTHER,
  SHIFT_LEAD,
  THIRD,
  begin,
  go,
  handled,
  on,
  person,
  ref,
  refusalOf,
  rulesOf,
} from '../../test/ticket-contract/office.ts';

const catalog = await shippedCatalog('van-lam');
const rules = rulesOf(catalog);

describe('mobilisation', () => {
  const ask = {
    type: 'requestMobilization',
    request: 'm1',
    units: [THIRD],
    note: ref('n'),
    until: on('2024-05-28 17:00'),
  } as const;
  const approve = { type: 'approveMobilization', request: 'm1', documentNumber: '9/QĐ' } as const;

  test('the center asks, the chair or his deputy approves, nobody his own request', () => {
    const asked = go(rules, handled(rules), [SHIFT_LEAD, ask]);
    expect(refusalOf(rules, asked, [person('pho', 'vice_chair'), approve])).toBe('not your role');
    const deputy = person('truong-ca', 'chair', 'd-325', { deputyOf: 'chu-tich' });
    expect(refusalOf(rules, asked, [deputy, approve])).toBe('own request');
    const done = go(rules, asked, [CHAIR, approve], [SHIFT_LEAD, { type: 'releaseMobilization', request: 'm1' }]);
    expect(done.ticket.mobilizations).toMatchObject([{ request: 'm1', state: 'released' }]);
    expect(done.ticket.mobilizations).toMatchObject([{ documentNumber: '9/QĐ' }]);
    expect(refusalOf(rules, done, [CHAIR, approve])).toBe('mobilization is not pending');
    expect(refusalOf(rules, asked, [CHAIR, { ...approve, documentNumber: ' ' }])).toBe('document number is missing');
    const past = { ...ask, request: 'm2', until: MONDAY - 1 };
    expect(refusalOf(rules, handled(rules), [SHIFT_LEAD, past])).toBe('planned end has passed');
  });

  test('who is called up, comes and goes is on the roster, of the units that were approved alone', () => {
    const running = go(rules, handled(rules), [SHIFT_LEAD, ask], [CHAIR, approve]);
    const call = { type: 'callUp', request: 'm1', unit: THIRD, person: null, count: 12, task: ref('task') } as const;
    const mark = { type: 'markPresence', request: 'm1', call: 'm1/1', presence: 'present' } as const;
    expect(refusalOf(rules, handled(rules), [SHIFT_LEAD, call])).toBe('mobilization does not run');
    expect(refusalOf(rules, running, [SHIFT_LEAD, { ...call, unit: OTHER }])).toBe('unit was not mobilised');
    expect(refusalOf(rules, running, [SHIFT_LEAD, { ...call, person: 'nobody' as never }])).toBe('person is unknown');
    expect(refusalOf(rules, running, [SHIFT_LEAD, mark])).toBe('nobody was called up there');
    const named = { ...call, person: 'dau-moi-phong-gddt' as never };
    const there = go(rules, running, [SHIFT_LEAD, call], [SHIFT_LEAD, named], [SHIFT_LEAD, mark]);
    expect(there.ticket.mobilizations[0]?.calls).toMatchObject([
      { call: 'm1/1', unit: THIRD, person: null, count: 12, task: 'task', presence: 'present' },
      { call: 'm1/2', person: 'dau-moi-phong-gddt', count: 1, presence: 'called' },
    ]);
    expect(refusalOf(rules, there, [SHIFT_LEAD, mark])).toBe('nothing changes');
    const released = go(rules, there, [CHAIR, { type: 'releaseMobilization', request: 'm1' }]);
    expect(refusalOf(rules, released, [SHIFT_LEAD, call])).toBe('mobilization does not run');
  });

  test('where the center only monitors, nobody is mobilised', () => {
    const monitored = begin(rules, { domain: 'media' as never });
    expect(refusalOf(rules, monitored, [SHIFT_LEAD, ask])).toBe('not mobilizable in a monitored domain');
  });
});
