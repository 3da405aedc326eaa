import type { BoardState } from './board.ts';
import { compareTrouble, countStates, worstOf } from './trouble.ts';

describe('the worst of some states', () => {
  it.each<readonly [BoardState[], BoardState | null]>([
    [['normal', 'critical', 'warning'], 'critical'],
    [['normal', 'warning', 'no_data'], 'warning'],
    [['normal', 'no_data'], 'no_data'],
    [['normal', 'stale', 'upstream_fault'], 'stale'],
    [['normal', 'upstream_fault', 'paused'], 'upstream_fault'],
    [['normal', 'paused'], 'paused'],
    [['not_applicable', 'normal'], 'normal'],
    [['not_applicable'], 'not_applicable'],
    [[], null],
  ])('of %j is %s', (states, worst) => {
    expect(worstOf(states)).toBe(worst);
  });
});

describe('more trouble', () => {
  const order = (a: BoardState[], b: BoardState[]) => Math.sign(compareTrouble(countStates(a), countStates(b)));

  it.each<readonly [string, BoardState[], BoardState[], number]>([
    ['one critical cell outweighs any number of warnings', ['critical'], ['warning', 'warning', 'warning'], -1],
    ['more critical cells come first', ['critical'], ['critical', 'critical'], 1],
    ['equal in red, the amber ones decide', ['critical', 'warning'], ['critical', 'normal'], -1],
    ['unknown is worse than fine', ['no_data'], ['normal', 'normal'], -1],
    ['a fault of the source is not counted against a unit', ['upstream_fault', 'paused'], ['normal'], 0],
    ['how many fine cells there are does not matter', ['normal'], ['normal', 'normal'], 0],
  ])('%s', (_, a, b, expected) => {
    expect(order(a, b)).toBe(expected);
    expect(order(b, a)).toBe(expected === 0 ? 0 : -expected);
  });
});
