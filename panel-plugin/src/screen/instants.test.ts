import { texts } from '../texts.ts';
import { ageText, shortUntilText, untilText, type Now } from './instants.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const context: Now = {
  ...{ now: at('2024-06-05T10:00'), timeZone: 'Asia/Ho_Chi_Minh', words: texts.vi, language: 'vi' },
};
const said = (until: string) => [shortUntilText(at(until), context), ageText(at(until), context)];

test('a period of whole days is as old as its last day', () => {
  expect(said('2024-06-05T00:00')).toEqual(['04/06/2024', '1 ngày']);
  expect(said('2024-05-31T00:00')).toEqual(['30/05/2024', '6 ngày']);
  expect(untilText(at('2024-05-31T00:00'), context)).toBe('30/05/2024, 6 ngày trước');
});

test('one that ends today or later speaks until today, and is not some minutes old', () => {
  expect(said('2024-06-06T00:00')).toEqual(['hôm nay', '']);
  expect(said('2024-07-01T00:00')).toEqual(['hôm nay', '']);
  expect(untilText(at('2024-06-06T00:00'), context)).toBe('hôm nay');
});

test('an instant keeps its hour', () => {
  expect(said('2024-06-05T08:00')).toEqual(['08:00', '2 giờ']);
  expect(untilText(at('2024-06-05T08:00'), context)).toBe('08:00 hôm nay, 2 giờ trước');
});
