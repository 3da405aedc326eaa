import { targetSteps, targetWords } from './figure-look.ts';
import { AMBER, GREEN, GREY, RED } from './state-look.ts';

const fixed = (sides: object) => ({ target: { kind: 'fixed', ...sides } });
const shown = { symbol: '%', factor: 0.01, decimals: 1 };

describe('lines of a target', () => {
  test('rise from critical through amber to green where a smaller figure is bad', () => {
    expect(targetSteps(fixed({ low: { target: 0.95, warning: 0.9, critical: 0.8 } }))).toEqual([
      { value: null, color: RED },
      { value: 0.8, color: AMBER },
      { value: 0.9, color: GREY },
      { value: 0.95, color: GREEN },
    ]);
  });

  test('rise from green to critical where a larger one is bad', () => {
    expect(targetSteps(fixed({ high: { target: 0, warning: 3, critical: 5 } }))).toEqual([
      { value: null, color: GREEN },
      { value: 0, color: GREY },
      { value: 3, color: AMBER },
      { value: 5, color: RED },
    ]);
  });

  test('at one value are one line: better wins below, worse above', () => {
    expect(targetSteps(fixed({ low: { target: 0.9, warning: 0.9 } }))?.at(-1)).toEqual({ value: 0.9, color: GREEN });
    expect(targetSteps(fixed({ high: { target: 0, critical: 0 } }))?.at(-1)).toEqual({ value: 0, color: RED });
  });

  test.each([
    ['no target', null],
    ['a curve', { kind: 'curve', low: { target: 1 } }],
    ['a baseline', { kind: 'baseline', high: { warning: 2 } }],
    ['a sum of days', { kind: 'fixed', high: { warning: 3 }, window: { days: 14 } }],
  ])('are not drawn for %s', (_, target) => {
    expect(targetSteps({ target })).toBeNull();
  });
});

describe('a target in words', () => {
  test('is said in the unit the office reads', () => {
    const target = { kind: 'fixed', low: { target: 0.95, warning: 0.9 } };
    expect(targetWords({ target, shown, cadence: 'daily' })).toBe('Mục tiêu: từ 95% · Cảnh báo: dưới 90%');
  });

  test('that is missing is not invented', () => {
    expect(targetWords({ target: null, shown, cadence: 'daily' })).toMatch(/chỉ theo dõi, không đánh giá/);
  });
});
