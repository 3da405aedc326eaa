import fc from 'fast-check';
import { addWorkingDays, dueAt, legalDueAt, timeOfDay } from './due.ts';
import type { TermUnit } from './due.ts';
import { MINUTE, addDays, dateOf, instantOf, localDate, localIso } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { isWorkingDay, nextWorkingDay, sessionsOf, workingDayAfter } from './working-calendar.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { addWorking, measure } from './working-time.ts';

const OFF = [
  '2024-01-01',
  '2024-02-08',
  '2024-02-09',
  '2024-02-12',
  '2024-02-13',
  '2024-02-14',
  '2024-04-18',
  '2024-04-29',
  '2024-04-30',
  '2024-05-01',
  '2024-09-02',
  '2024-09-03',
  '2025-01-01',
  '2025-01-27',
  '2025-01-28',
  '2025-01-29',
  '2025-01-30',
  '2025-01-31',
  '2025-04-07',
  '2025-04-30',
  '2025-05-01',
  '2025-05-02',
  '2025-09-01',
  '2025-09-02',
  '2026-01-01',
  '2026-01-02',
  '2026-02-16',
  '2026-02-17',
  '2026-02-18',
  '2026-02-19',
  '2026-02-20',
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-08-31',
  '2026-09-01',
  '2026-09-02',
];
const SWAPPED = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'];
const DAYS: WorkingCalendar['days'] = new Map<LocalDate, { kind: string; active: boolean }>([
  ...OFF.map((date) => [localDate(date), { kind: 'holiday', active: true }] as const),
  ...SWAPPED.map((date) => [localDate(date), { kind: 'swapped_work', active: true }] as const),
  [localDate('2026-11-24'), { kind: 'holiday', active: false }] as const,
]);
const always = { validFrom: localDate('2000-01-01'), validTo: null };
const EIGHT_HOURS = [
  [450, 690],
  [810, 1050],
] as const;

const OFFICE: WorkingCalendar = {
  weekend: [6, 7],
  days: DAYS,
  seasons: [{ ...always, yearly: null, sessions: EIGHT_HOURS }],
};

/** Summer and winter hours, as Nghệ An's notices set them (domain §5.1). */
const SEASONAL: WorkingCalendar = {
  weekend: [6, 7],
  days: DAYS,
  seasons: [
    {
      ...always,
      yearly: { from: '04-16', to: '10-15' },
      sessions: [
        [420, 690],
        [810, 1020],
      ],
    },
    {
      ...always,
      yearly: { from: '10-16', to: '04-15' },
      sessions: [
        [450, 720],
        [810, 1020],
      ],
    },
  ],
};

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
const shown = (instant: number) => localIso(instant).slice(0, 16).replace('T', ' ');

describe('due instants of the office calendar (domain §5.4)', () => {
  it.each<[TermUnit, number, string, string]>([
    ['WH', 4, '2024-05-21 08:00', '2024-05-21 14:00'],
    ['WH', 4, '2024-05-21 10:30', '2024-05-21 16:30'],
    ['WH', 4, '2024-05-21 16:30', '2024-05-22 10:30'],
    ['WH', 8, '2024-05-24 17:00', '2024-05-27 17:00'],
    ['WH', 4, '2024-05-25 09:00', '2024-05-27 11:30'],
    ['WH', 1, '2024-05-21 12:15', '2024-05-21 14:30'],
    ['WH', 0.5, '2024-05-21 22:00', '2024-05-22 08:00'],
    ['WH', 4, '2024-02-07 15:30', '2024-02-15 09:30'],
    ['WH', 2, '2024-05-03 16:30', '2024-05-04 08:30'],
    ['WD', 1, '2024-05-21 08:00', '2024-05-22 17:30'],
    ['WD', 3, '2024-05-24 08:00', '2024-05-29 17:30'],
    ['WD', 2, '2024-04-26 16:00', '2024-05-03 17:30'],
    ['WD', 5, '2024-02-07 10:00', '2024-02-21 17:30'],
    ['WD', 1, '2025-04-25 10:00', '2025-04-26 17:30'],
    ['WD', 1, '2025-01-24 10:00', '2025-02-03 17:30'],
    ['WD', 2, '2026-01-08 09:00', '2026-01-10 17:30'],
    ['WD', 1, '2026-04-24 09:00', '2026-04-28 17:30'],
    ['WD', 1, '2026-08-28 16:30', '2026-09-03 17:30'],
    ['WD', 3, '2026-02-13 09:00', '2026-02-25 17:30'],
    ['D', 7, '2026-02-10 09:00', '2026-02-23 17:30'],
    ['D', 5, '2024-05-21 09:00', '2024-05-27 17:30'],
    ['H', 24, '2026-02-14 22:00', '2026-02-15 22:00'],
  ])('%s %d from %s is %s', (unit, amount, from, expected) => {
    expect(shown(dueAt(OFFICE, at(from), { amount, unit }))).toBe(expected);
  });

  it.each([
    ['2024-05-24 17:00', '2024-05-27 08:00', 60],
    ['2026-08-21 07:30', '2026-09-03 07:30', 3360],
    ['2024-05-21 11:00', '2024-05-21 14:00', 60],
    ['2024-05-21 17:30', '2024-05-22 07:30', 0],
    ['2024-05-22 09:00', '2024-05-21 09:00', 0],
  ])('from %s to %s the office works %d minutes', (from, to, minutes) => {
    expect(measure(OFFICE, at(from), at(to))).toBe(minutes * MINUTE);
  });
});

