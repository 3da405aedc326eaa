import fc from 'fast-check';
import { foldText } from './fold-text.ts';

const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđ';
const word = fc.string({
  unit: fc.constantFrom(...VIETNAMESE, 'b', 'c', 'h', 'l', 'n', 'x'),
  minLength: 1,
  maxLength: 8,
});

test.each([
  ['Xã Lạc Đạo', 'xa lac dao'],
  ['XA LAC DAO', 'xa lac dao'],
  ['  lạc   đạo, ', 'lac dao'],
  ['PH-2024-00021', 'ph 2024 00021'],
  ['0431/PĐH', '0431 pdh'],
  ['budget.revenue_total', 'budget revenue total'],
  ['Thị trấn Như Quỳnh – 4/16 camera', 'thi tran nhu quynh 4 16 camera'],
  ['PM₂.₅ ngoài trời', 'pm2 5 ngoai troi'],
  ['… % _ *', ''],
])('%s is looked for as “%s”', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('composed and decomposed letters, small and capital ones, are the same', () => {
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      const folded = foldText(text.normalize('NFC'));
      expect([text.normalize('NFD'), text.toUpperCase(), folded].map(foldText)).toEqual([folded, folded, folded]);
    }),
  );
});

test('nothing is left but words of letters and digits, one space between them, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = foldText(text);
      expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
      expect(folded).not.toMatch(/[%_\\]/);
      expect(foldText(folded)).toBe(folded);
    }),
  );
});
