import { shortUnitName } from './short-name.ts';

test.each([
  ['Phòng Nội vụ huyện Văn Lâm', 'Phòng Nội vụ'],
  ['Văn phòng HĐND và UBND huyện Văn Lâm', 'Văn phòng HĐND và UBND'],
  ['Công an huyện Văn Lâm', 'Công an huyện'],
  ['Trung tâm Y tế huyện Văn Lâm', 'Trung tâm Y tế huyện'],
])('an agency of the site leaves out the place that all of them carry: %s', (name, short) => {
  expect(shortUnitName(name, 'Huyện Văn Lâm')).toBe(short);
});

test.each(['Huyện Văn Lâm', 'Xã Lạc Đạo', 'Công an tỉnh Hưng Yên', 'Phòng Nội vụ huyện Yên Mỹ', 'Division of Finance'])(
  'a name that does not end in the site’s own place stays whole: %s',
  (name) => {
    expect(shortUnitName(name, 'Huyện Văn Lâm')).toBe(name);
  },
);

test('a place may have a kind of two words, and a root that is no place shortens nothing', () => {
  expect(shortUnitName('Phòng Tài chính thành phố Dĩ An', 'Thành phố Dĩ An')).toBe('Phòng Tài chính');
  expect(shortUnitName('Sở Nội vụ tỉnh Nghệ An', 'Tỉnh Nghệ An')).toBe('Sở Nội vụ');
  expect(shortUnitName('Phòng Nội vụ huyện Văn Lâm', 'Van Lam District')).toBe('Phòng Nội vụ huyện Văn Lâm');
  expect(shortUnitName('Phòng Nội vụ huyện Văn Lâm', '')).toBe('Phòng Nội vụ huyện Văn Lâm');
});
