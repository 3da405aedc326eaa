import { count, drawFrom, portion } from './random.ts';

describe('random by name', () => {
  test('the same seed and name give the same number, in any order', () => {
    const [one, other] = [drawFrom(1), drawFrom(1)];
    other('something else');
    expect(one('births', 'c-lacdao', 3)).toBe(other('births', 'c-lacdao', 3));
  });

  test('another seed, or another name, gives another number', () => {
    expect(drawFrom(1)('a')).not.toBe(drawFrom(2)('a'));
    expect(drawFrom(1)('ab', 'c')).not.toBe(drawFrom(1)('a', 'bc'));
  });

  test.each([0.1, 3, 120])('counts with mean %p have that mean', (mean) => {
    const draw = drawFrom(7);
    const counts = Array.from({ length: 4000 }, (_, index) => count(draw, mean, 'count', index));
    expect(counts.reduce((sum, next) => sum + next, 0) / 4000 / mean).toBeCloseTo(1, 0);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
  });

  test('a portion never leaves its whole', () => {
    const draw = drawFrom(7);
    for (let index = 0; index < 500; index += 1) {
      const part = portion(draw, 5, 0.97, 'part', index);
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(5);
    }
  });
});
