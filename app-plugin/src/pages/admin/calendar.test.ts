import { dayOf, minuteText, predictedOf, yearlyText } from './calendar.ts';

test('hours and days are written as offices write them', () => {
  expect([minuteText(450), minuteText(690), dayOf('2026-09-02'), dayOf('04-16')]).toEqual([
    ...['07:30', '11:30', '02/09/2026', '16/04'],
  ]);
  expect(yearlyText({ from: '04-16', to: '10-15' })).toBe('16/04–15/10:');
});

test('a day that nobody has announced is flagged, unless it is not applied at all', () => {
  const day = { date: '2027-02-05', kind: 'holiday', name: 'Tết', status: 'predicted', active: true } as const;
  expect(predictedOf([day, { ...day, active: false }, { ...day, status: 'official' }])).toEqual([day]);
});