describe('days of the office calendar', () => {
  it('a swapped Saturday is a working day with the usual sessions', () => {
    expect(sessionsOf(OFFICE, localDate('2024-05-04'))).toEqual(EIGHT_HOURS);
  });

  it('a day that is not active yet does not count', () => {
    expect(isWorkingDay(OFFICE, localDate('2026-11-24'))).toBe(true);
  });

  it('sessions change on the day the season changes, also over New Year', () => {
    expect(sessionsOf(SEASONAL, localDate('2024-04-15'))[0]).toEqual([450, 720]);
    expect(sessionsOf(SEASONAL, localDate('2024-04-16'))[0]).toEqual([420, 690]);
    expect(sessionsOf(SEASONAL, localDate('2025-01-02'))[0]).toEqual([450, 720]);
  });

  it('after the last known year weekdays still work and weekends do not', () => {
    expect(nextWorkingDay(OFFICE, localDate('2091-06-01'))).toBe('2091-06-04');
  });

  it('hours go on when the register has no season for a day', () => {
    const ended = {
      ...OFFICE,
      seasons: [{ ...always, validTo: localDate('2024-12-31'), yearly: null, sessions: EIGHT_HOURS }],
    };
    expect(sessionsOf(ended, localDate('2025-03-03'))).toEqual(EIGHT_HOURS);
  });

  it('the 251 working days of 2024 are counted as published', () => {
    expect(measure(OFFICE, at('2024-01-01 00:00'), at('2025-01-01 00:00'))).toBe(251 * 480 * MINUTE);
  });

  it('in the legal reading a term of days ends at midnight, a term of hours does not', () => {
    expect(shown(legalDueAt(OFFICE, at('2024-05-21 08:00'), { amount: 1, unit: 'WD' }))).toBe('2024-05-23 00:00');
    expect(shown(legalDueAt(OFFICE, at('2024-05-21 08:00'), { amount: 4, unit: 'WH' }))).toBe('2024-05-21 14:00');
  });

  it('working day 0 is the day itself, or the next one when that is off', () => {
    expect(workingDayAfter(OFFICE, localDate('2024-05-24'), 0)).toBe('2024-05-24');
    expect(workingDayAfter(OFFICE, localDate('2024-05-25'), 0)).toBe('2024-05-27');
  });
});

describe('what cannot be counted is refused', () => {
  it.each([
    ['negative working time', () => addWorking(OFFICE, 0, -1)],
    ['half a working day', () => addWorkingDays(OFFICE, 0, 1.5)],
    [
      'a calendar without working days',
      () => addWorking({ ...OFFICE, weekend: [1, 2, 3, 4, 5, 6, 7], days: new Map() }, 0, 60),
    ],
    ['a calendar without office hours', () => addWorking({ ...OFFICE, seasons: [] }, 0, 60)],
    ['a time of day that is none', () => timeOfDay(OFFICE, localDate('2024-05-21'), '24:30')],
  ])('%s', (_name, count) => {
    expect(count).toThrow(RangeError);
  });
});

describe('laws of working time', () => {
  const instant = fc.integer({ min: at('2024-01-01 00:00'), max: at('2027-12-31 23:59') });
  const minutes = fc.integer({ min: 0, max: 60 * 8 * 300 });
  const calendar = fc.constantFrom(OFFICE, SEASONAL);

  it('measuring what was added gives it back, to the millisecond', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 9_000_000_000 }), (it, from, ms) => {
        expect(measure(it, from, addWorking(it, from, ms / MINUTE))).toBe(ms);
      }),
      { numRuns: 2000 },
    );
  });

  it('a later start or a longer term is never due earlier', () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, minutes, (it, a, b, n, m) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(addWorking(it, early, n)).toBeLessThanOrEqual(addWorking(it, late, n));
        expect(addWorking(it, early, Math.min(n, m))).toBeLessThanOrEqual(addWorking(it, early, Math.max(n, m)));
      }),
    );
  });

  it('spans add up, and equal the naive sum over the days', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(instant, instant, instant), (it, instants) => {
        const [a = 0, b = 0, c = 0] = [...instants].sort((x, y) => x - y);
        expect(measure(it, a, b) + measure(it, b, c)).toBe(measure(it, a, c));
        expect(measure(it, a, b)).toBe(naive(it, a, b));
      }),
    );
  });

  it('every due instant of working time lies inside or at the end of a session', () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 100_000 }), (it, from, n) => {
        const due = addWorking(it, from, n);
        const day = dateOf(due);
        expect(
          sessionsOf(it, day).some(([start, end]) => instantOf(day, start) < due && due <= instantOf(day, end)),
        ).toBe(true);
      }),
    );
  });

  it('a term of thirty years is counted without walking its days each time', () => {
    const started = process.hrtime.bigint();
    for (let i = 0; i < 2000; i++) measure(OFFICE, i, addWorking(OFFICE, i, 60 * 8 * 250 * 30));
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1500);
  });
});

function naive(calendar: WorkingCalendar, from: number, to: number): number {
  let total = 0;
  for (let day = dateOf(from); instantOf(day) < to; day = addDays(day, 1)) {
    for (const [start, end] of sessionsOf(calendar, day)) {
      total += Math.max(0, Math.min(to, instantOf(day, end)) - Math.max(from, instantOf(day, start)));
    }
  }
  return total;
}
