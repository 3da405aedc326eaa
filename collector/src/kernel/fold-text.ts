const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text as people type them when they look for it: small letters, no accents, `đ` as `d`, one space between
 * words. "Xã Lạc Đạo" and "XA LAC DAO" are both "xa lac dao"; `PH-2024-00021` is "ph 2024 00021".
 */
export function foldText(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(MARKS, '').replaceAll('đ', 'd');
  return (plain.match(WORD) ?? []).join(' ');
}
