import type { TicketDetail } from '@vnioc/contract/tickets.ts';
import { othersOf, primaryOf, refusalsOf, stageOf } from './stage-of.ts';

type Possibility = TicketDetail['possibilities'][number];

const may = (command: string): Possibility => ({ command, allowed: true, code: null, sentence: null });
const mayNot = (command: string, code = 'not your role'): Possibility => ({
  ...{ command, allowed: false, code },
  sentence: `vì ${code}`,
});

const ticket = (state: TicketDetail['state'], verified: boolean, possibilities: readonly Possibility[] = []) => ({
  ...{ state, verified, possibilities },
});

describe('the way of a ticket', () => {
  test.each([
    ['received', false, 'verify'],
    ['verifying', false, 'verify'],
    ['verifying', true, 'dispatch'],
    ['returned', true, 'dispatch'],
    ['dispatched', true, 'nudge'],
    ['waiting', true, 'nudge'],
    ['resolved', true, 'close'],
    ['closed', true, null],
    ['duplicate', false, null],
  ] as const)('%s, verified %s: %s', (state, verified, stage) => {
    expect(stageOf({ state, verified })).toBe(stage);
  });

  test('what was dispatched in an emergency is urged, not dispatched again', () => {
    expect(stageOf({ state: 'dispatched', verified: false })).toBe('nudge');
  });
});

describe('the one primary button', () => {
  test('is the stage’s own command when it is allowed', () => {
    expect(primaryOf(ticket('verifying', true, [may('dispatch'), may('reject')]))).toBe('dispatch');
  });

  test('is arbitration where only that decides', () => {
    const refused = mayNot('dispatch', 'already returned; only arbitration decides');
    expect(primaryOf(ticket('returned', true, [refused, may('arbitrate')]))).toBe('arbitrate');
  });

  test('is the unit’s next one for people of the unit', () => {
    expect(primaryOf(ticket('dispatched', true, [mayNot('nudge'), may('accept'), may('return')]))).toBe('accept');
    expect(primaryOf(ticket('in_progress', true, [may('report'), may('resolve')]))).toBe('resolve');
  });

  test('is none for somebody who may only read', () => {
    expect(primaryOf(ticket('dispatched', true))).toBeNull();
  });
});

describe('what is refused', () => {
  test('is told for the stages ahead first, never for those behind', () => {
    const all = [mayNot('verify', 'nothing changes'), mayNot('close', 'not allowed in this state'), mayNot('rate')];
    const { ahead, rest } = refusalsOf(ticket('dispatched', true, [may('nudge'), ...all]));
    expect(ahead.map(({ command }) => command)).toEqual(['close']);
    expect(rest.map(({ command }) => command)).toEqual(['verify', 'rate']);
  });

  test('of an unverified ticket is its ordinary dispatch, though an emergency may go out', () => {
    const { ahead } = refusalsOf(ticket('received', false, [may('verify'), may('dispatch'), mayNot('close')]));
    expect(ahead.map(({ command }) => command)).toEqual(['dispatch', 'close']);
  });

  test('commands that this version does not know are not offered', () => {
    expect(othersOf(ticket('resolved', true, [may('close'), may('somethingNew'), may('reopen')]), 'close')).toEqual([
      'reopen',
    ]);
  });
});
