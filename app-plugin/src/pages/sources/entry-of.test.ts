import { entryOf, readNumber, type Typed } from './entry-of.ts';

const percent = { symbol: '%', symbolEn: '%', factor: 0.01, decimals: 1 };
const typed: Typed = {
  ...{ source: 's', indicator: 'i', unit: 'u', period: ' 2026-11 ', value: '98,1', numerator: '', denominator: '' },
  ...{ document: '12/BC', note: '' },
};

test('a figure is typed as it is shown and sent in base units, without dust behind the comma', () => {
  expect(entryOf(typed, percent)).toEqual({
    ...{ source: 's', indicator: 'i', unit: 'u', period: '2026-11', value: 0.981 },
    evidence: { document: '12/BC' },
  });
});

test.each([
  ['1.234,5', 1234.5],
  ['1234.5', 1234.5],
  ['-3', -3],
  ['0', 0],
  ['1e3', null],
  ['mười', null],
  ['', null],
])('%s is read as %s', (text, number) => expect(readNumber(text)).toBe(number));

test('nothing is sent while a field is empty, no number, or one half of a ratio is missing', () => {
  expect(entryOf({ ...typed, document: ' ' }, percent)).toBeNull();
  expect(entryOf({ ...typed, value: 'x' }, percent)).toBeNull();
  expect(entryOf({ ...typed, value: '', numerator: '3' }, percent)).toBeNull();
  expect(entryOf({ ...typed, value: '', numerator: '3', denominator: '4' }, percent)).toMatchObject({
    ...{ numerator: 3, denominator: 4 },
  });
});
