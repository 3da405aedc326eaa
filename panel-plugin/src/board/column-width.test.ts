import { columnWidth } from './column-width.ts';

test('ten domains fit beside the names on a screen of 1440 pixels, without a scrollbar', () => {
  expect(columnWidth(980, 10, 92)).toBe(98);
  expect(columnWidth(700, 10, 92) * 10).toBeLessThanOrEqual(700);
});

test('columns that would be too narrow to read keep their width and scroll', () => {
  expect(columnWidth(980, 40, 92)).toBe(92);
});

test('a few columns are not torn apart', () => {
  expect(columnWidth(980, 2, 92)).toBe(160);
  expect(columnWidth(980, 0, 92)).toBe(160);
});
