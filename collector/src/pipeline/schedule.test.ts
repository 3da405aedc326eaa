import type { Schedule } from '../catalog/source-spec.ts';
import { localIso, weekdayOf, type LocalDate } from '../kernel/local-date.ts';
import { nextRunAt } from './schedule.ts';

const weekdays = (date: LocalDate) => weekdayOf(date) < 6;
const next = (schedule: Schedule, after: string, simulated = false) => {
  const at = nextRunAt(schedule, weekdays, Date.parse(after), simulated);
  return at === null ? null : localIso(at);
};

describe('when a source is read next', () => {
  test.each([
    ['later today', { at: ['16:30'], days: 'all' }, '2024-06-03T08:00+07:00', '2024-06-03T16:30:00+07:00'],
    [
      'not the same instant again',
      { at: ['16:30'], days: 'all' },
      '2024-06-03T16:30+07:00',
      '2024-06-04T16:30:00+07:00',
    ],
    [
      'the earlier of two times',
      { at: ['16:30', '07:15'], days: 'all' },
      '2024-06-03T01:00+07:00',
      '2024-06-03T07:15:00+07:00',
    ],
    ['over the weekend', { at: ['16:30'], days: 'working' }, '2024-06-07T17:00+07:00', '2024-06-10T16:30:00+07:00'],
    ['by polling', { every: 'PT5M', days: 'all' }, '2024-06-03T08:01+07:00', '2024-06-03T08:05:00+07:00'],
    [
      'by whichever comes first',
      { every: 'PT1H', at: ['08:10'], days: 'all' },
      '2024-06-03T08:01+07:00',
      '2024-06-03T08:10:00+07:00',
    ],
  ] as [string, Schedule, string, string][])('%s', (_, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected);
  });

  test('a source that only receives is never read', () => {
    expect(next({ days: 'all' }, '2024-06-03T08:00+07:00')).toBeNull();
  });

  test('a simulated clock leaves polls out, and reads a polled source once a day', () => {
    expect(next({ every: 'PT5M', at: ['16:30'], days: 'all' }, '2024-06-03T08:00+07:00', true)).toBe(
      '2024-06-03T16:30:00+07:00',
    );
    expect(next({ every: 'PT5M', days: 'all' }, '2024-06-03T08:00+07:00', true)).toBe('2024-06-03T23:55:00+07:00');
  });

  test('a schedule that never comes is said, not searched for ever', () => {
    expect(nextRunAt({ at: ['16:30'], days: 'working' }, () => false, 0, false)).toBeNull();
  });
});
