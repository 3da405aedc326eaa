/** The five tone marks; circumflex, breve and horn belong to the letter and stay. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{M}/gu;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(tt|t\.t)[. ]\s*/, 'thị trấn '],
  [/^x[. ]\s*/, 'xã '],
  [/^p[. ]\s*/, 'phường '],
  [/^h[. ]\s*/, 'huyện '],
  [/^tp[. ]\s*/, 'thành phố '],
  [/^t[. ]\s*/, 'tỉnh '],
];

/** Lower case, composed, one space between words, the Icelandic Ð (U+00D0) and the African Ɖ (U+0189) read as Đ (U+0110). */
export const spelling = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00D0\u0189]/g, '\u0110')
    .replace(/[\u00F0\u0256]/g, '\u0111')
    .toLowerCase()
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .trim();

/** `TT.Như Quỳnh` → `thị trấn như quỳnh`: the spelling with its kind written out. */
export function fullSpelling(text: string): string {
  const plain = spelling(text);
  const kind = KINDS.find(([pattern]) => pattern.test(plain));
  return (kind ? plain.replace(kind[0], kind[1]) : plain).replace(/\s*-\s*/g, ' - ').replace(/[.,]+$/, '');
}

/** One key for old and new tone placement (`thuỷ`, `thủy`): the tone of each syllable is written after it. */
export const nameKey = (text: string): string =>
  fullSpelling(text)
    .split(' ')
    .map((syllable) => {
      const letters = syllable.normalize('NFD');
      return letters.replace(TONES, '').normalize('NFC') + (letters.match(TONES)?.join('') ?? '');
    })
    .join(' ');

/** `nhu quynh`: the key without any diacritics, for senders that write none. */
export const bareKey = (text: string): string =>
  fullSpelling(text).normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
