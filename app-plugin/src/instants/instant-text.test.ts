import { bothTexts, instantText, spanText, workingSpanText } from './instant-text.ts';

const at = (text: string) => Date.parse(`${text}+07:00`);
const now = at('2026-11-19T10:40');

test('an instant of today is said by its hour, another with its date, both as offices write them', () => {
  expect(instantText(at('2026-11-19T14:00'), now, 'vi')).toBe('14:00 hôm nay');
  expect(instantText(at('2026-11-17T16:30'), now, 'vi')).toBe('17/11/2026 16:30');
});

test('every instant is absolute and relative', () => {
  expect(bothTexts(at('2026-11-18T15:05'), now, 'vi')).toBe('18/11/2026 15:05, 19 giờ trước');
  expect(bothTexts(at('2026-11-19T11:30'), now, 'vi')).toBe('11:30 hôm nay, còn 50 phút');
  expect(bothTexts(at('2026-11-19T11:30'), now, 'en')).toBe('11:30 today, 50 min left');
  expect(bothTexts(now, now, 'vi')).toBe('10:40 hôm nay, vừa xong');
});

test('spans have at most two units, and working time never speaks of days', () => {
  expect(spanText((12 * 60 + 10) * 60_000, 'vi')).toBe('12 giờ 10 phút');
  expect(spanText(51 * 3_600_000, 'vi')).toBe('2 ngày 3 giờ');
  expect(spanText(20_000, 'vi')).toBe('0 phút');
  expect(workingSpanText(51 * 3_600_000, 'vi')).toBe('51 giờ');
});
