import { BOARD_INDICATORS, BOARD_UNITS, grown } from './board-frames.ts';

const answer = (names: readonly string[]) => ({
  results: {
    A: {
      frames: [
        {
          schema: { fields: names.map((name) => ({ name })) },
          data: { values: names.map((name): unknown[] => [`${name} 1`, `${name} 2`]) },
        },
      ],
    },
  },
});
const NAMES = ['unit_id', 'unit', 'parent_id', 'indicator', 'indicator_name', 'domain', 'state'];

test('a grown board is a tree: one unit at the top, all others below it', () => {
  const [frame] = grown(answer(NAMES)).results['A']?.frames ?? [];
  const column = (name: string) => frame?.data.values[NAMES.indexOf(name)] ?? [];
  expect(column('unit_id')).toHaveLength(BOARD_UNITS * BOARD_INDICATORS);
  const parents = new Map(column('unit_id').map((unit, row) => [unit, column('parent_id')[row]]));
  expect(parents.size).toBe(BOARD_UNITS);
  expect(parents.get('unit-0')).toBeNull();
  expect([...parents.values()].filter((parent) => parent === 'unit-0')).toHaveLength(BOARD_UNITS - 1);
});

test('an indicator lies in one domain, whatever its unit', () => {
  const [frame] = grown(answer(NAMES)).results['A']?.frames ?? [];
  const column = (name: string) => frame?.data.values[NAMES.indexOf(name)] ?? [];
  const pairs = new Set(column('indicator').map((indicator, row) => `${indicator} ${column('domain')[row]}`));
  expect(pairs.size).toBe(BOARD_INDICATORS);
});

test('a frame without a column that is grown is refused, not grown half', () => {
  expect(() => grown(answer(NAMES.filter((name) => name !== 'parent_id')))).toThrow('parent_id');
});
