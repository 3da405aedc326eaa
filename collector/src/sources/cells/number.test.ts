import fc from 'fast-check';
import { readNumber } from './number.ts';

const value = (text: unknown, style: 'plain' | 'vi' | 'auto' = 'auto'): unknown => {
  const reading = readNumber(text, style);
  return reading.ok ? reading.value : reading.why;
};

describe('numbers as people write them', () => {
  it.each([
    ['1.234,56', 'vi', 1234.56],
    ['1.234', 'vi', 1234],
    ['1,234', 'vi', 1.234],
    ['1,234.56', 'plain', 1234.56],
    ['1.234', 'plain', 1.234],
    ['12\u00a0345', 'auto', 12345],
    ['12\u202f345,6', 'vi', 12345.6],
    ["1'234.5", 'plain', 1234.5],
    ['(1.234)', 'vi', -1234],
    ['−5', 'auto', -5],
    ['+5', 'auto', 5],
    ['0,5', 'auto', 0.5],
    ['0.123', 'auto', 0.123],
    ['1.5e3', 'plain', 1500],
    ['1.234', 'auto', 'ambiguous'],
    ['', 'auto', 'missing value'],
    ['—', 'auto', 'missing value'],
    [null, 'auto', 'missing value'],
    [undefined, 'auto', 'missing value'],
    ['NaN', 'auto', 'not a number'],
    ['Infinity', 'plain', 'not a number'],
    [Number.NaN, 'plain', 'not a number'],
    [Number.POSITIVE_INFINITY, 'plain', 'not a number'],
    ['1e999', 'plain', 'not a number'],
    ['0x10', 'plain', 'not a number'],
    ['1.2.3', 'auto', 'not a number'],
    ['12 34', 'auto', 'not a number'],
    ['(5', 'auto', 'not a number'],
    ['1,23,456', 'plain', 'not a number'],
    [true, 'plain', 'not a number'],
    [{ $gt: 0 }, 'plain', 'not a number'],
  ] as const)('%p read as %s is %p', (text, style, expected) => expect(value(text, style)).toBe(expected));

  it('what a Vietnamese spreadsheet prints is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        const printed = (cents / 100).toLocaleString('vi-VN', { minimumFractionDigits: 2 });
        expect(value(printed, 'vi')).toBe(cents / 100);
      }),
    );
  });

  it('no text makes it throw, and every number it finds is finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('plain', 'vi', 'auto'), (text, style) => {
        const reading = readNumber(text, style as 'plain');
        expect(!reading.ok || Number.isFinite(reading.value)).toBe(true);
      }),
    );
  });
});
