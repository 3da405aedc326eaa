import { sparklinePath } from './sparkline-path.ts';

describe('a sparkline', () => {
  const BOX = { width: 10, height: 10 };

  it.each([
    ['runs from the lowest to the highest', [0, 1], 'M0 10L10 0'],
    ['is broken where a figure is missing, never drawn to 0', [1, null, 2], 'M0 10M10 0'],
    ['of equal figures stands in the middle', [3, 3], 'M0 5L10 5'],
    ['of nothing draws nothing', [null, null], ''],
  ])('%s', (_, history, path) => {
    expect(sparklinePath(history, BOX)).toBe(path);
  });
});
