import fc from 'fast-check';
import type { Observation } from '../../observations/observation.ts';
import { CellMemory } from './cell-memory.ts';

const cell = (indicator: number, unit: number, period: number, value: number): Observation =>
  ({ indicator: `i${indicator}`, unit: `u${unit}`, period: `p${period}`, value }) as unknown as Observation;

it('remembers as a plain map would, through any growth', () => {
  const said = fc.tuple(fc.nat(3), fc.nat(20), fc.nat(200), fc.nat(2));
  fc.assert(
    fc.property(fc.array(said, { maxLength: 3000, size: 'max' }), (cells) => {
      const [memory, plain] = [new CellMemory(), new Map<string, { row: number; value: number }>()];
      cells.forEach(([indicator, unit, period, value], row) => {
        const known = plain.get(`${indicator},${unit},${period}`);
        const expected = known ? { row: known.row, same: known.value === value } : null;
        if (!known) plain.set(`${indicator},${unit},${period}`, { row, value });
        expect(memory.remember(cell(indicator, unit, period, value), row)).toEqual(expected);
      });
    }),
    { numRuns: 20 },
  );
});

it('takes the same row again as the same saying: a part may be parsed twice', () => {
  const memory = new CellMemory();
  expect([memory.remember(cell(1, 1, 1, 5), 7), memory.remember(cell(1, 1, 1, 5), 7)]).toEqual([null, null]);
});
