import fc from 'fast-check';
import { bareKey, nameKey, spelling } from './name-key.ts';

const SYLLABLES = [
  'hòa',
  'hoà',
  'thủy',
  'thuỷ',
  'quỳnh',
  'đạo',
  'ðạo',
  'lạc',
  'như',
  'tân',
  'quang',
  'việt',
  'xã',
  'khoẻ',
  'khỏe',
];
const names = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 })
  .map((syllables) => syllables.join(' '));

describe('the key of a name', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['Thuỷ', 'Thủy'],
    ['KHOẺ', 'khỏe'],
    ['Đạo', '\u00D0ạo'],
    ['TT. Như Quỳnh', 'Thị trấn Như Quỳnh'],
    ['Bà Rịa-Vũng Tàu', 'Bà Rịa - Vũng Tàu'],
  ])('is the same for %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Lạc Đạo', 'Lác Đao'],
    ['Tân Quang', 'Tần Quang'],
    ['Hoa', 'Hòa'],
  ])('is not the same for %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('depends neither on composition nor on case nor on spaces', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('NFC', 'NFD'), fc.boolean(), (name, form, upper) => {
        const written = `  ${(upper ? name.toUpperCase() : name).normalize(form).replaceAll(' ', ' \u00A0 ')} `;
        expect(nameKey(written)).toBe(nameKey(name));
        expect(bareKey(written)).toBe(bareKey(name));
        expect(spelling(spelling(written))).toBe(spelling(written));
      }),
    );
  });
});
