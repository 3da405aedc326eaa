import type { Desk, DeskRow } from '@vnioc/contract/desk.ts';
import { deskOf, OVERDUE_ROW } from '../../test/tickets.ts';
import { deskAfter } from './desk-after.ts';

const MINUTE = 60_000;
const row = (id: string, leftMinutes: number, clock: 'working' | 'elapsed' = 'working'): DeskRow => ({
  ...{ ...OVERDUE_ROW, id, group: 'rest' },
  due: { of: 'resolve', at: 0, clock, leftMs: leftMinutes * MINUTE, usedShare: 0.1 },
});
const before = deskOf(row('a', 10), row('b', 20), row('c', 30, 'elapsed'));
const after = (over: Partial<Desk>): Desk =>
  deskAfter(before, { ...before, revision: 'r-2', since: 'r-1', rows: [], gone: [], ...over });
const told = ({ rows }: Desk) => rows.map(({ id, due }) => [id, (due?.leftMs ?? NaN) / MINUTE]);

test('what was told takes the place of what was known, what left is gone, and new ones stand in their order', () => {
  const { rows } = after({ rows: [row('b', 5), row('new', 7)], gone: ['a', 'never heard of'] });
  expect(rows.map(({ id }) => id)).toEqual(['b', 'new', 'c']);
});

test('the clocks of the others run on, each by its own time', () => {
  const later = after({ worked: 0, asOf: before.asOf + 60 * MINUTE });
  expect(told(later)).toEqual([
    ['c', -30],
    ['a', 10],
    ['b', 20],
  ]);
  expect(told(after({ worked: 4 * MINUTE, asOf: before.asOf }))).toEqual([
    ['a', 6],
    ['b', 16],
    ['c', 30],
  ]);
});

test('a row of which nothing can be told is the same object: it is not drawn anew', () => {
  expect(after({}).rows[0]).toBe(before.rows[0]);
});

test('an answer that goes on from another desk, or from none, stands by itself', () => {
  const whole = { ...before, revision: 'r-9', rows: [row('x', 1)] };
  for (const since of [null, 'r-0']) expect(deskAfter(before, { ...whole, since }).rows).toEqual(whole.rows);
  expect(deskAfter(null, { ...whole, since: 'r-1' }).rows).toEqual(whole.rows);
});
