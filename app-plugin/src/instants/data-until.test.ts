import { dataUntilText, shortUntilText } from './data-until.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const now = at('2024-06-05T10:00');

test('a period of whole days speaks until its last day, counted in days of the calendar', () => {
  expect(dataUntilText(at('2024-05-31T00:00'), now, 'vi')).toBe('30/05/2024, 6 ngày trước');
  expect(dataUntilText(at('2024-06-05T00:00'), now, 'vi')).toBe('04/06/2024, 1 ngày trước');
  expect(shortUntilText(at('2024-05-31T00:00'), now, 'en')).toBe('30/05/2024, 6 d');
});

test('the first minute after midnight is a day later, not some minutes', () => {
  const midnight = at('2024-06-05T00:00');
  expect(shortUntilText(midnight, midnight, 'vi')).toBe('04/06/2024, 1 ngày');
});

test('what ends today, or still runs, has data until today', () => {
  expect(dataUntilText(at('2024-06-06T00:00'), now, 'vi')).toBe('hôm nay');
  expect(dataUntilText(at('2024-07-01T00:00'), now, 'vi')).toBe('hôm nay');
  expect(shortUntilText(at('2024-06-06T00:00'), now, 'en')).toBe('today');
});

test('an end within a day is an instant', () => {
  expect(dataUntilText(at('2024-06-05T08:00'), now, 'vi')).toBe('08:00 hôm nay, 2 giờ trước');
  expect(dataUntilText(at('2024-06-04T17:00'), now, 'vi')).toBe('04/06/2024 17:00, 17 giờ trước');
});
