import fc from 'fast-check';
import { rankOfTicket, soughtWords, wordsOfTicket } from './ticket-search.ts';

const NUMBER = 'PH-2024-00021';
const WORDS = wordsOfTicket(NUMBER, { vi: 'Cảnh báo: Sốt xuất huyết – Xã Lạc Đạo', en: 'Alert: Dengue – Xã Lạc Đạo' });
const rank = (text: string) => rankOfTicket(NUMBER, WORDS, soughtWords(text));

test.each(['21', '00021', '#21', 'PH-2024-00021', 'ph 2024 21', '2024/21', '21/2024', '0021/PĐH', 'phiếu số 21'])(
  '%s is this number',
  (text) => expect(rank(text)).toBe(0),
);

test.each(['PH-2024-0002', 'ph-2024', 'PH'])('%s is the beginning of this number', (text) =>
  expect(rank(text)).toBe(1),
);

test.each(['lac dao', 'ĐẠO lạc', 'sot xuat', 'dengue', 'canh 2024', '0002', 'l d'])('%s is in its words', (text) =>
  expect(rank(text)).toBe(2),
);

test.each(['', '   ', '%', 'PH-2023-00021', '22', '1', 'lac hong', 'ao', 'lac dao hong', '1e3', '9'.repeat(21)])(
  '“%s” is not this ticket',
  (text) => expect(rank(text)).toBeNull(),
);

const word = fc.constantFrom('lac', 'dao', 'sot', 'xa', 'hong', 'canh', 'bao', 'd', 'l', 'đạo', 'LẠC');

test('the order of words decides nothing about what is found; one more word never finds more', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (words, more) => {
      const isFound = (some: readonly string[]) => rank(some.join(' ')) !== null;
      expect(isFound(words.toReversed())).toBe(isFound(words));
      expect(isFound([...words, more])).toBe(isFound(words) && isFound([more]));
    }),
  );
});

test('whatever is typed, nothing is found that lacks one of its words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { words } = soughtWords(text);
      if (rank(text) === 2) for (const one of words) expect(` ${WORDS}`).toContain(` ${one}`);
    }),
  );
});
