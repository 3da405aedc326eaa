import { gradeOf, matrixOf } from './completeness.ts';

const line = (unit: string, source: string, present: number, expected: number) => ({
  ...{ unit, source, present, expected, ratio: expected === 0 ? null : present / expected },
});

test('units and sources stand in the order of the registers, and those that owe nothing are left out', () => {
  const matrix = matrixOf([line('b', 's2', 9, 10), line('a', 's1', 1, 1)], {
    units: ['a', 'b', 'c'],
    sources: ['s2', 's1', 's3'],
  });
  expect([matrix.units, matrix.sources]).toEqual([
    ['a', 'b'],
    ['s2', 's1'],
  ]);
  expect(matrix.cell('b', 's2')?.present).toBe(9);
  expect(matrix.cell('a', 's2')).toBeUndefined();
});

test('where nothing was due there is no grade, certainly no green one', () => {
  expect(gradeOf(line('a', 's', 0, 0))).toBeNull();
  expect([10, 9, 8].map((present) => gradeOf(line('a', 's', present, 10)))).toEqual(['normal', 'warning', 'critical']);
});
