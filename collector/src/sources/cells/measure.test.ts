import fc from 'fast-check';
import { measureOf, scaled } from './measure.ts';

it.each([
  ['đồng', 1],
  ['Nghìn đồng', 1e3],
  ['TRIỆU ĐỒNG', 1e6],
  ['(ĐVT: tỷ đồng)', 1e9],
  ['%', 0.01],
  ['quả', null],
  ['constructor', null],
])('the measure %s is %p base units', (words, factor) => expect(measureOf(words)).toBe(factor));

it('whole percentages leave no decimal dust', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (percent) => expect(scaled(percent, 0.01)).toBe(percent / 100)),
  );
});

it('million dong of three decimals are whole dong', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (thousands) =>
      expect(scaled(thousands / 1000, 1e6)).toBe(thousands * 1000),
    ),
  );
});
