import { shortFigureName } from './short-figure-name.ts';

test.each([
  ['Tỷ lệ văn bản/nhiệm vụ hoàn thành đúng hạn', 'Văn bản/nhiệm vụ hoàn thành đúng hạn'],
  ['Tổng chi ngân sách địa phương (lũy kế)', 'Tổng chi ngân sách địa phương'],
  ['Lỗ hổng mức cao/nghiêm trọng chưa vá', 'Lỗ hổng mức cao/nghiêm trọng chưa vá'],
  ['Average handling time', 'Average handling time'],
  ['(lũy kế)', '(lũy kế)'],
  ['', ''],
])('%s is said as %s where room is scarce', (name, short) => expect(shortFigureName(name)).toBe(short));
