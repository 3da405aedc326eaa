import { texts } from '../texts.ts';
import { periodText } from './period-text.ts';

describe('a period in words', () => {
  it.each([
    ['2024-06', 'kỳ báo cáo tháng 6/2024'],
    ['cal:2024-06', 'tháng 6/2024'],
    ['2024-06-14', '14/06/2024'],
    ['cal:2024-Q2', 'quý II/2024'],
    ['2024', 'kỳ báo cáo năm 2024'],
    ['cal:2024-W07', 'tuần 7/2024'],
    ['mùa khô', 'mùa khô'],
  ])('%s is %s', (period, words) => {
    expect(periodText(period, texts.vi, 'vi')).toBe(words);
  });
});
