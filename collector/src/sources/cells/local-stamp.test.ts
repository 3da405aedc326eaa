import fc from 'fast-check';
import { dateOf, localIso } from '../../kernel/local-date.ts';
import { readStamp, STAMP_FORMATS, stampInstant } from './local-stamp.ts';

const iso = (cell: unknown, format: (typeof STAMP_FORMATS)[number]): string | null => {
  const stamp = readStamp(cell, format);
  return stamp === null ? null : localIso(stampInstant(stamp));
};

describe('times as upstream systems write them', () => {
  it.each([
    ['16/08/2018', 'dd/MM/yyyy', '2018-08-16T00:00:00+07:00'],
    ['20240603071502', 'yyyyMMddHHmmss', '2024-06-03T07:15:02+07:00'],
    ['2024-06-03 07:15:02', 'yyyy-MM-dd HH:mm:ss', '2024-06-03T07:15:02+07:00'],
    ['2024-06-03T07:15:02', 'iso', '2024-06-03T07:15:02+07:00'],
    ['2024-06-03T00:15:02Z', 'iso', '2024-06-03T07:15:02+07:00'],
    ['2024-06-03T07:15:02.123456+0700', 'iso', '2024-06-03T07:15:02.123+07:00'],
    ['2024-06-03 00:15:02+00', 'iso', '2024-06-03T07:15:02+07:00'],
    [45446.5, 'dd/MM/yyyy', '2024-06-03T12:00:00+07:00'],
    ['45446', 'yyyy-MM-dd', '2024-06-03T00:00:00+07:00'],
    ['29/02/2023', 'dd/MM/yyyy', null],
    ['03/06/24', 'dd/MM/yyyy', null],
    ['hôm qua', 'iso', null],
    ['', 'iso', null],
    [{}, 'iso', null],
    [12, 'dd/MM/yyyy', null],
  ] as const)('%p as %s is %p', (cell, format, expected) => expect(iso(cell, format)).toBe(expected));

  it.each([
    ['06/2024', 'MM/yyyy', '2024-06'],
    ['Tháng 6/2024', 'MM/yyyy', '2024-06'],
    ['Quý III/2024', 'QQ/yyyy', '2024-Q3'],
    ['2024-Q2', 'yyyy-QQ', '2024-Q2'],
    ['Tuần 23/2024', 'WW/yyyy', '2024-W23'],
    ['2024-W05', 'yyyy-WW', '2024-W05'],
    ['Năm 2024', 'yyyy', '2024'],
    [2024, 'yyyy', '2024'],
  ] as const)('the period %p as %s is %s', (cell, format, key) => expect(readStamp(cell, format)?.key).toBe(key));

  it('a day is the same day whatever zone the server runs in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom('dd/MM/yyyy', 'yyyyMMdd', 'yyyy-MM-dd'),
        (day, format) => {
          const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
          const [year, month, of] = date.split('-');
          const written =
            { 'dd/MM/yyyy': `${of}/${month}/${year}`, yyyyMMdd: `${year}${month}${of}`, 'yyyy-MM-dd': date }[format] ??
            '';
          const stamp = readStamp(written, format as 'yyyyMMdd');
          expect(stamp && dateOf(stampInstant(stamp))).toBe(date);
        },
      ),
    );
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...STAMP_FORMATS),
        (text, format) => void readStamp(text, format),
      ),
    );
  });
});
