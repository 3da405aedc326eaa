import { cellIn } from './fixtures.ts';
import { freshnessOf } from './freshness.ts';

const NOW = Date.parse('2026-11-19T10:40:00+07:00');
const HOUR = 3_600_000;

describe('freshness of a figure', () => {
  it.each([
    ['stale is late', cellIn('stale', { value: 97.4 }), 'late'],
    ['an upstream fault is nobody’s lateness', cellIn('upstream_fault', { value: 8 }), 'fault'],
    ['never had one: nothing to be fresh', cellIn('no_data'), 'none'],
    ['a zero is a figure', cellIn('normal', { value: 0 }), 'on_time'],
    ['due within a day', cellIn('normal', { value: 1, dueAt: NOW + 20 * HOUR }), 'due'],
    ['due later', cellIn('normal', { value: 1, dueAt: NOW + 30 * HOUR }), 'on_time'],
    ['paused: nothing is owed', cellIn('paused', { value: 1 }), 'none'],
  ] as const)('%s', (_, cell, expected) => {
    expect(freshnessOf(cell, NOW)).toBe(expected);
  });
});
