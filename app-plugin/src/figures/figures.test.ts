import type { TargetSaid } from '@vnioc/contract/leaders-overview.ts';
import { changeText, differenceText } from './change-text.ts';
import { sparklinePath } from './sparkline-path.ts';
import { targetText, thresholdTexts } from './target-text.ts';

const percent = { symbol: '%', symbolEn: '%', factor: 0.01, decimals: 1 };
const outbreaks = { symbol: 'ổ dịch', symbolEn: 'outbreaks', factor: 1, decimals: 0 };
const none = { target: null, warning: null, critical: null };
const target: TargetSaid = {
  kind: 'fixed',
  ...{ low: null, high: null, relative: false, perUnit: false, line: null },
  ...{ reference: null, windowDays: null, minimumN: null },
};

test('a target says on which side it stands', () => {
  expect(targetText({ ...target, low: { ...none, target: 0.874 } }, percent, 'vi')).toBe('≥ 87,4%');
  expect(targetText({ ...target, high: { ...none, target: 0.1 } }, percent, 'en')).toBe('≤ 10.0%');
  expect(targetText({ ...target, kind: 'zero', high: { ...none, target: 0 } }, outbreaks, 'vi')).toBe('0');
  expect(
    targetText(
      { ...target, kind: 'band', low: { ...none, target: 0.85 }, high: { ...none, target: 1 } },
      percent,
      'vi',
    ),
  ).toBe('85,0% – 100,0%');
  expect(targetText({ ...target, high: { ...none, critical: 9 } }, outbreaks, 'vi')).toBe('≤ 9');
  expect(targetText({ ...target, perUnit: true, high: { ...none, target: 5 } }, outbreaks, 'vi')).toBe(
    '≤ 5 ở mỗi đơn vị',
  );
  expect(targetText(null, percent, 'vi')).toBeNull();
});

test('a baseline is a multiple of itself, not a figure', () => {
  const baseline = { ...target, kind: 'baseline', relative: true, reference: 'weekday:8' } as const;
  expect(targetText({ ...baseline, high: { ...none, warning: 2 } }, outbreaks, 'vi')).toBe(
    '≤ 2× so với nền (weekday:8)',
  );
});

test('thresholds say what is warned of and what is critical', () => {
  const low = { target: 0.98, warning: 0.95, critical: 0.9 };
  expect(thresholdTexts({ ...target, low }, percent, 'vi')).toEqual(['cảnh báo dưới 95,0%; nghiêm trọng dưới 90,0%']);
  expect(thresholdTexts({ ...target, high: { target: 0, warning: null, critical: 0 } }, outbreaks, 'vi')).toEqual([
    'nghiêm trọng trên 0',
  ]);
  expect(thresholdTexts({ ...target, low: { ...none, target: 0.98 } }, percent, 'en')).toEqual(['warning below 98.0%']);
});

test('percentages change in points, and it is said against which period', () => {
  const previous = { period: '2024-W22', value: 0.898 };
  expect(changeText({ value: 0.912, previous }, percent, 'vi')).toBe('+1,4 điểm so với tuần 22/2024');
  expect(changeText({ value: 0.8981, previous }, percent, 'vi')).toBe('Không đổi so với tuần 22/2024');
  expect(changeText({ value: 2, previous: { period: '2024-06-05', value: 5 } }, outbreaks, 'en')).toBe(
    '−3 against 05/06/2024',
  );
  expect(changeText({ value: 2, previous: null }, outbreaks, 'vi')).toBe('Chưa có kỳ trước để so');
  expect(differenceText(-0.0004, percent, 'vi')).toBe('0,0 điểm');
});

test('a gap breaks the line, the target lies within the box, a single figure is a dot', () => {
  expect(sparklinePath([1, null, 3], null).line).toBe('M0 29M100 3');
  expect(sparklinePath([0, 0, 2], 0)).toEqual({ line: 'M0 29L50 29L100 3', targetY: 29, dot: null });
  expect(sparklinePath([5], null).dot).toEqual({ x: 50, y: 16 });
  expect(sparklinePath([null], 3)).toEqual({ line: '', targetY: null, dot: null });
});
