import fc from 'fast-check';
import { normalAgencyCode } from './agency-code.ts';

describe('the agency identifier code', () => {
  it.each([
    ['000.00.00.H41', 'H41'],
    ['H41', 'H41'],
    ['000.00.25.H31', 'H31.25'],
    ['H31.25', 'H31.25'],
    ['h31.25.00', 'H31.25'],
    ['003.02.25.H31', 'H31.25.02.003'],
    [' G09.20 ', 'G09.20'],
    ['', ''],
  ])('%s is %s', (text, normal) => {
    expect(normalAgencyCode(text)).toBe(normal);
  });

  it('is already normal when it is normalised', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 999 }).map(String), { maxLength: 3 });
    fc.assert(
      fc.property(groups, (tail) => {
        const code = ['H31', ...tail].join('.');
        expect(normalAgencyCode(code)).toBe(code);
        expect(normalAgencyCode([...code.split('.')].reverse().join('.'))).toBe(code);
      }),
    );
  });
});
