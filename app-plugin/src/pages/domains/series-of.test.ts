import type { QueryAnswer } from '@vnioc/contract/query.ts';
import { seriesOf } from './series-of.ts';

const answer = (fields: readonly string[], values: readonly unknown[][]): QueryAnswer =>
  ({
    results: {
      A: { status: 200, frames: [{ schema: { fields: fields.map((type) => ({ type })) }, data: { values } }] },
    },
  }) as never;

test('figures come with their instants, and a missing one stays missing', () => {
  expect(
    seriesOf(
      answer(
        ['time', 'number'],
        [
          [1, 2],
          [0.5, null],
        ],
      ),
    ),
  ).toEqual([
    { at: 1, value: 0.5 },
    { at: 2, value: null },
  ]);
});

test('an answer without frames is no figures, not zeros', () => {
  expect(seriesOf({ results: { A: { status: 200, frames: [] } } })).toEqual([]);
  expect(seriesOf({ results: {} })).toEqual([]);
});
