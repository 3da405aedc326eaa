import { figureText, numberText, percentText } from './figures.ts';

const percent = { symbol: '%', symbolEn: '%', factor: 0.01, decimals: 1 };
const outbreaks = { symbol: 'ổ dịch', symbolEn: 'outbreaks', factor: 1, decimals: 0 };

test('numbers are written as the reader writes them', () => {
  expect(numberText(1234.5, 'vi')).toBe('1.234,5');
  expect(numberText(1234.5, 'en')).toBe('1,234.5');
  expect(percentText(0.912, 'vi')).toBe('91,2%');
});

test('a figure carries its shown unit, and a missing one is no number at all', () => {
  expect(figureText(0.981, percent, 'vi')).toBe('98,1%');
  expect(figureText(2, outbreaks, 'vi')).toBe('2 ổ dịch');
  expect(figureText(2, outbreaks, 'en')).toBe('2 outbreaks');
  expect(figureText(null, percent, 'vi')).toBeNull();
});
