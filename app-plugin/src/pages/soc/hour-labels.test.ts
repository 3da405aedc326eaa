import { hourLabels } from './hour-labels.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);

test('a day has a label every two hours of the office, and its date at midnight', () => {
  expect(hourLabels(at('2024-06-04T10:00'), 24).map(({ text }) => text)).toEqual([
    ...['10:00', '12:00', '14:00', '16:00', '18:00', '20:00', '22:00', '05/06', '02:00', '04:00', '06:00', '08:00'],
  ]);
});

test('six hours have every one, a week only its days', () => {
  expect(hourLabels(at('2024-06-05T04:00'), 6)).toHaveLength(6);
  expect(hourLabels(at('2024-06-01T10:00'), 168).map(({ text }) => text)).toEqual([
    ...['02/06', '03/06', '04/06', '05/06', '06/06', '07/06', '08/06'],
  ]);
});
